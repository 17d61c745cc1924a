/**
 * People by two provinces as readers may see them: whose registration became permanent, and by where
 * they lived before. Each period and day is protected as the pairs of a year of flows are (see
 * `protectFlows`); who stayed within a province is in no sum that is published, and hidden where few.
 */
import { protectFlows, showRows } from '@/geo/disclosure';
import type { Edition } from '@/geo/units';
import { countryOf } from './answers/country';
import type { ToldFlows } from './flow-mask';
import {
  type ResidenceTable,
  type ResidenceTime,
  residencePairs,
  residenceTimes,
} from './queries/residence';
import type { Release } from './release';

/** What may be told of one period or day: flows of a single period between provinces. */
export interface ToldResidence {
  readonly time: ResidenceTime;
  readonly told: ToldFlows;
}

/** All periods or days of a table, made once. @param threshold counts from 1 to below it are hidden */
export function toldResidence(
  release: Release,
  name: ResidenceTable,
  threshold: number,
): Promise<readonly ToldResidence[]> {
  return release.facts.get(`residence ${name} ${threshold}`, async () => {
    const times = await residenceTimes(release, name);
    // Where both levels are given the provinces' own rows are told: they are never added.
    const kept = times.filter(
      (time) =>
        time.level === 'province' ||
        !times.some((other) => other.level === 'province' && isSameTime(other, time)),
    );
    return Promise.all(
      kept.map(async (time) => ({ time, told: await tell(release, name, time, threshold) })),
    );
  });
}

const isSameTime = (a: ResidenceTime, b: ResidenceTime): boolean =>
  a.edition === b.edition && a.when === b.when && a.years === b.years;

async function tell(
  release: Release,
  name: ResidenceTable,
  time: ResidenceTime,
  threshold: number,
): Promise<ToldFlows> {
  const country = await countryOf(release);
  const units = country.in(time.edition).byLevel('province').length;
  const places = units + 1;
  const read = await residencePairs(release, name, time);
  const [origin, destination, movers] = read as [Int32Array, Int32Array, Int32Array];
  const at = (place: number): number => (place < 0 ? units : place);
  const pairs = { places, movers: new Int32Array(places * places) };
  movers.forEach((people, k) => {
    const pair = at(origin[k]!) * places + at(destination[k]!);
    if (origin[k] !== destination[k]) pairs.movers[pair] = people;
  });
  const { pairs: hidden, withheld } = protectFlows({ pairs, splits: [], fine: null }, threshold);
  const tells = Uint8Array.from(movers, (people, k) => {
    if (origin[k] === destination[k]) return +(people >= threshold);
    return +(!withheld && hidden[at(origin[k]!) * places + at(destination[k]!)] === 0);
  });
  const size = { periods: 1, groups: 1, units };
  const single = new Int32Array(movers.length);
  // Who stayed and may not be told is in no rest: a rest is of those who crossed a border.
  const crossing = (column: Int32Array) =>
    column.filter((_, k) => tells[k] === 1 || origin[k] !== destination[k]);
  const shown = showRows(
    {
      origin: crossing(origin),
      destination: crossing(destination),
      period: crossing(single),
      group: crossing(single),
      movers: crossing(movers),
    },
    size,
    tells.filter((tell, k) => tell === 1 || origin[k] !== destination[k]),
  );
  if (withheld) {
    shown.restOut.fill(Number.NaN);
    shown.restIn.fill(Number.NaN);
  }
  return {
    ...shown,
    key: {
      edition: time.edition as Edition,
      year: time.when.slice(0, 4),
      level: 'province',
      by: 'year',
      split: 'none',
    },
    periodNames: [time.when],
    groupNames: [],
    withheld: [withheld],
  };
}
