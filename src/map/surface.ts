/** Dots of a surface: how large, how filled, and which one is under the pointer. */
import { markColours } from './palette';
import type { SpecialMark, SurfaceMark } from './picture';
import { mercator, worldSize, type Point } from './projection';
import type { LonLat, Theme } from './props';

export interface DotLook {
  readonly fill: string;
  readonly rim: string;
  /** Radius as a share of the full one. */
  readonly scale: number;
}

/** Zoom at which the whole country fills a desktop's map, and the radius of a dot there, px. */
const COUNTRY_ZOOM = 5.25;
const RADIUS = 2.1;
const LARGEST = 7;
/** Dots grow slower than the map, so that coming nearer draws them apart. */
const GROWTH = 0.65;
/** Width of the rim, px. */
export const RIM_WIDTH = 0.75;
/** Slack around a dot for an unsteady hand, px. */
const SLACK = 2;

/** Radius of a full dot at a zoom, px. */
export function dotRadius(zoom: number): number {
  return Math.min(LARGEST, RADIUS * 2 ** (GROWTH * (zoom - COUNTRY_ZOOM)));
}

/** A class has its colour, zero is hollow, what may be zero or more is grey, an absence a mere speck. */
export function dotLook(
  mark: number | SpecialMark,
  colours: readonly string[],
  theme: Theme,
): DotLook {
  const { sign, zeroGround, maybe } = markColours(theme);
  const colour = typeof mark === 'number' ? colours[mark] : undefined;
  if (colour !== undefined) return { fill: colour, rim: sign, scale: 1 };
  if (mark === 'zero') return { fill: zeroGround, rim: sign, scale: 1 };
  if (mark === 'interval') return { fill: maybe, rim: maybe, scale: 0.8 };
  return { fill: sign, rim: sign, scale: 0.4 };
}

/** Dots of one mark each, absences first and the highest class last, so that it stays on top. */
export function dotGroups(
  marks: readonly SurfaceMark[],
): readonly (readonly [mark: number | SpecialMark, dots: readonly SurfaceMark[]])[] {
  const groups = new Map<number | SpecialMark, SurfaceMark[]>();
  for (const dot of marks) {
    const group = groups.get(dot.mark);
    if (group) group.push(dot);
    else groups.set(dot.mark, [dot]);
  }
  return [...groups].sort(([a], [b]) => order(a) - order(b));
}

/** Place of a mark from the bottom up. */
export function order(mark: number | SpecialMark): number {
  if (typeof mark === 'number') return mark;
  return mark === 'interval' ? -1 : mark === 'zero' ? -2 : -3;
}

const positions = new WeakMap<readonly SurfaceMark[], Float64Array>();

/** Positions on the unit square of the world, x and y in turn, computed once. */
function placesOf(marks: readonly SurfaceMark[]): Float64Array {
  let places = positions.get(marks);
  if (!places) {
    places = Float64Array.from(marks.flatMap(({ point }) => mercator(point)));
    positions.set(marks, places);
  }
  return places;
}

/** The dot under a place of the map at a zoom: the nearest whose disc it touches. */
export function dotAt(
  marks: readonly SurfaceMark[],
  place: LonLat,
  zoom: number,
): SurfaceMark | null {
  const places = placesOf(marks);
  const [x, y]: Point = mercator(place);
  let least = (dotRadius(zoom) + SLACK) / worldSize(zoom);
  let found: SurfaceMark | null = null;
  marks.forEach((dot, i) => {
    const distance = Math.hypot((places[2 * i] ?? NaN) - x, (places[2 * i + 1] ?? NaN) - y);
    if (distance <= least) {
      least = distance;
      found = dot;
    }
  });
  return found;
}
