/**
 * The country drawn small: outlines as path data in pixels of one size, projected once and shared by
 * every map of that size. What a pixel cannot show is left out.
 */
import type { MultiLineString, Position } from 'geojson';
import { fitCamera, mercator, worldSize, type Point } from './projection';
import type { LonLat, MapBase } from './props';
import { shapesOf } from './shapes';

export interface Miniature {
  readonly width: number;
  readonly height: number;
  /** Path data by ubigeo. */
  readonly regions: ReadonlyMap<string, string>;
  readonly borders: string;
  readonly outline: string;
  /** Where a circle stands, by ubigeo. */
  readonly points: ReadonlyMap<string, Point>;
}

/** Points nearer than this to the last one drawn are passed over, px. */
const FINEST = 0.8;
const MARGIN = 4;

const cache = new WeakMap<MapBase, Map<string, Miniature>>();

/** The country in a frame of the given size, px; the same object for the same base and size. */
export function miniatureOf(base: MapBase, width: number, height: number): Miniature {
  const sizes = cache.get(base) ?? new Map<string, Miniature>();
  cache.set(base, sizes);
  const key = `${width} ${height}`;
  const known = sizes.get(key);
  if (known) return known;
  const miniature = draw(base, width, height);
  sizes.set(key, miniature);
  return miniature;
}

function draw(base: MapBase, width: number, height: number): Miniature {
  const shapes = shapesOf(base);
  const camera = fitCamera(shapes.country, width, height, undefined, MARGIN);
  const size = worldSize(camera.zoom);
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  const place = ([x, y]: Point): Point => [
    width / 2 + (x - cx) * size,
    height / 2 + (y - cy) * size,
  ];
  const lines = ({ coordinates }: MultiLineString): string =>
    coordinates
      .map((line) => pathOf(line.map((p: Position) => place(mercator(p as unknown as LonLat)))))
      .join('');
  return {
    width,
    height,
    regions: new Map(
      [...shapes.regions].map(([ubigeo, { rings }]) => [
        ubigeo,
        rings.map((ring) => `${pathOf(ring.map(place))}Z`).join(''),
      ]),
    ),
    borders: lines(base.borders),
    outline: lines(base.outline),
    points: new Map(
      base.regions.map(({ ubigeo, labelPoint }) => [ubigeo, place(mercator(labelPoint))]),
    ),
  };
}

/** A line through the points that a pixel tells apart; both ends are kept. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const write = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  let [lastX, lastY] = first;
  let path = `M${write(first)}`;
  rest.forEach((point, i) => {
    const far = Math.hypot(point[0] - lastX, point[1] - lastY) >= FINEST;
    if (!far && i < rest.length - 1) return;
    path += `L${write(point)}`;
    [lastX, lastY] = point;
  });
  return path;
}
