/** The same weights through every method: who comes where, and how far the orders agree. */
import { kendallTauB, weightedTau } from '../../model/agreement';
import { RANK_METHODS, type RankMethod } from '../../state/view';
import { rankRegions } from '../analysis/criteria';
import type { Ranking } from './ranking';

export interface MethodOrder {
  readonly method: RankMethod;
  readonly ranks: ReadonlyMap<string, number>;
  /**
   * Agreement with the method in view: Kendall's tau-b over all places, and the weighted tau, in which
   * the first places count more. Null where one of the two orders ties all regions.
   */
  readonly tau: number | null;
  readonly weightedTau: number | null;
  /** Regions among the first k here and not there. */
  readonly others: readonly string[];
}

/** Orders by every method, that of the view first; empty when there is nothing to rank. */
export function methodOrders(ranking: Ranking, k: number): readonly MethodOrder[] {
  const { matrix, weights, method, ranked } = ranking;
  if (!ranked || ranked.length < 2) return [];
  const orders = [method, ...RANK_METHODS.filter((other) => other !== method)].map((one) => {
    const list = one === method ? ranked : (rankRegions(matrix, weights, one) ?? []);
    return {
      method: one,
      scores: new Map(list.map(({ ubigeo, nominal, rank }) => [ubigeo, { nominal, rank }])),
    };
  });
  const own = orders[0];
  if (!own) return [];
  const regions = [...own.scores.keys()];
  const first = new Set(regions.filter((ubigeo) => (own.scores.get(ubigeo)?.rank ?? 0) <= k));
  return orders.map(({ method: one, scores }): MethodOrder => {
    const pair = [own.scores, scores].map((list) =>
      regions.map((ubigeo) => list.get(ubigeo)?.nominal ?? 0),
    ) as [number[], number[]];
    const comparable = pair.every((list) => new Set(list).size > 1);
    return {
      method: one,
      ranks: new Map([...scores].map(([ubigeo, { rank }]) => [ubigeo, rank])),
      tau: comparable ? kendallTauB(...pair) : null,
      weightedTau: comparable ? weightedTau(...pair) : null,
      others: [...scores]
        .filter(([ubigeo, { rank }]) => rank <= k && !first.has(ubigeo))
        .map(([ubigeo]) => ubigeo),
    };
  });
}
