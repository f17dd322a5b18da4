/**
 * Promise of a chain in a region: how strongly the evidence says that the region bets on the chain
 * or lives from it.
 *
 *     promise = Σ w_b · e_b / Σ w_b      over the bases b, 0–1
 *
 * e_b in [0, 1] is the evidence on a basis; an interval where the basis could not be looked up.
 */
import { fraction } from './error';
import { bounds, fromBounds, type Figure } from './figure';
import { weightedMean } from './weighted-mean';

export interface Evidence {
  readonly weight: number;
  /** 0–1. An absence counts as [0, 1]: nothing is known of this basis. */
  readonly figure: Figure;
}

/**
 * The promise, 0–1, as a value or an interval.
 * Throws `ModelError` when there is no basis, a weight is negative, all weights are zero, or an
 * evidence lies outside [0, 1].
 */
export function promise(evidence: readonly Evidence[]): Figure {
  const ranges = evidence.map(({ figure }) => bounds(figure, [0, 1]));
  for (const [low, high] of ranges) {
    fraction('evidence', low);
    fraction('evidence', high);
  }
  return fromBounds(
    weightedMean(
      ranges,
      evidence.map(({ weight }) => [weight, weight]),
    ),
  );
}
