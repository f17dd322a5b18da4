/**
 * Global spatial autocorrelation: Moran's I (Moran 1950, Biometrika 37: 17–23) with its moments under
 * normality and under randomisation (Cliff & Ord 1981, *Spatial Processes*, chapter 2).
 */
import { finite, ModelError, sameLength } from './error';
import { generator, shuffle } from './random';
import { spatialLag, type SpatialWeights } from './spatial-weights';

export interface Moments {
  readonly variance: number;
  /** (I − expectation) / √variance. */
  readonly z: number;
}

export interface Moran {
  /** About 1 where likes are neighbours, about 0 at random, below it where they avoid each other. */
  readonly i: number;
  /** −1 / (n − 1). */
  readonly expectation: number;
  /** The values are draws from one normal distribution. */
  readonly normality: Moments;
  /** The values are these, in any order. */
  readonly randomisation: Moments;
}

/**
 * Moran's I.
 *
 *     I = n / S₀ · Σ_ij w_ij z_i z_j / Σ_i z_i²        z the deviation from the mean, S₀ = Σ w_ij
 *
 * Units without neighbours count in n and add nothing to the numerator. With 25 units the normal
 * approximation of z is rough: read `moranP` beside it.
 * Throws `ModelError` on fewer than four units, a value not finite, values that are all equal, lists
 * of different lengths, or weights that sum to zero.
 */
export function moran(values: ArrayLike<number>, weights: SpatialWeights): Moran {
  const { z, squares } = deviations(values, weights, 4);
  const n = weights.units;
  const { s0, s1, s2 } = weightSums(weights);
  if (!(s0 > 0)) throw new ModelError('weights', 'must not sum to zero');
  const i = (n / s0) * (crossProduct(z, weights) / squares);
  const expectation = -1 / (n - 1);
  const kurtosis = (n * z.reduce((sum, zi) => sum + zi ** 4, 0)) / squares ** 2;
  const normal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0);
  const random =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
      kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
    ((n - 1) * (n - 2) * (n - 3) * s0 * s0);
  const moments = (square: number): Moments => {
    const variance = square - expectation ** 2;
    return { variance, z: (i - expectation) / Math.sqrt(variance) };
  };
  return { i, expectation, normality: moments(normal), randomisation: moments(random) };
}

/**
 * Pseudo p of Moran's I over random orders of the values, two-sided and never zero (Phipson & Smyth
 * 2010, Statistical Applications in Genetics and Molecular Biology 9: 39):
 *
 *     p = min(1, 2 · (min(#{I* ≥ I}, #{I* ≤ I}) + 1) / (permutations + 1))
 *
 * Throws `ModelError` as `moran`, on a bad seed (as `generator`), or permutations that are no positive
 * whole number.
 */
export function moranP(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  permutations: number,
  seed: number,
): number {
  if (!(Number.isInteger(permutations) && permutations > 0)) {
    throw new ModelError('permutations', 'must be a positive whole number');
  }
  const { z, squares } = deviations(values, weights, 4);
  const random = generator(seed);
  const observed = crossProduct(z, weights);
  // Sums in another order differ by rounding, and equal values are common.
  const tie = 1e-12 * squares * weights.weight.reduce((most, w) => Math.max(most, w), 0);
  let high = 0;
  let low = 0;
  for (let permutation = 0; permutation < permutations; permutation++) {
    const cross = crossProduct(shuffle(random, z), weights);
    if (cross >= observed - tie) high++;
    if (cross <= observed + tie) low++;
  }
  return Math.min(1, (2 * (Math.min(high, low) + 1)) / (permutations + 1));
}

export interface Deviations {
  /** Deviations from the mean. */
  readonly z: Float64Array;
  /** Sum of their squares. */
  readonly squares: number;
}

/**
 * Deviations from the mean of values that a statistic of spatial pattern can use.
 * Throws `ModelError` on fewer units than `least`, a value not finite, values that are all equal, or
 * lists of different lengths.
 */
export function deviations(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  least: number,
): Deviations {
  const n = values.length;
  if (n < least) throw new ModelError('values', `must be of at least ${least} units`);
  sameLength('weights', weights.units, n);
  let sum = 0;
  let equal = true;
  for (let i = 0; i < n; i++) {
    sum += finite('values', values[i] as number);
    equal &&= values[i] === values[0];
  }
  if (equal) throw new ModelError('values', 'must not all be equal');
  const z = Float64Array.from(values, (x) => x - sum / n);
  return { z, squares: z.reduce((total, zi) => total + zi * zi, 0) };
}

/** Σ_ij w_ij z_i z_j. */
function crossProduct(z: Float64Array, weights: SpatialWeights): number {
  const lag = spatialLag(weights, z);
  return z.reduce((sum, zi, i) => sum + zi * (lag[i] as number), 0);
}

/** S₀ = Σ w_ij, S₁ = ½ Σ (w_ij + w_ji)², S₂ = Σ_i (Σ_j w_ij + Σ_j w_ji)². */
function weightSums(weights: SpatialWeights): { s0: number; s1: number; s2: number } {
  const { units, start, neighbour, weight } = weights;
  const rows = new Float64Array(units);
  const columns = new Float64Array(units);
  let s0 = 0;
  let s1 = 0;
  for (let i = 0; i < units; i++) {
    for (let k = start[i] as number; k < (start[i + 1] as number); k++) {
      const j = neighbour[k] as number;
      const w = weight[k] as number;
      rows[i] = (rows[i] as number) + w;
      columns[j] = (columns[j] as number) + w;
      s0 += w;
      // A mutual pair comes by twice, half of (w_ij + w_ji)² each time; a one-sided pair once.
      const back = weightOf(weights, j, i);
      s1 += back === null ? w * w : (w + back) ** 2 / 2;
    }
  }
  const s2 = rows.reduce((sum, row, i) => sum + (row + (columns[i] as number)) ** 2, 0);
  return { s0, s1, s2 };
}

/** The weight of j for i; null when it is no neighbour. */
function weightOf({ start, neighbour, weight }: SpatialWeights, i: number, j: number) {
  let low = start[i] as number;
  let high = (start[i + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = neighbour[middle] as number;
    if (found === j) return weight[middle] as number;
    if (found < j) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
