/** Corridors: who moves from one place to another over the years, and which of them changed. */
import {
  type ChangeOfCount,
  corridorChanges,
  dayAfter,
  estimateDispersion,
  falseDiscovery,
  type Pairs,
  parsePeriod,
  type SuddenChange,
  suddenChange,
} from '@/geo/flows';

/** Part of the marks that may be false on the average. */
export const FALSE_MARKS = 0.05;

/** Periods that are added up, by number: the first and the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Corridor {
  readonly pair: number;
  readonly origin: number;
  readonly destination: number;
  readonly movers: number;
  /** Whether more may have moved: some of what the movers are restated from is not told. */
  readonly atLeast: boolean;
  /**
   * Against the year before; null where that year was not counted, several are added up, or not all who
   * moved are told in one of both.
   */
  readonly change: MarkedChange | null;
}

export interface MarkedChange extends ChangeOfCount {
  /** Whether it is more than chance, with few false marks among all marks of the list. */
  readonly marked: boolean;
}

/** Movers of every pair in every period: `[pair * periods + period]`. */
export interface Counts {
  readonly pairs: Pairs;
  readonly counts: Int32Array;
  readonly periods: number;
  /** Above 0 where movers are the least that moved; null where all are exact. */
  readonly least: Int32Array | null;
  /** Number of the place that stands for abroad. */
  readonly abroad: number;
}

/** Years change flows within the country, out of it and into it each in their own way. */
const KINDS = ['home', 'to_abroad', 'from_abroad'] as const;
type Kind = (typeof KINDS)[number];

/** The kind of a pair; null for moves within a place. */
function kindOf({ pairs, abroad }: Counts, pair: number): Kind | null {
  const [from, to] = [pairs.origin[pair]!, pairs.destination[pair]!];
  if (from === to) return null;
  return to === abroad ? 'to_abroad' : from === abroad ? 'from_abroad' : 'home';
}

/** Movers of a pair in each of some periods. */
export const seriesOf = ({ counts, periods }: Counts, pair: number, of: readonly number[]) =>
  of.map((period) => (pair < 0 ? 0 : counts[pair * periods + period]!));

/** Movers of a pair over periods; 0 for -1. */
export function moversOver({ counts, periods }: Counts, pair: number, { from, to }: Span): number {
  let sum = 0;
  if (pair >= 0)
    for (let period = from; period <= to; period++) sum += counts[pair * periods + period]!;
  return sum;
}

/** Whether more than the movers told may have moved between a pair in some of the periods. */
export function isLeast({ least, periods }: Counts, pair: number, { from, to }: Span): boolean {
  for (let period = from; period <= to; period++) if (least?.[pair * periods + period]) return true;
  return false;
}

/** Whether all movers of a pair are told in some periods: none at all is what is hidden too. */
const isTold = (all: Counts, pair: number, of: readonly number[]): boolean =>
  of.every(
    (period) =>
      all.counts[pair * all.periods + period]! > 0 &&
      !isLeast(all, pair, { from: period, to: period }),
  );

/**
 * Movers of a pair in each of some periods; null where not all are told. A pair without a row has few
 * movers or none, and which of these is not told; the least that moved beside all who did is no course.
 */
export const toldSeries = (all: Counts, pair: number, of: readonly number[]): (number | null)[] =>
  seriesOf(all, pair, of).map((count, k) =>
    pair >= 0 && isTold(all, pair, [of[k]!]) ? count : null,
  );

/** Length of a period in days. */
export function daysOf(period: string): number {
  const { first } = parsePeriod(period);
  const begin = Date.UTC(Math.floor(first / 12), first % 12, 1);
  return (Date.parse(dayAfter(period)) - begin) / 86_400_000;
}

/**
 * By how many times counts of crossing pairs vary more than Poisson counts. A pair that is not told in
 * some period would stand there as nobody, and seem to jump: such pairs count only where no others do.
 * @param of the periods that are compared
 */
