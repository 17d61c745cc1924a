/**
 * Which movers may be told by pair. As the masks of people, what is hidden depends on the release and
 * the threshold alone, never on a question or a viewer (see `protectFlows`).
 */
import { restAt, type ShownFlows, showRows } from '@/geo/disclosure';
import { type PeriodKind, parsePeriod } from '@/geo/flows';
import type { Edition } from '@/geo/units';
import { flowGroupsOf, type ProtectedYear, protectedYears } from './flow-years';
import type { FlowGroupRow } from './queries/flows';
import type { Release } from './release';

export const FLOW_SPLITS = ['none', 'sex_age'] as const;
export type FlowSplit = (typeof FLOW_SPLITS)[number];

/** Flows of one level that were counted on the units of one edition. */
export interface FlowKey {
  readonly edition: Edition;
  readonly level: 'province' | 'commune';
  readonly by: PeriodKind;
  readonly split: FlowSplit;
}

/** What may be told of them, with the names of its periods and groups. */
export interface ToldFlows extends ShownFlows {
  readonly key: FlowKey;
  readonly periodNames: readonly string[];
  /** Empty where the movers are not split. */
  readonly groupNames: readonly FlowGroupRow[];
  /** For each period whether nothing of it may be told. */
  readonly withheld: readonly boolean[];
}

/**
 * The flows of a key as readers may see them, made once. Communes are told by year and without sex and
 * age, provinces by sex and age or by their parts of the year, not by both.
 */
export function toldFlows(release: Release, key: FlowKey, threshold: number): Promise<ToldFlows> {
  const { edition, level, by, split } = key;
  return release.figureFacts.get(
    `flows ${edition} ${level} ${by} ${split} ${threshold}`,
    async () => {
      const years = await protectedYears(release, edition, threshold);
      const groupNames = split === 'none' ? [] : await flowGroupsOf(release);
      const slices = years.flatMap((year) => slicesOf(year, key));
      const units = Math.max(0, ...slices.map((slice) => slice.units));
      const size = { periods: slices.length, groups: Math.max(1, groupNames.length), units };
      const kept = slices.flatMap((slice, period) =>
        slice.cells.map((cell) => ({ ...cell, period })),
      );
      const column = (of: (cell: (typeof kept)[number]) => number) => Int32Array.from(kept, of);
      const rows = {
        origin: column(({ from }) => (from === units ? -1 : from)),
        destination: column(({ to }) => (to === units ? -1 : to)),
        period: column(({ period }) => period),
        group: column(({ group }) => group),
        movers: column(({ movers }) => movers),
      };
      const shown = showRows(
        rows,
        size,
        Uint8Array.from(kept, ({ tells }) => +tells),
      );
      slices.forEach((slice, period) => {
        for (const { end, place, group } of slice.untold) {
          const rest = end === 'out' ? shown.restOut : shown.restIn;
          rest[restAt(size, period, group, place === units ? -1 : place)] = Number.NaN;
        }
      });
      return {
        ...{ ...shown, key, groupNames },
        periodNames: slices.map(({ period }) => period),
        withheld: slices.map(({ withheld }) => withheld),
      };
    },
  );
}

/** One period of flows; places are numbered with abroad as the last. */
interface Slice {
  readonly period: string;
  readonly units: number;
  readonly withheld: boolean;
  readonly cells: readonly {
    readonly from: number;
    readonly to: number;
    readonly group: number;
    readonly movers: number;
    readonly tells: boolean;
  }[];
  /** Ends of which not even the sum is told. */
  readonly untold: readonly {
    readonly end: 'out' | 'in';
    readonly place: number;
    readonly group: number;
  }[];
}

function slicesOf(year: ProtectedYear, { level, by, split }: FlowKey): Slice[] {
  if (level === 'commune') return by === 'year' && split === 'none' ? communeSlice(year) : [];
  if (split === 'sex_age') return by === 'year' && year.bySexAge >= 0 ? [groupSlice(year)] : [];
  if (by === 'year') return [pairSlice(year)];
  const isAsked = year.byPart >= 0 && parsePeriod(year.parts[0]!).kind === by;
  return isAsked ? year.parts.map((_, part) => partSlice(year, part)) : [];
}

