/**
 * Where the names of regions stand: inside where they fit, else in the sea beside the coast, else
 * nowhere; never over one another. Both maps draw what this says.
 */
import { overlap, type Rect } from './placement';
import { fromMercator, mercator, worldSize, type Point } from './projection';
import type { Camera, LonLat, MapBase } from './props';
import { onLand, shapesOf, westEdge } from './shapes';

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
const LINES_OFF = [0, 1, -1, 2, -2];
/** Where along a name it is looked for land below, as shares of its width. */
const ALONG_TEXT = Array.from({ length: 13 }, (_, i) => i / 12);
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
}

/** Lays out the names for a zoom; large regions go first. */
export function layoutLabels(
  base: MapBase,
  camera: Pick<Camera, 'zoom'>,
  { first = [], sea = true, circles }: LabelOptions = {},
): readonly Label[] {
  const size = worldSize(camera.zoom);
  const shapes = shapesOf(base);
  const lands = [...shapes.regions.values(), ...shapes.context];
  const dry = (rect: Rect): boolean => {
    const [west, north] = [rect.x / size, rect.y / size];
    const [east, south] = [(rect.x + rect.width) / size, (rect.y + rect.height) / size];
    const within = ([px, py]: Point): boolean => px > west && px < east && py > north && py < south;
    if (lands.some(({ rings }) => rings.some((ring) => ring.some(within)))) return false;
    for (const fx of ALONG_TEXT) {
      for (const fy of [-0.1, 0.5, 1.1]) {
        const p: Point = [(rect.x + rect.width * fx) / size, (rect.y + rect.height * fy) / size];
        if (lands.some((land) => onLand(p, land))) return false;
      }
    }
    return true;
  };
  const area = (ubigeo: string): number => {
    const [west, south, east, north] = shapes.bounds.get(ubigeo) ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };
  const placed: Rect[] = [];
  const labels: Label[] = [];
  const order = [...base.regions].sort(
    (a, b) =>
      Number(first.includes(b.ubigeo)) - Number(first.includes(a.ubigeo)) ||
      area(b.ubigeo) - area(a.ubigeo),
  );
  for (const { ubigeo, name, labelPoint } of order) {
    const land = shapes.regions.get(ubigeo);
    if (!land) continue;
    const width = labelWidth(name);
    const [x, y] = mercator(labelPoint).map((v) => v * size) as [number, number];
    const room = (land.box[2] - land.box[0]) * size;
    const radius = circles?.get(ubigeo);
    const start = radius === undefined ? y : y + radius + LINE * 0.6;
    const inside = LINES_OFF.flatMap((lines) => {
      const level = start + lines * LINE;
      if (radius !== undefined && Math.abs(level - y) < radius + LINE / 2) return [];
      if (!onLand([x / size, level / size], land)) return [];
      const rect = { x: x - width / 2, y: level - LINE / 2, width, height: LINE };
      const point = level === y ? labelPoint : fromMercator([x / size, level / size]);
      return [{ rect, point, anchor: 'middle' as const }];
    });
    const offshore = (sea ? ALONG_COAST : []).flatMap((share) => {
      const level = (land.box[1] + (land.box[3] - land.box[1]) * share) * size;
      const edges = [-LINE / 2, 0, LINE / 2].flatMap(
        (d) => westEdge(land, (level + d) / size) ?? [],
      );
      if (edges.length === 0) return [];
      const coast = Math.min(...edges) * size - OFFSHORE;
      const rect = { x: coast - width, y: level - LINE / 2, width, height: LINE };
      const point = fromMercator([coast / size, level / size]);
      return dry(rect) ? [{ rect, point, anchor: 'end' as const }] : [];
    });
    const tries = [
      ...(width <= room * FITS ? inside : []),
      ...offshore,
      ...(width > room * FITS && width <= room * OVERHANGS ? inside : []),
    ];
    const fit = tries.find(({ rect }) => !placed.some((other) => overlap(rect, other)));
    if (!fit) continue;
    placed.push(fit.rect);
    labels.push({ ubigeo, text: name, point: fit.point, anchor: fit.anchor });
  }
  return labels;
}
