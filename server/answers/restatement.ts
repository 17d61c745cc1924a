import {
  type Crosswalk,
  isLaw,
  narrow,
  pack,
  raise,
  sideOf,
  type WithFiner,
  withFiner,
} from '@/geo/crosswalk';
import type { Edition, Level } from '@/geo/units';
import type { SeriesRow } from '../queries/series';
import type { Release } from '../release';
import { type Country, countryOf } from './country';
import { crosswalkOf } from './crosswalks';

/** How a series of one edition is told on the units of another. */
export interface Restatement {
  readonly series: SeriesRow;
  readonly to: Edition;
  /** The level of `split.finer`; null where the level's own crosswalk says all there is. */
  readonly finerLevel: Level | null;
  readonly split: WithFiner;
  /** For each unit of `to` the unit that it is, people and all, by place; -1 where it is not one. */
  readonly carriedFrom: Int32Array;
  /** For each unit of `to` the units, by place in `from`, whose people may reach it. */
  readonly givers: readonly (readonly number[])[];
}

/**
 * The way from the units of a series to those of an edition, made once and kept with the release.
 * Where units of the level are split and those below them have figures too, it goes through them.
 * @returns null when the units of the level are not known on one of both days
 */
export async function restatementOf(
  release: Release,
  threshold: number,
  country: Country,
  series: SeriesRow,
  to: Edition,
): Promise<Restatement | null> {
  const { level, edition } = series;
  const finerLevel = country.finerThan(series) ?? null;
  const known = [edition, to].every((day) => country.in(day).byLevel(level).length > 0);
  if (!known) return null;
  const name = `restatement ${level} ${finerLevel} ${edition} ${to} ${threshold}`;
  const made = await release.facts.get(name, async () => {
    const { crosswalk } = await crosswalkOf(release, threshold, level, edition, to);
    const split = crosswalk.from.codes.some((_, i) => !isLaw(crosswalk, i));
    const finer = split && finerLevel ? await finerCrosswalk(finerLevel) : null;
    return {
      finerLevel: finer && finerLevel,
      split: finer
        ? withFiner(crosswalk, finer, parentIn(edition))
        : {
            level: crosswalk,
            finer: pack(sideOf(edition, []), crosswalk.to, []),
            below: crosswalk.from.codes.map(() => []),
          },
      carriedFrom: carriedFrom(crosswalk),
      givers: giversOf(crosswalk),
    };

    async function finerCrosswalk(under: Level) {
      const days = [edition, to];
      if (days.some((day) => country.in(day).byLevel(under).length === 0)) return null;
      const below = await crosswalkOf(release, threshold, under, edition, to);
      return raise(below.crosswalk, crosswalk.to, parentIn(to));
    }
  });
  return { ...made, series, to };

  function parentIn(day: Edition) {
    return (code: string): string | null => country.in(day).get(code)?.parentCode ?? null;
  }
}

/** Makes the ways between the editions that have figures while nobody waits for them. */
export async function warmRestatements(release: Release, threshold: number): Promise<void> {
  const country = await countryOf(release);
  const editions = new Set(country.series.map((row) => row.edition));
  const known = new Set<string>();
  for (const series of country.series)
    for (const to of editions) {
      const way = `${series.level} ${series.edition} ${to}`;
      if (series.level === 'country' || series.edition === to || known.has(way)) continue;
      known.add(way);
      await restatementOf(release, threshold, country, series, to);
    }
}

/** The units that become one unit whole, and are all that it is made of. */
function carriedFrom({ from, to, start, target, people }: Crosswalk): Int32Array {
  const carried = new Int32Array(to.codes.length).fill(-1);
  const givers = new Uint32Array(to.codes.length);
  for (let i = 0; i < from.codes.length; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      if (people.share[e] === 0) continue;
      givers[target[e]!]!++;
      if (people.share[e] === 1) carried[target[e]!] = i;
    }
  return carried.map((i, j) => (givers[j] === 1 ? i : -1));
}

function giversOf({ from, to, start, target, people }: Crosswalk): number[][] {
  const givers = to.codes.map((): number[] => []);
  for (let i = 0; i < from.codes.length; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++)
      if (people.share[e] !== 0) givers[target[e]!]!.push(i);
  return givers;
}

/**
 * The part of a restatement that concerns one unit of the other edition: the units whose people may
 * reach it, and all that becomes of these. The same for that unit, and nothing for any other.
 */
export function restatementFor(restatement: Restatement, unit: string): Restatement {
  const onto = restatement.split.level.to.indexOf.get(unit);
  if (onto === undefined) return restatement;
  const split = narrow(restatement.split, restatement.givers[onto]!, onto);
  return {
    ...restatement,
    split,
    carriedFrom: carriedFrom(split.level),
    givers: giversOf(split.level),
  };
}
