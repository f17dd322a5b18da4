/** How unevenly an amount is spread over units. Amounts are never negative. */
import { ModelError, nonNegative, sameLength } from './error';

/**
 * Gini coefficient, half the mean absolute difference over the mean, 0 (even) to 1 − 1/n (one holds
 * all); no correction for small n.
 *
 *     G = 2 · Σ i · x₍ᵢ₎ / (n · Σ x) − (n + 1) / n        x₍ᵢ₎ the i-th smallest, i from 1
 *
 * Gini 1912, *Variabilità e mutabilità*; the form by ranks after Sen 1973, *On Economic Inequality*.
 * Throws `ModelError` on an empty set, a negative amount, or amounts that sum to zero.
 */
export function gini(amounts: ArrayLike<number>): number {
  const total = checkTotal(amounts);
  const sorted = Float64Array.from(amounts).sort();
  const n = sorted.length;
  let ranked = 0;
  sorted.forEach((x, i) => {
    ranked += (i + 1) * x;
  });
  // Rounding must not carry an even spread below zero.
  return Math.max(0, (2 * ranked) / (n * total) - (n + 1) / n);
}

/**
 * Theil's T, Σ sᵢ · ln(n · sᵢ) with sᵢ the share of unit i, from 0 (even) to ln n (one holds all); a
 * unit with nothing adds nothing. Theil 1967, *Economics and Information Theory*.
 * Throws `ModelError` as `gini`.
 */
export function theil(amounts: ArrayLike<number>): number {
  const total = checkTotal(amounts);
  const n = amounts.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += entropyTerm((amounts[i] as number) / total, 1 / n);
  return Math.max(0, sum);
}

export interface TheilParts {
  readonly total: number;
  /** Inequality between the means of the groups. */
  readonly between: number;
  /** Mean inequality inside the groups, weighted by their shares of the amount. */
  readonly within: number;
}

/**
 * Theil's T as the sum of what lies between groups and within them.
 *
 *     between = Σ_g S_g · ln(S_g / (n_g / n))      within = Σ_g S_g · T_g
 *
 * @param group index of each unit's group
 * Throws `ModelError` as `gini`, on lists of different lengths, or a group that is no index.
 */
export function theilParts(amounts: ArrayLike<number>, group: ArrayLike<number>): TheilParts {
  sameLength('group', group.length, amounts.length);
  const total = theil(amounts);
  const whole = checkTotal(amounts);
  const n = amounts.length;
  const sums = new Map<number, { amount: number; units: number }>();
  for (let i = 0; i < n; i++) {
    const key = group[i] as number;
    if (!(Number.isInteger(key) && key >= 0)) throw new ModelError('group', 'must hold indices');
    const sum = sums.get(key) ?? { amount: 0, units: 0 };
    sum.amount += amounts[i] as number;
    sum.units += 1;
    sums.set(key, sum);
  }
  let between = 0;
  for (const { amount, units } of sums.values()) between += entropyTerm(amount / whole, units / n);
  between = Math.min(total, Math.max(0, between));
  return { total, between, within: total - between };
}

/** s · ln(s / even), 0 at s = 0, its limit. */
function entropyTerm(share: number, even: number): number {
  return share === 0 ? 0 : share * Math.log(share / even);
}

function checkTotal(amounts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < amounts.length; i++) total += nonNegative('amounts', amounts[i] as number);
  if (!(total > 0)) throw new ModelError('amounts', 'must not be empty or sum to zero');
  return total;
}
