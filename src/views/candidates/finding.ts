/** The room's one sentence: who comes first outside what is known of the programme, or how the chosen region stands. */
import { formatList } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { ViewState } from '../../state/view';
import { membershipOf, membershipWords } from '../ui/membership';
import type { CandidatesAtlas, Ranking } from './ranking';
import { isCustom, presetOf } from './weights';
import { pointsOf, rangeOf, rankSentence } from './words';

const NAMED = 3;

export function findingOf(
  atlas: CandidatesAtlas,
  { ranked, byRegion }: Ranking,
  view: ViewState,
): string {
  const { core, programme, criteria } = atlas;
  const { language } = view;
  if (!ranked) return m.candidates_finding_none();
  const names = new Map(core.regions.map(({ ubigeo, name }) => [ubigeo, name]));
  const weights = isCustom(criteria, view)
    ? m.candidates_with_custom()
    : m.candidates_with_preset({
        preset: presetOf(criteria, view).label[language].toLocaleLowerCase(language),
      });
  const chosen = view.regions.at(-1);
  const own = chosen === undefined ? undefined : byRegion.get(chosen);
  if (own) {
    return m.candidates_finding_chosen({
      weights,
      region: names.get(own.ubigeo) ?? own.ubigeo,
      place: rankSentence(own.rank, own.rankRange),
      score: pointsOf(own.nominal, language),
      range: rangeOf(own.score, language),
      membership: membershipWords(membershipOf(core, programme, own.ubigeo), language),
    });
  }
  const first = ranked
    .filter(({ ubigeo }) => membershipOf(core, programme, ubigeo).kind === 'unknown')
    .slice(0, NAMED)
    .map(({ ubigeo, rank, rankRange }) =>
      m.candidates_named({
        region: names.get(ubigeo) ?? ubigeo,
        place: rankSentence(rank, rankRange),
      }),
    );
  if (first.length === 0) return m.candidates_finding_all_in({ weights });
  return m.candidates_finding({ weights, list: formatList(first, language) });
}
