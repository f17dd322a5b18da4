/** From service points and districts to coverage problems, and from their solution to cells. */
import {
  SERVICE_FUNCTIONS,
  type Chains,
  type Core,
  type District,
  type Districts,
  type ServiceFunction,
  type ServicePoint,
  type Services,
} from '../../data/types';
import {
  completeness,
  widen,
  type CoverageBounds,
  type CoverageProblem,
  type Network,
} from '../../model/coverage';
import type { LonLat } from '../../model/distance';
import { absent, fromBounds, type Figure } from '../../model/figure';
import type { AnalysisSettings } from './settings';
import type { Completeness, CoverageCell } from './types';

export interface CoverageParts {
  readonly core: Core;
  readonly chains: Chains;
  readonly services: Services;
  readonly districts: Districts;
}

/** A problem for the model, and which of its services answers which (function, chain). */
export interface CoverageQuestion {
  readonly problem: CoverageProblem;
  readonly serviceOf: (fn: ServiceFunction, chain: string | null) => number;
}

/** Points that are places and serve today. */
export function servingPoints(services: Services, settings: AnalysisSettings): ServicePoint[] {
  return services.points.filter(
    ({ isPlace, status }) => isPlace && settings.serving.includes(status),
  );
}

/** Whether a point serves a chain; with null, whether it serves any agro chain. */
export function serves(
  point: Pick<ServicePoint, 'serves' | 'chains'>,
  chain: string | null,
): boolean {
  if (point.serves === 'none') return false;
  return chain === null || point.serves === 'any' || point.chains.includes(chain);
}

/**
 * Where a place may stand that is known only to its province or department: at the point of any of
 * these districts of it, by index. Null for one known to its district or better, which stands where
 * it is placed. The same list for the same area.
 */
export function possibleDistricts(
  districts: readonly Pick<District, 'ubigeo' | 'province'>[],
): (point: Pick<ServicePoint, 'precision' | 'ubigeo' | 'province'>) => readonly number[] | null {
  const areas = new Map<string, number[]>();
  const add = (area: string, district: number): void => {
    const own = areas.get(area);
    if (own) own.push(district);
    else areas.set(area, [district]);
  };
  districts.forEach(({ ubigeo, province }, district) => {
    add(ubigeo, district);
    add(`${ubigeo}|${province}`, district);
  });
  return ({ precision, ubigeo, province }) => {
    if (precision === 'exact' || precision === 'district') return null;
    const inProvince = precision === 'province' ? areas.get(`${ubigeo}|${province}`) : undefined;
    return inProvince ?? areas.get(ubigeo) ?? [];
  };
}

/**
 * Demand is the rural population of each district with a known point (census population × rural
 * share); a district without either holds none. For points that are not known to their district see
 * `possibleDistricts`.
 */
export function coverageQuestion(
  parts: CoverageParts,
  reachKm: number,
  settings: AnalysisSettings,
): CoverageQuestion {
  const zoneOf = new Map(parts.core.regions.map(({ ubigeo }, zone) => [ubigeo, zone]));
  const located = parts.districts.districts.flatMap((district) => {
    const zone = zoneOf.get(district.ubigeo);
    return district.point && zone !== undefined
      ? [{ ...district, point: district.point, zone }]
      : [];
  });
  const places: LonLat[] = located.map(({ point }) => point);
  const demand = {
    weight: Float64Array.from(
      located,
      ({ population, ruralShare }) => ((population ?? 0) * (ruralShare ?? 0)) / 100,
    ),
    zone: Int32Array.from(located, ({ zone }) => zone),
    zones: parts.core.regions.length,
  };

  const sites: LonLat[] = [...places];
  const possible = possibleDistricts(located);
  const stand = (point: ServicePoint): readonly number[] =>
    possible(point) ?? [sites.push(point.point) - 1];

  const serving = servingPoints(parts.services, settings);
  const points = serving.map(stand);
  const offers: number[][] = [];
  const known = new Map<string, number>();
  const index = new Map<string, number>();
  for (const fn of SERVICE_FUNCTIONS) {
    for (const chain of [null, ...parts.chains.chains.map(({ id }) => id)]) {
      const offering = serving.flatMap((point, i) =>
        point.function === fn && serves(point, chain) ? [i] : [],
      );
      // Most chains are served by the same points: each set is solved once.
      const key = offering.join();
      let service = known.get(key);
      if (service === undefined) {
        service = offers.push(offering) - 1;
        known.set(key, service);
      }
      index.set(cellKey(fn, chain), service);
    }
  }
  return {
    problem: {
      places,
      demand,
      sites,
      points,
      services: offers,
      radiusKm: reachKm / settings.detour,
    },
    serviceOf: (fn, chain) => {
      const service = index.get(cellKey(fn, chain));
      if (service === undefined) throw new RangeError(`No such cell: ${cellKey(fn, chain)}`);
      return service;
    },
  };
}

