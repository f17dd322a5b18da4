import { axisPosition } from '../axis';
import { dodge } from '../dodge';
import type { RegionMark, SequentialLegend } from '../picture';

export interface StripDot {
  readonly mark: RegionMark;
  /** Position along the strip, px. */
  readonly x: number;
  /** Row above the strip, 0 next to it. */
  readonly row: number;
  /** Ends of the interval, px. */
  readonly range: readonly [number, number] | null;
}

/**
 * The regions of a picture as dots on the legend's strip: one with a value stands at it, one with
 * an interval alone at its middle; one with neither has no dot.
 */
export function stripDots(
  marks: readonly RegionMark[],
  classes: SequentialLegend['classes'],
  width: number,
  distance: number,
): readonly StripDot[] {
  if (classes.length === 0) return [];
  const place = (value: number): number => axisPosition(value, classes) * width;
  const dots = marks.flatMap((mark) => {
    const range = mark.range ? ([place(mark.range[0]), place(mark.range[1])] as const) : null;
    if (mark.value !== null) return [{ mark, x: place(mark.value), range }];
    return range ? [{ mark, x: (range[0] + range[1]) / 2, range }] : [];
  });
  const rows = dodge(
    dots.map(({ x }) => x),
    distance,
  );
  return dots.map((dot, i) => ({ ...dot, row: rows[i] ?? 0 }));
}

/** Whether all bounds can be written below the strip, or only every second one. */
export function boundStep(bounds: readonly string[], width: number): number {
  const longest = Math.max(...bounds.map((text) => text.length));
  return (longest + 1) * 6.2 > width / Math.max(1, bounds.length - 1) ? 2 : 1;
}
