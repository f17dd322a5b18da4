import type { PointMark } from './picture';
import { mercator, worldSize, type Point } from './projection';
import type { LonLat } from './props';

export interface Cluster {
  /** Id of the seed. */
  readonly id: string;
  /** Place of the seed: a cluster stands where one of its points really is. */
  readonly point: LonLat;
  readonly members: readonly PointMark[];
}

/**
 * Gathers points whose marks would overlap at a zoom. Greedy: the point with most others within
 * `radius` pixels becomes a seed and takes them all, and so on with those left; ties go to the
 * earlier point. Two marks drawn are therefore never nearer than the radius. Positions depend on
 * the zoom alone, so that panning changes nothing.
 */
export function clusterPoints(
  points: readonly PointMark[],
  zoom: number,
  radius: number,
): readonly Cluster[] {
  const size = worldSize(zoom);
  const places: Point[] = points.map(({ point }) => {
    const [x, y] = mercator(point);
    return [x * size, y * size];
  });
  const near = neighbourhoods(places, radius);
  const order = near.map((_, i) => i).sort((a, b) => count(near, b) - count(near, a) || a - b);
  const taken = new Set<number>();
  const clusters: Cluster[] = [];
  for (const seed of order) {
    const mark = points[seed];
    if (!mark || taken.has(seed)) continue;
    const ids = (near[seed] ?? []).filter((i) => !taken.has(i));
    ids.forEach((i) => taken.add(i));
    const members = ids.flatMap((i) => points[i] ?? []);
    clusters.push({ id: mark.id, point: mark.point, members });
  }
  return clusters;
}

function count(near: readonly (readonly number[])[], i: number): number {
  return near[i]?.length ?? 0;
}

/** For each place the indices within the radius, itself included, by a grid of that pitch. */
function neighbourhoods(places: readonly Point[], radius: number): number[][] {
  const cell = (v: number): number => Math.floor(v / radius);
  const grid = new Map<string, number[]>();
  places.forEach(([x, y], i) => {
    const key = `${cell(x)} ${cell(y)}`;
    grid.set(key, [...(grid.get(key) ?? []), i]);
  });
  return places.map(([x, y]) => {
    const near: number[] = [];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const j of grid.get(`${cell(x) + dx} ${cell(y) + dy}`) ?? []) {
          const [ox, oy] = places[j] ?? [Infinity, Infinity];
          if (Math.hypot(ox - x, oy - y) < radius) near.push(j);
        }
      }
    }
    return near.sort((a, b) => a - b);
  });
}
