/** The small maps as one table: a row a region, a column a map. */
import { m } from '../../../i18n/messages';
import type { TableTwin } from '../../../map/picture';
import type { Multiples } from './multiples';

export function multiplesTable(
  { title, maps }: Pick<Multiples, 'title' | 'maps'>,
  regions: readonly { readonly ubigeo: string; readonly name: string }[],
): TableTwin {
  return {
    caption: m.compare_multiples_table({ title }),
    columns: [
      { id: 'region', title: m.explore_column_region(), unit: '', align: 'text' },
      ...maps.map(({ id, title: head, unit, note, circles, legend }) => ({
        id,
        title: head,
        unit: [unit, note].filter((text) => text !== '').join(', '),
        align: circles || legend.kind === 'sequential' ? ('number' as const) : ('text' as const),
      })),
    ],
    rows: regions.map(({ ubigeo, name }, i) => ({
      id: ubigeo,
      ubigeo,
      cells: [
        { text: name, sort: name },
        ...maps.map(({ cells }) => cells[i] ?? { text: '—', sort: null }),
      ],
    })),
  };
}
