/**
 * Normalisations of one criterion over alternatives whose figures are known (OECD/JRC Handbook on
 * Constructing Composite Indicators 2008, section 5). Each gives scores of which more is better.
 * Min–max, which also takes intervals and absences, is in `normalise.ts`; a criterion with a target is
 * scaled as the cost of `distanceFrom`.
 */
import { finite, ModelError } from './error';
import type { Sense } from './normalise';

/**
 * Vector normalisation: x / √Σx², or 1 − x / √Σx² for a cost.
 * Throws `ModelError` on an empty column, a value not finite, or values that are all zero.
 */
export function vectorScale(values: ArrayLike<number>, sense: Sense): Float64Array {
  const column = checked(values);
  const length = Math.sqrt(column.reduce((sum, x) => sum + x * x, 0));
  if (length === 0) throw new ModelError('values', 'must not all be zero');
  return column.map((x) => (sense === 'benefit' ? x / length : 1 - x / length));
}

/**
 * Sum normalisation: x / Σx, or (1 / x) / Σ(1 / x) for a cost. The scores sum to one.
 * Throws `ModelError` on an empty column, a negative value, values that are all zero, or a zero cost.
 */
export function sumScale(values: ArrayLike<number>, sense: Sense): Float64Array {
  const column = checked(values);
  if (column.some((x) => x < 0)) throw new ModelError('values', 'must not be negative');
  if (sense === 'cost' && column.some((x) => x === 0)) {
    throw new ModelError('values', 'must not be zero for a cost');
  }
  const parts = sense === 'benefit' ? column : column.map((x) => 1 / x);
  const sum = parts.reduce((a, b) => a + b, 0);
  if (sum === 0) throw new ModelError('values', 'must not all be zero');
  return parts.map((part) => part / sum);
}

/**
 * Rank normalisation: the share of the others that are worse, an equal one counting half. 1 for the
 * best, 0 for the worst, 0.5 where all are equal or there is but one.
 * Throws `ModelError` on an empty column or a value not finite.
 */
export function rankScale(values: ArrayLike<number>, sense: Sense): Float64Array {
  const column = checked(values);
  if (column.length === 1) return Float64Array.of(0.5);
  const sorted = column.slice().sort();
  const range = new Map<number, [first: number, last: number]>();
  sorted.forEach((x, k) => {
    const known = range.get(x);
    if (known) known[1] = k;
    else range.set(x, [k, k]);
  });
  return column.map((x) => {
    const [first, last] = range.get(x) as [number, number];
    const below = (first + last) / 2 / (column.length - 1);
    return sense === 'benefit' ? below : 1 - below;
  });
}

function checked(values: ArrayLike<number>): Float64Array {
  if (values.length === 0) throw new ModelError('values', 'must not be empty');
  return Float64Array.from(values, (x) => finite('values', x));
}
