/**
 * Web Mercator as MapLibre has it, so that the SVG map and the WebGL map put every place on the
 * same pixel: at zoom z the world is a square of 512 · 2^z pixels.
 */
import { geoMercator, type GeoProjection } from 'd3-geo';
import type { Camera, Inset, LonLat } from './props';

export type Point = readonly [x: number, y: number];
export type Box = readonly [west: number, south: number, east: number, north: number];

const TILE = 512;
const DEGREES = 180 / Math.PI;

/** Width and height of the whole world in pixels. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** Position on the unit square of the world: x eastwards from the antimeridian, y southwards. */
export function mercator([lon, lat]: LonLat): Point {
  return [(lon + 180) / 360, 0.5 - Math.asinh(Math.tan(lat / DEGREES)) / (2 * Math.PI)];
}

/** Inverse of `mercator`. */
export function fromMercator([x, y]: Point): LonLat {
  return [x * 360 - 180, Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * DEGREES];
}

/** Pixel of a place in a view of the given size; the camera's centre is the middle of the view. */
export function project(place: LonLat, camera: Camera, width: number, height: number): Point {
  const size = worldSize(camera.zoom);
  const [x, y] = mercator(place);
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  return [width / 2 + (x - cx) * size, height / 2 + (y - cy) * size];
}

/** Place at a pixel: the inverse of `project`. */
export function unproject([x, y]: Point, camera: Camera, width: number, height: number): LonLat {
  const size = worldSize(camera.zoom);
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  return fromMercator([cx + (x - width / 2) / size, cy + (y - height / 2) / size]);
}

/** The same view as a d3 projection, for paths. */
export function projectionOf(camera: Camera, width: number, height: number): GeoProjection {
  return geoMercator()
    .scale(worldSize(camera.zoom) / (2 * Math.PI))
    .center([camera.lon, camera.lat])
    .translate([width / 2, height / 2])
    .precision(0);
}

/** Lines along a cut edge must not be seen, px. */
const LINE = 2;

/**
 * `projectionOf` for land that goes on and on: what lies further than `beyond` from the frame is cut off.
 * @param beyond sideways, and up and down, px
 */
export function surroundingsOf(
  camera: Camera,
  width: number,
  height: number,
  beyond: Point,
): GeoProjection {
  const [x, y] = [beyond[0] + LINE, beyond[1] + LINE];
  return projectionOf(camera, width, height).clipExtent([
    [-x, -y],
    [width + x, height + y],
  ]);
}

/** The camera of a d3 Mercator projection (without rotation) in a view of the given size. */
export function cameraOf(projection: GeoProjection, width: number, height: number): Camera {
  const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  return { lon, lat, zoom: Math.log2((projection.scale() * 2 * Math.PI) / TILE) };
}

/** Free space around a fitted box, px. */
const MARGIN = 16;
const NO_INSET: Inset = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The camera that fits a box into a view, less what the inset covers. The margin is in pixels on
 * each side and shrinks in views too small to bear it.
 */
export function fitCamera(
  [west, south, east, north]: Box,
  width: number,
  height: number,
  inset: Inset = NO_INSET,
  margin = MARGIN,
): Camera {
  const innerWidth = Math.max(1, width - inset.left - inset.right);
  const innerHeight = Math.max(1, height - inset.top - inset.bottom);
  const pad = Math.min(margin, innerWidth / 8, innerHeight / 8);
  const [left, bottom] = mercator([west, south]);
  const [right, top] = mercator([east, north]);
  const size = Math.min(
    (innerWidth - 2 * pad) / (right - left),
    (innerHeight - 2 * pad) / (bottom - top),
  );
  const [lon, lat] = fromMercator([
    (left + right) / 2 + (inset.right - inset.left) / 2 / size,
    (top + bottom) / 2 + (inset.bottom - inset.top) / 2 / size,
  ]);
  return { lon, lat, zoom: Math.log2(size / TILE) };
}

/**
 * `fitCamera` for a frame with something as wide as `corner` px in its lower left: the box moves
 * right as far as the frame has room beside it, without getting smaller.
 */
export function fitBeside(
  box: Box,
  width: number,
  height: number,
  inset: Inset,
  corner: number,
): Camera {
  const fitted = fitCamera(box, width, height, inset);
  const [left] = project([box[0], box[3]], fitted, width, height);
  const slack = Math.max(0, left - inset.left - MARGIN);
  const shift = Math.min(slack, Math.max(0, corner - (left - inset.left)));
  return panBy(fitted, [shift, 0]);
}

/** The camera after a change of zoom that keeps one pixel's place where it is. */
export function zoomAround(
  camera: Camera,
  zoom: number,
  pixel: Point,
  width: number,
  height: number,
): Camera {
  const place = unproject(pixel, camera, width, height);
  const [px, py] = mercator(place);
  const size = worldSize(zoom);
  const [lon, lat] = fromMercator([
    px - (pixel[0] - width / 2) / size,
    py - (pixel[1] - height / 2) / size,
  ]);
  return { lon, lat, zoom };
}

/** The camera after the map has been dragged by so many pixels. */
export function panBy(camera: Camera, [dx, dy]: Point): Camera {
  const size = worldSize(camera.zoom);
  const [x, y] = mercator([camera.lon, camera.lat]);
  const [lon, lat] = fromMercator([x - dx / size, y - dy / size]);
  return { lon, lat, zoom: camera.zoom };
}

/** Smallest box around positions of any nesting. */
export function boundsOf(coordinates: unknown): Box {
  let box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [lon, lat] = node as unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') {
      box = [
        Math.min(box[0], lon),
        Math.min(box[1], lat),
        Math.max(box[2], lon),
        Math.max(box[3], lat),
      ];
    } else node.forEach(visit);
  };
  visit(coordinates);
  return box;
}
