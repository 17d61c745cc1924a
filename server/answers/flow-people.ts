import { type Crosswalk, rekeyShown } from '@/geo/crosswalk';
import { CELL } from '@/geo/disclosure';
import type { Concept } from '@/geo/measures';
import type { IsoDate } from '@/geo/units';
import type { FlowPeopleInput } from '../routers/flow-inputs';
import type { Asking } from '../routers/trpc';
import { type ToldVital, toldVital, type VitalCount } from '../vital-mask';
import { mustLieWithin } from './area';
import { countryOf } from './country';
import { crosswalkOf } from './crosswalks';
import type { Draft, Guarded } from './draft';
import type { FlowPeopleData } from './flow-shapes';
import { levelFigures } from './level-figures';

/** Who can move and who is born and dies where they live: de facto people, else those next to them. */
const PREFERRED: readonly Concept[] = ['de_facto', 'permanent', 'registered'];
const DAY = 86_400_000;
/** People of a day stand for a middle of the year that no two days enclose, when as near as this. */
const NEAR = 100 * DAY;

/**
 * People, births and deaths of the units of a level by year, restated on one edition. People are
 * counted on the days of the series, and between two of them taken to change evenly.
 */
export async function flowPeople(
  ask: Asking,
  asked: FlowPeopleInput,
): Promise<Draft<FlowPeopleInput, { people: readonly Guarded[] }, FlowPeopleData>> {
  const { release, viewer, threshold } = ask;
  const { level } = asked;
  const country = await countryOf(release);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const units = inEdition.byLevel(level);
  const codes = units.map((unit) => unit.code);
  mustLieWithin(viewer, inEdition, codes);

  const ofLevel = country.series.filter((series) => series.level === level);
  const concept = PREFERRED.find((each) => ofLevel.some((series) => series.concept === each));
  const dates = concept
    ? [...new Set(ofLevel.filter((row) => row.concept === concept).map((row) => row.date))].sort()
    : [];
  const figures = await Promise.all(
    dates.map((date) =>
      levelFigures(ask, country, level, units, { edition, date, concept: concept! }, ['people']),
    ),
  );
  const told = await toldVital(release, threshold);
  const years = told.filter(({ period }) => /^\d{4}$/.test(period));
  const ways = new Map<string, Crosswalk>();
  for (const from of new Set(years.map((year) => year.edition)))
    ways.set(from, (await crosswalkOf(release, threshold, level, from, edition)).crosswalk);
  const periods = [
    ...new Set([...years.map(({ period }) => period), ...dates.map((date) => date.slice(0, 4))]),
  ].sort();

  return {
    question: { level, edition },
    about: { edition, codes },
    source: figures.at(-1)?.series?.source ?? null,
    notes: [],
    guarded: { people: figures.flatMap((each) => each.guarded) },
    compose: ({ people: shown }) => {
      let at = 0;
      const onDay = figures.map((each) => {
        const own = shown.slice(at, at + each.guarded.length);
        at += each.guarded.length;
        return each.read(own).measures.people.values;
      });
      const on = (day: string, near = 0): (number | null)[] =>
        peopleOn(dates, onDay, units.length, Date.parse(day), near);
      const all = (of: (period: string) => (number | null)[]) => periods.flatMap(of);
      const vitalOf = (count: VitalCount) =>
        all((period) => {
          const year = years.find((each) => each.period === period);
          if (!year) return units.map(() => null);
          return restatedVital(year, ways.get(year.edition)!, level, count);
        });
      return {
        data: {
          code: codes,
          periods,
          people: all((period) => on(`${period}-07-01`, NEAR)),
          births: vitalOf('births'),
          deaths: vitalOf('deaths'),
          before: all((period) => on(`${period}-01-01`)),
          after: all((period) => on(`${Number(period) + 1}-01-01`)),
        },
      };
    },
  };
}

/**
 * People of each unit on a day: on a straight line between the days around it.
 * @param near a day of the series as near as this stands in where there is none on one side
 */
function peopleOn(
  dates: readonly IsoDate[],
  onDay: readonly (readonly (number | null)[])[],
  units: number,
  day: number,
  near: number,
): (number | null)[] {
  const times = dates.map((date) => Date.parse(date));
  const next = times.findIndex((time) => time >= day);
  const exact = times.indexOf(day);
  if (exact >= 0) return [...onDay[exact]!];
  if (next > 0) {
    const part = (day - times[next - 1]!) / (times[next]! - times[next - 1]!);
    return onDay[next]!.map((after, i) => {
      const before = onDay[next - 1]![i]!;
      return before === null || after === null
        ? null
        : Math.round(before + part * (after - before));
    });
  }
  const nearest = next === 0 ? 0 : times.length - 1;
  const isNear = nearest >= 0 && Math.abs(times[nearest]! - day) <= near;
  return isNear ? [...onDay[nearest]!] : Array.from({ length: units }, () => null);
}

function restatedVital(
  year: ToldVital,
  crosswalk: Crosswalk,
  level: FlowPeopleInput['level'],
  count: VitalCount,
): (number | null)[] {
  const { values, readings } = year.of(level, count);
  const made = rekeyShown(crosswalk, { cells: 1, values, readings });
  return Array.from(made.values, (value, j) => (made.readings[j] === CELL.value ? value : null));
}
