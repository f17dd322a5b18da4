/** Words of the coordination: who carries what. */
import { SERVICE_FUNCTIONS, type ServiceFunction } from '../../../data/types';
import { formatList, formatShort, type Language } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { ViewState } from '../../../state/view';
import { functionLabel, ministryLabel } from '../../ui/labels';
import type { CoordinationCell, RegionCoordination } from './coordination';

/** The one function that the view looks at; null for all. */
export function functionInView({
  functions,
}: Pick<ViewState, 'functions'>): ServiceFunction | null {
  const [only, ...more] = SERVICE_FUNCTIONS.filter((fn) => functions.includes(fn));
  return only !== undefined && more.length === 0 ? only : null;
}

/** A cell in a sentence: "Piura, Gremio: la llevan 2: Mincetur (1 lugar) y Produce (3 lugares)". */
export function cellWords(region: string, cell: CoordinationCell, language: Language): string {
  const bodies = cell.bodies.map(({ ministry, places }) =>
    m.services_coord_body({
      body: ministryLabel(ministry),
      places: m.point_count({ n: places }),
    }),
  );
  const found =
    cell.provision === 'none'
      ? m.services_cell_none()
      : cell.provision === 'one'
        ? formatList(bodies, language)
        : m.services_coord_overlap({
            n: formatShort(bodies.length, language),
            bodies: formatList(bodies, language),
          });
  const traces =
    cell.traces.length > 0
      ? m.services_coord_traces({ bodies: formatList(cell.traces.map(ministryLabel), language) })
      : '';
  return [`${region}, ${functionLabel(cell.function)}: ${found}`, traces]
    .filter(Boolean)
    .join('; ');
}

/** Where a region stands, in a sentence's part: "5 funciones por uno solo, 1 por varios; de 3 no se halló lugar". */
export function regionWords({ count }: RegionCoordination, language: Language): string {
  return m.services_coord_counts({
    one: m.services_coord_one({ n: count.one }),
    several: formatShort(count.several, language),
    none: formatShort(count.none, language),
  });
}
