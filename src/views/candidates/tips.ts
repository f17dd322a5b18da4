/** How far a weight moves before the first k are others, criterion by criterion. */
import type { Criterion } from '../../data/types';
import { tippingPoints } from '../../model/tipping';
import type { Ranking } from './ranking';

export interface Tip {
  readonly criterion: Criterion;
  /** Percent of all weight: as it is, and where two regions are level. */
  readonly from: number;
  readonly to: number;
  readonly leaves: string;
  readonly enters: string;
}

export interface Tips {
  /** The nearest change first, by how far the weight moves. */
  readonly tips: readonly Tip[];
  /** Criteria that may take any weight, up or down, without changing who comes first. */
  readonly firm: readonly Criterion[];
}

/**
 * Tipping points of the weights for the first k, exact for the weighted sum with each figure at its
 * middle. Null with another method, or where k takes in all regions.
 */
export function tipsOf({ problem, method }: Ranking, k: number): Tips | null {
  if (!problem || method !== 'weighted_sum' || k >= problem.regions.length) return null;
  const { regions, criteria, scores, weights } = problem;
  const all = tippingPoints(scores, weights, k).map(({ weight, below, above }, j) => ({
    criterion: criteria[j] as Criterion,
    tips: [below, above].flatMap((point): Omit<Tip, 'criterion'>[] =>
      point
        ? [
            {
              from: weight * 100,
              to: point.at * 100,
              leaves: regions[point.leaves] as string,
              enters: regions[point.enters] as string,
            },
          ]
        : [],
    ),
  }));
  return {
    tips: all
      .flatMap(({ criterion, tips }) => tips.map((tip): Tip => ({ criterion, ...tip })))
      .sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from)),
    firm: all.filter(({ tips }) => tips.length === 0).map(({ criterion }) => criterion),
  };
}
