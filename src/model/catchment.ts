/** Which places lie within a distance of which sites, all catchments kept. */
import { checkPoint, type LonLat } from './distance';
import { pointIndex, roomFor } from './point-index';

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
  for (const site of sites) checkPoint('sites', site);
  const index = pointIndex(places, radiusKm);
  const found = roomFor(places.length);
  const start = new Int32Array(sites.length + 1);
  const reached: number[] = [];
  const distances: number[] = [];
  sites.forEach(([lon, lat], site) => {
    const count = index.near(lon, lat, found);
    const near = Array.from({ length: count }, (_, i) => i).sort(
      (a, b) => (found.place[a] as number) - (found.place[b] as number),
    );
    for (const i of near) {
      reached.push(found.place[i] as number);
      distances.push(found.distance[i] as number);
    }
    start[site + 1] = reached.length;
  });
  return { start, places: Int32Array.from(reached), km: Float64Array.from(distances) };
}

/** The places in reach of one site. */
export function placesOf(reach: Catchments, site: number): Int32Array {
  return reach.places.subarray(reach.start[site], reach.start[site + 1]);
}
