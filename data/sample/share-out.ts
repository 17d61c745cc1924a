/**
 * Shares a whole number out by weights, in whole numbers that sum to it exactly (largest remainder;
 * the earlier one first where remainders are equal). All zero weights share out evenly.
 */
export function shareOut(total: number, weights: ArrayLike<number>): number[] {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  const exact = Array.from({ length: weights.length }, (_, i) =>
    sum > 0 ? (total * weights[i]!) / sum : total / weights.length,
  );
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((value, i) => ({ i, rest: value - parts[i]! }));
  order.sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let k = 0; k < left; k++) parts[order[k % order.length]!.i]!++;
  return parts;
}
