/**
 * Which movers may be told by pair. As the masks of people, what is hidden depends on the release and
 * the threshold alone, never on a question or a viewer (see `protectFlows`).
 */
import { type FlowRowsOf, restAt, type ShownFlows, showRows } from '@/geo/disclosure';
import type { PeriodKind } from '@/geo/flows';
import type { Edition } from '@/geo/units';
import type { FlowGroup } from './answers/flow-shapes';
import { flowGroupsOf } from './flow-counts';
import { type GroupSum, type Slice, slicesOf } from './flow-slices';
import { flowYears } from './flow-years';
import type { FlowGroupRow } from './queries/flows';
import type { Release } from './release';

export const FLOW_SPLITS = ['none', 'sex_age'] as const;
export type FlowSplit = (typeof FLOW_SPLITS)[number];

/** Flows of one year and level that were counted on the units of one edition. */
export interface FlowKey {
  readonly edition: Edition;
  readonly year: string;
  readonly level: 'province' | 'commune';
  readonly by: PeriodKind;
  readonly split: FlowSplit;
}

/** What may be told of them, with the names of its periods and groups. */
export interface ToldFlows extends ShownFlows {
  readonly key: FlowKey;
  readonly periodNames: readonly string[];
  /** Sexes and ages, then whole sexes and ages of both; empty where the movers are not split. */
  readonly groupNames: readonly FlowGroup[];
  /** For each period whether nothing of it may be told. */
  readonly withheld: readonly boolean[];
}

/** The split of a year that flows are told by, beside places: null for none. */
export const splitOf = ({ level, by, split }: Pick<FlowKey, 'level' | 'by' | 'split'>) => {
  if (level === 'commune') return null;
  if (split === 'sex_age') return by === 'year' ? 'bySexAge' : null;
  return by === 'year' ? null : 'byPart';
};

/**
 * The flows of a key as readers may see them, made once. Communes are told by year and without sex and
 * age, provinces by sex and age or by their parts of the year, not by both.
 */
export async function toldFlows(
  release: Release,
  key: FlowKey,
  threshold: number,
): Promise<ToldFlows> {
  const { edition, level, by, split } = key;
  const years = await flowYears(release, edition, threshold);
  const year = years.find((each) => each.year === key.year);
  if (!year) throw new RangeError(`no flows of ${key.year} on ${edition}`);
  return year.made.get(`told ${level} ${by} ${split}`, async () => {
    const part = splitOf(key);
    const [places, classes, groups] = await Promise.all([
      year.places(release),
      part && year.split(release, part),
      split === 'none' ? [] : flowGroupsOf(release),
    ]);
    const sums = sumsOf(groups);
    const slices = places ? slicesOf(key, places, classes, sums) : [];
    return tellOf(key, [...groups, ...sums.map(({ name }) => name)], slices);
  });
}

/** Whole sexes, which are the margin that sexes and ages are told with, and ages of both sexes. */
function sumsOf(groups: readonly FlowGroupRow[]): (GroupSum & { readonly name: FlowGroup })[] {
  const sumOf = (name: FlowGroup, isMargin: boolean) => ({
    ...{ name, isMargin },
    of: groups.flatMap(({ sex, age }, c) =>
      (name.sex ?? sex) === sex && (name.age ?? age) === age ? [c] : [],
    ),
  });
  const [sexes, ages] = [new Set(groups.map(({ sex }) => sex)), new Set(groups.map((g) => g.age))];
  return [
    ...[...sexes].map((sex) => sumOf({ sex, age: null }, true)),
    ...[...ages].map((age) => sumOf({ sex: null, age }, false)),
  ];
}

function tellOf(
  key: FlowKey,
  groupNames: readonly FlowGroup[],
  slices: readonly Slice[],
): ToldFlows {
  const units = Math.max(0, ...slices.map((slice) => slice.units));
  const size = { periods: slices.length, groups: Math.max(1, groupNames.length), units };
  const length = slices.reduce((sum, slice) => sum + slice.movers.length, 0);
  const column = (of: (slice: Slice, period: number) => ArrayLike<number>): Int32Array => {
    const all = new Int32Array(length);
    let at = 0;
    slices.forEach((slice, period) => {
      const part = of(slice, period);
      all.set(part, at);
      at += part.length;
    });
    return all;
  };
  const place = (at: number): number => (at === units ? -1 : at);
  const rows: FlowRowsOf = {
    origin: column((slice) => slice.from).map(place),
    destination: column((slice) => slice.to).map(place),
    period: column((slice, period) => new Int32Array(slice.movers.length).fill(period)),
    group: column((slice) => slice.group),
    movers: column((slice) => slice.movers),
  };
  const shown = showRows(rows, size, Uint8Array.from(column((slice) => slice.tells)));
  slices.forEach((slice, period) => {
    for (const { end, place: of, group } of slice.untold) {
      const rest = end === 'out' ? shown.restOut : shown.restIn;
      rest[restAt(size, period, group, place(of))] = Number.NaN;
    }
  });
  return {
    ...{ ...shown, key, groupNames },
    periodNames: slices.map(({ period }) => period),
    withheld: slices.map(({ withheld }) => withheld),
  };
}
