import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** `data/boundaries/departments.topo.json` */
export type Boundaries = Topology<{
  departments: GeometryCollection<{ ubigeo: string }>;
  context: GeometryCollection<{ country: string }>;
}>;

type Area = Polygon | MultiPolygon;

const KM_PER_DEGREE = 111.195;

/** Rings of all parts of an area. */
export function ringsOf(area: Area): readonly (readonly Position[])[] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/**
 * Distance in km from a point to the nearest border of an area, on a local plane (equirectangular
 * at the point's latitude): exact enough for the few kilometres it is asked about.
 */
export function kmToBorder([lon, lat]: readonly [number, number], area: Area): number {
  const scale = Math.cos((lat * Math.PI) / 180);
  const local = ([x = 0, y = 0]: Position): [number, number] => [(x - lon) * scale, y - lat];
  let nearest = Infinity;
  for (const ring of ringsOf(area)) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = local(ring[i - 1] ?? []);
      const [bx, by] = local(ring[i] ?? []);
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return nearest * KM_PER_DEGREE;
}

/** Distance in km by which a point lies outside an area; 0 inside. */
export function kmOutside(point: readonly [number, number], area: Area): number {
  return booleanPointInPolygon([...point], area) ? 0 : kmToBorder(point, area);
}
