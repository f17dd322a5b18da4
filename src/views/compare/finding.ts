/** The room's one sentence: what the units share, and where they surely differ. */
import { formatList, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatQuantity } from '../../i18n/units';
import { lowered } from '../services/words';
import type { Comparison } from './table/comparison';
import type { FigureRow } from './table/rows';
import type { Unit } from './units';

/** Rows that the sentence may name, in the order in which a planner asks for them. */
const HEADLINES: readonly string[] = [
  'agro_export_share',
  'agro_export_share_excl',
  'poverty_rate',
  'gap',
  'functions',
  'hours_to_seaport',
  'rural_population_share_census',
  'chains_listed',
];
const NAMED = 3;

export const figureRows = ({ groups }: Comparison): readonly FigureRow[] =>
  groups.flatMap(({ rows }) => rows.filter((row) => row.kind === 'figure'));

/** Both ends are sure: some pair of units differs by more than is uncertain. */
export const differs = ({ extremes: { highest, lowest } }: FigureRow): boolean =>
  highest !== null && lowest !== null;

export function compareFinding(comparison: Comparison, language: Language): string {
  const { units, shared } = comparison;
  const names = units.map(({ name }) => name);
  if (units.length === 0) return m.compare_finding_none();
  if (units.length === 1) return m.compare_finding_one({ name: names[0] ?? '' });
  const rows = figureRows(comparison).filter(({ id }) => HEADLINES.includes(id));
  const sure = rows
    .filter(differs)
    .sort((a, b) => HEADLINES.indexOf(a.id) - HEADLINES.indexOf(b.id));
  const list = formatList(names, language);
  const common =
    shared.length === 0
      ? m.compare_finding_share_none({ units: list })
      : m.compare_finding_share({ units: list, chains: m.chain_count({ n: shared.length }) });
  const rest =
    sure.length === 0
      ? m.compare_finding_alike()
      : m.compare_finding_differ({
          rows: formatList(
            sure.slice(0, NAMED).map((row) => said(row, units, language)),
            language,
          ),
        });
  return `${common}; ${rest}.`;
}

/** "pobreza monetaria (Cajamarca 45 %, Junín 18,5 %)": the two ends of the row, where they are numbers. */
function said(
  { label, cells, unit, extremes }: FigureRow,
  units: readonly Unit[],
  language: Language,
): string {
  const name = lowered(label);
  const ends = [extremes.highest, extremes.lowest].flatMap((i) => {
    const figure = i === null ? undefined : cells[i]?.fact.figure;
    return i !== null && figure?.kind === 'value'
      ? [`${units[i]?.name ?? ''} ${formatQuantity(figure, unit, language)}`]
      : [];
  });
  return ends.length === 2 ? `${name} (${ends.join(', ')})` : name;
}
