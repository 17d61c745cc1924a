/**
 * Movers by pair of places, period and group, arranged once so that every question of the map is one
 * pass over columns: what moved on this level, in these periods, of these groups, to or from these
 * places. A million rows take about 0.1 s and 40 MB to arrange.
 *
 * Rows are sorted by period, then by pair of the finest level: a span of time is one run of rows. Each
 * coarser level knows for every finest pair the pair that holds it; a pair that begins and ends in one
 * place there is what became internal.
 */
import { FlowView } from './flow-view';
import { distinctPairs, type Pairs, sortedBy } from './pairs';
import type { FlowLevel } from './places';

/** Rows as columns. Places are those of the finest level, abroad the last of them. */
export interface FlowRows {
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  /** Number of the period; periods do not overlap. */
  readonly period: Uint16Array;
  /** Number of the group of sex and age; all 0 where there are none. */
  readonly group: Uint16Array;
  /** Whole movers, not negative. */
  readonly movers: Int32Array;
}

/** Which flows are looked at, with regard to the places that a reader selected. */
export const FLOW_SCOPES = ['all', 'between', 'into', 'out_of', 'touching'] as const;
export type FlowScope = (typeof FLOW_SCOPES)[number];

export interface FlowQuestion {
  /** Number of the level, 0 the finest. */
  readonly level: number;
  /** The periods that are added up, first and last. */
  readonly from: number;
  readonly to: number;
  /** For each group whether it counts; all where it is left out. */
  readonly groups?: ArrayLike<number>;
  readonly scope?: FlowScope;
  /** 1 for each selected place of the level; needed by every scope but `all`. */
  readonly selected?: Uint8Array;
}

/** So many pairs are counted by period at one time. */
const STRETCH = 1 << 14;
/** Sums are kept in 32 bits. */
const MOST = 2 ** 31 - 1;

interface CubeLevel {
  readonly level: FlowLevel;
  readonly pairs: Pairs;
  /** For every pair of the finest level the one of this level that holds it. */
  readonly of: Int32Array;
}

export class FlowCube {
  readonly levels: readonly FlowLevel[];
  private readonly arranged: readonly CubeLevel[];
  /** The rows by period, then by finest pair, and where each period begins. */
  private readonly pair: Int32Array;
  private readonly start: Int32Array;
  private readonly group: Uint16Array;
  private readonly movers: Int32Array;
  /** Periods from 0 to below this are there. */
  readonly periods: number;

  /** @throws RangeError for a place that the levels do not have, fewer movers than none, or too many in all */
  constructor(rows: FlowRows, levels: readonly FlowLevel[]) {
    const finest = levels[0];
    if (!finest) throw new RangeError('a cube of flows needs at least one level');
    assertFit(rows, finest.places);
    this.levels = levels;
    const { pairs, of, order } = distinctPairs(rows.origin, rows.destination, finest.places);
    let periods = 0;
    for (let row = 0; row < rows.period.length; row++)
      if (rows.period[row]! >= periods) periods = rows.period[row]! + 1;
    this.periods = periods;
    const byPeriod = sortedBy(rows.period, order, periods);
    this.start = byPeriod.start;
    // In one loop: to call a function for each of a million rows takes longer than all else.
    this.pair = new Int32Array(order.length);
    this.group = new Uint16Array(order.length);
    this.movers = new Int32Array(order.length);
    for (let k = 0; k < order.length; k++) {
      const row = byPeriod.order[k]!;
      this.pair[k] = of[row]!;
      this.group[k] = rows.group[row]!;
      this.movers[k] = rows.movers[row]!;
    }
    this.arranged = levels.map((level, depth): CubeLevel => {
      if (depth === 0) return { level, pairs, of: numbersTo(pairs.origin.length) };
      const above = (places: Int32Array): Int32Array => {
        const held = new Int32Array(places.length);
        for (let k = 0; k < places.length; k++) held[k] = level.of[places[k]!]!;
        return held;
      };
      const rolled = distinctPairs(above(pairs.origin), above(pairs.destination), level.places);
      return { level, pairs: rolled.pairs, of: rolled.of };
    });
  }

  /** The pairs of a level, whether anybody moves between them in a period or not. */
  pairsOf(level: number): Pairs {
    return this.at(level).pairs;
  }

