/**
 * Colours of the map: one ramp a meaning, the same in every room. Ramps are ColorBrewer's, resampled
 * so that the classes are equal steps of CIE lightness; dark themes run the other way, so that more
 * always stands out more. `test/unit/map/palette.test.ts` holds the distances between classes, also
 * as seen with protanopia, deuteranopia and tritanopia.
 */
import { lab } from 'd3-color';
import {
  interpolateBlues,
  interpolateBuPu,
  interpolateGreens,
  interpolateOrRd,
  interpolatePuOr,
  interpolateViridis,
  interpolateYlGnBu,
  interpolateYlOrBr,
} from 'd3-scale-chromatic';
import type { RampName } from './picture';
import type { Theme } from './props';

interface Ramp {
  /** Colour at t in [0, 1]; lightness falls with t. */
  readonly at: (t: number) => string;
  /** CIE L* of the first and the last class. */
  readonly span: Readonly<Record<Theme, readonly [first: number, last: number]>>;
}

const MAGNITUDE: Ramp['span'] = { light: [91, 28], dark: [30, 90] };
/** Ramps that fade into the colour of "no data" start a little later. */
const COOL: Ramp['span'] = { light: [87, 28], dark: [30, 90] };
/** The first category is the strongest evidence: it stands out most. */
const STRONGEST_FIRST: Ramp['span'] = { light: [26, 91], dark: [90, 34] };

const RAMPS: Readonly<Record<Exclude<RampName, 'association' | 'units' | 'difference'>, Ramp>> = {
  exports: { at: interpolateYlGnBu, span: MAGNITUDE },
  coverage: { at: interpolateBlues, span: COOL },
  gap: { at: interpolateOrRd, span: MAGNITUDE },
  readiness: { at: interpolateGreens, span: MAGNITUDE },
  score: { at: interpolateBuPu, span: COOL },
  context: { at: interpolateYlOrBr, span: MAGNITUDE },
  basis: { at: (t) => interpolateViridis(1 - t), span: STRONGEST_FIRST },
};

/**
 * Less and more than the same (ColorBrewer's PuOr, told apart by every eye): two ramps that part at
 * zero, which is no class and has its own sign.
 */
const DIFFERENCE: Readonly<Record<'less' | 'more', Ramp>> = {
  less: { at: (t) => interpolatePuOr((1 - t) / 2), span: { light: [82, 34], dark: [36, 82] } },
  more: { at: (t) => interpolatePuOr((1 + t) / 2), span: { light: [82, 28], dark: [36, 82] } },
};

/**
 * Kinds of spatial association: high among high, low among low, high among low, low among high, not
 * told from chance. Warm and cool as cluster maps have them (ColorBrewer's RdBu), outliers fainter.
 */
const ASSOCIATION: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#b2182b', '#2166ac', '#f4a582', '#92c5de', '#cfcdc7'],
  dark: ['#ff8a6b', '#74b9f7', '#9a5138', '#285a92', '#50565b'],
};

/** What is compared, in the order of choosing, at most six. */
const UNITS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#0b4f8a', '#e08214', '#1b9e77', '#7a2d0c', '#7fb3e0', '#8073ac'],
  dark: ['#74c0fc', '#e69f00', '#00a37a', '#ffd9a0', '#3069a8', '#a08be0'],
};
/** All that is not: hardly more than land. */
const UNCOMPARED: Readonly<Record<Theme, string>> = { light: '#e9e6de', dark: '#2c3237' };

/** The colour of a ramp that has CIE lightness `lightness`, by bisection. */
function atLightness(at: Ramp['at'], lightness: number): string {
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (lab(at(middle)).l > lightness) low = middle;
    else high = middle;
  }
  return lab(at((low + high) / 2)).formatHex();
}

/** Part of its chroma that a colour keeps: what matters less recedes into the ground. */
function keptChroma(name: RampName, lightness: number, share: number, theme: Theme): number {
  if (theme === 'dark') return Math.min(1, 0.5 + Math.max(0, lightness - 30) / 60);
  return name === 'basis' ? 1 - 0.5 * share : 1;
}

const ramps = new Map<string, readonly string[]>();

/** Steps of equal lightness along a ramp. */
function stepsOf({ at, span }: Ramp, count: number, theme: Theme): string[] {
  const [first, last] = span[theme];
  return Array.from({ length: count }, (_, i) => {
    const share = count === 1 ? 0.5 : i / (count - 1);
    return atLightness(at, first + (last - first) * share);
  });
}