export function dispersionOf(all: Counts, of: readonly number[]): number {
  if (of.length < 2) return 1;
  const tableOf = (wanted: Kind, isWanted: (pair: number) => boolean) => {
    const table: number[] = [];
    for (let pair = 0; pair < all.pairs.origin.length; pair++) {
      if (kindOf(all, pair) !== wanted) continue;
      if (isWanted(pair)) table.push(...seriesOf(all, pair, of));
    }
    return table;
  };
  const told = KINDS.map((kind) => tableOf(kind, (pair) => isTold(all, pair, of)));
  return estimateDispersion(
    told.some((table) => table.length > of.length)
      ? told
      : KINDS.map((kind) => tableOf(kind, () => true)),
    of.length,
  );
}

/**
 * Corridors with their change between two periods. Tests are held against each other within the list:
 * of those marked, one in twenty is false on the average.
 * @param pairs the list
 * @param span the periods that are added up
 * @param compared numbers and names of the two periods; null where there is no year before
 */
export function corridorsOf(
  all: Counts,
  pairs: ArrayLike<number>,
  span: Span,
  compared: { before: Dated; after: Dated } | null,
  dispersion: number,
): Corridor[] {
  const told = Array.from(pairs);
  const changes = new Map<number, MarkedChange>();
  if (compared) {
    const { before, after } = compared;
    const list = told.filter((pair) => isTold(all, pair, [before.index, after.index]));
    const at = ({ index }: Dated) => list.map((pair) => all.counts[pair * all.periods + index]!);
    for (const { corridor, q, ...change } of corridorChanges({
      before: at(before),
      after: at(after),
      exposure: { before: daysOf(before.period), after: daysOf(after.period) },
      dispersion,
    }))
      changes.set(list[corridor]!, { ...change, marked: q < FALSE_MARKS });
  }
  return told.map((pair) => ({
    pair,
    origin: all.pairs.origin[pair]!,
    destination: all.pairs.destination[pair]!,
    movers: moversOver(all, pair, span),
    atLeast: isLeast(all, pair, span),
    change: changes.get(pair) ?? null,
  }));
}

/** A period with its number among those of an answer. */
export interface Dated {
  readonly index: number;
  readonly period: string;
}

export interface SuddenCorridor extends SuddenChange {
  readonly pair: number;
  readonly origin: number;
  readonly destination: number;
}

/** Periods at either end in which no sudden change is sought. */
const MARGIN = 2;
/** So many of the largest corridors are looked at. */
export const LOOKED = 300;

/**
 * Corridors that carry more, or fewer, people from some period on than all of their kind would lead to
 * expect, the clearest of them first; few false ones among them. Ratios are against that kind too. Only
 * corridors told in every period are looked at: one that is hidden for a time did not fall to nothing.
 * @param of the periods looked at, in the order of time
 */
export function suddenCorridors(
  all: Counts,
  of: readonly number[],
  dispersion: number,
): SuddenCorridor[] {
  if (of.length < 2 * MARGIN + 1) return [];
  const { origin, destination } = all.pairs;
  const expected: Record<Kind, number[]> = {
    home: of.map(() => 0),
    to_abroad: of.map(() => 0),
    from_abroad: of.map(() => 0),
  };
  const totals: { pair: number; kind: Kind; total: number }[] = [];
  for (let pair = 0; pair < origin.length; pair++) {
    const kind = kindOf(all, pair);
    if (kind === null) continue;
    if (!isTold(all, pair, of)) continue;
    const series = seriesOf(all, pair, of);
    for (const [k, count] of series.entries()) expected[kind][k]! += count;
    totals.push({ pair, kind, total: series.reduce((sum, count) => sum + count, 0) });
  }
  const looked = totals.sort((a, b) => b.total - a.total).slice(0, LOOKED);
  const found = looked.flatMap(({ pair, kind }) => {
    const options = { dispersion, margin: MARGIN };
    const change = suddenChange(seriesOf(all, pair, of), expected[kind], options);
    return change
      ? [{ ...change, pair, origin: origin[pair]!, destination: destination[pair]! }]
      : [];
  });
  const q = falseDiscovery(found.map(({ p }) => p));
  return found.filter((_, i) => q[i]! < FALSE_MARKS).sort((a, b) => a.p - b.p);
}
