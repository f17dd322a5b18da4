/**
 * What would fill a cell, from the inventory alone: places announced in the region, places there that
 * serve other chains, who offers the function elsewhere and how far, services of no known region.
 */
import type {
  Core,
  Districts,
  ServiceFunction,
  ServicePoint,
  Services,
  UnplacedService,
} from '../../data/types';
import { roadKm } from '../../model/distance';
import { interval, midpoint, type Figure } from '../../model/figure';
import { possibleDistricts, serves } from '../analysis/coverage';
import { DEFAULT_SETTINGS } from '../analysis/settings';

export interface Offer {
  readonly institution: string;
  /** Its nearest place, by the middle of what is known of the way there. */
  readonly nearest: ServicePoint;
  /** Way from the region's capital, km by road; an interval where the place is known only to its wider area. */
  readonly km: Figure;
  /** Places of it that offer the function to the chain, outside the region. */
  readonly places: number;
}

export interface CellFill {
  /** Places in the region that serve the chain today. */
  readonly here: readonly ServicePoint[];
  /** Places in the region that are planned or under construction and would serve it. */
  readonly announced: readonly ServicePoint[];
  /** Places in the region that offer the function, but not to the chain. */
  readonly otherChains: readonly ServicePoint[];
  /** Proof that the function was offered in the region, without a place. */
  readonly activity: readonly ServicePoint[];
  /** Institutions that serve the chain from other regions, nearest first. */
  readonly offers: readonly Offer[];
  /** Services for the chain whose region no source states. */
  readonly unplaced: readonly UnplacedService[];
}

export interface FillParts {
  readonly core: Pick<Core, 'regions'>;
  readonly services: Pick<Services, 'points' | 'unplaced'>;
  readonly districts: Pick<Districts, 'districts'>;
}

const isServing = ({ status }: Pick<ServicePoint, 'status'>): boolean =>
  DEFAULT_SETTINGS.serving.includes(status);

/** What the inventory knows of a function for a chain in a region and around it. */
export function fillOf(
  { core, services, districts }: FillParts,
  ubigeo: string,
  chain: string,
  fn: ServiceFunction,
): CellFill {
  const points = services.points.filter((point) => point.function === fn);
  const places = points.filter((point) => point.isPlace && point.ubigeo === ubigeo);
  const own = places.filter((point) => serves(point, chain));
  const region = core.regions.find((one) => one.ubigeo === ubigeo);
  const wayTo = distanceFrom(region?.capitalPoint ?? null, districts);
  return {
    here: own.filter(isServing),
    announced: own.filter((point) => !isServing(point)),
    otherChains: places.filter((point) => !serves(point, chain)),
    activity: points.filter(
      (point) => !point.isPlace && point.ubigeo === ubigeo && serves(point, chain),
    ),
    offers: offersOf(
      points.filter(
        (point) =>
          point.isPlace && point.ubigeo !== ubigeo && isServing(point) && serves(point, chain),
      ),
      wayTo,
    ),
    unplaced: services.unplaced.filter(
      (service) => service.function === fn && serves(service, chain),
    ),
  };
}

/** Whether no source names any place or service at all. */
export const isNobody = (fill: CellFill): boolean =>
  Object.values(fill).every((list: readonly unknown[]) => list.length === 0);

function offersOf(
  points: readonly ServicePoint[],
  wayTo: (point: ServicePoint) => Figure | null,
): readonly Offer[] {
  const nearest = new Map<string, Offer>();
  for (const point of points) {
    const km = wayTo(point);
    if (!km) continue;
    const { institution } = point;
    const best = nearest.get(institution);
    const places = (best?.places ?? 0) + 1;
    nearest.set(
      institution,
      best && middleOf(best.km) <= middleOf(km)
        ? { ...best, places }
        : { institution, nearest: point, km, places },
    );
  }
  return [...nearest.values()].sort(
    (a, b) => middleOf(a.km) - middleOf(b.km) || (a.institution < b.institution ? -1 : 1),
  );
}

const middleOf = (km: Figure): number => midpoint(km) ?? Infinity;

/**
 * Way along a road as the analysis takes it: great circle × detour, whole km. A place known to its
 * province or department may stand at any district of it. Null without a start.
 */
function distanceFrom(
  start: Core['regions'][number]['capitalPoint'] | null,
  { districts }: FillParts['districts'],
): (point: ServicePoint) => Figure | null {
  const located = districts.flatMap((district) =>
    district.point ? [{ ...district, point: district.point }] : [],
  );
  const possible = possibleDistricts(located);
  return (point) => {
    if (!start) return null;
    const candidates = (possible(point) ?? []).flatMap((place) => located[place] ?? []);
    const km = (candidates.length > 0 ? candidates : [point]).map((one) =>
      Math.round(roadKm(start, one.point, DEFAULT_SETTINGS.detour)),
    );
    return interval(Math.min(...km), Math.max(...km));
  };
}
