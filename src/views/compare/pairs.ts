/** Pairs worth a first look. */
import { rankingOf, type CandidatesAtlas } from '../candidates/ranking';
import { membershipOf } from '../ui/membership';
import type { ViewState } from '../../state/view';

/**
 * The pilot's own two; then each of them with a region that is not known to be in the programme, in
 * the order of the ranking. Fewer where the data has no such regions.
 */
export function suggestedPairs(
  atlas: CandidatesAtlas,
  view: ViewState,
): readonly (readonly [string, string])[] {
  const { core, programme } = atlas;
  const candidates = (rankingOf(atlas, view).ranked ?? [])
    .map(({ ubigeo }) => ubigeo)
    .filter((ubigeo) => membershipOf(core, programme, ubigeo).kind === 'unknown');
  const [first, second] = core.pilot;
  const pairs = [
    [first, second],
    [first, candidates[0]],
    [second, candidates[1]],
  ] as const;
  return pairs.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [[a, b] as const]));
}
