/** The table twin: the map's figure, then the places found for each function. */
import { SERVICE_FUNCTIONS, type Core } from '../../data/types';
import { formatFigure, formatShort } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatQuantity } from '../../i18n/units';
import type { TableCell, TableTwin } from '../../map/picture';
import { midpoint } from '../../model/figure';
import type { ViewState } from '../../state/view';
import { functionLabel } from '../ui/labels';
import type { Fill } from './fill';
import { isServing, type Inventory } from './points';

export function tableOf(inventory: Inventory, fill: Fill, core: Core, view: ViewState): TableTwin {
  const { language } = view;
  const n = (count: number) => formatShort(count, language);
  const none: TableCell = {
    text: formatFigure({ kind: 'absent', absence: 'not_found' }, language),
    sort: null,
  };
  const count = (value: number): TableCell =>
    value === 0 ? none : { text: n(value), sort: value };
  const serving = inventory.places.filter(isServing);

  const figureOf = (index: number): TableCell => {
    if (fill.kind === 'count') return count(fill.found[index]?.length ?? 0);
    const fact = fill.facts[index];
    return fact
      ? { text: formatQuantity(fact.figure, '%', language), sort: midpoint(fact.figure), fact }
      : none;
  };

  return {
    caption:
      fill.kind === 'coverage'
        ? m.services_table_coverage({ function: functionLabel(fill.fn), km: n(fill.reachKm) })
        : m.services_table_count({ total: n(fill.functions.length) }),
    columns: [
      { id: 'region', title: m.services_column_region(), unit: '', align: 'text' },
      fill.kind === 'coverage'
        ? { id: 'fill', title: m.services_column_coverage(), unit: '%', align: 'number' }
        : { id: 'fill', title: m.services_column_functions(), unit: '', align: 'number' },
      { id: 'places', title: m.services_column_places(), unit: '', align: 'number' },
      ...SERVICE_FUNCTIONS.map((fn) => ({
        id: fn,
        title: functionLabel(fn),
        unit: m.services_column_places_unit(),
        align: 'number' as const,
      })),
    ],
    rows: core.regions.map((region, index) => {
      const own = serving.filter((point) => point.ubigeo === region.ubigeo);
      return {
        id: region.ubigeo,
        ubigeo: region.ubigeo,
        cells: [
          { text: region.name, sort: region.name },
          figureOf(index),
          count(own.length),
          ...SERVICE_FUNCTIONS.map((fn) =>
            count(own.filter((point) => point.function === fn).length),
          ),
        ],
      };
    }),
  };
}
