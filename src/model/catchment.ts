/**
 * Which places lie within a distance of which sites. Places are sorted by latitude, so that for
 * each site only a band of them is measured.
 */
import { ModelError } from './error';
import { checkPoint, haversineKm, KM_PER_DEGREE, type LonLat } from './distance';

/** For site i, `places[start[i]..start[i + 1]]` are the places within reach and `km` their distances. */
export interface Catchments {
  readonly start: Int32Array;
  readonly places: Int32Array;
  readonly km: Float64Array;
}

/**
 * Catchments of great-circle radius `radiusKm` (inclusive) around the sites; places of a site in
 * ascending index order. Throws `ModelError` on a radius that is negative or not finite, or a bad
 * coordinate.
 */
export function catchments(
  sites: readonly LonLat[],
  places: readonly LonLat[],
  radiusKm: number,
): Catchments {
  if (!(radiusKm >= 0 && Number.isFinite(radiusKm))) {
    throw new ModelError('radiusKm', 'must be finite and not negative');
  }
  for (const site of sites) checkPoint('sites', site);
  for (const place of places) checkPoint('places', place);

  const order = Int32Array.from(places.keys()).sort((a, b) => at(places, a)[1] - at(places, b)[1]);
  const latitudes = Float64Array.from(order, (place) => at(places, place)[1]);
  // Wider than the radius by far more than the rounding of the formula.
  const band = radiusKm / KM_PER_DEGREE + 1e-9;

  const start = new Int32Array(sites.length + 1);
  const found: number[] = [];
  const distances: number[] = [];
  sites.forEach(([lon, lat], site) => {
    const near: { place: number; km: number }[] = [];
    for (let i = lowerBound(latitudes, lat - band); i < order.length; i++) {
      if ((latitudes[i] as number) > lat + band) break;
      const place = order[i] as number;
      const [placeLon, placeLat] = at(places, place);
      const km = haversineKm(lon, lat, placeLon, placeLat);
      if (km <= radiusKm) near.push({ place, km });
    }
    near.sort((a, b) => a.place - b.place);
    for (const { place, km } of near) {
      found.push(place);
      distances.push(km);
    }
    start[site + 1] = found.length;
  });
  return { start, places: Int32Array.from(found), km: Float64Array.from(distances) };
}

/** The places in reach of one site. */
export function placesOf(reach: Catchments, site: number): Int32Array {
  return reach.places.subarray(reach.start[site], reach.start[site + 1]);
}

function at(points: readonly LonLat[], index: number): LonLat {
  return points[index] as LonLat;
}

/** First index whose value is at least `limit` in an ascending array. */
function lowerBound(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
