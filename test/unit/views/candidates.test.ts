import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Criteria } from '../../../src/data/types';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import type { ViewState } from '../../../src/state/view';
import { segmentsOf } from '../../../src/views/candidates/bars';
import { membershipOf, membershipWords } from '../../../src/views/ui/membership';
import { movesBetween, placesOf } from '../../../src/views/candidates/moves';
import { drawCandidates } from '../../../src/views/candidates/picture';
import { rankingOf } from '../../../src/views/candidates/ranking';
import { cardOf, partsOf } from '../../../src/views/candidates/reading';
import { byFamily } from '../../../src/views/candidates/families';
import {
  isCustom,
  presetOf,
  setWeight,
  sharesOf,
  weightsOf,
  weightWhenSwitchedOn,
} from '../../../src/views/candidates/weights';
import { analysis, criteria, programme } from '../../fixtures/small-analysis';
import { core, indicators, viewOf } from '../../fixtures/small-country';

let atlas = { core, indicators, criteria, programme, analysis: analysis() };
beforeEach(() => {
  atlas = { ...atlas, analysis: analysis() };
});
afterEach(() => overwriteGetLocale(() => 'es'));

const view = (patch: Partial<ViewState> = {}) => viewOf({ room: 'candidates', ...patch });
const ranking = (patch: Partial<ViewState> = {}) => rankingOf(atlas, view(patch));
const draw = (patch: Partial<ViewState> = {}) => drawCandidates(atlas, view(patch));
const markOf = (ubigeo: string, patch: Partial<ViewState> = {}) =>
  draw(patch).regions.find((mark) => mark.ubigeo === ubigeo);

describe('weights', () => {
  it('are those of the preset, off where it names none', () => {
    expect(weightsOf(criteria, view())).toEqual({
      gap: 0,
      poverty: 50,
      poverty_before: 0,
      export_weight: 50,
      functions: 0,
    });
    expect(isCustom(criteria, view())).toBe(false);
  });

  it('change by what the view says differs', () => {
    const own = view({ weights: { gap: 30, export_weight: 0 } });
    expect(weightsOf(criteria, own)).toMatchObject({ gap: 30, poverty: 50, export_weight: 0 });
    expect(isCustom(criteria, own)).toBe(true);
  });

  it('stand on the balanced preset when a link names one that does not exist', () => {
    expect(presetOf(criteria, view({ preset: 'nothing' })).id).toBe('balanced');
  });

  it('never let two criteria of an exclusive group count, whatever a link says', () => {
    const both = view({ weights: { poverty: 20, poverty_before: 30 } });
    expect(weightsOf(criteria, both)).toMatchObject({ poverty: 0, poverty_before: 30 });
  });

  it('switch off the rest of the group when one is turned on, and say which', () => {
    const change = setWeight(criteria, view(), 'poverty_before', 10);
    expect(change.switchedOff).toEqual(['poverty']);
    expect(change.weights).toEqual({ poverty: 0, poverty_before: 10 });
  });

  it('leave no difference behind when a weight returns to the preset', () => {
    const moved = setWeight(criteria, view(), 'export_weight', 80);
    expect(moved.weights).toEqual({ export_weight: 80 });
    expect(setWeight(criteria, view(moved), 'export_weight', 50).weights).toEqual({});
  });

  it('come back with the weight of the preset, else a small one', () => {
    expect(weightWhenSwitchedOn(criteria, view(), 'poverty')).toBe(50);
    expect(weightWhenSwitchedOn(criteria, view(), 'gap')).toBe(10);
  });

  it('are read as shares of their total', () => {
    expect(sharesOf({ a: 30, b: 10, c: 0 })).toEqual({ a: 75, b: 25, c: 0 });
    expect(sharesOf({ a: 0 })).toEqual({ a: 0 });
  });

  it('stand by family, empty families left out', () => {
    expect(byFamily(criteria).map(({ family }) => family)).toEqual([
      'need',
      'potential',
      'readiness',
    ]);
  });
});

