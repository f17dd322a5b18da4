/**
 * Local spatial autocorrelation: the local Moran of Anselin (1995), "Local indicators of spatial
 * association – LISA", Geographical Analysis 27: 93–115, with conditional permutations.
 */
import { ModelError } from './error';
import { deviations } from './moran';
import { below, substreams, type Random } from './random';
import { spatialLag, type SpatialWeights } from './spatial-weights';

/** Own value against the mean, then that of the neighbours. */
export type Quadrant = 'high-high' | 'low-high' | 'low-low' | 'high-low';

export interface LocalMoran {
  /** Positive among likes, negative among unlikes; 0 without neighbours. */
  readonly i: Float64Array;
  /** Null for a unit without neighbours. */
  readonly quadrant: readonly (Quadrant | null)[];
}

/**
 * Local Moran of every unit.
 *
 *     I_i = (n − 1) · z_i · Σ_j w_ij z_j / Σ_k z_k²        z the deviation from the mean
 *
 * with (n − 1), as GeoDa and PySAL have it, where Anselin's paper has n. With rows standardised the
 * lag is the mean of the neighbours. A value at the mean counts as low.
 * Throws `ModelError` on fewer than three units, a value not finite, values that are all equal, or
 * lists of different lengths.
 */
export function localMoran(values: ArrayLike<number>, weights: SpatialWeights): LocalMoran {
  const { z, squares } = deviations(values, weights, LEAST);
  const lag = spatialLag(weights, z);
  return {
    i: z.map((own, i) => ((z.length - 1) * own * (lag[i] as number)) / squares),
    quadrant: Array.from(z, (own, i) => {
      if (weights.start[i] === weights.start[i + 1]) return null;
      const about = (lag[i] as number) > 0 ? 'high' : 'low';
      return `${own > 0 ? 'high' : 'low'}-${about}` as const;
    }),
  };
}

/**
 * Pseudo p of every local Moran by conditional permutation: the unit keeps its value, its neighbours
 * get those of other units drawn without return.
 *
 *     p = min(1, 2 · (min(#{I* ≥ I}, #{I* ≤ I}) + 1) / (permutations + 1))
 *
 * Two-sided: GeoDa and PySAL print the half of it, for the side on which the unit lies. It is never
 * zero (Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9: 39). NaN
 * for a unit without neighbours. Every unit draws from a substream of its own, so that a range of units
 * worked elsewhere gives the same numbers. For many units at once see `falseDiscovery`.
 *
 * @param from first unit of the range; the result begins with it
 * @param to unit after the last of the range
 * Throws `ModelError` as `localMoran`, on a bad seed (as `generator`), permutations that are no
 * positive whole number, or a range that is none of the units.
 */
export function localMoranP(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  permutations: number,
  seed: number,
  from = 0,
  to = values.length,
): Float64Array {
  const { z } = deviations(values, weights, LEAST);
  if (!(Number.isInteger(permutations) && permutations > 0)) {
    throw new ModelError('permutations', 'must be a positive whole number');
  }
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to)) {
    throw new ModelError('from', 'must be a unit, and not after the end of the range');
  }
  if (to > z.length) throw new ModelError('to', 'must not lie beyond the units');
  const substream = substreams(seed, from);
  const p = new Float64Array(to - from);
  const others = new Float64Array(z.length - 1);
  for (let unit = from; unit < to; unit++) {
    others.set(z.subarray(0, unit));
    others.set(z.subarray(unit + 1), unit);
    const row = weights.weight.subarray(weights.start[unit], weights.start[unit + 1]);
    const observed = lagOf(weights, z, unit);
    const random = substream();
    p[unit - from] =
      row.length === 0
        ? NaN
        : pseudoP(z[unit] as number, observed, row, others, permutations, random);
  }
  return p;
}

const LEAST = 3;
const ROUNDING = 1e-12;

function pseudoP(
  own: number,
  observed: number,
  row: Float64Array,
  others: Float64Array,
  permutations: number,
  random: Random,
): number {
  const size = others.length;
  const neighbours = row.length;
  const most = others.reduce((greatest, x) => Math.max(greatest, Math.abs(x)), 0);
  // A unit at the mean: I and every I* are zero.
  if (Math.abs(own) <= ROUNDING * most) return 1;
  // Sums in another order differ by rounding, and equal values are common.
  const tie = ROUNDING * most * row.reduce((sum, w) => sum + w, 0);
  let high = 0;
  let low = 0;
  for (let permutation = 0; permutation < permutations; permutation++) {
    let lag = 0;
    // The front of a shuffle: whatever order the last permutation left, the next is as random.
    for (let k = 0; k < neighbours; k++) {
      const pick = k + below(random, size - k);
      const value = others[pick] as number;
      others[pick] = others[k] as number;
      others[k] = value;
      lag += (row[k] as number) * value;
    }
    if (lag >= observed - tie) high++;
    if (lag <= observed + tie) low++;
  }
  return Math.min(1, (2 * (Math.min(high, low) + 1)) / (permutations + 1));
}

function lagOf(weights: SpatialWeights, z: Float64Array, unit: number): number {
  let lag = 0;
  for (let k = weights.start[unit] as number; k < (weights.start[unit + 1] as number); k++) {
    lag += (weights.weight[k] as number) * (z[weights.neighbour[k] as number] as number);
  }
  return lag;
}
