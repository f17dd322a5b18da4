/** How the entries of a legend are painted, on the page and in a figure alike. */
import { legendColours, type Fill } from '../marks';
import { markColours } from '../palette';
import type { MapPicture, SpecialMark } from '../picture';
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
