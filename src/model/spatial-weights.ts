/**
 * Spatial weights: who is whose neighbour, and how much it counts. Kept by rows, so that a lag is
 * one pass over the neighbours. No unit is its own neighbour.
 */
import { checkPoint, greatCircleKm, type LonLat } from './distance';
import { ModelError, nonNegative, sameLength } from './error';
import { pointIndex, roomFor } from './point-index';

/** For unit i, `neighbour[start[i]..start[i + 1]]` ascending, and their `weight`. */
export interface SpatialWeights {
  readonly units: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}

/** A neighbour and its weight. */
export type Link = readonly [unit: number, weight: number];

/**
 * Weights from lists of neighbours.
 * Throws `ModelError` on an empty set, a neighbour that is no unit, is the unit itself or is listed
 * twice, or a weight that is negative or not finite.
 */
export function spatialWeights(links: readonly (readonly Link[])[]): SpatialWeights {
  if (links.length === 0) throw new ModelError('links', 'must not be empty');
  const start = new Int32Array(links.length + 1);
  const sorted = links.map((row, i) => {
    const ascending = [...row].sort((a, b) => a[0] - b[0]);
    ascending.forEach(([unit, weight], k) => {
      if (!(Number.isInteger(unit) && unit >= 0 && unit < links.length)) {
        throw new ModelError('links', 'must name units');
      }
      if (unit === i) throw new ModelError('links', 'must not lead to the unit itself');
      if (ascending[k - 1]?.[0] === unit) throw new ModelError('links', 'must not repeat a unit');
      nonNegative('links', weight);
    });
    start[i + 1] = (start[i] as number) + ascending.length;
    return ascending;
  });
  const flat = sorted.flat();
  return {
    units: links.length,
    start,
    neighbour: Int32Array.from(flat, ([unit]) => unit),
    weight: Float64Array.from(flat, ([, weight]) => weight),
  };
}

/**
 * Weight 1 between units that touch. Throws `ModelError` as `spatialWeights`, or when one unit lists
 * another that does not list it.
 */
export function contiguityWeights(touching: readonly (readonly number[])[]): SpatialWeights {
  touching.forEach((row, i) => {
    for (const unit of row) {
      if (touching[unit] && !touching[unit].includes(i)) {
        throw new ModelError('touching', 'must be mutual');
      }
    }
  });
  return spatialWeights(touching.map((row) => row.map((unit): Link => [unit, 1])));
}

/**
 * Weight 1 to the k nearest other points along great circles, the lower index first among equals;
 * not mutual in general. Measures all pairs.
 * Throws `ModelError` unless 1 ≤ k < the number of points, or on a bad coordinate.
 */
export function nearestNeighbourWeights(points: readonly LonLat[], k: number): SpatialWeights {
  const n = points.length;
  if (!(Number.isInteger(k) && k >= 1 && k < n)) {
    throw new ModelError('k', 'must be a whole number from 1 to one less than the points');
  }
  // Chords order as great circles do.
  const position = new Float64Array(3 * n);
  points.forEach((point, i) => {
    checkPoint('points', point);
    const [lon, lat] = point.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    position.set(
      [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)],
      3 * i,
    );
  });
  const start = Int32Array.from({ length: n + 1 }, (_, i) => i * k);
  const neighbour = new Int32Array(n * k);
  const nearest = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    nearest.fill(Infinity);
    const row = neighbour.subarray(i * k, (i + 1) * k);
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const dx = (position[3 * j] as number) - (position[3 * i] as number);
      const dy = (position[3 * j + 1] as number) - (position[3 * i + 1] as number);
      const dz = (position[3 * j + 2] as number) - (position[3 * i + 2] as number);
      const chord = dx * dx + dy * dy + dz * dz;
      let place = k;
      while (place > 0 && chord < (nearest[place - 1] as number)) place--;
      if (place === k) continue;
      nearest.copyWithin(place + 1, place, k - 1);
      row.copyWithin(place + 1, place, k - 1);
      nearest[place] = chord;
      row[place] = j;
    }
    row.sort();
  }
  return { units: n, start, neighbour, weight: new Float64Array(n * k).fill(1) };
}

/**
 * Weights between points within `radiusKm` of each other along a great circle, inclusive: 1, or what
 * `weightOf` makes of the distance in km.
 * Throws `ModelError` on a radius that is negative or not finite, a bad coordinate, an empty set, or
 * a weight that is negative or not finite.
 */
export function distanceBandWeights(
  points: readonly LonLat[],
  radiusKm: number,
  weightOf: (km: number) => number = () => 1,
): SpatialWeights {
  const index = pointIndex(points, radiusKm);
  const found = roomFor(points.length);
  return spatialWeights(
    points.map(([lon, lat], i) => {
      const count = index.near(lon, lat, found);
      const row: Link[] = [];
      for (let k = 0; k < count; k++) {
        const unit = found.place[k] as number;
        if (unit !== i) row.push([unit, weightOf(found.distance[k] as number)]);
      }
      return row;
    }),
  );
}

/**
 * The radius at which every point has a neighbour, km: the greatest distance to a nearest one.
 * Throws `ModelError` on fewer than two points or a bad coordinate.
 */
export function connectingKm(points: readonly LonLat[]): number {
  const { neighbour } = nearestNeighbourWeights(points, 1);
  return neighbour.reduce((greatest, nearest, i) => {
    const [a, b] = [points[i] as LonLat, points[nearest] as LonLat];
    return Math.max(greatest, greatCircleKm(a, b));
  }, 0);
}

/** Each row divided by its sum; a unit without neighbours, or with weights of zero alone, keeps none. */
export function rowStandardised(weights: SpatialWeights): SpatialWeights {
  const weight = weights.weight.slice();
  for (let i = 0; i < weights.units; i++) {
    const row = weight.subarray(weights.start[i], weights.start[i + 1]);
    const sum = row.reduce((total, w) => total + w, 0);
    if (sum > 0) row.forEach((w, k) => (row[k] = w / sum));
  }
  return { ...weights, weight };
}

/**
 * Weights among the units that are kept, renumbered in their order: what is not known of a unit is
 * no zero, so that the unit leaves the statistic instead. Standardise rows afterwards.
 * Throws `ModelError` on a mask of another length or when nothing is kept.
 */
export function restricted(weights: SpatialWeights, keep: readonly boolean[]): SpatialWeights {
  sameLength('keep', keep.length, weights.units);
  let kept = 0;
  const renumbered = Int32Array.from(keep, (stays) => (stays ? kept++ : -1));
  const links: Link[][] = [];
  for (let i = 0; i < weights.units; i++) {
    if (!keep[i]) continue;
    const row: Link[] = [];
    for (let k = weights.start[i] as number; k < (weights.start[i + 1] as number); k++) {
      const unit = renumbered[weights.neighbour[k] as number] as number;
      if (unit >= 0) row.push([unit, weights.weight[k] as number]);
    }
    links.push(row);
  }
  return spatialWeights(links);
}

/** Σ_j w_ij · x_j of every unit. Inputs are taken as checked. */
export function spatialLag(weights: SpatialWeights, values: ArrayLike<number>): Float64Array {
  const lag = new Float64Array(weights.units);
  for (let i = 0; i < weights.units; i++) {
    let sum = 0;
    for (let k = weights.start[i] as number; k < (weights.start[i + 1] as number); k++) {
      sum += (weights.weight[k] as number) * (values[weights.neighbour[k] as number] as number);
    }
    lag[i] = sum;
  }
  return lag;
}
