import type { PointMark } from './picture';
import type { LonLat } from './props';

export interface Ring {
  readonly id: string;
  readonly point: LonLat;
  readonly km: number;
}

/** The reach rings that points ask for, once for each place and radius. */
export function ringsOf(points: readonly PointMark[]): readonly Ring[] {
  const rings = new Map<string, Ring>();
  for (const { point, reachKm } of points) {
    if (reachKm === undefined) continue;
    const id = `${point[0].toFixed(3)} ${point[1].toFixed(3)} ${reachKm}`;
    if (!rings.has(id)) rings.set(id, { id, point, km: reachKm });
  }
  return [...rings.values()];
}

const EARTH_KM = 6371.0088;

/** Angle in degrees that a great-circle distance spans at the Earth's centre. */
export function degreesOf(km: number): number {
  return (km / EARTH_KM) * (180 / Math.PI);
}