/** Colours of `count` classes, lowest first (for `basis`: strongest first; `association` has five;
 * `units`: one each, then that of the rest; `difference`: as many below zero as above). */
export function rampColours(name: RampName, count: number, theme: Theme): readonly string[] {
  if (name === 'association') return ASSOCIATION[theme].slice(0, count);
  if (name === 'units') return [...UNITS[theme].slice(0, count - 1), UNCOMPARED[theme]];
  const key = `${name} ${count} ${theme}`;
  let colours = ramps.get(key);
  if (!colours) {
    colours =
      name === 'difference'
        ? [
            ...stepsOf(DIFFERENCE.less, count / 2, theme).reverse(),
            ...stepsOf(DIFFERENCE.more, count / 2, theme),
          ]
        : stepsOf(RAMPS[name], count, theme).map((colour, i) => {
            const { l, a, b } = lab(colour);
            const kept = keptChroma(name, l, count === 1 ? 0.5 : i / (count - 1), theme);
            return lab(l, a * kept, b * kept).formatHex();
          });
    ramps.set(key, colours);
  }
  return colours;
}

/** Corners of the 3 × 3: low–low, high x, high y, both high. High x with low y is what should be seen first. */
const CORNERS: Readonly<Record<Theme, readonly [string, string, string, string]>> = {
  light: ['#cbd3da', '#e66101', '#5aa2ce', '#2d2a3f'],
  dark: ['#4d5359', '#f28e2b', '#2288cc', '#f4f1ea'],
};

function blend(corners: readonly string[], weights: readonly number[]): string {
  const colours = corners.map((corner) => lab(corner));
  const mix = (channel: 'l' | 'a' | 'b'): number =>
    colours.reduce((sum, colour, i) => sum + colour[channel] * (weights[i] ?? 0), 0);
  return lab(mix('l'), mix('a'), mix('b')).formatHex();
}

/** Nine colours, index row * 3 + column, row by y and column by x, low to high; blended in CIELAB. */
export function bivariateColours(theme: Theme): readonly string[] {
  return Array.from({ length: 9 }, (_, index) => {
    const [u, v] = [(index % 3) / 2, Math.floor(index / 3) / 2];
    return blend(CORNERS[theme], [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v]);
  });
}

const HUES: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#0b5fa5', '#b45309', '#1b7837', '#6a3d9a', '#7a5c2e', '#2f3b44', '#0f766e', '#9a3412'],
  dark: ['#7cc0f2', '#f5a35c', '#7fd08f', '#c4a5ee', '#d9bd8a', '#c9d1d8', '#62d0c4', '#f2876b'],
};

/** Hue of a service point: the second sign after its shape. */
export function hueColour(hue: number, theme: Theme): string {
  const hues = HUES[theme];
  return hues[hue % hues.length] ?? hues[0] ?? '';
}

interface MarkColours {
  /** Ground on which the signs of absence and of zero are drawn. */
  readonly ground: string;
  readonly zeroGround: string;
  /** The country's land where circles carry the amounts. */
  readonly plain: string;
  readonly sign: string;
  /** A dot whose figure may be zero or more. */
  readonly maybe: string;
  readonly circle: string;
  readonly circleRim: string;
  /** Rim between a point's shape and whatever lies beneath. */
  readonly halo: string;
}

const MARKS: Readonly<Record<Theme, MarkColours>> = {
  light: {
    ground: '#f6f6f5',
    zeroGround: '#fefdfb',
    plain: '#fdfcfa',
    sign: '#74787c',
    maybe: '#9a9ea2',
    circle: '#e07b1a',
    circleRim: '#6e3503',
    halo: '#ffffff',
  },
  dark: {
    ground: '#24282b',
    zeroGround: '#14181b',
    plain: '#252b30',
    sign: '#8d959b',
    maybe: '#6c747a',
    circle: '#f09a3e',
    circleRim: '#ffd9a8',
    halo: '#0e1315',
  },
};

/** Colours that are no class: absences, zero, circles, rims. */
export function markColours(theme: Theme): MarkColours {
  return MARKS[theme];
}

/** Ink that is read on a colour, the better of dark and light (at least 4.5 : 1). */
export function inkOn(colour: string): string {
  return lab(colour).l > 49.2 ? '#000000' : '#ffffff';
}
