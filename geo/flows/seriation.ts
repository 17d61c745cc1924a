/**
 * An order of places in which those that exchange many people stand beside each other: by the second
 * eigenvector of the Laplacian of their likeness (Atkins, Boman and Hendrickson, A spectral algorithm
 * for seriation and the consecutive ones problem, SIAM Journal on Computing 28, 1998, 297-310).
 */
import type { FlowMatrix } from './matrix';

/**
 * Likeness is movers in both directions by the root of the product of what both places exchange, so
 * that a large place does not draw all others to itself. Places that exchange with nobody come last.
 * @returns numbers of places in their order; the end with the lower first number comes first
 */
export function seriate({ places, movers }: FlowMatrix): number[] {
  const between = (a: number, b: number) => movers[a * places + b]! + movers[b * places + a]!;
  const gross = Array.from({ length: places }, (_, a) => {
    let sum = 0;
    for (let b = 0; b < places; b++) if (b !== a) sum += between(a, b);
    return sum;
  });
  const every = [...gross.keys()];
  const [active, idle] = [every.filter((a) => gross[a]! > 0), every.filter((a) => gross[a] === 0)];
  const n = active.length;
  if (n < 3) return every;
  const laplacian = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [a, b] = [active[i]!, active[j]!];
      if (a === b) continue;
      const alike = between(a, b) / Math.sqrt(gross[a]! * gross[b]!);
      laplacian[i * n + j] = -alike;
      laplacian[i * n + i]! += alike;
    }
  const { values, vectors } = symmetricEigen(laplacian, n);
  const rising = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  // The least eigenvalue, 0, belongs to equal weights, which order nothing.
  const column = rising[1]!;
  const weight = (i: number) => vectors[i * n + column]!;
  const order = [...active.keys()].sort((i, j) => weight(i) - weight(j) || i - j);
  const placed = order.map((i) => active[i]!);
  return [...(placed[0]! <= placed.at(-1)! ? placed : placed.reverse()), ...idle];
}

const SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix
 * Computations, 8.5).
 * @param matrix row by row; it is left as it is
 * @returns vectors as columns, row by row
 */
export function symmetricEigen(
  matrix: Float64Array,
  n: number,
): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const scale = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, n) > 1e-22 * scale; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, vectors, n, p, q);
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), vectors };
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) sum += a[i * n + j]! ** 2;
  return sum;
}

/** The rotation that makes the entry at row p and column q zero. */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (apq === 0) return;
  const tau = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const [kp, kq] = [a[k * n + p]!, a[k * n + q]!];
    a[k * n + p] = c * kp - s * kq;
    a[k * n + q] = s * kp + c * kq;
  }
  for (let k = 0; k < n; k++) {
    const [pk, qk] = [a[p * n + k]!, a[q * n + k]!];
    a[p * n + k] = c * pk - s * qk;
    a[q * n + k] = s * pk + c * qk;
    const [vp, vq] = [vectors[k * n + p]!, vectors[k * n + q]!];
    vectors[k * n + p] = c * vp - s * vq;
    vectors[k * n + q] = s * vp + c * vq;
  }
}
