/**
 * Which points lie within one fixed distance of a position: points in rows of latitude, by
 * longitude within a row, so that only the box around the circle is measured. Distances are great
 * circles, by the chord between unit vectors: the same quantity as under the root of the haversine
 * formula, without a sine for each pair.
 */
import { ModelError } from './error';
import { checkPoint, EARTH_RADIUS_KM, type LonLat } from './distance';

/** Where an answer is written: room for every point that was indexed. */
export interface Found {
  readonly place: Int32Array;
  /** In km, or in the unit of a table of costs. */
  readonly distance: Float64Array;
}

export interface PointIndex {
  /** Writes the points within the radius (inclusive) into `found`, in no order; how many. */
  readonly near: (lon: number, lat: number, found: Found) => number;
}

/** Room for the answers about so many points. */
export function roomFor(points: number): Found {
  return { place: new Int32Array(points), distance: new Float64Array(points) };
}

/** What rounding may put past a limit that is meant to be inclusive, as a share of it. */
export const ROUNDING = 1e-9;

const DEGREE = Math.PI / 180;
/** Rows a radius is high: finer rows measure fewer points in vain and search more often. */
const ROWS_PER_RADIUS = 4;

/**
 * Indexes the points for one radius, km. A point that rounding puts past the radius by less than
 * one part in 10⁹ is within it, at the radius.
 * Throws `ModelError` on a radius that is negative or not finite, or a bad coordinate.
 */
export function pointIndex(points: readonly LonLat[], radiusKm: number): PointIndex {
  if (!(radiusKm >= 0 && Number.isFinite(radiusKm))) {
    throw new ModelError('radiusKm', 'must be finite and not negative');
  }
  for (const point of points) checkPoint('places', point);
  const n = points.length;
  const radius = Math.min(Math.PI, (radiusKm / EARTH_RADIUS_KM) * (1 + ROUNDING) + 1e-14);
  const radiusDegrees = radius / DEGREE;
  const limit = (2 * Math.sin(radius / 2)) ** 2;

  let south = 90;
  let north = -90;
  for (const [, lat] of points) {
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  const wanted = ((north - south) / radiusDegrees) * ROWS_PER_RADIUS;
  const rows = Math.max(1, Math.min(Math.ceil(wanted), 4 * Math.ceil(Math.sqrt(n))));
  const height = (north - south) / rows;
  const rowOf = (lat: number): number =>
    height > 0 ? Math.min(rows - 1, Math.max(0, Math.floor((lat - south) / height))) : 0;

  // One number orders by row, then by longitude.
  const key = Float64Array.from(points, ([lon, lat]) => rowOf(lat) * 720 + wrap(lon) + 180);
  const order = Int32Array.from(key.keys()).sort((a, b) => at(key, a) - at(key, b));
  const start = new Int32Array(rows + 1);
  const longitude = new Float64Array(n);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const z = new Float64Array(n);
  order.forEach((point, i) => {
    const [lon, lat] = points[point] as LonLat;
    const row = rowOf(lat);
    start[row + 1] = i + 1;
    longitude[i] = wrap(lon);
    x[i] = Math.cos(lat * DEGREE) * Math.cos(lon * DEGREE);
    y[i] = Math.cos(lat * DEGREE) * Math.sin(lon * DEGREE);
    z[i] = Math.sin(lat * DEGREE);
  });
  for (let row = 1; row <= rows; row++) {
    start[row] = Math.max(start[row] as number, start[row - 1] as number);
  }

  return {
    near: (lon, lat, { place, distance }) => {
      const px = Math.cos(lat * DEGREE) * Math.cos(lon * DEGREE);
      const py = Math.cos(lat * DEGREE) * Math.sin(lon * DEGREE);
      const pz = Math.sin(lat * DEGREE);
      let count = 0;
      const scan = (row: number, west: number, east: number): void => {
        const end = start[row + 1] as number;
        for (let i = lowerBound(longitude, start[row] as number, end, west); i < end; i++) {
          if ((longitude[i] as number) > east) break;
          const dx = (x[i] as number) - px;
          const dy = (y[i] as number) - py;
          const dz = (z[i] as number) - pz;
          const chord = dx * dx + dy * dy + dz * dz;
          if (chord > limit) continue;
          place[count] = order[i] as number;
          const km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
          distance[count] = km < radiusKm ? km : radiusKm;
          count++;
        }
      };
      if (n === 0 || lat + radiusDegrees < south || lat - radiusDegrees > north) return 0;
      const reach = halfWidth(lat, radius);
      const centre = wrap(lon);
      const last = rowOf(lat + radiusDegrees);
      for (let row = rowOf(lat - radiusDegrees); row <= last; row++) {
        if (reach >= 180) {
          scan(row, -180, 180);
          continue;
        }
        scan(row, centre - reach, centre + reach);
        if (centre - reach < -180) scan(row, centre - reach + 360, 180);
        if (centre + reach > 180) scan(row, -180, centre + reach - 360);
      }
      return count;
    },
  };
}

/** Degrees of longitude on either side of the centre that a circle of the sphere reaches. */
function halfWidth(lat: number, radius: number): number {
  const sine = Math.sin(radius) / Math.cos(lat * DEGREE);
  const overPole = Math.abs(lat) * DEGREE + radius >= Math.PI / 2;
  return overPole || sine >= 1 ? 180 : Math.asin(sine) / DEGREE + 1e-9;
}

/** A longitude as the same meridian in [−180, 180). */
function wrap(lon: number): number {
  return lon >= -180 && lon < 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
}

function at(array: Float64Array, index: number): number {
  return array[index] as number;
}

/** First index in [low, high) whose value is at least `limit`, in an ascending stretch. */
function lowerBound(sorted: Float64Array, low: number, high: number, limit: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
