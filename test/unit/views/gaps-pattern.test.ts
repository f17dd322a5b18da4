import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { value } from '../../../src/model/figure';
import { PATTERN_VARIABLES, type ViewState } from '../../../src/state/view';
import { CHANCE, kindOf, patternOf, type Pattern } from '../../../src/views/gaps/pattern';
import { drawPattern } from '../../../src/views/gaps/pattern-picture';
import { pSentence, statisticWords } from '../../../src/views/gaps/pattern-words';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { analysis } from '../../fixtures/small-analysis';
import { core as bare, indicators, series, viewOf } from '../../fixtures/small-country';

afterEach(() => overwriteGetLocale(() => 'es'));

/** The six regions in a row, each touching the next. */
const line = (figures: readonly number[]) => {
  const regions = bare.regions.map((region, i) => ({
    ...region,
    neighbours: [bare.regions[i - 1], bare.regions[i + 1]].flatMap((one) => one?.ubigeo ?? []),
  }));
  const shares = series('agro_export_share', '2022-2024', '%', figures.map(value));
  return {
    core: { ...bare, regions, first: shares },
    indicators: new Map([...indicators, ['agro_export_share', new Map([['2022-2024', shares]])]]),
    analysis: analysis(),
  };
};
const view = (patch: Partial<ViewState> = {}) =>
  viewOf({ room: 'gaps', lens: 'pattern', pattern: 'exports', ...patch });
const regionOf = (pattern: Pattern, ubigeo: string) =>
  pattern.regions.find((one) => one.ubigeo === ubigeo);

describe('the pattern of a figure', () => {
  it('is positive where likes are neighbours, negative where they alternate', () => {
    expect(patternOf(line([10, 9, 8, 2, 1, 0]), view()).global?.i).toBeGreaterThan(0.3);
    expect(patternOf(line([10, 0, 9, 1, 8, 2]), view()).global?.i).toBeLessThan(-0.3);
  });

  it('compares a region with the mean of its neighbours', () => {
    const pattern = patternOf(line([10, 9, 8, 2, 1, 0]), view());
    expect(pattern.mean).toBe(5);
    expect(regionOf(pattern, '07')?.neighbours).toEqual(['01', '11']);
    expect(regionOf(pattern, '07')?.local?.lag).toBe(9);
    expect(regionOf(pattern, '07')?.local?.quadrant).toBe('high-high');
    expect(regionOf(pattern, '20')?.local?.quadrant).toBe('low-low');
    // Every figure is known: no draw moves a region, and I has no interval.
    expect(regionOf(pattern, '07')?.local?.kept).toBe(1);
    expect(pattern.global?.drawn).toBeNull();
  });

  it('leaves a region without a figure out of the statistic and of its neighbours', () => {
    const pattern = patternOf({ ...line([1, 2, 3, 4, 5, 6]) }, view({ pattern: 'gap' }));
    // Callao has no rural population, hence no gap.
    expect(pattern.n).toBe(5);
    expect(regionOf(pattern, '07')).toMatchObject({ value: null, local: null, neighbours: [] });
    expect(regionOf(pattern, '11')?.neighbours).toEqual(['12']);
    // Amazonas touches Callao alone: nobody is left to compare it with.
    expect(regionOf(pattern, '01')).toMatchObject({ neighbours: [], local: null });
    expect(kindOf({ local: null })).toBeNull();
  });

  it('takes the nearest instead of those that touch when asked to', () => {
    const pattern = patternOf(line([10, 9, 8, 2, 1, 0]), view({ neighbours: 'nearest' }));
    for (const region of pattern.regions) expect(region.neighbours).toHaveLength(4);
  });

  it('says of values that are all equal, or of regions that touch nobody, that nothing can be said', () => {
    expect(patternOf(line([3, 3, 3, 3, 3, 3]), view()).global).toBeNull();
    const alone = { ...line([1, 2, 3, 4, 5, 6]), core: bare };
    expect(patternOf(alone, view()).global).toBeNull();
    const picture = drawPattern(alone, view());
    expect(picture.finding).toMatch(
      /^No se puede decir si la parte de las agroexportaciones forma/,
    );
    expect(picture.regions.map(({ mark }) => mark)).toEqual(Array(6).fill('not_applicable'));
    expect(picture.legend).toMatchObject({ n: 0, missing: 6 });
  });

  it('is computed once for the same settings', () => {
    const atlas = line([10, 9, 8, 2, 1, 0]);
    expect(patternOf(atlas, view({ regions: ['20'] }))).toBe(patternOf(atlas, view()));
    expect(patternOf(atlas, view({ withoutCapital: true }))).not.toBe(patternOf(atlas, view()));
  });
});

