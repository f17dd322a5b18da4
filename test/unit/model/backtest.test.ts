import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backTest, type Candidate } from '../../../src/model/backtest';

/** Candidates that entered in the order of the list, at these places. */
const inOrder = (places: readonly number[]): Candidate[] =>
  places.map((place, k) => ({ place, entered: 2010 + k }));

describe('the order of those that entered', () => {
  // Exact one-sided p-values: scipy.stats.kendalltau(method='exact', alternative='greater'), SciPy 1.17.1.
  it.each([
    { places: [1, 2, 3, 4, 5, 6, 7], tau: 1, p: 0.0001984126984126984, verdict: 'agrees' },
    {
      places: [2, 1, 3, 5, 4, 6, 7],
      tau: 0.8095238095238096,
      p: 0.005357142857142857,
      verdict: 'agrees',
    },
    {
      places: [3, 1, 2, 5, 4, 7, 6],
      tau: 0.6190476190476191,
      p: 0.034523809523809526,
      verdict: 'agrees',
    },
    { places: [7, 6, 5, 4, 3, 2, 1], tau: -1, p: 1, verdict: 'opposes' },
    { places: [4, 1, 7, 2, 6, 3, 5], tau: 1 / 7, p: 0.386, verdict: 'not_told_apart' },
  ])('of seven at places $places', ({ places, tau, p, verdict }) => {
    const { order } = backTest(inOrder(places));
    expect(order).toMatchObject({ n: 7, pairs: 21, chance: 0.5, verdict });
    expect(order?.concordance).toBeCloseTo((tau + 1) / 2, 12);
    expect(order?.pValue).toBeCloseTo(p, 3);
    expect(order?.leastPValue).toBeCloseTo(1 / 5040, 12);
  });

  it('of three cannot be told from chance, even in full agreement', () => {
    const { order } = backTest(inOrder([1, 2, 3]));
    expect(order).toMatchObject({ concordance: 1, verdict: 'too_few' });
    expect(order?.pValue).toBeCloseTo(1 / 6, 12);
    expect(order?.leastPValue).toBeCloseTo(1 / 6, 12);
    // Four can: 1 / 24.
    expect(backTest(inOrder([1, 2, 3, 4])).order?.verdict).toBe('agrees');
  });

  it('does not compare those that entered together, and halves equal places', () => {
    const { order } = backTest([
      { place: 1, entered: 2010 },
      { place: 5, entered: 2010 },
      { place: 5, entered: 2011 },
    ]);
    expect(order).toMatchObject({
      pairs: 2,
      concordant: 1,
      discordant: 0,
      even: 1,
      concordance: 0.75,
    });
    expect(order?.leastPValue).toBeCloseTo(2 / 6, 12);
  });
});

describe('those that entered against the others', () => {
  it('has the exact p-value of Mann and Whitney', () => {
    // scipy.stats.mannwhitneyu([1, 2, 4], [3, 5, 6, 7], alternative='less', method='exact').
    const entered = (place: number): Candidate => ({ place, entered: 2020 });
    const others = (place: number): Candidate => ({ place, entered: 'not_yet' });
    const { selection, first } = backTest([1, 2, 4].map(entered).concat([3, 5, 6, 7].map(others)));
    expect(selection).toMatchObject({ n: 7, pairs: 12, concordant: 11, discordant: 1 });
    expect(selection?.pValue).toBeCloseTo(0.05714285714285714, 12);
    expect(selection?.leastPValue).toBeCloseTo(1 / 35, 12);
    // scipy.stats.hypergeom.sf(1, 7, 3, 3).
    expect(first).toMatchObject({ k: 3, n: 7, entrants: 3, hits: 2 });
    expect(first?.expected).toBeCloseTo(9 / 7, 12);
    expect(first?.pValue).toBeCloseTo(0.3714285714285714, 12);
  });

  it('draws lots where there are too many orders, the same for the same seed', () => {
    const list = Array.from({ length: 25 }, (_, k): Candidate => {
      return { place: k + 1, entered: [0, 2, 3, 9, 11, 14, 20].includes(k) ? 2015 + k : 'not_yet' };
    });
    const { selection, first } = backTest(list, { seed: 5 });
    expect(backTest(list, { seed: 5 }).selection).toEqual(selection);
    // scipy.stats.mannwhitneyu(alternative='less', method='exact'): 0.0704; five standard errors of lots.
    expect(Math.abs((selection?.pValue ?? NaN) - 0.07043270230913251)).toBeLessThan(0.009);
    expect(selection?.verdict).toBe('not_told_apart');
    // scipy.stats.hypergeom.sf(2, 25, 7, 7).
    expect(first).toMatchObject({ k: 7, hits: 3, expected: 49 / 25 });
    expect(first?.pValue).toBeCloseTo(0.28916163927605576, 12);
  });
});

describe('what is not known', () => {
  it('is counted and left out, never assumed', () => {
    const list: Candidate[] = [
      { place: 1, entered: 2010 },
      { place: 2, entered: 2012 },
      { place: null, entered: 2011 },
      { place: 3, entered: 'unknown' },
      { place: null, entered: 'unknown' },
      { place: 4, entered: 'not_yet' },
    ];
    const result = backTest(list);
    expect(result).toMatchObject({
      candidates: 6,
      unplaced: 2,
      unknown: 2,
      entrants: 2,
      notYet: 1,
    });
    expect(result.order?.n).toBe(2);
    expect(result.selection?.n).toBe(3);
    const without = backTest(
      list.filter(({ place, entered }) => place !== null && entered !== 'unknown'),
    );
    expect(result.order).toEqual(without.order);
    expect(result.selection).toEqual(without.selection);
    expect(result.first).toEqual(without.first);
  });

  it('gives no concordance where there is nothing to compare', () => {
    expect(backTest([{ place: 1, entered: 'not_yet' }])).toMatchObject({
      entrants: 0,
      order: null,
      selection: null,
      first: null,
    });
    expect(backTest([{ place: 1, entered: 2010 }]).order).toBeNull();
  });

  it('refuses places and entries that are none', () => {
    expect(() => backTest([])).toThrow('candidates');
    expect(() => backTest([{ place: 0, entered: 1 }])).toThrow('place');
    expect(() => backTest([{ place: NaN, entered: 1 }])).toThrow('place');
    expect(() => backTest([{ place: 1, entered: NaN }])).toThrow('entered');
    expect(() => backTest([{ place: 1, entered: 1 }], { level: 2 })).toThrow('level');
    const many = Array.from({ length: 501 }, (_, k): Candidate => ({ place: k + 1, entered: k }));
    expect(() => backTest(many)).toThrow('candidates: must be at most 500');
  });
});

describe('a back-test', () => {
  it('turns around with the ranking, and its probabilities are such', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(places, (list) => {
        const straight = backTest(inOrder(list)).order;
        const turned = backTest(inOrder(list.map((place) => 26 - place))).order;
        expect((straight?.concordance ?? NaN) + (turned?.concordance ?? NaN)).toBeCloseTo(1, 12);
        expect(straight?.pValue).toBeGreaterThanOrEqual((straight?.leastPValue ?? NaN) - 1e-12);
        expect(straight?.pValue).toBeLessThanOrEqual(1);
        // Only the order of the places counts.
        expect(backTest(inOrder(list.map((place) => place * 3))).order).toEqual(straight);
      }),
    );
  });
});
