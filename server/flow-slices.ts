/** A year of flows cut into the periods that are told, with what of each cell and end may be told. */
import type { HiddenClasses } from '@/geo/disclosure';
import { parsePeriod, rollUpPeriods } from '@/geo/flows';
import type { FlowKey } from './flow-mask';
import type { ProtectedYear } from './flow-years';

/** One period as columns, a row for each cell with movers; places are numbered with abroad as the last. */
export interface Slice {
  readonly period: string;
  /** Units without abroad. */
  readonly units: number;
  readonly withheld: boolean;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly group: ArrayLike<number>;
  readonly movers: ArrayLike<number>;
  /** 1 where the cell is told. */
  readonly tells: ArrayLike<number>;
  /** Ends of which not even the sum is told. */
  readonly untold: readonly Untold[];
}

interface Untold {
  readonly end: 'out' | 'in';
  readonly place: number;
  readonly group: number;
}

const ENDS = ['out', 'in'] as const;

/** A sum over classes that is told beside them. */
export interface GroupSum {
  readonly of: readonly number[];
  /** Whether it is of the margin, and told where that is; else where each class of it is. */
  readonly isMargin: boolean;
}

/**
 * The periods of a year that a key asks for; none where the year is not told so.
 * @param classes what is hidden of the split that the key asks for
 * @param sums told after the classes of sex and age
 */
export function slicesOf(
  { level, by, split, year }: FlowKey,
  counts: ProtectedYear,
  classes: HiddenClasses | null,
  sums: readonly GroupSum[],
): Slice[] {
  if (level === 'commune')
    return by === 'year' && split === 'none' ? communeSlice(year, counts) : [];
  if (split === 'sex_age')
    return by === 'year' && classes ? [groupSlice(year, counts, classes, sums)] : [];
  if (by === 'year') return [pairSlice(year, counts)];
  if (!classes) return [];
  if (parsePeriod(counts.parts[0]!).kind === by)
    return counts.parts.map((_, part) => partSlice(counts, classes, part));
  return by === 'quarter' ? quarterSlices(counts, classes) : [];
}

function nothing(period: string, places: number, groups: number): Slice {
  const untold = ENDS.flatMap((end) =>
    Array.from({ length: places * groups }, (_, k) => ({
      ...{ end, place: Math.floor(k / groups), group: k % groups },
    })),
  );
  const none = { from: [], to: [], group: [], movers: [], tells: [] };
  return { period, units: places - 1, withheld: true, ...none, untold };
}

/** Rows to which cells are added one after the other. */
class Rows {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly group: number[] = [];
  readonly movers: number[] = [];
  readonly tells: number[] = [];

  add(from: number, to: number, group: number, movers: number, tells: boolean): void {
    if (movers === 0) return;
    this.from.push(from);
    this.to.push(to);
    this.group.push(group);
    this.movers.push(movers);
    this.tells.push(+tells);
  }
}

function communeSlice(year: string, { flows: { fine }, hidden }: ProtectedYear): Slice[] {
  if (!fine || !hidden.fine) return [];
  if (hidden.withheld || hidden.fine.withheld) return [nothing(year, fine.units, 1)];
  const mask = hidden.fine;
  return [
    {
      ...{ period: year, units: fine.units - 1, withheld: false },
      ...{ from: fine.origin, to: fine.destination, movers: fine.movers },
      group: new Int32Array(fine.movers.length),
      tells: mask.cells.map((is) => 1 - is),
      untold: ENDS.flatMap((end) =>
        [...mask[end]].flatMap((is, place) => (is ? [{ end, place, group: 0 }] : [])),
      ),
    },
  ];
}

