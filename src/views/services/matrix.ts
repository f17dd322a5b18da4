/** Region × function: the places found in the region, and the share of its rural people they reach. */
import { SERVICE_FUNCTIONS, type Core, type ServiceFunction } from '../../data/types';
import { formatShort } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { Language } from '../../state/view';
import type { Analysis } from '../analysis/types';
import { functionLabel } from '../ui/labels';
import { coverageClass, coverageWords, floorOf, percentOf } from './coverage';
import { isServing, northToSouth, type Inventory } from './points';

export interface MatrixCell {
  readonly function: ServiceFunction;
  /** Places in the region that serve today. */
  readonly places: number;
  /** Class of the floor of its coverage; null where nothing found reaches it, or it is not computed. */
  readonly reach: number | null;
  /** The cell in a sentence. */
  readonly words: string;
}

export interface MatrixRow {
  readonly ubigeo: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

/** The whole matrix, regions from north to south. */
export function matrixOf(
  core: Core,
  inventory: Pick<Inventory, 'places'>,
  analysis: Analysis | undefined,
  language: Language,
): readonly MatrixRow[] {
  const serving = inventory.places.filter(isServing);
  const count = new Map<string, number>();
  for (const point of serving) {
    const key = `${point.ubigeo} ${point.function}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return northToSouth(core).map(({ ubigeo, name }) => ({
    ubigeo,
    name,
    cells: SERVICE_FUNCTIONS.map((fn): MatrixCell => {
      const places = count.get(`${ubigeo} ${fn}`) ?? 0;
      const share = analysis ? percentOf(analysis.coverage(ubigeo, fn, null)) : null;
      const floor = share ? floorOf(share) : null;
      const found = places > 0 ? m.point_count({ n: places }) : m.services_cell_none();
      const reach =
        share && share.kind !== 'absent'
          ? m.services_cell_reach({
              share: coverageWords(share, language),
              km: formatShort(analysis?.reachKm ?? 0, language),
            })
          : '';
      return {
        function: fn,
        places,
        reach: floor !== null && floor > 0 ? coverageClass(floor) : null,
        words: [`${name}, ${functionLabel(fn)}: ${found}`, reach].filter(Boolean).join('; '),
      };
    }),
  }));
}
