/** Shares, growth, concentration and specialisation of trade. Values are never negative. */
import { ModelError, nonNegative } from './error';

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
