/** The table twin of the ranking: place, score, and the facts behind it. */
import { m } from '../../i18n/messages';
import { formatBare, unitLabel } from '../../i18n/units';
import type { TableCell, TableTwin } from '../../map/picture';
import type { Fact } from '../../model/fact';
import type { Language, ViewState } from '../../state/view';
import type { CriteriaMatrix } from '../analysis/criteria';
import { membershipOf, membershipWords } from '../ui/membership';
import type { CandidatesAtlas, Ranking } from './ranking';
import { currentRobustness, standingsOf } from './standing';
import { pointsOf, POINTS, probabilityWords, rangeOf, rankWords } from './words';

const NOTHING: TableCell = { text: '–', sort: null };

export function tableOf(atlas: CandidatesAtlas, ranking: Ranking, view: ViewState): TableTwin {
  const { language } = view;
  const { matrix, weights, byRegion } = ranking;
  const active = matrix.criteria.flatMap(({ id }, j) => ((weights[id] ?? 0) > 0 ? [j] : []));
  const fixed = fixedCells(atlas, matrix, language);
  const standings = standingsOf(ranking, currentRobustness(atlas, view), view.firstK);
  const rows = atlas.core.regions.map(({ ubigeo, name }, i) => {
    const own = byRegion.get(ubigeo);
    const standing = standings.get(ubigeo);
    const first = standing?.first ?? null;
    const cells: TableCell[] = [
      { text: name, sort: name },
      standing ? { text: rankWords(standing), sort: standing.rank } : NOTHING,
      first === null ? NOTHING : { text: probabilityWords(first, language), sort: first },
      own ? { text: pointsOf(own.nominal, language), sort: own.nominal * POINTS } : NOTHING,
      own?.score ? { text: rangeOf(own.score, language), sort: own.score[0] * POINTS } : NOTHING,
      fixed[i]?.programme ?? NOTHING,
      ...active.map((j) => fixed[i]?.facts[j] ?? NOTHING),
    ];
    return { id: ubigeo, ubigeo, cells, rank: own?.rank ?? Infinity };
  });
  return {
    caption: m.candidates_table_caption(),
    columns: [
      { id: 'region', title: m.candidates_column_region(), unit: '', align: 'text' },
      { id: 'rank', title: m.candidates_column_rank(), unit: '', align: 'number' },
      {
        id: 'first',
        title: m.candidates_column_first({ k: view.firstK }),
        unit: '',
        align: 'number',
      },
      {
        id: 'score',
        title: m.candidates_column_score(),
        unit: m.candidates_unit(),
        align: 'number',
      },
      { id: 'range', title: m.candidates_column_range(), unit: '', align: 'number' },
      { id: 'programme', title: m.candidates_column_programme(), unit: '', align: 'text' },
      ...active.map((j) => columnOf(matrix, j, language)),
    ],
    rows: rows
      .sort((a, b) => a.rank - b.rank)
      .map(({ id, ubigeo, cells }) => ({ id, ubigeo, cells })),
  };
}

function membershipCell(
  { core, programme }: CandidatesAtlas,
  ubigeo: string,
  language: Language,
): TableCell {
  const membership = membershipOf(core, programme, ubigeo);
  const order = { pilot: 0, seen: 1, unknown: null }[membership.kind];
  return { text: membershipWords(membership, language), sort: order };
}

function columnOf(
  matrix: CriteriaMatrix,
  j: number,
  language: Language,
): TableTwin['columns'][number] {
  const criterion = matrix.criteria[j];
  const unit = matrix.facts.map((row) => row[j]?.unit).find((one) => one) ?? '';
  return {
    id: criterion?.id ?? String(j),
    title: criterion?.label[language] ?? '',
    unit: unitLabel(unit, language),
    align: 'number',
  };
}

/** What does not hang on the weights. */
interface FixedCells {
  readonly programme: TableCell;
  readonly facts: readonly TableCell[];
}

const memo = new WeakMap<CriteriaMatrix, Map<Language, readonly FixedCells[]>>();

/** Cells that are the same for any weights, by region: written once a language. */
function fixedCells(
  atlas: CandidatesAtlas,
  matrix: CriteriaMatrix,
  language: Language,
): readonly FixedCells[] {
  const byLanguage = memo.get(matrix) ?? new Map<Language, readonly FixedCells[]>();
  memo.set(matrix, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const cells = matrix.regions.map((ubigeo, i) => ({
    programme: membershipCell(atlas, ubigeo, language),
    facts: (matrix.facts[i] ?? []).map((fact) => factCell(fact, language)),
  }));
  byLanguage.set(language, cells);
  return cells;
}

function factCell(fact: Fact, language: Language): TableCell {
  const { figure } = fact;
  const text = formatBare(figure, fact.unit, language);
  if (figure.kind === 'absent') return { text, sort: null, fact };
  const sort = figure.kind === 'value' ? figure.value : figure.floor;
  return { text, sort: Number.isFinite(sort) ? sort : null, fact };
}
