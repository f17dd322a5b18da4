/** Words of the coordination: who carries what. */
import { SERVICE_FUNCTIONS, type ServiceFunction } from '../../../data/types';
import { formatShort, type Language } from '../../../i18n/format';
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

/** The bodies of a cell, each with its places: "Mincetur, 1 lugar; Produce, solo indicios". */
export const bodyWords = ({ bodies }: CoordinationCell): string =>
  bodies
    .map(({ ministry, places }) =>
      m.services_coord_body({
        body: ministryLabel(ministry),
        places: places > 0 ? m.point_count({ n: places }) : m.services_coord_proof(),
      }),
    )
    .join('; ');

/** A cell in a sentence: "Piura, Gremio: 2 a la vez: Mincetur, 1 lugar; Produce, solo indicios". */
export function cellWords(region: string, cell: CoordinationCell, language: Language): string {
  const bodies = bodyWords(cell);
  const found =
    cell.provision === 'none'
      ? m.services_coord_nobody()
      : cell.provision === 'one'
        ? bodies
        : m.services_coord_overlap({ n: formatShort(cell.bodies.length, language), bodies });
  return `${region}, ${functionLabel(cell.function)}: ${found}`;
}

/** Where a region stands, in a sentence's part: "5 funciones las lleva uno solo, 1 varios a la vez y en 3 no se halló a nadie". */
export function regionWords({ count }: RegionCoordination, language: Language): string {
  return m.services_coord_counts({
    one: m.services_coord_one({ n: count.one }),
    several: formatShort(count.several, language),
    none: formatShort(count.none, language),
  });
}
