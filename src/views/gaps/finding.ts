/** The room's one sentence: where much is exported and little is covered, and how the chosen region stands. */
import type { Chains, Core } from '../../data/types';
import { formatList, formatPeriod } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { ViewState } from '../../state/view';
import { cellsOf, type GapMatrix, type Place } from './matrix';
import { absenceWords, axisWords, cellWords, percentWords } from './words';

/** High on the horizontal axis and little covered: what the room is there to find. */
export const WORST_CELL = 2;
const NAMED = 5;

export function findingOf(
  { core, chains }: { readonly core: Core; readonly chains: Chains },
  matrix: GapMatrix,
  view: Pick<ViewState, 'regions' | 'language'>,
): string {
  const { language } = view;
  const chain = chains.chains.find(({ id }) => id === matrix.chain)?.name[language];
  const chosen = core.regions.find(({ ubigeo }) => ubigeo === view.regions.at(-1));
  const place = matrix.places.find(({ ubigeo }) => ubigeo === chosen?.ubigeo);
  if (chosen && place) {
    const subject = chain === undefined ? m.gaps_subject_all() : m.gaps_subject_chain({ chain });
    return ofRegion(chosen.name, place, matrix, subject, language);
  }
  const finding = ofCountry(core, matrix, language);
  return chain === undefined ? finding : m.gaps_finding_lead({ chain, finding });
}

function ofRegion(
  region: string,
  place: Place,
  matrix: GapMatrix,
  subject: string,
  language: ViewState['language'],
): string {
  const { axis, chain, period } = matrix;
  if (place.cell === null) {
    return m.gaps_finding_absent({ region, cause: absenceWords(place, chain) });
  }
  const others = place.alternatives.length;
  const sentence = {
    region,
    cell: cellWords(axis, place.cell),
    x: axisWords(axis, place.x, language),
    what:
      axis === 'exports'
        ? m.gaps_what_exports({ period: formatPeriod(period) })
        : m.gaps_what_promise(),
    y: percentWords(place.y, language),
    subject,
  };
  return others > 0
    ? m.gaps_finding_chosen_maybe({ ...sentence, could: m.gaps_could_be({ n: others }) })
    : m.gaps_finding_chosen(sentence);
}

function ofCountry(core: Core, matrix: GapMatrix, language: ViewState['language']): string {
  const sure = sureWords(matrix.places);
  const worst = cellsOf(matrix)[WORST_CELL] ?? [];
  if (worst.length === 0) {
    return m.gaps_finding_none({ cell: cellWords(matrix.axis, WORST_CELL), sure });
  }
  const names = worst.map((id) => core.regions.find(({ ubigeo }) => ubigeo === id)?.name ?? id);
  const named = names.slice(0, NAMED);
  const rest = names.length - named.length;
  const n = worst.length;
  return m.gaps_finding({
    n,
    cell: (matrix.axis === 'exports' ? m.gaps_worst_exports : m.gaps_worst_promise)({ n }),
    list: formatList(rest > 0 ? [...named, m.region_count({ n: rest })] : named, language),
    sure,
  });
}

/** How many regions are whole in their cell, whatever their true figures are. */
function sureWords(places: readonly Place[]): string {
  const placed = places.filter(({ cell }) => cell !== null);
  const sure = placed.filter(({ alternatives }) => alternatives.length === 0).length;
  if (sure === 0) return m.gaps_sure_none();
  return sure === placed.length
    ? m.gaps_sure_all()
    : m.gaps_sure_some({ sure, all: placed.length });
}
