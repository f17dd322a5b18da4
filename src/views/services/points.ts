/** Which service points the view asks for, and which of them count as a service that exists today. */
import {
  SERVICE_FUNCTIONS,
  type Core,
  type Ministry,
  type ServiceFunction,
  type ServicePoint,
  type UnplacedService,
} from '../../data/types';
import type { PointShape } from '../../map/picture';
import type { ViewState } from '../../state/view';
import { serves } from '../analysis/coverage';
import { DEFAULT_SETTINGS } from '../analysis/settings';

export type PointFilters = Pick<
  ViewState,
  'functions' | 'ministries' | 'institutions' | 'delivery' | 'statuses'
>;

const allows = (values: readonly string[], value: string): boolean =>
  values.length === 0 || values.includes(value);

/** Whether a service passes every filter of the view; a filter without values lets all pass. */
export function passes(
  point: Pick<ServicePoint, 'function' | 'ministry' | 'institution' | 'delivery' | 'status'>,
  view: PointFilters,
): boolean {
  return (
    allows(view.functions, point.function) &&
    allows(view.ministries, point.ministry) &&
    allows(view.institutions, point.institution) &&
    allows(view.delivery, point.delivery) &&
    allows(view.statuses, point.status)
  );
}

export const isFiltered = (view: PointFilters): boolean =>
  view.functions.length +
    view.ministries.length +
    view.institutions.length +
    view.delivery.length +
    view.statuses.length >
  0;

/** Points by value of one filter, all other filters kept: what ticking the value would show. */
export function countsBy(
  points: readonly ServicePoint[],
  view: PointFilters,
  filter: keyof PointFilters,
  of: (point: ServicePoint) => string,
): ReadonlyMap<string, number> {
  const others = { ...view, [filter]: [] };
  const counts = new Map<string, number>();
  for (const point of points) {
    if (passes(point, others)) counts.set(of(point), (counts.get(of(point)) ?? 0) + 1);
  }
  return counts;
}

/**
 * Whether a point counts as a service found: a place, not merely announced, that serves some agro
 * chain. The same rule as in the coverage.
 */
export const isServing = (point: ServicePoint): boolean =>
  point.isPlace && DEFAULT_SETTINGS.serving.includes(point.status) && serves(point, null);

export interface Inventory {
  /** Places, drawn on the map. */
  readonly places: readonly ServicePoint[];
  /** Proof that something was done in a region, without an office. */
  readonly evidence: readonly ServicePoint[];
  readonly unplaced: readonly UnplacedService[];
}

/** The inventory that passes the view's filters, in a stable order. */
export function inventoryOf(
  services: {
    readonly points: readonly ServicePoint[];
    readonly unplaced: readonly UnplacedService[];
  },
  view: PointFilters,
): Inventory {
  const points = services.points.filter((point) => passes(point, view));
  return {
    places: points.filter((point) => point.isPlace),
    evidence: points.filter((point) => !point.isPlace),
    unplaced: services.unplaced.filter((service) => passes(service, view)),
  };
}

/** The functions that the view looks at: the chosen ones, or all. */
export function functionsInView(view: Pick<ViewState, 'functions'>): readonly ServiceFunction[] {
  const chosen = SERVICE_FUNCTIONS.filter((fn) => view.functions.includes(fn));
  return chosen.length > 0 ? chosen : SERVICE_FUNCTIONS;
}

/** Functions for which some place among these serves in the region. */
export function functionsFound(
  places: readonly ServicePoint[],
  ubigeo: string,
): readonly ServiceFunction[] {
  const own = places.filter((point) => point.ubigeo === ubigeo && isServing(point));
  return SERVICE_FUNCTIONS.filter((fn) => own.some((point) => point.function === fn));
}

/** Known only to its province or department: drawn hollow, never with a ring. */
export const isApproximate = (point: ServicePoint): boolean =>
  point.precision === 'province' || point.precision === 'department';

export const MINISTRIES: readonly Ministry[] = [
  'MINCETUR',
  'PRODUCE',
  'MIDAGRI',
  'GUILD',
  'REGIONAL',
  'OTHER',
];

const SHAPES: Readonly<Record<Ministry, PointShape>> = {
  MINCETUR: 'circle',
  PRODUCE: 'square',
  MIDAGRI: 'triangle',
  GUILD: 'diamond',
  REGIONAL: 'cross',
  OTHER: 'star',
};

export const shapeOf = (ministry: Ministry): PointShape => SHAPES[ministry];
export const hueOf = (ministry: Ministry): number => MINISTRIES.indexOf(ministry);

/** Regions from north to south. */
export function northToSouth(core: Pick<Core, 'regions'>): Core['regions'] {
  return core.regions.toSorted(
    (a, b) => b.labelPoint[1] - a.labelPoint[1] || a.ubigeo.localeCompare(b.ubigeo),
  );
}
