/** The map of the comparison: each unit in its colour, the rest of the country plain. */
import { formatFigure } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatBare, unitLabel } from '../../i18n/units';
import type { MapPicture, RegionMark, TableCell, TableTwin } from '../../map/picture';
import { midpoint } from '../../model/figure';
import type { Language, ViewState } from '../../state/view';
import { explorePicture } from '../explore/picture';
import type { CompareAtlas } from './atlas';
import { compareFinding } from './finding';
import { comparisonOf, type Comparison } from './table/comparison';
import type { Row } from './table/rows';

export function comparePicture(atlas: CompareAtlas, view: ViewState): MapPicture {
  const { language } = view;
  const comparison = comparisonOf(atlas, view);
  const { units } = comparison;
  const finding = compareFinding(comparison, language);
  if (units.length === 0) return { ...explorePicture(atlas, view), finding };
  const rest = units.length;
  const regions = atlas.core.regions.map(({ ubigeo }): RegionMark => {
    const unit = units.findIndex(({ members }) => members.includes(ubigeo));
    return {
      ubigeo,
      mark: unit < 0 ? rest : unit,
      value: null,
      label: unit < 0 ? m.compare_rest() : (units[unit]?.name ?? ''),
      rank: null,
    };
  });
  return {
    finding,
    regions,
    circles: [],
    districtCircles: [],
    points: [],
    legend: {
      kind: 'categorical',
      ramp: 'units',
      title: m.compare_units(),
      unit: '',
      period: '',
      classes: [...units.map(({ name }) => name), m.compare_rest()].map((label, i) => ({
        label,
        count: regions.filter(({ mark }) => mark === i).length,
      })),
      specials: [],
      n: regions.length,
      missing: 0,
    },
    circleLegend: null,
    table: twinOf(comparison, language),
  };
}

/** The comparison as a plain table: a row each, a column a unit. */
function twinOf({ units, groups }: Comparison, language: Language): TableTwin {
  return {
    caption: m.compare_table_caption(),
    columns: [
      { id: 'row', title: m.compare_table_row(), unit: '', align: 'text' },
      { id: 'unit', title: m.compare_table_unit(), unit: '', align: 'text' },
      ...units.map(({ id, name }) => ({ id, title: name, unit: '', align: 'number' as const })),
    ],
    rows: groups.flatMap(({ id, title, rows }) =>
      rows.map((row) => ({
        id: `${id} ${row.id}`,
        ubigeo: null,
        cells: [
          { text: `${title}: ${row.label}`, sort: `${title} ${row.label}` },
          ...cellsOf(row, units.length, language),
        ],
      })),
    ),
  };
}

function cellsOf(row: Row, units: number, language: Language): TableCell[] {
  if (row.kind === 'figure') {
    const unit = [unitLabel(row.unit, language), row.period].filter(Boolean);
    return [
      { text: unit.join(', '), sort: unit.join() },
      ...row.cells.map(({ fact, words }) => ({
        text:
          words ??
          (row.write
            ? formatFigure(fact.figure, language, row.write)
            : formatBare(fact.figure, fact.unit, language)),
        sort: midpoint(fact.figure),
        fact,
      })),
    ];
  }
  const lists = row.lists.map((items) =>
    items.length === 0 ? row.empty : items.map(({ text }) => text).join(', '),
  );
  const texts = lists.length === 1 ? Array.from({ length: units }, () => lists[0] ?? '') : lists;
  return [{ text: row.note, sort: row.note }, ...texts.map((text) => ({ text, sort: text }))];
}
