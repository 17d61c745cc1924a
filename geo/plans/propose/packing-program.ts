/**
 * The packing of groups as a linear program: take as many groups as possible, no unit twice.
 *
 *   max Σ x_S   where   Σ_{S ∋ v} x_S ≤ 1 for every unit v,   x ≥ 0
 *
 * Its prices (dual values) prove a bound: if the prices of every group's rows sum to 1 or more, no
 * packing has more groups than all prices together (Wolsey, "Integer Programming", §2.5).
 */

import type { Work } from './work';

/** Rows that groups use up, each once. The first are the units; what is cut off later comes after. */
export interface Program {
  readonly rows: number;
  /** Group g uses `row[e]` for e from `start[g]` up to `start[g + 1] - 1`. */
  readonly start: Int32Array;
  readonly row: Int32Array;
}

export interface Priced {
  readonly price: Float64Array;
  /** No packing has more groups than this. */
  readonly bound: number;
  /** How far each group is taken in the relaxation, 0..1. */
  readonly taken: Float64Array;
}

const NOTHING = 1e-9;
/** A number that one may divide by. */
const SOUND = 1e-7;
/** Groups that become active at a time. */
const AT_A_TIME = 150;

/**
 * Solves the relaxation by the revised simplex method with an explicit inverse, from the basis of
 * slacks. Each row is raised a little above 1, by a different amount, so that no two bases
 * have the same value and the method cannot run in a circle (Charnes 1952).
 *
 * Whatever the iterations reach, the prices are lifted until they prove what they say.
 */
export function priceProgram(program: Program, work: Work): Priced {
  const { rows, start, row } = program;
  const groups = start.length - 1;
  const inverse = new Float64Array(rows * rows);
  const value = new Float64Array(rows);
  const basis = new Int32Array(rows);
  const price = new Float64Array(rows);
  const step = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    inverse[r * rows + r] = 1;
    basis[r] = groups + r;
    value[r] = 1 + 1e-4 * (1 + ((r * 7919) % 1009) / 1009);
  }

  // Few groups are ever worth taking: the method looks at those that once were, and only where none
  // of them gains any more at all others (column generation from a list).
  const active: number[] = [];
  for (;;) {
    let [enters, gain] = bestToEnter(program, price, active);
    if (enters < 0) {
      work.spend(groups >> 4);
      active.push(...gaining(program, price));
      [enters, gain] = bestToEnter(program, price, active);
    }
    if (enters < 0 || !work.spend((rows * rows + 8 * active.length) >> 9)) break;
    step.fill(0);
    if (enters >= groups) {
      for (let r = 0; r < rows; r++) step[r] = inverse[r * rows + enters - groups]!;
    } else {
      for (let e = start[enters]!; e < start[enters + 1]!; e++) {
        const column = row[e]!;
        for (let r = 0; r < rows; r++) step[r]! += inverse[r * rows + column]!;
      }
    }
    const leaves = firstToLeave(value, step);
    if (leaves < 0) break;
    pivot(inverse, value, price, step, leaves, gain);
    basis[leaves] = enters;
  }

  const taken = new Float64Array(groups);
  for (let r = 0; r < rows; r++) if (basis[r]! < groups) taken[basis[r]!] = value[r]!;
  return { price, bound: lift(program, price), taken };
}

/** The active column that gains most for each unit of it taken, and what it gains; -1 when none gains. */
function bestToEnter(
  program: Program,
  price: Float64Array,
  active: readonly number[],
): [number, number] {
  const groups = program.start.length - 1;
  let [best, most] = [-1, NOTHING];
  for (const g of active) {
    const gain = gainOf(program, price, g);
    if (gain > most) [best, most] = [g, gain];
  }
  for (let r = 0; r < program.rows; r++) {
    if (-price[r]! > most) [best, most] = [groups + r, -price[r]!];
  }
  return [best, most];
}

/** The groups that gain most at these prices. */
function gaining(program: Program, price: Float64Array): number[] {
  const found: { group: number; gain: number }[] = [];
  for (let group = 0; group < program.start.length - 1; group++) {
    const gain = gainOf(program, price, group);
    if (gain > NOTHING) found.push({ group, gain });
  }
  found.sort((a, b) => b.gain - a.gain || a.group - b.group);
  return found.slice(0, AT_A_TIME).map(({ group }) => group);
}

function gainOf({ start, row }: Program, price: Float64Array, group: number): number {
  let gain = 1;
  for (let e = start[group]!; e < start[group + 1]!; e++) gain -= price[row[e]!]!;
  return gain;
}

/** Of the rows that run out first, all but together, the one that divides best. */
function firstToLeave(value: Float64Array, step: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r < value.length; r++) {
    if (step[r]! > SOUND) least = Math.min(least, (value[r]! + SOUND) / step[r]!);
  }
  let leaves = -1;
  for (let r = 0; r < value.length; r++) {
    if (step[r]! <= SOUND || value[r]! / step[r]! > least) continue;
    if (leaves < 0 || step[r]! > step[leaves]!) leaves = r;
  }
  return leaves;
}

function pivot(
  inverse: Float64Array,
  value: Float64Array,
  price: Float64Array,
  step: Float64Array,
  leaves: number,
  gain: number,
): void {
  const rows = value.length;
  const from = leaves * rows;
  const by = step[leaves]!;
  for (let c = 0; c < rows; c++) inverse[from + c]! /= by;
  value[leaves]! /= by;
  for (let r = 0; r < rows; r++) {
    const amount = step[r]!;
    if (r === leaves || amount === 0) continue;
    for (let c = 0; c < rows; c++) {
      const pivoted = inverse[from + c]!;
      if (pivoted !== 0) inverse[r * rows + c]! -= amount * pivoted;
    }
    value[r] = Math.max(0, value[r]! - amount * value[leaves]!);
  }
  for (let c = 0; c < rows; c++) price[c]! += gain * inverse[from + c]!;
}

/** Raises prices until no group costs less than 1, so that they prove their sum. */
function lift({ rows, start, row }: Program, price: Float64Array): number {
  for (let r = 0; r < rows; r++) price[r] = Math.max(0, price[r]!);
  let cheapest = 1;
  for (let g = 0; g < start.length - 1; g++) {
    let cost = 0;
    for (let e = start[g]!; e < start[g + 1]!; e++) cost += price[row[e]!]!;
    cheapest = Math.min(cheapest, cost);
  }
  if (cheapest <= 0) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let r = 0; r < rows; r++) {
    price[r]! /= cheapest;
    sum += price[r]!;
  }
  return sum;
}
