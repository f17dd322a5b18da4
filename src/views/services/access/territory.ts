/** Where districts and services stand, and what lies within reach: joined once for all that rest on it. */
import type { District, Districts, ServicePoint } from '../../../data/types';
import { catchments, type Catchments } from '../../../model/catchment';
import type { Whereabouts } from '../../../model/coverage';
import type { LonLat } from '../../../model/distance';
import { tableReach, type Reach } from '../../../model/reach';
import { possibleDistricts } from '../../analysis/coverage';
import { DEFAULT_SETTINGS } from '../../analysis/settings';
import { latest } from '../latest';

export type LocatedDistrict = District & { readonly point: LonLat };

export interface Territory {
  /** Districts with a point, in the order of the data. */
  readonly located: readonly LocatedDistrict[];
  readonly places: readonly LonLat[];
  readonly possible: ReturnType<typeof possibleDistricts>;
}

export const territoryOf = latest((districts: Districts): Territory => {
  const located = districts.districts.filter(
    (district): district is LocatedDistrict => district.point !== null,
  );
  return {
    located,
    places: located.map(({ point }) => point),
    possible: possibleDistricts(located),
  };
});

/** The positions at which some services may stand, and at which of them each. */
export interface Stands {
  readonly positions: readonly LonLat[];
  readonly whereabouts: readonly Whereabouts[];
}

export const standsOf = latest(
  ({ places, possible }: Territory, services: readonly ServicePoint[]): Stands => {
    const positions: LonLat[] = [];
    const positionOf = new Map<number, number>();
    const ofArea = new Map<readonly number[], Whereabouts>();
    const inDistrict = (district: number): number => {
      const position = positionOf.get(district) ?? positions.push(places[district] as LonLat) - 1;
      positionOf.set(district, position);
      return position;
    };
    const whereabouts = services.map((service) => {
      const area = possible(service);
      // Where the area has no district with a point, a place is taken where the data puts it.
      if (area === null || area.length === 0) return [positions.push(service.point) - 1];
      const stands = ofArea.get(area) ?? area.map(inDistrict);
      ofArea.set(area, stands);
      return stands;
    });
    return { positions, whereabouts };
  },
);

export interface Reached {
  readonly catchments: Catchments;
  /** The same with the costs along roads, km. */
  readonly reach: Reach;
}

/** What lies within `reachKm` by road of every position. */
export const reachedWithin = latest(
  ({ places }: Territory, { positions }: Stands, reachKm: number): Reached => {
    const { detour } = DEFAULT_SETTINGS;
    const found = catchments(positions, places, reachKm / detour);
    const table = {
      places: places.length,
      sites: positions.length,
      start: found.start,
      place: found.places,
      cost: found.km.map((km) => Math.min(reachKm, km * detour)),
    };
    return { catchments: found, reach: tableReach(table, Infinity) };
  },
);
