/** Distances on the sphere. Points are [longitude, latitude] in degrees. */
import { finite, ModelError } from './error';

export type LonLat = readonly [lon: number, lat: number];

/** Mean radius of the Earth (2a + b) / 3 of GRS 80, km (Moritz 2000, Journal of Geodesy 74: 128–133). */
export const EARTH_RADIUS_KM = 6371.0088;

/** Length of one degree of a great circle, km. */
export const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in km by the haversine formula (Sinnott 1984, Sky and Telescope 68: 159).
 *
 *     2R · asin √( sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2) )
 *
 * Throws `ModelError` on a coordinate that is not finite or a latitude beyond a pole.
 */
export function greatCircleKm(a: LonLat, b: LonLat): number {
  checkPoint('a', a);
  checkPoint('b', b);
  return haversineKm(a[0], a[1], b[0], b[1]);
}

/**
 * Estimated length of the way along a road, km: great circle × detour factor (circuity; Ballou,
 * Rahardja & Sakai 2002, Transportation Research Part A 36: 843–848).
 * Throws `ModelError` on a factor below 1 or a bad coordinate.
 */
export function roadKm(a: LonLat, b: LonLat, detour: number): number {
  if (!(detour >= 1 && Number.isFinite(detour))) {
    throw new ModelError('detour', 'must be at least 1');
  }
  return greatCircleKm(a, b) * detour;
}

/** Throws `ModelError` on a coordinate that is not finite or a latitude beyond a pole. */
export function checkPoint(argument: string, [lon, lat]: LonLat): void {
  finite(argument, lon);
  if (Math.abs(finite(argument, lat)) > 90) {
    throw new ModelError(argument, 'must have a latitude between −90 and 90');
  }
}

/** The formula alone, for inner loops over coordinates that were checked. */
export function haversineKm(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sinLat = Math.sin(radians(lat2 - lat1) / 2);
  const sinLon = Math.sin(radians(lon2 - lon1) / 2);
  const h = sinLat * sinLat + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
