/**
 * Weights of the families of criteria by pairwise judgements (AHP); within a family the criteria keep
 * the proportions that they have in the preset or under the sliders.
 */
import type { Criteria, Criterion } from '../../data/types';
import { ahp, type Ahp } from '../../model/ahp';
import { byFamily } from './families';
import { type Weights } from './weights';

type Family = Criterion['family'];

/** Steps from "count alike" (0) to "counts nine times as much": of the first (8) or of the second (−8). */
export const MOST_STEPS = 8;

/** Which family is judged against which, in the order of the judgements. */
export interface FamilyPair {
  readonly first: Family;
  readonly second: Family;
}

export function familyPairs(criteria: Criteria): readonly FamilyPair[] {
  const families = byFamily(criteria).map(({ family }) => family);
  return families.flatMap((first, i) => families.slice(i + 1).map((second) => ({ first, second })));
}

/** How many times as much the first counts: 1 for step 0, 3 for step 2, 1/3 for step −2. */
export const timesOf = (step: number): number => (step >= 0 ? 1 + step : 1 / (1 - step));

/** The judgements as AHP has them; null when the view holds none, or of other families. */
export function judge(criteria: Criteria, judgements: readonly number[]): Ahp | null {
  const families = byFamily(criteria);
  const n = families.length;
  if (judgements.length === 0 || judgements.length !== (n * (n - 1)) / 2) return null;
  const matrix = families.map(() => new Array<number>(n).fill(1));
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const times = timesOf(judgements[k++] ?? 0);
      (matrix[i] as number[])[j] = times;
      (matrix[j] as number[])[i] = 1 / times;
    }
  }
  return ahp(matrix);
}

/**
 * Weights of the criteria, 0–100 in all: each family's share by the judgements, parted as `within`
 * has it. A family that `within` leaves empty is parted alike among its criteria, the first of an
 * exclusive group standing for it.
 */
export function weightsByFamily(
  criteria: Criteria,
  shares: ArrayLike<number>,
  within: Weights,
): Weights {
  const weights: Record<string, number> = Object.fromEntries(
    criteria.criteria.map(({ id }) => [id, 0]),
  );
  byFamily(criteria).forEach(({ criteria: own }, i) => {
    const total = own.reduce((sum, { id }) => sum + (within[id] ?? 0), 0);
    const parted =
      total > 0
        ? own.map(({ id }) => ({ id, part: (within[id] ?? 0) / total }))
        : withoutRivals(own).map(({ id }, _, list) => ({ id, part: 1 / list.length }));
    for (const { id, part } of parted) weights[id] = 100 * (shares[i] ?? 0) * part;
  });
  return weights;
}

function withoutRivals(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter(
    ({ exclusive }, i) =>
      exclusive === null || criteria.findIndex((other) => other.exclusive === exclusive) === i,
  );
}
