import { bivariateColours, rampColours } from './palette';
import type { Legend, MapPicture, RegionMark, SpecialMark } from './picture';
import type { Theme } from './props';

/** How a region is filled: a colour of the ramp, plain land, a sign of absence, or a band of two classes. */
export type Fill =
  | { readonly kind: 'colour'; readonly colour: string }
  | { readonly kind: 'plain' }
  | { readonly kind: 'sign'; readonly sign: SpecialMark }
  | { readonly kind: 'band'; readonly low: string; readonly high: string };

/** Colours of a legend's classes, in the order of its classes. */
export function legendColours(legend: Legend, theme: Theme): readonly string[] {
  return legend.kind === 'bivariate'
    ? bivariateColours(theme)
    : rampColours(legend.ramp, legend.classes.length, theme);
}

/** How a mark is filled. A region that the picture does not name counts as not found. */
export function fillOf(
  mark: RegionMark | undefined,
  colours: readonly string[],
  plain: boolean,
): Fill {
  if (!mark) return { kind: 'sign', sign: 'not_found' };
  if (typeof mark.mark === 'number') {
    const colour = colours[mark.mark];
    if (plain) return { kind: 'plain' };
    return colour === undefined ? { kind: 'sign', sign: 'not_found' } : { kind: 'colour', colour };
  }
  if (mark.mark !== 'interval') return { kind: 'sign', sign: mark.mark };
  if (plain) return { kind: 'plain' };
  const [low, high] = (mark.band ?? []).map((i) => colours[i]);
  if (low === undefined || high === undefined) return { kind: 'sign', sign: 'interval' };
  return low === high ? { kind: 'colour', colour: low } : { kind: 'band', low, high };
}

/** Fill of every region of a picture, by ubigeo; plain land under a surface of dots. */
export function fillsOf(
  regions: readonly { readonly ubigeo: string }[],
  picture: MapPicture,
  theme: Theme,
): ReadonlyMap<string, Fill> {
  const colours = legendColours(picture.legend, theme);
  const marks = new Map(picture.regions.map((mark) => [mark.ubigeo, mark]));
  const ground: Fill | null = picture.surface ? { kind: 'plain' } : null;
  return new Map(
    regions.map(({ ubigeo }) => [
      ubigeo,
      ground ?? fillOf(marks.get(ubigeo), colours, picture.plainRegions ?? false),
    ]),
  );
}

/** Name of a fill's pattern, the same for equal fills; null where none is needed. */
export function patternName(fill: Fill): string | null {
  if (fill.kind === 'sign') return fill.sign;
  if (fill.kind === 'band') return `band-${fill.low.slice(1)}-${fill.high.slice(1)}`;
  return null;
}

/** Class of a region as words need it: 1-based, or null for marks that are no class. */
export function classNumber(mark: RegionMark): number | null {
  return typeof mark.mark === 'number' ? mark.mark + 1 : null;
}

/** Whether two marks belong to one legend entry. */
export function sameMark(mark: RegionMark, entry: number | SpecialMark): boolean {
  return mark.mark === entry;
}
