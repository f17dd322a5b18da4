/**
 * Where the names of regions stand: inside where they fit, else in the sea beside the coast, else
 * nowhere; never over one another nor under a service point. Both maps draw what this says.
 */
import { overlap, type Rect } from './placement';
import { fromMercator, mercator, worldSize, type Point } from './projection';
import type { Camera, LonLat, MapBase } from './props';
import { onLand, shapesOf, westEdge, type Land } from './shapes';

export interface Label {
  readonly ubigeo: string;
  readonly text: string;
  readonly point: LonLat;
  /** `end`: the text ends at the point (off the coast). */
  readonly anchor: 'middle' | 'end';
}

export const LABEL_SIZE = 10;
/** Frames narrower than this have no room for names in the sea, px. */
export const SEA_ROOM = 560;
/** Mean width of a spaced capital, in ems. */
const CAPITAL = 0.74;
/** Off-shore labels stand this far from the coast, px. */
const OFFSHORE = 6;
const LINE = LABEL_SIZE + 2;
/** How much wider than its region a name may be: first choice, and last before it is left out. */
const FITS = 1.08;
const OVERHANGS = 1.75;
/** Lines by which a name inside may leave its region's label point. */
const LINES_OFF = [0, 1, -1, 2, -2, 3, -3];
/** Where along a name it is looked for land below, as shares of its width. */
const ALONG_TEXT = Array.from({ length: 13 }, (_, i) => i / 12);
const ACROSS_TEXT = [-0.1, 0.5, 1.1];
/** Heights along the coast at which a name is tried, as shares of the region's box. */
const ALONG_COAST = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** Estimated width of a label in px. */
export function labelWidth(text: string): number {
  return text.length * CAPITAL * LABEL_SIZE;
}

export interface LabelOptions {
  /** Regions whose names go before all others: the chosen. */
  readonly first?: readonly string[];
  /** False: no name stands off the coast, where a narrow frame would cut it. */
  readonly sea?: boolean;
  /** Radius in px of a circle at a region's label point: the name stands below it. */
  readonly circles?: ReadonlyMap<string, number>;
  /** Marks drawn over the names: a name keeps clear of them or is left out, unless it is a first one. */
  readonly marks?: readonly LabelObstacle[];
}

export interface LabelObstacle {
  readonly point: LonLat;
  /** px */
  readonly radius: number;
}

interface Spot extends Pick<Label, 'point' | 'anchor'> {
  readonly rect: Rect;
}

/** Whether a rectangle (in pixels of a world so large) lies in the sea. */
function dry({ x, y, width, height }: Rect, size: number, lands: readonly Land[]): boolean {
  const [west, north, east, south] = [x, y, x + width, y + height].map((v) => v / size) as [
    number,
    number,
    number,
    number,
  ];
  const near = lands.filter(
    ({ box }) => box[0] < east && box[2] > west && box[1] < south && box[3] > north,
  );
  const inRect = ([px, py]: Point): boolean => px > west && px < east && py > north && py < south;
  return near.every(
    (land) =>
      ALONG_TEXT.every((along) =>
        ACROSS_TEXT.every(
          (across) =>
            !onLand([west + (east - west) * along, north + (south - north) * across], land),
        ),
      ) && !land.rings.some((ring) => ring.some(inRect)),
  );
}

/** Places on the region itself, the label point first, never in a circle that stands there. */
function* insideSpots(
  land: Land,
  labelPoint: LonLat,
  width: number,
  size: number,
  radius: number | undefined,
): Generator<Spot> {
  const [x, y] = mercator(labelPoint).map((v) => v * size) as [number, number];
  const start = radius === undefined ? y : y + radius + LINE * 0.6;
  for (const lines of LINES_OFF) {
    const level = start + lines * LINE;
    if (radius !== undefined && Math.abs(level - y) < radius + LINE / 2) continue;
    if (!onLand([x / size, level / size], land)) continue;
    yield {
      rect: { x: x - width / 2, y: level - LINE / 2, width, height: LINE },
      point: level === y ? labelPoint : fromMercator([x / size, level / size]),
      anchor: 'middle',
    };
  }
}

/** Places in the sea, west of the region's coast. */
function* offshoreSpots(
  land: Land,
  width: number,
  size: number,
  lands: readonly Land[],
): Generator<Spot> {
  for (const share of ALONG_COAST) {
    const level = (land.box[1] + (land.box[3] - land.box[1]) * share) * size;
    const edges = [-LINE / 2, 0, LINE / 2].flatMap((d) => westEdge(land, (level + d) / size) ?? []);
    const coast = Math.min(...edges) * size - OFFSHORE;
    const rect = { x: coast - width, y: level - LINE / 2, width, height: LINE };
    if (edges.length === 0 || !dry(rect, size, lands)) continue;
    yield { rect, point: fromMercator([coast / size, level / size]), anchor: 'end' };
  }
}

/** Lays out the names for a zoom; large regions go first. */
export function layoutLabels(
  base: MapBase,
  camera: Pick<Camera, 'zoom'>,
  { first = [], sea = true, circles, marks = [] }: LabelOptions = {},
): readonly Label[] {
  const size = worldSize(camera.zoom);
  const shapes = shapesOf(base);
  const lands = [...shapes.regions.values(), ...shapes.context];
  const area = (ubigeo: string): number => {
    const [west, south, east, north] = shapes.bounds.get(ubigeo) ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };
  function* spots(land: Land, labelPoint: LonLat, width: number, radius: number | undefined) {
    const room = (land.box[2] - land.box[0]) * size;
    const fits = width <= room * FITS;
    if (fits) yield* insideSpots(land, labelPoint, width, size, radius);
    if (sea) yield* offshoreSpots(land, width, size, lands);
    if (!fits && width <= room * OVERHANGS) {
      yield* insideSpots(land, labelPoint, width, size, radius);
    }
  }
  const order = [...base.regions].sort(
    (a, b) =>
      Number(first.includes(b.ubigeo)) - Number(first.includes(a.ubigeo)) ||
      area(b.ubigeo) - area(a.ubigeo),
  );
  const obstacles = marks.map(({ point, radius }): Rect => {
    const [x, y] = mercator(point);
    return { x: x * size - radius, y: y * size - radius, width: 2 * radius, height: 2 * radius };
  });
  const placed: Rect[] = [];
  const labels: Label[] = [];
  for (const { ubigeo, name, labelPoint } of order) {
    const land = shapes.regions.get(ubigeo);
    if (!land) continue;
    let best: Spot | undefined;
    for (const spot of spots(land, labelPoint, labelWidth(name), circles?.get(ubigeo))) {
      if (placed.some((other) => overlap(spot.rect, other))) continue;
      const clear = !obstacles.some((mark) => overlap(spot.rect, mark));
      if (clear) {
        best = spot;
        break;
      }
      if (first.includes(ubigeo)) best ??= spot;
    }
    if (!best) continue;
    placed.push(best.rect);
    labels.push({ ubigeo, text: name, point: best.point, anchor: best.anchor });
  }
  return labels;
}
