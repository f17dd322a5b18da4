/**
 * Weights from what people can say more easily than a number: how much a swing is worth, or an order.
 * Weights that are stated outright need but `unitWeights`; pairwise judgements are in `ahp.ts`.
 */
import { ModelError, nonNegative } from './error';
import { unitWeights } from './rank';
import { checkOrder } from './weight-space';

/**
 * Swing weights (von Winterfeldt & Edwards 1986, *Decision Analysis and Behavioral Research*). For
 * each criterion: how much it is worth to go from its worst to its best figure, the swing that is worth
 * most being 100.
 *
 *     w_j = points_j / Σ points
 *
 * Throws `ModelError` on an empty list, points outside 0–100, or a greatest that is not 100.
 */
export function swingWeights(points: readonly number[]): Float64Array {
  if (points.length === 0) throw new ModelError('points', 'must not be empty');
  let most = 0;
  for (const point of points) most = Math.max(most, nonNegative('points', point));
  if (most !== 100) throw new ModelError('points', 'must give 100 to the swing worth most');
  return unitWeights(points);
}

/**
 * Rank-order centroid: the mean of all weights that keep the order (Barron & Barrett 1996, Management
 * Science 42: 1515–1523).
 *
 *     w at place k of n = (1 / n) · Σ_{i = k..n} 1 / i
 *
 * @param order criteria from the weightiest to the lightest
 *
 * Throws `ModelError` when the order is empty or does not name each criterion once.
 */
export function rankOrderCentroid(order: readonly number[]): Float64Array {
  if (order.length === 0) throw new ModelError('order', 'must not be empty');
  checkOrder(order, order.length);
  const weights = new Float64Array(order.length);
  let sum = 0;
  for (let place = order.length; place >= 1; place--) {
    sum += 1 / place;
    weights[order[place - 1] as number] = sum / order.length;
  }
  return weights;
}