describe('the order', () => {
  it('adds up the parts to the score of each region', () => {
    for (const one of ranking().ranked ?? []) {
      const parts = partsOf(ranking(), one.ubigeo);
      const sum = parts.reduce((total, part) => total + part.contribution, 0);
      expect(sum).toBeCloseTo(one.nominal, 9);
      expect(parts.reduce((total, part) => total + part.share, 0)).toBeCloseTo(100, 9);
    }
  });

  it('keeps a region with a missing figure, its score as wide as the figure could be', () => {
    // Poverty of 2023: Callao and Lima were not found.
    const lima = ranking().byRegion.get('15');
    expect(lima?.missing).toEqual(['poverty']);
    expect((lima?.score?.[1] ?? 0) - (lima?.score?.[0] ?? 0)).toBeCloseTo(0.5, 9);
    const [part] = partsOf(ranking(), '15');
    expect(part).toMatchObject({ state: 'missing', normalised: [0, 1] });
  });

  it('is the same object for the same weights, however they were set', () => {
    expect(ranking({ weights: { poverty: 50 } })).toBe(ranking());
    expect(ranking({ weights: { poverty: 51 } })).not.toBe(ranking());
  });

  it('does not change when all weights are scaled alike', () => {
    const scaled = ranking({ weights: { poverty: 20, export_weight: 20 } });
    expect(scaled.ranked?.map(({ ubigeo }) => ubigeo)).toEqual(
      ranking().ranked?.map(({ ubigeo }) => ubigeo),
    );
  });

  it('says which regions moved, the largest move first', () => {
    const before = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
    const after = new Map([
      ['d', 1],
      ['a', 2],
      ['b', 3],
      ['c', 4],
    ]);
    expect(movesBetween(before, after)).toEqual([
      { ubigeo: 'd', from: 4, to: 1 },
      { ubigeo: 'a', from: 1, to: 2 },
      { ubigeo: 'b', from: 2, to: 3 },
      { ubigeo: 'c', from: 3, to: 4 },
    ]);
    expect(movesBetween(before, before)).toEqual([]);
  });

  it('has no places when no criterion is on', () => {
    expect(placesOf(ranking({ weights: { poverty: 0, export_weight: 0 } })).size).toBe(0);
  });
});

describe('the parts of a score as a bar', () => {
  it('hatch what is missing as far as it could reach', () => {
    const segments = segmentsOf(partsOf(ranking(), '15'), 'es', 'light');
    expect(segments.map(({ id, missing }) => [id, missing])).toEqual([
      ['poverty', true],
      ['export_weight', false],
    ]);
    expect(segments[0]?.value).toBeCloseTo(50, 9);
  });

  it('colour families differently', () => {
    const [need, potential] = segmentsOf(partsOf(ranking(), '20'), 'es', 'dark');
    expect(need?.colour).not.toBe(potential?.colour);
  });
});

describe('what a criterion means', () => {
  it('tells the figures that count 0 and 1, and who has none', () => {
    const poverty = criteria.criteria.find(({ id }) => id === 'poverty');
    if (!poverty) throw new Error('no such criterion');
    expect(cardOf(ranking().matrix, poverty)).toMatchObject({
      worst: 5,
      best: 38,
      unit: '%',
      period: '2023',
      missing: ['07', '15'],
      intervals: 0,
      known: 4,
      source: { provenance: { source: 'a-source' } },
    });
  });

  it('turns the ends round for a cost', () => {
    const costly: Criteria = {
      ...criteria,
      criteria: criteria.criteria.map((one) => ({ ...one, sense: 'cost' as const })),
    };
    const { matrix } = rankingOf({ ...atlas, analysis: analysis(), criteria: costly }, view());
    const poverty = costly.criteria.find(({ id }) => id === 'poverty');
    if (!poverty) throw new Error('no such criterion');
    expect(cardOf(matrix, poverty)).toMatchObject({ worst: 38, best: 5 });
  });
});