function pairSlice(year: string, { flows: { pairs, fine }, hidden }: ProtectedYear): Slice {
  const { places, movers } = pairs;
  if (hidden.withheld) return nothing(year, places, 1);
  const rows = new Rows();
  movers.forEach((count, pair) => {
    rows.add(Math.floor(pair / places), pair % places, 0, count, hidden.pairs[pair] === 0);
  });
  // What moves within a province is told where communes are: it follows from what is told of them.
  const within = new Int32Array(places);
  if (fine && hidden.fine && !hidden.fine.withheld)
    fine.movers.forEach((count, k) => {
      const [from, to] = [fine.placeOf[fine.origin[k]!]!, fine.placeOf[fine.destination[k]!]!];
      if (from === to) within[from]! += count;
    });
  within.forEach((count, place) => {
    rows.add(place, place, 0, count, true);
  });
  return { period: year, units: places - 1, withheld: false, ...rows, untold: [] };
}

function groupSlice(
  year: string,
  { flows, hidden, bySexAge }: ProtectedYear,
  mask: HiddenClasses,
  sums: readonly GroupSum[],
): Slice {
  const { classes, movers } = flows.splits[bySexAge]!;
  const { places } = flows.pairs;
  const groups = classes + sums.length;
  if (hidden.withheld || mask.withheld) return nothing(year, places, groups);
  const rows = new Rows();
  const untold: Untold[] = [];
  for (let pair = 0; pair < places * places; pair++) {
    const [from, to] = [Math.floor(pair / places), pair % places];
    const first = pair * classes;
    for (let c = 0; c < classes; c++)
      rows.add(from, to, c, movers[first + c]!, mask.cells[first + c] === 0);
    sums.forEach(({ of, isMargin }, s) => {
      const count = of.reduce((sum, c) => sum + movers[first + c]!, 0);
      const tells = isMargin
        ? mask.margin?.[pair] === 0
        : of.every((c) => mask.cells[first + c] === 0);
      rows.add(from, to, classes + s, count, tells);
    });
  }
  for (const end of ENDS)
    for (let place = 0; place < places; place++) {
      const isUntold = (c: number) => mask[end][place * classes + c] === 1;
      for (let c = 0; c < classes; c++) if (isUntold(c)) untold.push({ end, place, group: c });
      sums.forEach(({ of, isMargin }, s) => {
        if (isMargin ? mask.margin === null : of.some(isUntold))
          untold.push({ end, place, group: classes + s });
      });
    }
  return { period: year, units: places - 1, withheld: false, ...rows, untold };
}

function partSlice(
  { flows, hidden, byPart, parts }: ProtectedYear,
  mask: HiddenClasses,
  part: number,
): Slice {
  const { classes, movers } = flows.splits[byPart]!;
  const { places } = flows.pairs;
  const period = parts[part]!;
  if (hidden.withheld || mask.withheld) return nothing(period, places, 1);
  const rows = new Rows();
  for (let pair = 0; pair < places * places; pair++) {
    const cell = pair * classes + part;
    const [from, to] = [Math.floor(pair / places), pair % places];
    rows.add(from, to, 0, movers[cell]!, mask.cells[cell] === 0);
  }
  const untold = ENDS.flatMap((end) =>
    Array.from({ length: places }, (_, place) => place).flatMap((place) =>
      mask[end][place * classes + part] ? [{ end, place, group: 0 }] : [],
    ),
  );
  return { period, units: places - 1, withheld: false, ...rows, untold };
}

/** Quarters of a year that is counted by month: the margin of its months. */
function quarterSlices(
  { flows, hidden, byPart, parts }: ProtectedYear,
  mask: HiddenClasses,
): Slice[] {
  const { classes, movers } = flows.splits[byPart]!;
  const { places } = flows.pairs;
  const { names, of } = rollUpPeriods(parts, 'quarter');
  return names.map((period, quarter) => {
    const { margin } = mask;
    if (hidden.withheld || mask.withheld || !margin) return nothing(period, places, 1);
    const rows = new Rows();
    for (let pair = 0; pair < places * places; pair++) {
      let count = 0;
      for (let c = 0; c < classes; c++) if (of[c] === quarter) count += movers[pair * classes + c]!;
      rows.add(Math.floor(pair / places), pair % places, 0, count, margin[pair] === 0);
    }
    return { period, units: places - 1, withheld: false, ...rows, untold: [] };
  });
}
