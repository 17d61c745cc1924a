/**
 * Least squares of a curve that is not linear in its parameters: Levenberg and Marquardt's damped
 * Gauss-Newton steps with Nielsen's rule for the damping (Madsen, Nielsen and Tingleff, Methods for
 * non-linear least squares problems, 2nd edition, 2004, algorithm 3.16). Slopes by differences.
 */
import { cholesky, solveWith } from './cholesky';

export interface LeastSquares {
  readonly parameters: Float64Array;
  /** Sum of the squares of what is left. */
  readonly squares: number;
  /** Whether no step made it smaller any more before the steps ran out. */
  readonly settled: boolean;
}

const STEP = 1e-7;
const SETTLED = 1e-14;

/** @param residuals what a curve with these parameters leaves of each figure */
export function leastSquares(
  residuals: (parameters: Float64Array) => Float64Array,
  start: Float64Array,
  steps = 400,
): LeastSquares {
  let parameters = start.slice();
  let left = residuals(parameters);
  let squares = squaresOf(left);
  let [damping, growth] = [1e-3, 2];
  for (let step = 0; step < steps; step++) {
    const slopes = slopesAt(residuals, parameters, left);
    const n = parameters.length;
    const normal = new Float64Array(n * n);
    const down = new Float64Array(n);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) normal[a * n + b] = dot(slopes[a]!, slopes[b]!);
      down[a] = -dot(slopes[a]!, left);
    }
    for (let a = 0; a < n; a++) normal[a * n + a]! += damping * (normal[a * n + a]! + 1e-12);
    const move = stepOf(normal, down);
    const tried = parameters.map((value, a) => value + (move?.[a] ?? 0));
    const found = residuals(tried);
    const after = squaresOf(found);
    if (move && after < squares) {
      const gained = squares - after;
      [parameters, left, squares] = [tried, found, after];
      damping = Math.max(damping / 3, 1e-12);
      growth = 2;
      if (gained <= SETTLED * squares) return { parameters, squares, settled: true };
    } else {
      damping *= growth;
      growth *= 2;
      if (damping > 1e16) return { parameters, squares, settled: true };
    }
  }
  return { parameters, squares, settled: false };
}

/** The step, or nothing where rounding leaves no positive definite matrix: more damping is needed. */
function stepOf(normal: Float64Array, down: Float64Array): Float64Array | undefined {
  if (!normal.every(Number.isFinite)) return undefined;
  try {
    return solveWith(cholesky(normal), down);
  } catch {
    return undefined;
  }
}

function slopesAt(
  residuals: (parameters: Float64Array) => Float64Array,
  parameters: Float64Array,
  left: Float64Array,
): Float64Array[] {
  return Array.from(parameters, (value, a) => {
    const step = STEP * Math.max(1, Math.abs(value));
    const moved = parameters.slice();
    moved[a] = value + step;
    return residuals(moved).map((there, k) => (there - left[k]!) / step);
  });
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);
/** What is no number is worse than any curve. */
const squaresOf = (left: Float64Array): number => {
  const sum = dot(left, left);
  return Number.isFinite(sum) ? sum : Number.POSITIVE_INFINITY;
};
