/** Small scatters of every pair of criteria on one drawing: where the cells lie and what is in them. */
import type { AxisScale } from './brush';
import { drawn } from './figure';
import type { CriterionRow } from './types';

export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly left: number;
  readonly top: number;
}

/** Between two cells, and between a cell's rim and its dots, px. */
const GAP = 4;
const RIM = 6;

export interface Grid {
  /** Side of a cell, px. */
  readonly side: number;
  readonly at: (index: number) => number;
  /** All cells but the diagonal, whose places hold the titles. */
  readonly cells: readonly Cell[];
}

/** k × k cells in a square of `width` px. */
export function gridOf(k: number, width: number): Grid {
  const side = Math.max(24, (width - GAP * (k - 1)) / Math.max(1, k));
  const at = (index: number): number => index * (side + GAP);
  const cells = Array.from({ length: k * k }, (_, i) => ({ column: i % k, row: Math.floor(i / k) }))
    .filter(({ column, row }) => column !== row)
    .map(({ column, row }) => ({ column, row, left: at(column), top: at(row) }));
  return { side, at, cells };
}

/** Pixel in a cell of a share of the axis: rightwards, or upwards. */
export function pixel(share: number, side: number, upwards = false): number {
  const inner = side - 2 * RIM;
  return RIM + inner * (upwards ? 1 - share : share);
}

/** The share of the axis at a pixel of a cell, held inside it. */
export function shareAt(px: number, side: number, upwards = false): number {
  const share = Math.max(0, Math.min(1, (px - RIM) / (side - 2 * RIM)));
  return upwards ? 1 - share : share;
}

interface Stretch {
  readonly middle: number;
  readonly ends: readonly [number, number] | null;
}

/** A row's place on every axis as shares of its length; null where it has no figure. */
export interface PlacedRow {
  readonly id: string;
  readonly name: string;
  readonly at: readonly (Stretch | null)[];
}

export function placeRows(
  rows: readonly CriterionRow[],
  scales: readonly AxisScale[],
): readonly PlacedRow[] {
  return rows.map(({ id, name, figures }) => ({
    id,
    name,
    at: scales.map((scale, index): Stretch | null => {
      const figure = figures[index];
      const at = figure ? drawn(figure, ...scale.domain) : null;
      return (
        at && {
          middle: scale.share(at.middle),
          ends: at.interval ? [scale.share(at.low), scale.share(at.high)] : null,
        }
      );
    }),
  }));
}

export interface CellDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Strokes of its intervals. */
  readonly ranges: string;
}

/** The rows in a cell, px of the whole drawing; who lacks one of the two figures is not in it. */
export function dotsIn(
  { column, row, left, top }: Cell,
  rows: readonly PlacedRow[],
  side: number,
): readonly CellDot[] {
  return rows.flatMap(({ id, at }) => {
    const [fx, fy] = [at[column], at[row]];
    if (!fx || !fy) return [];
    const px = (share: number): number => Math.round((left + pixel(share, side)) * 10) / 10;
    const py = (share: number): number => Math.round((top + pixel(share, side, true)) * 10) / 10;
    const [x, y] = [px(fx.middle), py(fy.middle)];
    const across = fx.ends ? `M${px(fx.ends[0])} ${y}H${px(fx.ends[1])}` : '';
    const along = fy.ends ? `M${x} ${py(fy.ends[0])}V${py(fy.ends[1])}` : '';
    return [{ id, x, y, ranges: across + along }];
  });
}

/** Dots as one path of strokes without length, which round caps make visible. */
export function dotPath(dots: readonly CellDot[]): string {
  return dots.map(({ x, y }) => `M${x} ${y}h0`).join('');
}

/** Thousands of dots as one path of squares of 2 px, which are filled many times faster than strokes. */
export function squarePath(dots: readonly CellDot[]): string {
  return dots.map(({ x, y }) => `M${Math.round(x) - 1} ${Math.round(y) - 1}h2v2h-2z`).join('');
}
