/** Eigenvalues and eigenvectors of a symmetric matrix. */
import { ModelError, sameLength } from './error';

export interface Eigen {
  /** Greatest first. */
  readonly values: Float64Array;
  /** Unit vectors in the order of the values: component i of vector k at `k * size + i`. */
  readonly vectors: Float64Array;
}

const SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix (row i, column j at `i * size + j`) by
 * cyclic Jacobi rotations (Golub & Van Loan 2013, *Matrix Computations*, section 8.5): slower than
 * tridiagonal methods, and accurate to rounding. The sign of a vector is not determined.
 * Throws `ModelError` on a matrix of another size, with an entry not finite, or not symmetric.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): Eigen {
  sameLength('matrix', matrix.length, size * size);
  const a = Float64Array.from(matrix);
  let norm = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const x = a[i * size + j] as number;
      if (!Number.isFinite(x)) throw new ModelError('matrix', 'must be finite');
      norm += x * x;
    }
  }
  const tolerance = 1e-12 * Math.sqrt(norm);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const gap = (a[i * size + j] as number) - (a[j * size + i] as number);
      if (Math.abs(gap) > tolerance) throw new ModelError('matrix', 'must be symmetric');
    }
  }
  // Rows are the eigenvectors in the end.
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;

  const enough = (Number.EPSILON * Math.sqrt(norm)) ** 2;
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, size) > enough; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => (a[j * size + j] as number) - (a[i * size + i] as number),
  );
  const vectors = new Float64Array(size * size);
  order.forEach((i, k) => vectors.set(v.subarray(i * size, (i + 1) * size), k * size));
  return { values: Float64Array.from(order, (i) => a[i * size + i] as number), vectors };
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) sum += 2 * (a[i * size + j] as number) ** 2;
  }
  return sum;
}

/** Turns the plane of two axes so that their entry becomes zero. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const entry = a[p * size + q] as number;
  if (entry === 0) return;
  const theta = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * entry);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k++) turn(v, p * size + k, q * size + k, c, s);
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}

function turn(m: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = m[i] as number;
  const y = m[j] as number;
  m[i] = c * x - s * y;
  m[j] = s * x + c * y;
}