/** κ of each function, from the institutions whose serving places offer it. */
export function completenessByFunction(
  services: Services,
  settings: AnalysisSettings,
): ReadonlyMap<ServiceFunction, Completeness> {
  const serving = servingPoints(services, settings);
  return new Map(
    SERVICE_FUNCTIONS.map((fn) => {
      const offering = new Map<string, number>();
      for (const point of serving) {
        if (point.function !== fn || point.serves === 'none') continue;
        offering.set(point.institution, (offering.get(point.institution) ?? 0) + 1);
      }
      const networks = services.institutions.flatMap(
        (institution): (Network & { id: string })[] => {
          const count = offering.get(institution.id);
          if (count === undefined) return [];
          const found = Math.max(count, institution.found);
          return [{ id: institution.id, offering: count, found, known: institution.known }];
        },
      );
      return [
        fn,
        {
          kappa: completeness(networks, services.defaultCompleteness),
          institutions: networks.map(({ id, offering, found, known }) => ({
            id,
            offering,
            found,
            known,
          })),
        },
      ];
    }),
  );
}

/** Answers for any cell, from the solution of the question. */
export function coverageCells(
  parts: CoverageParts,
  question: CoverageQuestion,
  { floor, ceiling }: CoverageBounds,
  kappas: ReadonlyMap<ServiceFunction, Completeness>,
  settings: AnalysisSettings,
): (ubigeo: string, fn: ServiceFunction, chain: string | null) => CoverageCell {
  const zones = parts.core.regions.length;
  const zoneOf = new Map(parts.core.regions.map(({ ubigeo }, zone) => [ubigeo, zone]));
  const serving = servingPoints(parts.services, settings);
  const cells = new Map<string, CoverageCell>();
  return (ubigeo, fn, chain) => {
    const key = `${ubigeo}|${cellKey(fn, chain)}`;
    const known = cells.get(key);
    if (known) return known;
    const zone = zoneOf.get(ubigeo);
    if (zone === undefined) throw new RangeError(`No such region: ${ubigeo}`);
    const k = question.serviceOf(fn, chain) * zones + zone;
    const observed = shareFigure(floor[k] ?? NaN, ceiling[k] ?? NaN);
    const kappa = kappas.get(fn)?.kappa ?? parts.services.defaultCompleteness;
    const cell: CoverageCell = {
      ubigeo,
      function: fn,
      chain,
      observed,
      completeness: kappa,
      figure: widen(observed, kappa),
      points: serving
        .filter((point) => point.ubigeo === ubigeo && point.function === fn && serves(point, chain))
        .map(({ id }) => id),
    };
    cells.set(key, cell);
    return cell;
  };
}

/** A region without rural population has no share to cover. */
function shareFigure(floor: number, ceiling: number): Figure {
  return Number.isNaN(floor) ? absent('not_applicable') : fromBounds([floor, ceiling]);
}

const cellKey = (fn: ServiceFunction, chain: string | null): string => `${fn}|${chain ?? ''}`;
