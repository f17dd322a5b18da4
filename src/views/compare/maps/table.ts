/** Both maps and their difference as one table: a row a region. */
import { m } from '../../../i18n/messages';
import { formatBare, unitLabel } from '../../../i18n/units';
import type { TableCell, TableColumn, TableTwin } from '../../../map/picture';
import { midpoint } from '../../../model/figure';
import type { Language } from '../../../state/view';
import type { Drawn } from './difference';
import { differenceWords, signedBare } from './signed';
import type { Side } from './side';

export function mapsTable(
  a: Side,
  b: Side,
  drawn: Drawn | null,
  regions: readonly { readonly ubigeo: string; readonly name: string }[],
  language: Language,
): TableTwin {
  const [first, second] = [sideColumn(a, language), sideColumn(b, language)];
  return {
    caption: m.compare_maps_table(),
    columns: [
      { id: 'region', title: m.explore_column_region(), unit: '', align: 'text' },
      { ...first.column, id: 'a', title: m.compare_maps_a({ title: a.title }) },
      { ...second.column, id: 'b', title: m.compare_maps_b({ title: b.title }) },
      ...(drawn
        ? [
            {
              id: 'difference',
              title: m.compare_maps_difference_title(),
              unit: drawn.legend.unit,
              align: 'number' as const,
            },
          ]
        : []),
    ],
    rows: regions.map(({ ubigeo, name }, i) => {
      const difference = drawn?.regions[i];
      return {
        id: ubigeo,
        ubigeo,
        cells: [
          { text: name, sort: name },
          first.cell(i),
          second.cell(i),
          ...(difference
            ? [
                {
                  text: differenceWords(
                    difference.is,
                    signedBare(difference.fact.figure, difference.fact.unit, language),
                  ),
                  sort: midpoint(difference.fact.figure),
                  fact: difference.fact,
                },
              ]
            : []),
        ],
      };
    }),
  };
}

/** Figures where the map has them, else what it says of each region. */
function sideColumn(
  { measure, picture }: Side,
  language: Language,
): { readonly column: Omit<TableColumn, 'id' | 'title'>; readonly cell: (i: number) => TableCell } {
  if (!measure) {
    return {
      column: { unit: '', align: 'text' },
      cell: (i) => {
        const label = picture.regions[i]?.label ?? '—';
        return { text: label, sort: label };
      },
    };
  }
  return {
    column: { unit: unitLabel(measure.unit, language), align: 'number' },
    cell: (i) => {
      const fact = measure.facts[i];
      return fact
        ? {
            text: formatBare(fact.figure, fact.unit, language),
            sort: midpoint(fact.figure),
            fact,
          }
        : { text: '—', sort: null };
    },
  };
}
