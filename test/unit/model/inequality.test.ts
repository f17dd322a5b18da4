import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import { gini, theil, theilParts } from '../../../src/model/inequality';

/** Product a head of the 32 states of Mexico in 1940 and 2000, and their regions (`hanson98`), from pysal. */
const MEXICO_1940 = [
  10384, 22361, 9573, 3758, 2934, 8578, 8537, 6909, 17816, 12132, 4359, 2181, 4414, 5309, 3408,
  3327, 6936, 4836, 9073, 1892, 3569, 11016, 21965, 4372, 4840, 6399, 2459, 7508, 3605, 5203, 7990,
  3734,
];
const MEXICO_2000 = [
  27782, 29855, 26103, 36163, 8684, 30735, 28460, 21358, 54349, 17379, 15585, 11820, 12348, 21610,
  16322, 11838, 18170, 11478, 38672, 9010, 15685, 26149, 33442, 15866, 15242, 24068, 13360, 23546,
  11701, 12191, 17509, 11130,
];
const REGION = [
  2, 1, 2, 5, 5, 1, 1, 3, 4, 2, 3, 5, 3, 3, 4, 3, 3, 2, 1, 5, 3, 3, 5, 2, 2, 1, 5, 1, 3, 3, 5, 2,
];
const amounts = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((x) => x > 0));

describe("Theil's T", () => {
  it('of the Mexican states: what pysal/inequality prints', () => {
    expect(theil(MEXICO_1940)).toBeCloseTo(0.20894344, 8);
    expect(theil(MEXICO_2000)).toBeCloseTo(0.10660832, 8);
  });

  it('between and within their regions: what pysal/inequality prints', () => {
    const early = theilParts(MEXICO_1940, REGION);
    expect(early.between).toBeCloseTo(0.0345889, 7);
    expect(early.within).toBeCloseTo(0.17435454, 8);
    const late = theilParts(MEXICO_2000, REGION);
    expect(late.between).toBeCloseTo(0.03635872, 8);
    expect(late.within).toBeCloseTo(0.0702496, 7);
  });

  it('is 0 when even, ln n when one holds all, and the same at any scale and order', () => {
    expect(theil([7, 7, 7])).toBe(0);
    expect(theil([0, 0, 5, 0])).toBeCloseTo(Math.log(4), 12);
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 9 }), (list, factor) => {
        const t = theil(list);
        expect(t).toBeGreaterThanOrEqual(0);
        expect(t).toBeLessThanOrEqual(Math.log(list.length) + 1e-12);
        expect(theil([...list].reverse().map((x) => x * factor))).toBeCloseTo(t, 10);
      }),
    );
  });

  it('lies all between groups of one, all within one group', () => {
    expect(
      theilParts(
        MEXICO_1940,
        MEXICO_1940.map((_, i) => i),
      ).within,
    ).toBeCloseTo(0, 12);
    expect(
      theilParts(
        MEXICO_1940,
        MEXICO_1940.map(() => 0),
      ).between,
    ).toBeCloseTo(0, 12);
  });
});

describe('Gini coefficient', () => {
  it('of cities by group: the example of pysal/inequality (Nijkamp & Poot 2015)', () => {
    // Column sums of [[6, 1, 4], [4, 8, 4], [6, 3, 5], [8, 7, 9]], then the columns.
    expect(gini([24, 19, 22])).toBeCloseTo(0.0512820513, 10);
    expect(gini([6, 4, 6, 8])).toBeCloseTo(0.125, 12);
    expect(gini([1, 8, 3, 7])).toBeCloseTo(0.32894737, 8);
    expect(gini([4, 4, 5, 9])).toBeCloseTo(0.18181818, 8);
  });

  it('is half the mean difference of all pairs over the mean, at any scale and order', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 9 }), (list, factor) => {
        const n = list.length;
        const mean = list.reduce((sum, x) => sum + x, 0) / n;
        const pairs = list.flatMap((x) => list.map((y) => Math.abs(x - y)));
        const expected = pairs.reduce((sum, gap) => sum + gap, 0) / (2 * n * n * mean);
        expect(gini(list)).toBeCloseTo(expected, 10);
        expect(gini([...list].reverse().map((x) => x * factor))).toBeCloseTo(expected, 10);
      }),
    );
    expect(gini([0, 0, 0, 9])).toBe(0.75);
  });
});

describe('what is no distribution', () => {
  it('is refused', () => {
    for (const measure of [gini, theil]) {
      expect(() => measure([])).toThrow('amounts: must not be empty or sum to zero');
      expect(() => measure([0, 0])).toThrow(ModelError);
      expect(() => measure([1, -1])).toThrow('must not be negative');
      expect(() => measure([1, NaN])).toThrow(ModelError);
    }
    expect(() => theilParts([1, 2], [0])).toThrow(ModelError);
    expect(() => theilParts([1, 2], [0, 0.5])).toThrow('must hold indices');
  });
});
