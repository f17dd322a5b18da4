import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTauB, spearman, weightedTau } from '../../../src/model/agreement';

describe('agreement of rankings', () => {
  // Examples in the documentation of SciPy; printed with SciPy 1.17.1.
  const a = [12, 2, 1, 12, 2];
  const b = [1, 4, 7, 1, 0];

  it('Kendall tau-b is what scipy.stats.kendalltau prints', () => {
    expect(kendallTauB(a, b)).toBeCloseTo(-0.4714045207910316, 14);
  });

  it('Spearman is what scipy.stats.spearmanr prints', () => {
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 14);
  });

  it('weighted tau is what scipy.stats.weightedtau prints', () => {
    expect(weightedTau(a, b)).toBeCloseTo(-0.5669496815368272, 14);
    expect(weightedTau([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.718978102189781, 14);
  });

  it('an exchange at the top costs the weighted tau more than one at the bottom', () => {
    const order = [5, 4, 3, 2, 1];
    const top = [4, 5, 3, 2, 1];
    const bottom = [5, 4, 3, 1, 2];
    expect(kendallTauB(order, top)).toBe(kendallTauB(order, bottom));
    expect(weightedTau(order, top)).toBeLessThan(weightedTau(order, bottom));
  });

  it.each([kendallTauB, spearman, weightedTau])(
    '%o: 1 with itself, −1 with its reverse, between, symmetric',
    (measure) => {
      const lists = fc.integer({ min: 2, max: 12 }).chain((n) => {
        const list = fc
          .array(fc.integer({ min: 0, max: 6 }), { minLength: n, maxLength: n })
          .filter((scores) => new Set(scores).size > 1);
        return fc.tuple(list, list);
      });
      fc.assert(
        fc.property(lists, ([x, y]) => {
          expect(measure(x, x)).toBeCloseTo(1, 12);
          expect(
            measure(
              x,
              x.map((score) => -score),
            ),
          ).toBeCloseTo(-1, 12);
          expect(Math.abs(measure(x, y))).toBeLessThanOrEqual(1 + 1e-12);
          expect(measure(x, y)).toBeCloseTo(measure(y, x), 12);
          expect(
            measure(
              x.map((score) => 3 * score + 1),
              y,
            ),
          ).toBeCloseTo(measure(x, y), 12);
        }),
      );
    },
  );

  it('cannot be told of one score, of equals, or of lists that do not match', () => {
    for (const measure of [kendallTauB, spearman, weightedTau]) {
      expect(() => measure([1], [1])).toThrow('a: must have at least two scores');
      expect(() => measure([1, 2], [1, 2, 3])).toThrow('b');
      expect(() => measure([1, 1], [1, 2])).toThrow('a: must not all be equal');
      expect(() => measure([1, 2], [3, 3])).toThrow('b: must not all be equal');
      expect(() => measure([1, NaN], [1, 2])).toThrow('a: must be a finite number');
    }
  });
});
