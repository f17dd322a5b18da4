/** One image with every mark that the service points need, drawn from the shapes of the SVG map. */
import { badgeRadius, glyphPath } from '../glyphs';
import { hueColour, markColours } from '../palette';
import type { PointMark } from '../picture';
import type { Theme } from '../props';
import type { Cluster } from '../cluster';
import type { MapColours } from './colours';

/** Side of a cell on the screen, px. */
export const CELL = 36;
const RATIO = 3;
const COLUMNS = 12;

export interface Atlas {
  readonly image: ImageData;
  readonly mapping: Readonly<
    Record<string, { x: number; y: number; width: number; height: number; mask: false }>
  >;
}

type Look = Pick<PointMark, 'shape' | 'hue' | 'approximate'>;

/** Name of the icon of a cluster: its count, or the look of its only point. */
export function iconName({ members }: Cluster): string {
  const [only] = members;
  if (members.length !== 1 || !only) return `count ${members.length}`;
  return `${only.shape} ${only.hue} ${only.approximate}`;
}

function drawPoint(context: CanvasRenderingContext2D, look: Look, theme: Theme): void {
  const path = new Path2D(glyphPath(look.shape));
  const { halo } = markColours(theme);
  const colour = hueColour(look.hue, theme);
  context.lineJoin = 'round';
  context.fillStyle = context.strokeStyle = halo;
  context.lineWidth = 3.5;
  context.fill(path);
  context.stroke(path);
  context.fillStyle = look.approximate ? halo : colour;
  context.strokeStyle = colour;
  context.lineWidth = look.approximate ? 1.75 : 0.75;
  context.fill(path);
  context.stroke(path);
}

function drawBadge(context: CanvasRenderingContext2D, count: number, colours: MapColours): void {
  context.beginPath();
  context.arc(0, 0, badgeRadius(count), 0, 2 * Math.PI);
  context.fillStyle = colours.surface;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.25;
  context.fill();
  context.stroke();
  context.fillStyle = colours.ink;
  context.font = '600 10px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(count), 0, 0.5);
}

/** Draws the icons that these clusters need. */
export function buildAtlas(clusters: readonly Cluster[], colours: MapColours, theme: Theme): Atlas {
  const needed = new Map(clusters.map((cluster) => [iconName(cluster), cluster]));
  const side = CELL * RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = COLUMNS * side;
  canvas.height = Math.max(1, Math.ceil(needed.size / COLUMNS)) * side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('canvas 2d');
  const mapping: Record<
    string,
    { x: number; y: number; width: number; height: number; mask: false }
  > = {};
  [...needed].forEach(([name, { members }], i) => {
    const [x, y] = [(i % COLUMNS) * side, Math.floor(i / COLUMNS) * side];
    mapping[name] = { x, y, width: side, height: side, mask: false };
    context.setTransform(RATIO, 0, 0, RATIO, x + side / 2, y + side / 2);
    const [only] = members;
    if (members.length === 1 && only) drawPoint(context, only, theme);
    else drawBadge(context, members.length, colours);
  });
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), mapping };
}

/** A dashed rim of `radius` px in a cell, to be tinted and scaled. */
export const RIM = { cell: 128, radius: 60 } as const;

export function buildRim(): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = RIM.cell;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('canvas 2d');
  context.lineWidth = 5;
  context.setLineDash([14, 10]);
  context.beginPath();
  context.arc(RIM.cell / 2, RIM.cell / 2, RIM.radius, 0, 2 * Math.PI);
  context.stroke();
  return context.getImageData(0, 0, RIM.cell, RIM.cell);
}
