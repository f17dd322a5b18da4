/**
 * Economic complexity of territories and products (Hidalgo & Hausmann 2009, "The building blocks of
 * economic complexity", PNAS 106: 10570–10575) in its form by eigenvectors (Hausmann, Hidalgo et al.
 * 2011, *The Atlas of Economic Complexity*, technical box 2.1).
 */
import { symmetricEigen } from './eigen';
import { ModelError } from './error';
import { checkPresence, type TradeMatrix } from './product-space';

/**
 * Why a matrix has no complexity index.
 *
 * - `too_few`: fewer than three territories, or products, have an entry.
 * - `disconnected`: the territories fall into groups without a product in common, so that the index
 *   would tell the groups apart and nothing else.
 * - `uniform`: all territories have the same products, or as good as the same.
 * - `tied`: the second and third eigenvalues are equal, so that the index is not unique.
 */
export type NoComplexity = 'too_few' | 'disconnected' | 'uniform' | 'tied';

export interface Complexity {
  readonly kind: 'complexity';
  /**
   * Economic Complexity Index of each territory, mean 0 and standard deviation 1 over the
   * territories; NaN for one without a product.
   */
  readonly eci: Float64Array;
  /** Product Complexity Index, likewise over the products. */
  readonly pci: Float64Array;
  /** Products of each territory. */
  readonly diversity: Float64Array;
  /** Territories of each product. */
  readonly ubiquity: Float64Array;
  /** The eigenvalue the index belongs to and the next: the nearer they are, the less firm it is. */
  readonly eigenvalues: readonly [second: number, third: number];
}

export interface ComplexityRefused {
  readonly kind: 'refused';
  readonly reason: NoComplexity;
}

/** Largest side that is solved: work grows with its third power. */
const LARGEST = 1000;
/** Eigenvalues nearer than this are taken as equal. */
const EQUAL = 1e-9;

/**
 * Complexity of territories and products from who has what.
 *
 *     M̃_tu = Σ_p M_tp · M_up / (k_t · k_p)      k_t diversity, k_p ubiquity
 *
 * ECI is the eigenvector of the second largest eigenvalue of M̃, PCI the same for products, which is
 * the mean of the former over the territories that have the product; both are standardised (with the
 * population's deviation). The sign is the one by which the index grows with diversity (and where
 * that says nothing, by which the first territory that differs from zero is positive). Territories
 * and products without an entry take no part.
 *
 * Refuses in words, rather than print an artefact, where the matrix does not determine the index.
 * Throws `ModelError` unless the matrix holds zeros and ones, or when both its sides are above 1,000.
 */
export function economicComplexity(present: TradeMatrix): Complexity | ComplexityRefused {
  const { territories, products, values } = checkPresence(present);
  const diversity = new Float64Array(territories);
  const ubiquity = new Float64Array(products);
  values.forEach((m, i) => {
    const t = Math.floor(i / products);
    diversity[t] = (diversity[t] as number) + m;
    ubiquity[i % products] = (ubiquity[i % products] as number) + m;
  });
  const rows = [...diversity.keys()].filter((t) => (diversity[t] as number) > 0);
  const columns = [...ubiquity.keys()].filter((p) => (ubiquity[p] as number) > 0);
  if (rows.length < 3 || columns.length < 3) return { kind: 'refused', reason: 'too_few' };
  if (Math.min(rows.length, columns.length) > LARGEST) {
    throw new ModelError('present', `must have at most ${LARGEST} territories or products`);
  }

  // D^-½ M U^-½: its singular vectors, scaled back, are the eigenvectors of both problems.
  const scaled = Float64Array.from({ length: rows.length * columns.length }, (_, i) => {
    const t = rows[Math.floor(i / columns.length)] as number;
    const p = columns[i % columns.length] as number;
    const m = values[t * products + p] as number;
    return m / Math.sqrt((diversity[t] as number) * (ubiquity[p] as number));
  });
  const byRows = rows.length <= columns.length;
  const size = byRows ? rows.length : columns.length;
  const { values: lambda, vectors } = symmetricEigen(
    byRows
      ? gram(scaled, rows.length, columns.length)
      : gram(transpose(scaled, rows.length, columns.length), columns.length, rows.length),
    size,
  );
  const [, second = 0, third = 0] = lambda;
  if (second > 1 - EQUAL) return { kind: 'refused', reason: 'disconnected' };
  if (second < EQUAL) return { kind: 'refused', reason: 'uniform' };
  if (second - third < EQUAL) return { kind: 'refused', reason: 'tied' };

  const vector = vectors.subarray(size, 2 * size);
  const eci = new Float64Array(territories).fill(NaN);
  const pci = new Float64Array(products).fill(NaN);
  const unscale = (into: Float64Array, kept: readonly number[], counts: Float64Array): void =>
    kept.forEach((unit, i) => {
      into[unit] = (vector[i] as number) / Math.sqrt(counts[unit] as number);
    });
  // Each side is the mean of the other over its entries, up to a positive factor.
  if (byRows) {
    unscale(eci, rows, diversity);
    for (const p of columns) {
      let sum = 0;
      for (const t of rows) if (values[t * products + p] === 1) sum += eci[t] as number;
      pci[p] = sum / (ubiquity[p] as number);
    }
  } else {
    unscale(pci, columns, ubiquity);
    for (const t of rows) {
      let sum = 0;
      for (const p of columns) if (values[t * products + p] === 1) sum += pci[p] as number;
      eci[t] = sum / (diversity[t] as number);
    }
  }
  const sign = direction(rows, eci, diversity);
  standardise(eci, rows, sign);
  standardise(pci, columns, sign);
  return { kind: 'complexity', eci, pci, diversity, ubiquity, eigenvalues: [second, third] };
}

/** The products of all pairs of rows of a matrix: A · Aᵀ. */
function gram(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) {
        sum += (matrix[i * columns + k] as number) * (matrix[j * columns + k] as number);
      }
      result[i * rows + j] = sum;
      result[j * rows + i] = sum;
    }
  }
  return result;
}

function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  return matrix.map((_, i) => matrix[(i % rows) * columns + Math.floor(i / rows)] as number);
}

/** 1 when the index grows with diversity, −1 when it falls. */
function direction(rows: readonly number[], eci: Float64Array, diversity: Float64Array): number {
  const n = rows.length;
  const mean = rows.reduce((sum, t) => sum + (diversity[t] as number), 0) / n;
  const centre = rows.reduce((sum, t) => sum + (eci[t] as number), 0) / n;
  let covariance = 0;
  let size = 0;
  for (const t of rows) {
    const gap = (eci[t] as number) - centre;
    covariance += gap * ((diversity[t] as number) - mean);
    size += Math.abs(gap) * mean;
  }
  if (Math.abs(covariance) > EQUAL * size) return Math.sign(covariance);
  const first = rows.find((t) => Math.abs((eci[t] as number) - centre) > EQUAL) ?? 0;
  return (eci[first] as number) < centre ? -1 : 1;
}

/** To mean 0 and standard deviation 1 over the units that take part, times the sign. */
function standardise(index: Float64Array, kept: readonly number[], sign: number): void {
  const n = kept.length;
  const mean = kept.reduce((sum, unit) => sum + (index[unit] as number), 0) / n;
  const variance = kept.reduce((sum, unit) => sum + ((index[unit] as number) - mean) ** 2, 0) / n;
  const deviation = sign * Math.sqrt(variance);
  for (const unit of kept) index[unit] = ((index[unit] as number) - mean) / deviation;
}