describe('part in the programme', () => {
  it('knows the pilot, takes the tightest date of the others, and leaves the rest unknown', () => {
    expect(membershipOf(core, programme, '20').kind).toBe('pilot');
    expect(membershipWords(membershipOf(core, programme, '20'), 'es')).toBe(
      'región piloto (jul 2019)',
    );
    // Seen by 2024 and by June 2024: the month says more.
    expect(membershipWords(membershipOf(core, programme, '01'), 'es')).toBe(
      'vista en el programa en jun 2024',
    );
    expect(membershipWords(membershipOf(core, programme, '11'), 'es')).toBe(
      'no se sabe si está en el programa',
    );
  });
});

describe('the picture', () => {
  it('fills by score and carries the place with its bounds', () => {
    const mark = markOf('15');
    expect(typeof mark?.mark).toBe('number');
    expect(mark?.rankRange?.[0]).toBeLessThanOrEqual(mark?.rank ?? 0);
    expect(mark?.rankRange?.[1]).toBeGreaterThanOrEqual(mark?.rank ?? 99);
    expect(mark?.label).toMatch(/^\d+ de 100 \(\d+–\d+\)$/);
    const ranks = draw().regions.map(({ rank }) => rank);
    expect(ranks.filter((rank) => rank === null)).toEqual([]);
  });

  it('names the first regions that are not known to be in the programme', () => {
    expect(draw().finding).toMatch(
      /^Con los pesos «equilibrada», las primeras regiones que no se sabe que estén en el programa son Ica \(puesto 2, entre 2 y 4\), Lima \(puesto 2, entre 1 y 6\) y Callao/,
    );
    expect(draw().finding).not.toMatch(/Piura|Junín|Amazonas/);
  });

  it('reads the chosen region, with what is known of it', () => {
    expect(draw({ regions: ['20'], weights: { gap: 5 } }).finding).toMatch(
      /^Con sus pesos, Piura tiene el puesto .* de 100 .*; región piloto \(jul 2019\)\.$/,
    );
  });

  it('says so when no criterion is on, and draws no score', () => {
    const off = draw({ weights: { poverty: 0, export_weight: 0 } });
    expect(off.finding).toMatch(/^Ningún criterio está encendido/);
    expect(off.regions.every(({ mark }) => mark === 'not_applicable')).toBe(true);
    expect(off.legend).toMatchObject({
      n: 0,
      missing: 6,
      specials: [{ mark: 'not_applicable', count: 6 }],
    });
  });

  it('has a table in the order of the ranking, with the facts of the criteria in use', () => {
    const { table } = draw();
    expect(table.columns.map(({ id }) => id)).toEqual([
      'region',
      'rank',
      'first',
      'score',
      'range',
      'programme',
      'poverty',
      'export_weight',
    ]);
    const places = table.rows.map((row) => row.cells[1]?.sort);
    expect(places).toEqual([...places].sort((a, b) => Number(a) - Number(b)));
    const lima = table.rows.find((row) => row.id === '15');
    expect(lima?.cells[6]).toMatchObject({ text: 'no se halló', sort: null });
    expect(lima?.cells[7]?.fact?.provenance?.ref).toBe('table:6');
    // Unknown is not drawn as no: it has no place in an order by it.
    expect(lima?.cells[5]).toMatchObject({ sort: null });
  });

  it('speaks English', () => {
    overwriteGetLocale(() => 'en');
    expect(draw({ language: 'en' }).finding).toMatch(
      /^With the weights “balanced”, the first regions not known to be in the programme are Ica \(place 2, between 2 and 4\)/,
    );
  });

  it('does not take breaks typed for another indicator', () => {
    const legend = draw({ classMethod: 'manual', breaks: [1000] }).legend;
    expect(legend.kind === 'sequential' && legend.classes.length).toBeGreaterThan(1);
  });
});
