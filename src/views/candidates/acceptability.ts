/** The rank acceptability of the regions in the order of the ranking, ready to be drawn and read. */
import type { AcceptabilityRow } from '../../charts/types';
import { INTERVAL_LEVEL, type Robustness } from '../analysis/robustness';
import { rankIntervals } from '../../model/smaa';
import type { RankedRegion } from '../analysis/criteria';

/** One row a region, best first; share of the draws in which it takes each place. */
export function acceptabilityRows(
  { regions, result }: Robustness,
  ranked: readonly RankedRegion[],
  names: ReadonlyMap<string, string>,
): readonly AcceptabilityRow[] {
  const { acceptability, alternatives } = result;
  const intervals = rankIntervals(result, INTERVAL_LEVEL);
  return ranked.flatMap(({ ubigeo, rank }) => {
    const i = regions.indexOf(ubigeo);
    const interval = intervals[i];
    if (i < 0 || !interval) return [];
    return [
      {
        id: ubigeo,
        name: names.get(ubigeo) ?? ubigeo,
        rank,
        interval,
        shares: Array.from(acceptability.subarray(i * alternatives, (i + 1) * alternatives)),
      },
    ];
  });
}
