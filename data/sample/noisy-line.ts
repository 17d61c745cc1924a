import { distance, type Point } from './plane';
import type { Random } from './random';

/**
 * A natural-looking border between two seeds p and q along their straight Voronoi edge from a to b.
 * Every point is the edge's own, drawn some way towards p or towards q, and where the side changes
 * the line passes through the edge: so it stays within the two triangles p-a-b and q-a-b, which
 * belong to this edge alone, and neither crosses itself nor any other border.
 * @param step about how long a straight piece may be
 */
export function noisyLine(
  a: Point,
  b: Point,
  p: Point,
  q: Point,
  step: number,
  random: Random,
): Point[] {
  const length = distance(a, b);
  const levels = Math.max(1, Math.min(6, Math.ceil(Math.log2(length / step))));
  const count = 2 ** levels;
  const offsets = new Float64Array(count + 1);
  let reach = length * 0.2;
  for (let stride = count; stride > 1; stride /= 2) {
    for (let i = stride / 2; i < count; i += stride) {
      const middle = (offsets[i - stride / 2]! + offsets[i + stride / 2]!) / 2;
      offsets[i] = middle + (random() * 2 - 1) * reach;
    }
    reach *= 0.55;
  }
  const on = (s: number): Point => [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s];
  const line: Point[] = [a];
  for (let i = 1; i < count; i++) {
    const [before, offset] = [offsets[i - 1]!, offsets[i]!];
    if (before * offset < 0) line.push(on((i - 1 + before / (before - offset)) / count));
    const base = on(i / count);
    const seed = offset > 0 ? p : q;
    const pull = Math.min(0.4, Math.abs(offset) / (distance(base, seed) + 1e-12));
    line.push([base[0] + (seed[0] - base[0]) * pull, base[1] + (seed[1] - base[1]) * pull]);
  }
  line.push(b);
  return line;
}