/** Both ends of every place and group. */
const everyEnd = (places: number, groups: number): Slice['untold'] =>
  (['out', 'in'] as const).flatMap((end) =>
    Array.from({ length: places * groups }, (_, k) => ({
      ...{ end, place: Math.floor(k / groups), group: k % groups },
    })),
  );

const nothing = (period: string, places: number, groups: number): Slice => ({
  ...{ period, units: places - 1, withheld: true, cells: [], untold: everyEnd(places, groups) },
});

function communeSlice({ year, flows: { fine }, hidden }: ProtectedYear): Slice[] {
  if (!fine || !hidden.fine) return [];
  if (hidden.withheld || hidden.fine.withheld) return [nothing(year, fine.units, 1)];
  const mask = hidden.fine;
  return [
    {
      ...{ period: year, units: fine.units - 1, withheld: false },
      cells: Array.from(fine.movers, (movers, k) => ({
        ...{ from: fine.origin[k]!, to: fine.destination[k]!, group: 0, movers },
        tells: mask.cells[k] === 0,
      })),
      untold: (['out', 'in'] as const).flatMap((end) =>
        [...mask[end]].flatMap((is, place) => (is ? [{ end, place, group: 0 }] : [])),
      ),
    },
  ];
}

function pairSlice({ year, flows: { pairs, fine }, hidden }: ProtectedYear): Slice {
  const { places, movers } = pairs;
  if (hidden.withheld) return nothing(year, places, 1);
  const cells = Array.from(movers, (count, pair) => ({
    ...{ from: Math.floor(pair / places), to: pair % places, group: 0, movers: count },
    tells: hidden.pairs[pair] === 0,
  })).filter((cell) => cell.movers > 0);
  // What moves within a province is told where communes are: it follows from what is told of them.
  const within = new Int32Array(places);
  if (fine && hidden.fine && !hidden.fine.withheld)
    fine.movers.forEach((count, k) => {
      const [from, to] = [fine.placeOf[fine.origin[k]!]!, fine.placeOf[fine.destination[k]!]!];
      if (from === to) within[from]! += count;
    });
  within.forEach((count, place) => {
    if (count > 0) cells.push({ from: place, to: place, group: 0, movers: count, tells: true });
  });
  return { period: year, units: places - 1, withheld: false, cells, untold: [] };
}

function groupSlice({ year, flows, hidden, bySexAge }: ProtectedYear): Slice {
  const { classes, movers } = flows.splits[bySexAge]!;
  const mask = hidden.splits[bySexAge]!;
  const { places } = flows.pairs;
  if (hidden.withheld || mask.withheld) return nothing(year, places, classes);
  const cells = Array.from(movers, (count, k) => {
    const pair = Math.floor(k / classes);
    const ends = { from: Math.floor(pair / places), to: pair % places };
    return { ...ends, group: k % classes, movers: count, tells: mask.cells[k] === 0 };
  }).filter((cell) => cell.movers > 0);
  const untold = (['out', 'in'] as const).flatMap((end) =>
    [...mask[end]].flatMap((is, k) =>
      is ? [{ end, place: Math.floor(k / classes), group: k % classes }] : [],
    ),
  );
  return { period: year, units: places - 1, withheld: false, cells, untold };
}

function partSlice({ flows, hidden, byPart, parts }: ProtectedYear, part: number): Slice {
  const { classes, movers } = flows.splits[byPart]!;
  const mask = hidden.splits[byPart]!;
  const { places } = flows.pairs;
  const period = parts[part]!;
  if (hidden.withheld || mask.withheld) return nothing(period, places, 1);
  const cells = Array.from({ length: places * places }, (_, pair) => ({
    ...{ from: Math.floor(pair / places), to: pair % places, group: 0 },
    ...{ movers: movers[pair * classes + part]!, tells: mask.cells[pair * classes + part] === 0 },
  })).filter((cell) => cell.movers > 0);
  const untold = (['out', 'in'] as const).flatMap((end) =>
    Array.from({ length: places }, (_, place) => place).flatMap((place) =>
      mask[end][place * classes + part] ? [{ end, place, group: 0 }] : [],
    ),
  );
  return { period, units: places - 1, withheld: false, cells, untold };
}
