/** How the entries of a legend are painted, on the page and in a figure alike. */
import { legendColours, type Fill } from '../marks';
import { markColours } from '../palette';
import type { MapPicture, SpecialMark } from '../picture';
import type { Point } from '../projection';
import type { Theme } from '../props';

/** Colours of the legend's classes; plain land where the circles carry the amounts. */
export function classColours(
  { legend, plainRegions = false }: MapPicture,
  theme: Theme,
): readonly string[] {
  return plainRegions && legend.kind !== 'bivariate'
    ? legend.classes.map(() => markColours(theme).plain)
    : legendColours(legend, theme);
}

/** An interval is shown by two neighbouring classes where there are classes to band. */
export function specialFill(mark: SpecialMark, [low, high]: readonly string[]): Fill {
  return mark === 'interval' && low !== undefined && high !== undefined && low !== high
    ? { kind: 'band', low, high }
    : { kind: 'sign', sign: mark };
}

/** Size of the sample of a fill, px. */
export const SAMPLE = { width: 22, height: 14 } as const;

/** Signs whose pattern, begun in the corner of a sample, would be cut by its edge. */
const STARTS: Partial<Record<SpecialMark, Point>> = {
  zero: [4, 0],
  not_applicable: [3, 1],
  not_published: [0.5, 0],
  interval: [0, 1],
};

/** Where in a sample a fill's pattern begins, so that whole signs stand in its middle, px. */
export const patternStart = (fill: Fill): Point =>
  (fill.kind === 'sign' ? STARTS[fill.sign] : undefined) ?? [0, 0];