describe('its words', () => {
  it('never write minus zero, and say of a tiny p that it is below', () => {
    expect(statisticWords(-0.001, 'es')).toBe('0,00');
    expect(statisticWords(-0.126, 'es')).toBe('−0,13');
    expect(pSentence(0.0002, 'en')).toBe('p\u00a0<\u00a00.001');
    expect(pSentence(0.21, 'es')).toBe('p\u00a0=\u00a00,210');
  });

  it('speak of the chosen region first, with its neighbours and the corrected p', () => {
    const { finding } = drawPattern(line([10, 9, 8, 2, 1, 0]), view({ regions: ['07'] }));
    expect(finding).toMatch(
      /^Callao: la parte de las agroexportaciones es de 9\u00a0% y la media de sus 2 vecinas, 9,00: alta entre altas; no se distingue del azar \(p\u00a0=\u00a0\d,\d{3} tras corregir por muchas pruebas\)\.$/,
    );
  });

  it('are there in English', () => {
    overwriteGetLocale(() => 'en');
    const { finding, legend } = drawPattern(line([10, 0, 9, 1, 8, 2]), view({ language: 'en' }));
    expect(finding).toMatch(/^The share of agro-exports (forms no|alternates)/);
    expect(legend.title).toBe('Spatial pattern of the share of agro-exports');
  });
});

describe('the pattern on the facts', () => {
  let atlas: WholeAtlas;
  beforeAll(() => {
    atlas = readAtlas();
  }, 60_000);

  it.each(
    PATTERN_VARIABLES.flatMap((one) => [[one, 'touching'] as const, [one, 'nearest'] as const]),
  )('of %s among %s marks every region, and its table says how', (pattern, neighbours) => {
    const picture = drawPattern(atlas, view({ pattern, neighbours }));
    const { legend, table, regions } = picture;
    expect(regions).toHaveLength(atlas.core.regions.length);
    expect(legend.n + legend.missing).toBe(regions.length);
    const counted =
      legend.kind === 'categorical' ? legend.classes.reduce((sum, one) => sum + one.count, 0) : NaN;
    expect(counted).toBe(legend.n);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    const text = [picture.finding, legend.period, ...regions.map(({ label }) => label)]
      .concat(table.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)))
      .join('\n');
    expect(text).not.toMatch(/NaN|undefined|Infinity|∞|−0,00/);
  });

  it('colours only what survives the control of false discoveries', () => {
    for (const pattern of PATTERN_VARIABLES) {
      for (const region of patternOf(atlas, view({ pattern })).regions) {
        if (!region.local) continue;
        const { adjusted, p, discovered, kept } = region.local;
        expect(adjusted).toBeGreaterThanOrEqual(p);
        expect(discovered).toBe(adjusted <= 0.05);
        expect(kindOf(region) === CHANCE).toBe(!discovered);
        expect(kept).toBeGreaterThan(0);
        expect(kept).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is wider than one number where the figures are intervals', () => {
    const { global, intervals } = patternOf(atlas, view({ pattern: 'gap' }));
    expect(intervals).toBeGreaterThan(0);
    expect((global?.drawn?.[1] ?? 0) - (global?.drawn?.[0] ?? 0)).toBeGreaterThan(0);
  });
});
