import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/model/figure';
import { rankByWeightedSum, scoreMatrix } from '../../../src/model/rank';
import { tippingPoints } from '../../../src/model/tipping';

const matrix = (rows: readonly (readonly number[])[]) =>
  scoreMatrix(
    (rows[0] ?? []).map((_, j) => rows.map((row): Bounds => [row[j] ?? NaN, row[j] ?? NaN])),
  );

// No printed case of a first-k tipping point was found; these are derived by hand.
describe('tipping points', () => {
  it('say at which weight who displaces whom', () => {
    // A leads with 0.3 · 1 + 0.7 · 0.6 = 0.72 over B with 0.3 · 0.2 + 0.7 · 0.8 = 0.62.
    // Level where t + 0.6 (1 − t) = 0.2 t + 0.8 (1 − t): t = 0.2.
    const [first, second] = tippingPoints(
      matrix([
        [1, 0.6],
        [0.2, 0.8],
      ]),
      [0.3, 0.7],
      1,
    );
    expect(first).toMatchObject({ weight: 0.3, above: null, below: { leaves: 0, enters: 1 } });
    expect(first?.below?.at).toBeCloseTo(0.2, 12);
    expect(second).toMatchObject({ weight: 0.7, below: null, above: { leaves: 0, enters: 1 } });
    expect(second?.above?.at).toBeCloseTo(0.8, 12);
  });

  it('keep the proportions of the other weights', () => {
    // Weights 0.5, 0.3, 0.2. A − B: −0.1 on the first, 0.6 · 0.4 + 0.4 · (−0.1) = 0.2 on the rest.
    // Level at −0.1 t + 0.2 (1 − t) = 0: t = 2/3.
    const [first] = tippingPoints(
      matrix([
        [0.5, 0.9, 0.3],
        [0.6, 0.5, 0.4],
      ]),
      [5, 3, 2],
      1,
    );
    expect(first?.above?.at).toBeCloseTo(2 / 3, 12);
    expect(first?.below).toBeNull();
  });

  it('know nothing to tip where all are among the first, or where one criterion is everything', () => {
    const none = { below: null, above: null };
    for (const point of tippingPoints(
      matrix([
        [1, 0],
        [0, 1],
      ]),
      [1, 2],
      2,
    )) {
      expect(point).toMatchObject(none);
    }
    const alone = tippingPoints(
      matrix([
        [1, 0],
        [0, 1],
      ]),
      [3, 0],
      1,
    );
    expect(alone[0]).toEqual({ weight: 1, ...none });
    // The other may still grow from nothing: level at 1/2.
    expect(alone[1]?.above?.at).toBeCloseTo(0.5, 12);
    expect(tippingPoints(matrix([[0.4]]), [1], 1)).toEqual([{ weight: 1, ...none }]);
  });

  it('lie at the present weight when the last in and the first out are level', () => {
    const [first] = tippingPoints(
      matrix([
        [0.4, 0.6],
        [0.6, 0.4],
      ]),
      [1, 1],
      1,
    );
    expect(first).toMatchObject({ above: { at: 0.5, leaves: 0, enters: 1 }, below: null });
  });

  it('the first k stay the same up to the tipping point and change beyond it', () => {
    const score = fc.integer({ min: 0, max: 100 }).map((x) => x / 100);
    const problem = fc
      .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 }))
      .chain(([n, m]) =>
        fc.record({
          rows: fc.array(fc.array(score, { minLength: m, maxLength: m }), {
            minLength: n,
            maxLength: n,
          }),
          weights: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: m, maxLength: m }),
          k: fc.integer({ min: 1, max: n - 1 }),
        }),
      );
    fc.assert(
      fc.property(problem, ({ rows, weights, k }) => {
        const scores = matrix(rows);
        const sum = weights.reduce((a, b) => a + b, 0);
        const firsts = (j: number, t: number): string => {
          const rest = 1 - (weights[j] ?? NaN) / sum;
          const moved = weights.map((w, l) => (l === j ? t : ((w / sum) * (1 - t)) / rest));
          const ranked = rankByWeightedSum(
            scores,
            moved.map((w) => Math.max(0, w)),
          );
          return ranked
            .slice(0, k)
            .map(({ alternative }) => alternative)
            .sort()
            .join();
        };
        const step = 1e-7;
        tippingPoints(scores, weights, k).forEach(({ weight, below, above }, j) => {
          const now = firsts(j, weight);
          if (above) {
            expect(above.at).toBeGreaterThanOrEqual(weight);
            if (above.at - step > weight) expect(firsts(j, above.at - step)).toBe(now);
            if (above.at + step < 1) expect(firsts(j, above.at + step)).not.toBe(now);
          } else expect(firsts(j, 1 - step)).toBe(now);
          if (below) {
            expect(below.at).toBeLessThanOrEqual(weight);
            if (below.at + step < weight) expect(firsts(j, below.at + step)).toBe(now);
            if (below.at - step > 0) expect(firsts(j, below.at - step)).not.toBe(now);
          } else expect(firsts(j, step)).toBe(now);
        });
      }),
    );
  });

  it('refuse a k below one and weights that do not fit', () => {
    const scores = matrix([
      [1, 0],
      [0, 1],
    ]);
    expect(() => tippingPoints(scores, [1, 1], 0)).toThrow('k: must be at least 1');
    expect(() => tippingPoints(scores, [1], 1)).toThrow('weights');
    expect(() => tippingPoints(scores, [0, 0], 1)).toThrow('must not sum to zero');
  });
});
