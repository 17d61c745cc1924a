/** Linear programs of published figures, solved exactly enough for tests on small tables. */

/** One published equation: the sum of some unknowns with their signs. */
export interface Equation {
  coefficients: Float64Array;
  right: number;
}

/** The equations that do not follow from those before them. */
export function independent(equations: readonly Equation[]): Equation[] {
  const reduced: { row: Float64Array; lead: number }[] = [];
  return equations.filter(({ coefficients }) => {
    const row = coefficients.slice();
    for (const { row: other, lead } of reduced) {
      const times = row[lead]!;
      if (times !== 0) for (let j = 0; j < row.length; j++) row[j]! -= times * other[j]!;
    }
    const lead = row.findIndex((x) => Math.abs(x) > TINY);
    if (lead < 0) return false;
    const by = row[lead]!;
    reduced.push({ row: row.map((x) => x / by), lead });
    return true;
  });
}

const TINY = 1e-7;

/** The least of an objective over unknowns of 0 or more, by the two-phase simplex with Bland's rule. */
export function minimum(
  objective: Float64Array,
  equal: readonly Equation[],
  atLeast: readonly Equation[],
): number {
  const n = objective.length;
  const m = equal.length + atLeast.length;
  const width = n + atLeast.length + m + 1;
  const rows = [...equal, ...atLeast].map(({ coefficients, right }, i) => {
    const row = new Float64Array(width);
    row.set(coefficients);
    if (i >= equal.length) row[n + i - equal.length] = -1;
    row[width - 1] = right;
    if (right < 0) for (let j = 0; j < width; j++) row[j]! *= -1;
    row[n + atLeast.length + i] = 1;
    return row;
  });
  const basic = rows.map((_, i) => n + atLeast.length + i);
  const usable = n + atLeast.length;

  const first = new Float64Array(width);
  for (const row of rows) for (let j = 0; j < usable; j++) first[j]! -= row[j]!;
  for (const row of rows) first[width - 1]! -= row[width - 1]!;
  solve(rows, first, basic, usable);
  if (first[width - 1]! < -TINY * 100) throw new Error('what is published contradicts itself');
  drive(rows, basic, usable);

  const second = new Float64Array(width);
  second.set(objective);
  rows.forEach((row, i) => {
    const price = basic[i]! < n ? objective[basic[i]!]! : 0;
    if (price !== 0) for (let j = 0; j < width; j++) second[j]! -= price * row[j]!;
  });
  const bounded = solve(rows, second, basic, usable);
  return bounded ? -second[width - 1]! : Number.NEGATIVE_INFINITY;
}

/** Takes artificial unknowns that are still basic (at zero) out of the basis. */
function drive(rows: Float64Array[], basic: number[], usable: number): void {
  for (let i = 0; i < rows.length; i++) {
    if (basic[i]! < usable) continue;
    const j = rows[i]!.findIndex((x, column) => column < usable && Math.abs(x) > TINY);
    if (j >= 0) pivot(rows, null, basic, i, j);
  }
}

function solve(
  rows: Float64Array[],
  costs: Float64Array,
  basic: number[],
  usable: number,
): boolean {
  const last = costs.length - 1;
  for (;;) {
    let enter = -1;
    for (let j = 0; j < usable && enter < 0; j++) if (costs[j]! < -TINY) enter = j;
    if (enter < 0) return true;
    let leave = -1;
    for (let i = 0; i < rows.length; i++) {
      if (rows[i]![enter]! <= TINY) continue;
      if (leave < 0) leave = i;
      else {
        const ratio = rows[i]![last]! / rows[i]![enter]!;
        const least = rows[leave]![last]! / rows[leave]![enter]!;
        if (ratio < least - TINY || (ratio < least + TINY && basic[i]! < basic[leave]!)) leave = i;
      }
    }
    if (leave < 0) return false;
    pivot(rows, costs, basic, leave, enter);
  }
}

function pivot(
  rows: Float64Array[],
  costs: Float64Array | null,
  basic: number[],
  leave: number,
  enter: number,
): void {
  const row = rows[leave]!;
  const by = row[enter]!;
  for (let j = 0; j < row.length; j++) row[j]! /= by;
  for (const other of costs ? [...rows, costs] : rows) {
    if (other === row) continue;
    const times = other[enter]!;
    if (times === 0) continue;
    for (let j = 0; j < other.length; j++) other[j]! -= times * row[j]!;
  }
  basic[leave] = enter;
}
