/** The room's one sentence: who comes first outside what is known of the programme, or how the chosen region stands. */
import { formatList, formatPercent } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { ViewState } from '../../state/view';
import { INTERVAL_LEVEL } from '../analysis/robustness';
import { membershipOf, membershipWords } from '../ui/membership';
import type { CandidatesAtlas, Ranking } from './ranking';
import { currentRobustness, standingsOf } from './standing';
import { weightsName } from './weights-name';
import { briefPlace, probabilityWords, rankSentence, scoreWords } from './words';

const NAMED = 3;

export function findingOf(atlas: CandidatesAtlas, ranking: Ranking, view: ViewState): string {
  const { core, programme } = atlas;
  const { language } = view;
  const { ranked, byRegion, outside } = ranking;
  if (!ranked) return m.candidates_finding_none();
  const names = new Map(core.regions.map(({ ubigeo, name }) => [ubigeo, name]));
  const weights = weightsName(atlas.criteria, view);
  const standings = standingsOf(ranking, currentRobustness(atlas, view), view.firstK);
  const place = (ubigeo: string): string => {
    const standing = standings.get(ubigeo);
    return standing ? rankSentence(standing, language) : '';
  };
  const chosen = view.regions.at(-1);
  const own = chosen === undefined ? undefined : byRegion.get(chosen);
  if (own) {
    const first = standings.get(own.ubigeo)?.first ?? null;
    const words = {
      weights,
      region: names.get(own.ubigeo) ?? own.ubigeo,
      place: place(own.ubigeo),
      membership: membershipWords(membershipOf(core, programme, own.ubigeo), language),
    };
    return first === null
      ? m.candidates_finding_chosen({ ...words, score: scoreWords(own, language) })
      : m.candidates_finding_chosen_first({
          ...words,
          k: view.firstK,
          share: probabilityWords(first, language),
        });
  }
  const barring = chosen === undefined ? undefined : outside.get(chosen);
  if (chosen !== undefined && barring) {
    return m.candidates_finding_outside({
      region: names.get(chosen) ?? chosen,
      criteria: formatList(
        barring.map(({ label }) => label[language]),
        language,
      ),
    });
  }
  const first = ranked
    .filter(({ ubigeo }) => membershipOf(core, programme, ubigeo).kind === 'unknown')
    .slice(0, NAMED)
    .map(({ ubigeo }) =>
      m.candidates_named({
        region: names.get(ubigeo) ?? ubigeo,
        place: briefPlace(standings.get(ubigeo)),
      }),
    );
  if (first.length === 0) return m.candidates_finding_all_in({ weights });
  const by = [...standings.values()].find(({ range }) => range)?.by;
  const list = formatList(first, language);
  if (by === undefined) return m.candidates_finding_bare({ weights, list });
  return by === 'figures'
    ? m.candidates_finding({ weights, list })
    : m.candidates_finding_drawn({
        weights,
        list,
        level: formatPercent(INTERVAL_LEVEL * 100, language),
      });
}
