/** Symmetric positive definite systems, by Cholesky's factors: row by row in one array. */

/** The part of a column that must be left after the others explain it. */
const INDEPENDENT = 1e-10;

export interface Factor {
  readonly size: number;
  /** Lower triangle, size x size. */
  readonly lower: Float64Array;
}

/** @throws RangeError that numbers the first column which the ones before it explain */
export function cholesky(matrix: Float64Array): Factor {
  const size = Math.round(Math.sqrt(matrix.length));
  const lower = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * size + k]! * lower[j * size + k]!;
      if (i !== j) lower[i * size + j] = rest / lower[j * size + j]!;
      else if (rest > INDEPENDENT * matrix[i * size + i]!) lower[i * size + i] = Math.sqrt(rest);
      else throw new RangeError(`column ${i} follows from the columns before it`);
    }
  }
  return { size, lower };
}

/** The solution x of matrix x = right. */
export function solveWith({ size, lower }: Factor, right: Float64Array): Float64Array {
  const x = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  return x;
}
