import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import type { Bounds } from '../../../src/model/figure';
import { meanByWeight, weightedMean } from '../../../src/model/weighted-mean';

/** Every vertex of the box of weights: a linear fraction takes its extremes at vertices. */
function bruteForce(values: readonly Bounds[], weights: readonly Bounds[]): Bounds {
  let least = Infinity;
  let most = -Infinity;
  for (let mask = 0; mask < 2 ** values.length; mask++) {
    const w = weights.map((pair, i) => pair[(mask >> i) & 1] ?? 0);
    const total = w.reduce((a, b) => a + b, 0);
    if (total === 0) continue;
    least = Math.min(least, values.reduce((sum, [low], i) => sum + low * (w[i] ?? 0), 0) / total);
    most = Math.max(most, values.reduce((sum, [, high], i) => sum + high * (w[i] ?? 0), 0) / total);
  }
  return [least, most];
}

const pair = (max: number): fc.Arbitrary<Bounds> =>
  fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
    .map(([a, b]) => [(Math.min(a, b) * max) / 1000, (Math.max(a, b) * max) / 1000]);

describe('weighted mean of intervals', () => {
  it('is the plain weighted mean when everything is known', () => {
    const mean = weightedMean(
      [
        [1, 1],
        [4, 4],
      ],
      [
        [2, 2],
        [1, 1],
      ],
    );
    expect(mean).toEqual([2, 2]);
  });

  it('gives the published example of van den Broek and Noppen (2009)', () => {
    // "Fuzzy weighted average: analytical solution", section 3: extremes 27/10 and 73/10.
    const values: Bounds[] = [
      [1, 4],
      [2, 6],
      [3, 7],
      [4, 5],
      [5, 8],
      [6, 9],
    ];
    const [low, high] = weightedMean(
      values,
      values.map(() => [1, 3]),
    );
    expect(low).toBeCloseTo(27 / 10, 12);
    expect(high).toBeCloseTo(73 / 10, 12);
  });

  it('equals brute force over all vertices of the weights', () => {
    const term = fc.tuple(pair(10), pair(3));
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), (terms) => {
        const values = terms.map(([x]) => x);
        const weights = terms.map(([, w]) => w);
        fc.pre(weights.some(([, high]) => high > 0));
        const [low, high] = weightedMean(values, weights);
        const [least, most] = bruteForce(values, weights);
        expect(low).toBeCloseTo(least, 9);
        expect(high).toBeCloseTo(most, 9);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('spans the values when every weight may be zero', () => {
    const mean = weightedMean(
      [
        [1, 2],
        [5, 6],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    );
    expect(mean).toEqual([1, 6]);
  });

  it('refuses empty sets, weights that are all zero, negative or of another number', () => {
    expect(() => weightedMean([], [])).toThrow(ModelError);
    expect(() => weightedMean([[1, 1]], [[0, 0]])).toThrow('must not all be zero');
    expect(() => weightedMean([[1, 1]], [[-1, 1]])).toThrow('must not be negative');
    expect(() => weightedMean([[1, 1]], [])).toThrow('must have 1 entries');
    expect(() => weightedMean([[NaN, 1]], [[1, 1]])).toThrow(ModelError);
    expect(() => weightedMean([[0, Infinity]], [[1, 1]])).toThrow('must be finite');
  });
});

describe('mean by known weights', () => {
  it('is that of interval weights that are points', () => {
    const values: Bounds[] = [
      [1, 2],
      [4, 4],
      [0, 9],
    ];
    const weights = [2, 1, 1];
    const exact = weightedMean(
      values,
      weights.map((weight): Bounds => [weight, weight]),
    );
    const mean = meanByWeight(values, weights);
    expect(mean[0]).toBeCloseTo(exact[0], 12);
    expect(mean[1]).toBeCloseTo(exact[1], 12);
  });
  it('keeps a value a value', () => {
    const [low, high] = meanByWeight(
      [
        [0.1, 0.1],
        [0.7, 0.7],
      ],
      [3, 7],
    );
    expect(low).toBe(high);
  });
  it('refuses weights that are none', () => {
    expect(() => meanByWeight([[1, 1]], [0])).toThrow(ModelError);
    expect(() => meanByWeight([[1, 1]], [])).toThrow(ModelError);
  });
});
