/**
 * The portfolio worth most under a budget: which items to take up, and in which year. A 0/1 programme
 * for a solver (Kellerer, Pferschy & Pisinger 2004, *Knapsack Problems*).
 */
import { finite, ModelError, nonNegative, sameLength } from './error';
import { programmeBuilder, type Programme } from './programme';

export interface Item {
  /** Paid in the year in which it is taken up. */
  readonly cost: number;
  readonly value: number;
}

export interface Group {
  /** Indices of items. */
  readonly items: readonly number[];
  /** How many of them are taken up, at least and at most; unstated sides are open. */
  readonly least?: number;
  readonly most?: number;
}

export interface PortfolioProblem {
  readonly items: readonly Item[];
  /** One a year. What is not spent is not carried over. */
  readonly budgets: readonly number[];
  /** Worth of a year against the first: factor on the value of what is taken up in it; 1 unless stated. */
  readonly yearWorth?: readonly number[];
  readonly groups?: readonly Group[];
  /** Sets of items of which at most one is taken up. */
  readonly exclusive?: readonly (readonly number[])[];
  /** `item` may be taken up no earlier than `needs` (the same year will do). */
  readonly prerequisites?: readonly { readonly item: number; readonly needs: number }[];
}

export type PortfolioRule =
  | { readonly rule: 'budget'; readonly year: number }
  /** An item is taken up once at most. */
  | { readonly rule: 'once'; readonly item: number }
  | { readonly rule: 'least' | 'most'; readonly group: number }
  | { readonly rule: 'exclusive'; readonly set: number }
  | { readonly rule: 'prerequisite'; readonly item: number; readonly needs: number };

/**
 * The programme of a portfolio: x_it = 1 where item i is taken up in year t (variable
 * `i * years + t`).
 *
 *     max Σ_it value_i · worth_t · x_it     Σ_i cost_i x_it ≤ budget_t,  Σ_t x_it ≤ 1
 *     least_g ≤ Σ_{i in g, t} x_it ≤ most_g,  Σ_{i in set, t} x_it ≤ 1
 *     Σ_{s ≤ t} x_is ≤ Σ_{s ≤ t} x_ns     for item i that needs n
 *
 * Throws `ModelError` on no item or year, a cost, budget, worth or count that is negative, a value that
 * is not finite, counts that are not whole or cross, or an item that is none.
 */
export function portfolio(problem: PortfolioProblem): Programme<PortfolioRule> {
  const { items, budgets, groups = [], exclusive = [], prerequisites = [] } = problem;
  const years = budgets.length;
  if (items.length === 0) throw new ModelError('items', 'must not be empty');
  if (years === 0) throw new ModelError('budgets', 'must not be empty');
  const worth = problem.yearWorth ?? budgets.map(() => 1);
  sameLength('yearWorth', worth.length, years);
  worth.forEach((factor) => nonNegative('yearWorth', factor));
  const checkItems = (argument: string, list: readonly number[]): readonly number[] => {
    if (!list.every((i) => Number.isInteger(i) && i >= 0 && i < items.length)) {
      throw new ModelError(argument, 'must each name one of the items');
    }
    if (new Set(list).size < list.length) throw new ModelError(argument, 'must name an item once');
    return list;
  };

  const { variable, row, build } = programmeBuilder<PortfolioRule>('maximise');
  for (const { cost, value } of items) {
    nonNegative('items', cost);
    finite('items', value);
    for (const factor of worth) variable({ objective: value * factor, whole: true });
  }
  /** An item up to and with a year. */
  const taken = (item: number, upTo = years - 1, factor = 1): [number, number][] =>
    Array.from({ length: upTo + 1 }, (_, year) => [item * years + year, factor]);

  budgets.forEach((budget, year) => {
    const costs = items.map(({ cost }, item) => [item * years + year, cost] as const);
    row({ rule: 'budget', year }, costs, -Infinity, nonNegative('budgets', budget));
  });
  if (years > 1) items.forEach((_, item) => row({ rule: 'once', item }, taken(item), 0, 1));
  groups.forEach(({ items: members, least = 0, most = Infinity }, group) => {
    if (!(Number.isInteger(least) && least >= 0 && (most === Infinity || Number.isInteger(most)))) {
      throw new ModelError('groups', 'must have whole counts, not negative');
    }
    if (most < least) throw new ModelError('groups', 'must not have its least above its most');
    const all = checkItems('groups', members).flatMap((item) => taken(item));
    // Two rows, so that a conflict names the side at fault.
    if (least > 0) row({ rule: 'least', group }, all, least, Infinity);
    if (most < Infinity) row({ rule: 'most', group }, all, -Infinity, most);
  });
  exclusive.forEach((list, set) => {
    const all = checkItems('exclusive', list).flatMap((item) => taken(item));
    row({ rule: 'exclusive', set }, all, -Infinity, 1);
  });
  for (const { item, needs } of prerequisites) {
    checkItems('prerequisites', [item, needs]);
    const rule: PortfolioRule = { rule: 'prerequisite', item, needs };
    for (let year = 0; year < years; year++) {
      row(rule, [...taken(needs, year), ...taken(item, year, -1)], 0, Infinity);
    }
  }
  return build();
}

/**
 * The year in which an answer takes up each item, null for those it leaves.
 * Throws `ModelError` when the answer is of another length.
 */
export function takenUp(
  { items, budgets }: PortfolioProblem,
  values: ArrayLike<number>,
): readonly (number | null)[] {
  const years = budgets.length;
  sameLength('values', values.length, items.length * years);
  return items.map((_, item) => {
    for (let year = 0; year < years; year++) {
      if ((values[item * years + year] as number) > 0.5) return year;
    }
    return null;
  });
}
