/**
 * Access of every district to the places found for one function: floating catchment or way to the
 * nearest, with the bounds that places known only to their province or department leave open.
 */
import type {
  Chains,
  Core,
  District,
  Districts,
  ServiceFunction,
  ServicePoint,
  Services,
} from '../../../data/types';
import { floatingCatchmentBounds, nearestBounds } from '../../../model/access-bounds';
import { coverageBounds } from '../../../model/coverage';
import { absent, interval, scale, value, type Figure } from '../../../model/figure';
import type { DemandKind, ViewState } from '../../../state/view';
import { serves } from '../../analysis/coverage';
import { DEFAULT_SETTINGS } from '../../analysis/settings';
import { latest } from '../latest';
import { isServing } from '../points';
import { accessSettings, decayOf, DEMAND_BASE, type AccessSettings } from './settings';
import { reachedWithin, standsOf, territoryOf, type Territory } from './territory';

/** Within reach of a place found wherever the uncertain ones stand, or only if they stand well, or not. */
export type Within = 'sure' | 'maybe' | 'no';

export interface DistrictAccess {
  readonly district: District;
  readonly demand: Figure;
  /** By the measure in view: places per unit of demand, or km to the nearest. */
  readonly access: Figure;
  /** km along a road to the nearest place. */
  readonly nearest: Figure;
  /** Null where the district's position is not known, or no place was found at all. */
  readonly within: Within | null;
}

export interface Access {
  readonly settings: AccessSettings;
  /** Places that count. */
  readonly sites: readonly ServicePoint[];
  /** Every district of the data. */
  readonly districts: readonly DistrictAccess[];
  /** Percent of the demand within reach: by region, in the order of `core.regions`, and of the country. */
  readonly byRegion: readonly Figure[];
  readonly national: Figure;
}

/** Demand by district; "not found" where no source gives it: a district without exports in customs may export. */
const demandOf = latest((districts: Districts, kind: DemandKind): ReadonlyMap<string, Figure> => {
  const exported = new Map(districts.exports.map(({ ubigeo6, fob }) => [ubigeo6, fob]));
  return new Map(
    districts.districts.map((district) => [
      district.ubigeo6,
      known(amountOf(district, kind, exported)),
    ]),
  );
});

function amountOf(
  { ubigeo6, population, ruralShare, producers }: District,
  kind: DemandKind,
  exported: ReadonlyMap<string, number>,
): number | null {
  switch (kind) {
    case 'rural_population':
      return population === null || ruralShare === null ? null : (population * ruralShare) / 100;
    case 'producers':
      return producers;
    case 'agro_exports':
      return exported.get(ubigeo6) ?? null;
  }
}

const known = (amount: number | null): Figure =>
  amount === null ? absent('not_found') : value(amount);

/** Places that serve the function, the chain and, if any are named, are of these ministries. */
const sitesOf = latest(
  (
    services: Services,
    fn: ServiceFunction,
    chain: string | null,
    ministries: readonly string[],
  ): readonly ServicePoint[] =>
    services.points.filter(
      (point) =>
        isServing(point) &&
        point.function === fn &&
        serves(point, chain) &&
        (ministries.length === 0 || ministries.includes(point.ministry)),
    ),
);

const nearestTo = latest((territory: Territory, sites: readonly ServicePoint[]) => {
  const { positions, whereabouts } = standsOf(territory, sites);
  return nearestBounds(territory.places, positions, whereabouts, DEFAULT_SETTINGS.detour);
});

