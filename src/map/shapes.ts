/**
 * The shapes once more on the unit square of the Mercator world, so that boxes, labels and hits can
 * be told for any camera by a mere scaling.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Rect } from './placement';
import { boundsOf, mercator, project, type Box, type Point } from './projection';
import type { Camera, LonLat, MapBase } from './props';

type Ring = readonly Point[];

export interface Land {
  readonly rings: readonly Ring[];
  readonly box: Box;
}

export interface Shapes {
  readonly regions: ReadonlyMap<string, Land>;
  readonly context: readonly Land[];
  /** Degrees. */
  readonly bounds: ReadonlyMap<string, Box>;
  readonly country: Box;
}

const cache = new WeakMap<MapBase, Shapes>();

function landOf(geometry: Polygon | MultiPolygon): Land {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const placed = rings.map((ring) => ring.map((p: Position) => mercator(p as unknown as LonLat)));
  return { rings: placed, box: boundsOf(placed) };
}

/** Shapes of a base, computed once. */
export function shapesOf(base: MapBase): Shapes {
  let shapes = cache.get(base);
  if (!shapes) {
    const { features } = base.shapes;
    shapes = {
      regions: new Map(features.map((f) => [f.properties.ubigeo, landOf(f.geometry)])),
      context: base.context.features.map((f) => landOf(f.geometry)),
      bounds: new Map(features.map((f) => [f.properties.ubigeo, boundsOf(f.geometry.coordinates)])),
      country: boundsOf(features.map((f) => f.geometry.coordinates)),
    };
    cache.set(base, shapes);
  }
  return shapes;
}

/** A region's box in pixels of a view. */
export function screenBox(
  base: MapBase,
  ubigeo: string,
  camera: Camera,
  width: number,
  height: number,
): Rect | null {
  const box = shapesOf(base).bounds.get(ubigeo);
  if (!box) return null;
  const [left, top] = project([box[0], box[3]], camera, width, height);
  const [right, bottom] = project([box[2], box[1]], camera, width, height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether a point of the unit square lies on land (even–odd rule over all rings). */
export function onLand([x, y]: Point, { rings, box }: Land): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i] ?? [0, 0];
      const [bx, by] = ring[j] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Westernmost x at which the land crosses a level y of the unit square; null where it does not. */
export function westEdge({ rings }: Land, y: number): number | null {
  let west: number | null = null;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i] ?? [0, 0];
      const [bx, by] = ring[j] ?? [0, 0];
      if (ay > y === by > y) continue;
      const x = ((bx - ax) * (y - ay)) / (by - ay) + ax;
      if (west === null || x < west) west = x;
    }
  }
  return west;
}
