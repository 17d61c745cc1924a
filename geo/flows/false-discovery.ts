/**
 * Marks among many tests so that of those marked only a chosen part is false on the average: Benjamini
 * and Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57
 * (1995), 289-300. Valid also for tests that depend on each other positively.
 */

/**
 * For every test the smallest false discovery rate at which it would be marked.
 * @param p chances between 0 and 1, one a test
 */
export function falseDiscovery(p: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: p.length }, (_, i) => i).sort((a, b) => p[b]! - p[a]!);
  const q = new Float64Array(p.length);
  let least = 1;
  order.forEach((test, k) => {
    least = Math.min(least, (p[test]! * p.length) / (p.length - k));
    q[test] = least;
  });
  return q;
}
