/**
 * Readiness: how much of what a programme needs is already in place.
 *
 *     readiness = Σ w_k · s_k / Σ w_k      over the parts k, 0–1
 *
 * s_k is the min–max score of the part over all territories (`normalise.ts`), an interval where
 * its figure is one and [0, 1] where it is missing. OECD/JRC Handbook (2008), section 6.
 */
import { fraction } from './error';
import { fromBounds, type Bounds, type Figure } from './figure';
import { weightedMean } from './weighted-mean';

export interface ScoredPart {
  readonly weight: number;
  readonly score: Bounds;
}

/**
 * The composite, 0–1. Throws `ModelError` when there is no part, a weight is negative, all weights
 * are zero, or a score lies outside [0, 1].
 */
export function readiness(parts: readonly ScoredPart[]): Figure {
  for (const { score } of parts) {
    fraction('score', score[0]);
    fraction('score', score[1]);
  }
  return fromBounds(
    weightedMean(
      parts.map(({ score }) => score),
      parts.map(({ weight }) => [weight, weight]),
    ),
  );
}