const compute = latest(
  (core: Core, services: Services, districts: Districts, settings: AccessSettings): Access => {
    const { fn, chain, ministries, measure, decay, demand: kind, reachKm } = settings;
    const territory = territoryOf(districts);
    const sites = sitesOf(services, fn, chain, ministries);
    const demand = demandOf(districts, kind);
    const figureOf = ({ ubigeo6 }: District): Figure => demand.get(ubigeo6) ?? absent('not_found');
    const weight = Float64Array.from(territory.located, (district) => {
      const figure = figureOf(district);
      return figure.kind === 'value' ? figure.value : 0;
    });
    const stands = standsOf(territory, sites);
    const { whereabouts } = stands;
    const reached = reachedWithin(territory, stands, reachKm);
    const nearest = nearestTo(territory, sites);
    const ratio =
      measure === 'ratio'
        ? floatingCatchmentBounds(
            reached.reach,
            weight,
            whereabouts.map((positions) => ({ positions, supply: 1 })),
            decayOf(decay, reachKm),
          )
        : null;
    const place = new Map(territory.located.map(({ ubigeo6 }, i) => [ubigeo6, i]));

    const one = (district: District): DistrictAccess => {
      const own = figureOf(district);
      const at = place.get(district.ubigeo6);
      if (at === undefined || sites.length === 0) {
        const nothing = absent('not_found');
        return { district, demand: own, access: nothing, nearest: nothing, within: null };
      }
      const [best, worst] = [nearest.floor[at] as number, nearest.ceiling[at] as number];
      const km = interval(best, worst);
      return {
        district,
        demand: own,
        access: ratio ? ratioFigure(ratio, at, own, DEMAND_BASE[kind]) : km,
        nearest: km,
        within: worst <= reachKm ? 'sure' : best <= reachKm ? 'maybe' : 'no',
      };
    };

    const share = (zone: Int32Array, zones: number): readonly Figure[] => {
      if (sites.length === 0) return Array.from({ length: zones }, () => absent('not_found'));
      const stated = new Set(
        territory.located.flatMap((district, i) =>
          figureOf(district).kind === 'absent' ? [] : [zone[i]],
        ),
      );
      const { floor, ceiling } = coverageBounds(whereabouts, reached.catchments, {
        weight,
        zone,
        zones,
      });
      return Array.from(floor, (low, z) =>
        Number.isNaN(low)
          ? absent(stated.has(z) ? 'not_applicable' : 'not_found')
          : scale(interval(low, ceiling[z] as number), 100),
      );
    };
    const zoneOf = new Map(core.regions.map(({ ubigeo }, i) => [ubigeo, i]));
    const zone = Int32Array.from(territory.located, ({ ubigeo }) => zoneOf.get(ubigeo) ?? -1);
    const [national = absent('not_found')] = share(new Int32Array(weight.length), 1);
    return {
      settings,
      sites,
      districts: districts.districts.map(one),
      byRegion: share(zone, core.regions.length),
      national,
    };
  },
);

/** Places per unit of demand; none where there is no demand, and not known where that is not. */
function ratioFigure(
  { floor, ceiling }: { readonly floor: Float64Array; readonly ceiling: Float64Array },
  at: number,
  demand: Figure,
  base: number,
): Figure {
  if (demand.kind === 'absent') return demand;
  if (demand.kind === 'value' && demand.value === 0) return absent('not_applicable');
  return scale(interval(floor[at] as number, ceiling[at] as number), base);
}

export interface AccessParts {
  readonly core: Core;
  readonly chains: Chains;
  readonly services: Services;
  readonly districts: Districts;
}

/** The access that the view asks for; the same object while nothing that it rests on changes. */
export const accessOf = (
  { core, chains, services, districts }: AccessParts,
  view: ViewState,
): Access => compute(core, services, districts, accessSettings(chains, view));

/** The districts of a region, or all. */
export const inScope = (access: Access, ubigeo: string | null): readonly DistrictAccess[] =>
  ubigeo === null
    ? access.districts
    : access.districts.filter(({ district }) => district.ubigeo === ubigeo);

/** Districts with known demand and no place found within reach, wherever the uncertain ones stand; most demand first. */
export function withoutAccess(access: Access, ubigeo: string | null): readonly DistrictAccess[] {
  const amount = ({ demand }: DistrictAccess): number =>
    demand.kind === 'value' ? demand.value : 0;
  return inScope(access, ubigeo)
    .filter((one) => one.within === 'no' && amount(one) > 0)
    .toSorted((a, b) => amount(b) - amount(a));
}

/** How many districts are sure to be within reach, may be, or are not. */
export function countWithin(
  districts: readonly DistrictAccess[],
): Readonly<Record<Within, number>> {
  const count = { sure: 0, maybe: 0, no: 0 };
  for (const { within } of districts) if (within) count[within] += 1;
  return count;
}

/** Districts whose figure depends on where the places stand that are known only to a wider area. */
export const countUnsure = (districts: readonly DistrictAccess[]): number =>
  districts.filter(({ access }) => access.kind === 'interval').length;
