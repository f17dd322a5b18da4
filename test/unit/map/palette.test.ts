import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  bivariateColours,
  hueColour,
  inkOn,
  markColours,
  rampColours,
} from '../../../src/map/palette';
import type { RampName } from '../../../src/map/picture';
import type { Theme } from '../../../src/map/props';
import { ciede2000, contrast, difference, VISIONS } from './colour-vision';

const THEMES: readonly Theme[] = ['light', 'dark'];
const RAMPS: readonly RampName[] = [
  'exports',
  'coverage',
  'gap',
  'readiness',
  'score',
  'context',
  'basis',
];
const APART = 8;

/** The value of a design token in a theme, as the stylesheet states it. */
function token(name: string, theme: Theme): string {
  const css = readFileSync('src/look/tokens.css', 'utf8');
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  const value = theme === 'light' ? found?.[1] : found?.[2];
  if (value === undefined) throw new Error(`no token ${name}`);
  return value;
}

function closest(pairs: readonly (readonly [string, string])[]): number {
  return Math.min(...pairs.flatMap(([a, b]) => VISIONS.map((vision) => difference(a, b, vision))));
}

describe('the measure itself', () => {
  it('gives the published differences of Sharma, Wu & Dalal (2005)', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(
      2.0373,
      4,
    );
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });
  it('gives 21 : 1 for black on white', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
  });
});

describe.each(THEMES)('ramps on %s', (theme) => {
  it.each(RAMPS)('%s: neighbouring classes stay apart for every eye', (name) => {
    const colours = rampColours(name, 5, theme);
    expect(closest(colours.slice(1).map((c, i) => [c, colours[i] ?? ''] as const))).toBeGreaterThan(
      APART,
    );
  });
  it.each(RAMPS)('%s: no class looks like no data or like zero', (name) => {
    const { ground, zeroGround } = markColours(theme);
    const colours = rampColours(name, 5, theme);
    expect(
      closest(
        colours.flatMap(
          (c) =>
            [
              [c, ground],
              [c, zeroGround],
            ] as const,
        ),
      ),
    ).toBeGreaterThan(APART);
  });
  it('categories of a basis differ each from each', () => {
    const colours = rampColours('basis', 5, theme);
    const pairs = colours.flatMap((a, i) => colours.slice(i + 1).map((b) => [a, b] as const));
    expect(closest(pairs)).toBeGreaterThan(APART);
  });
  it.each([3, 4, 6, 7, 8, 9])(
    '%i classes go evenly from faint to strong, even in grey',
    (count) => {
      const ground = theme === 'light' ? '#ffffff' : '#000000';
      for (const name of RAMPS) {
        const colours = rampColours(name, count, theme);
        const strength = colours.map((colour) => contrast(colour, ground));
        const faintFirst = name === 'basis' ? strength.reverse() : strength;
        expect(faintFirst).toEqual([...faintFirst].sort((a, b) => a - b));
        expect(new Set(colours).size).toBe(count);
      }
    },
  );
  it('what is compared stays apart, each from each and from the rest, for every eye', () => {
    const colours = rampColours('units', 7, theme);
    const pairs = colours.flatMap((a, i) => colours.slice(0, i).map((b) => [a, b] as const));
    expect(pairs).toHaveLength(21);
    expect(closest(pairs)).toBeGreaterThan(APART);
  });

  it.each([2, 4, 6])('%i classes of a difference part at zero for every eye', (count) => {
    const colours = rampColours('difference', count, theme);
    const { ground, zeroGround, plain } = markColours(theme);
    const pairs = colours.flatMap((a, i) =>
      [...colours.slice(i + 1), ground, zeroGround, plain].map((b) => [a, b] as const),
    );
    expect(new Set(colours).size).toBe(count);
    expect(closest(pairs)).toBeGreaterThan(APART);
    for (const colour of colours) {
      expect(difference(colour, token('chosen', theme), 'normal')).toBeGreaterThan(APART);
      expect(contrast(colour, inkOn(colour))).toBeGreaterThan(4.5);
    }
    // The farther from zero, the more a class stands out.
    const strength = colours.map((colour) =>
      contrast(colour, theme === 'light' ? '#ffffff' : '#000000'),
    );
    const [less, more] = [strength.slice(0, count / 2), strength.slice(count / 2)];
    expect(less).toEqual([...less].sort((a, b) => b - a));
    expect(more).toEqual([...more].sort((a, b) => a - b));
  });

  it('kinds of association differ each from each, from no data and from the chosen region', () => {
    const colours = rampColours('association', 5, theme);
    const { ground, zeroGround } = markColours(theme);
    const pairs = colours.flatMap((a, i) =>
      [...colours.slice(i + 1), ground, zeroGround].map((b) => [a, b] as const),
    );
    expect(colours).toHaveLength(5);
    expect(closest(pairs)).toBeGreaterThan(APART);
    for (const colour of colours) {
      expect(difference(colour, token('chosen', theme), 'normal')).toBeGreaterThan(APART);
      expect(contrast(colour, inkOn(colour))).toBeGreaterThan(4.5);
    }
  });
  it('the 3 × 3 tells every cell from every other, and from no data', () => {
    const colours = bivariateColours(theme);
    const pairs = colours.flatMap((a, i) => colours.slice(i + 1).map((b) => [a, b] as const));
    expect(colours).toHaveLength(9);
    expect(closest(pairs)).toBeGreaterThan(APART);
    expect(closest(colours.map((c) => [c, markColours(theme).ground] as const))).toBeGreaterThan(
      APART,
    );
  });
  it('numbers written on a class can be read', () => {
    const all = [
      ...RAMPS.flatMap((name) => [...rampColours(name, 9, theme)]),
      ...bivariateColours(theme),
    ];
    for (const colour of all) expect(contrast(colour, inkOn(colour))).toBeGreaterThan(4.5);
  });
  it('marks stand out from the land they lie on', () => {
    const { plain, ground, sign, circleRim, halo } = markColours(theme);
    expect(contrast(sign, ground)).toBeGreaterThan(3);
    expect(contrast(sign, markColours(theme).zeroGround)).toBeGreaterThan(3);
    expect(contrast(circleRim, plain)).toBeGreaterThan(3);
    for (let hue = 0; hue < 8; hue++) {
      expect(contrast(hueColour(hue, theme), halo)).toBeGreaterThan(4.5);
      expect(contrast(hueColour(hue, theme), token('surface', theme))).toBeGreaterThan(3);
    }
  });
  it('coast, borders and the chosen region stand out from land and sea', () => {
    for (const ground of ['paper', 'land', 'sea'] as const) {
      expect(contrast(token('ink-2', theme), token(ground, theme))).toBeGreaterThan(3);
      expect(contrast(token('chosen', theme), token(ground, theme))).toBeGreaterThan(3);
    }
  });
  it('the colour of the chosen region appears in no ramp', () => {
    const colours = [
      ...RAMPS.flatMap((name) => [...rampColours(name, 9, theme)]),
      ...bivariateColours(theme),
    ];
    const chosen = token('chosen', theme);
    for (const colour of colours)
      expect(difference(colour, chosen, 'normal')).toBeGreaterThan(APART);
  });
});
