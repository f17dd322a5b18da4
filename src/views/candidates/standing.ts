import { firstK, rankIntervals } from '../../model/smaa';
import type { ViewState } from '../../state/view';
import { INTERVAL_LEVEL, robustnessKey, type Robustness } from '../analysis/robustness';
import type { CandidatesAtlas, Ranking } from './ranking';

/** Where a region stands, and how sure that is. */
export interface Standing {
  readonly ubigeo: string;
  readonly rank: number;
  /** Places between which it stands, 1 the best; null while nothing says. */
  readonly range: readonly [best: number, worst: number] | null;
  /** In 90 % of the draws of weights and figures, or for any figures under these weights. */
  readonly by: 'draws' | 'figures';
  /** Probability to be among the first k; null without draws. */
  readonly first: number | null;
}

/** The robustness when it holds for the view, else null. */
export function currentRobustness(
  { robustness }: Pick<CandidatesAtlas, 'robustness'>,
  view: ViewState,
): Robustness | null {
  return robustness && robustness.key === robustnessKey(view) ? robustness : null;
}

const standings = new WeakMap<Robustness, Map<number, ReadonlyMap<string, Standing>>>();

/** Standing of every ranked region. */
export function standingsOf(
  ranking: Ranking,
  robustness: Robustness | null,
  k: number,
): ReadonlyMap<string, Standing> {
  if (!robustness) {
    return new Map(
      [...ranking.byRegion].map(([ubigeo, { rank, rankRange }]) => [
        ubigeo,
        { ubigeo, rank, range: rankRange, by: 'figures', first: null },
      ]),
    );
  }
  const byK = standings.get(robustness) ?? new Map<number, ReadonlyMap<string, Standing>>();
  standings.set(robustness, byK);
  const known = byK.get(k);
  if (known) return known;
  const intervals = rankIntervals(robustness.result, INTERVAL_LEVEL);
  const first = firstK(robustness.result, k);
  const result = new Map(
    robustness.regions.flatMap((ubigeo, i): [string, Standing][] => {
      const rank = ranking.byRegion.get(ubigeo)?.rank;
      const range = intervals[i];
      if (rank === undefined || !range) return [];
      return [[ubigeo, { ubigeo, rank, range, by: 'draws', first: first[i] ?? null }]];
    }),
  );
  byK.set(k, result);
  return result;
}
