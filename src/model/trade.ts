/** Shares, growth, concentration and specialisation of trade. Values are never negative. */
import { ModelError, nonNegative } from './error';
import { interval, type Figure } from './figure';

/** part / total, 0–1. Throws `ModelError` unless 0 ≤ part ≤ total and total > 0. */
export function share(part: number, total: number): number {
  if (!(nonNegative('total', total) > 0)) throw new ModelError('total', 'must be positive');
  if (nonNegative('part', part) > total) throw new ModelError('part', 'must not exceed the total');
  return part / total;
}

/** Relative change, after / before − 1. Throws `ModelError` unless before > 0 and after ≥ 0. */
export function growth(before: number, after: number): number {
  if (!(nonNegative('before', before) > 0)) throw new ModelError('before', 'must be positive');
  return nonNegative('after', after) / before - 1;
}

/**
 * Compound annual growth rate, (after / before)^(1 / years) − 1.
 * Throws `ModelError` unless before > 0, after ≥ 0 and years > 0.
 */
export function annualGrowth(before: number, after: number, years: number): number {
  if (!(nonNegative('years', years) > 0)) throw new ModelError('years', 'must be positive');
  return (1 + growth(before, after)) ** (1 / years) - 1;
}

/**
 * Herfindahl–Hirschman index, Σ (xᵢ / Σx)², from 1/n (even) to 1 (one holds all); × 10,000 gives
 * the scale that competition authorities use. Hirschman 1964, American Economic Review 54: 761.
 * Throws `ModelError` on an empty set, a negative value, or values that sum to zero.
 */
export function herfindahlHirschman(values: readonly number[]): number {
  const total = values.reduce((sum, x) => sum + nonNegative('values', x), 0);
  if (!(total > 0)) throw new ModelError('values', 'must not be empty or sum to zero');
  return values.reduce((sum, x) => sum + (x / total) ** 2, 0);
}

/**
 * Herfindahl–Hirschman index where only some of each kind is known and the remainder is anybody's:
 *
 *     [ Σ pₖ² / X² ,  (Σ pₖ² − m² + (m + r)²) / X² ]      X = Σ pₖ + r,  m the largest pₖ
 *
 * At the least the remainder is spread over endlessly many kinds, at the most it is all of the
 * largest one's. Throws `ModelError` on a negative value or a whole of zero.
 */
export function herfindahlHirschmanBounds(known: readonly number[], remainder: number): Figure {
  const squares = known.reduce((sum, x) => sum + nonNegative('known', x) ** 2, 0);
  const rest = nonNegative('remainder', remainder);
  const whole = known.reduce((sum, x) => sum + x, rest);
  if (!(whole > 0)) throw new ModelError('known', 'must not be empty or sum to zero');
  const largest = Math.max(0, ...known);
  const most = squares - largest ** 2 + (largest + rest) ** 2;
  return interval(squares / whole ** 2, Math.max(squares, most) / whole ** 2);
}

/**
 * Revealed comparative advantage (Balassa 1965, The Manchester School 33: 99–123), the same as the
 * location quotient: (x_ij / x_i) / (X_j / X). Above 1 the territory is specialised in the product.
 *
 * @param product the territory's exports of the product
 * @param all the territory's exports
 * @param referenceProduct the reference's exports of the product
 * @param referenceAll the reference's exports
 * Throws `ModelError` unless each product lies within its total and the divisors are positive.
 */
export function revealedComparativeAdvantage(
  product: number,
  all: number,
  referenceProduct: number,
  referenceAll: number,
): number {
  const reference = share(referenceProduct, referenceAll);
  if (reference === 0) throw new ModelError('referenceProduct', 'must be positive');
  return share(product, all) / reference;
}