  /** Movers of each pair of a level in a span of periods. */
  private sum({ level, from, to, groups }: FlowQuestion): Int32Array {
    const { pairs, of } = this.at(level);
    const { pair, group, movers, start } = this;
    const finest = new Int32Array(this.arranged[0]!.pairs.origin.length);
    const end = start[Math.min(to, this.periods - 1) + 1] ?? 0;
    for (let k = start[Math.min(from, this.periods)] ?? 0; k < end; k++)
      if (!groups || groups[group[k]!]) finest[pair[k]!]! += movers[k]!;
    if (level === 0) return finest;
    const sums = new Int32Array(pairs.origin.length);
    for (let k = 0; k < finest.length; k++) sums[of[k]!]! += finest[k]!;
    return sums;
  }

  /**
   * The answer to a question of the map.
   * @throws RangeError for a level that is not there, or a scope without selected places
   */
  view(question: FlowQuestion): FlowView {
    const { pairs, level } = this.at(question.level);
    const sums = this.sum(question);
    const { scope = 'all', selected } = question;
    if (scope !== 'all' && selected?.length !== level.places)
      throw new RangeError(`the scope "${scope}" needs a mark for each of ${level.places} places`);
    return new FlowView(
      level,
      pairs,
      sums,
      selected ? inScope(pairs, sums, scope, selected) : sums,
    );
  }

  /**
   * Movers of every pair of a level in each period, pair by pair: for sparklines, tests of change, and
   * widths that stay while time plays.
   * @throws RangeError when that is more than 50 million counts
   */
  byPeriod(level: number, groups?: ArrayLike<number>): Int32Array {
    const { pairs, of } = this.at(level);
    const cells = pairs.origin.length * this.periods;
    if (cells > 50e6)
      throw new RangeError(`${cells} counts are too many; ask for one span of time`);
    const counts = new Int32Array(cells);
    const { pair, group, movers, start, periods } = this;
    const next = start.slice(0, periods);
    // By stretches of pairs, whose counts stay at hand while every period is looked through.
    for (
      let until = STRETCH;
      until - STRETCH < this.arranged[0]!.pairs.origin.length;
      until += STRETCH
    )
      for (let period = 0; period < periods; period++) {
        const end = start[period + 1]!;
        let k = next[period]!;
        for (; k < end && pair[k]! < until; k++)
          if (!groups || groups[group[k]!]) counts[of[pair[k]!]! * periods + period]! += movers[k]!;
        next[period] = k;
      }
    return counts;
  }

  private at(level: number): CubeLevel {
    const found = this.arranged[level];
    if (!found) throw new RangeError(`there is no level ${level} among ${this.arranged.length}`);
    return found;
  }
}

function numbersTo(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let k = 0; k < count; k++) numbers[k] = k;
  return numbers;
}

/** The movers of those pairs that a scope asks for; the others are 0. */
function inScope(
  { origin, destination }: Pairs,
  sums: Int32Array,
  scope: FlowScope,
  selected: Uint8Array,
): Int32Array {
  if (scope === 'all') return sums;
  const kept = new Int32Array(sums.length);
  for (let pair = 0; pair < sums.length; pair++) {
    const [leaves, arrives] = [selected[origin[pair]!]!, selected[destination[pair]!]!];
    const wanted =
      scope === 'between'
        ? leaves & arrives
        : scope === 'into'
          ? arrives & ~leaves
          : scope === 'out_of'
            ? leaves & ~arrives
            : leaves | arrives;
    if (wanted) kept[pair] = sums[pair]!;
  }
  return kept;
}

function assertFit({ origin, destination, movers }: FlowRows, places: number): void {
  let all = 0;
  for (let row = 0; row < movers.length; row++) {
    const [from, to] = [origin[row]!, destination[row]!];
    if (from < 0 || from >= places || to < 0 || to >= places)
      throw new RangeError(`row ${row}: place ${from} or ${to} is none of ${places}`);
    if (movers[row]! < 0) throw new RangeError(`row ${row}: ${movers[row]} movers`);
    all += movers[row]!;
  }
  if (all > MOST) throw new RangeError(`${all} movers are more than ${MOST}, which sums can hold`);
}
