import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahp } from '../../../src/model/ahp';
import { rankOrderCentroid, swingWeights } from '../../../src/model/weighting';

const close = (actual: ArrayLike<number>, expected: readonly number[], digits: number): void =>
  expected.forEach((x, k) => expect(actual[k]).toBeCloseTo(x, digits));

describe('swing weights', () => {
  it('are the points over their sum', () => {
    close(swingWeights([100, 60, 40]), [0.5, 0.3, 0.2], 12);
  });

  it('ask for 100 points for the swing worth most', () => {
    expect(() => swingWeights([90, 60])).toThrow('points: must give 100 to the swing worth most');
    expect(() => swingWeights([100, 120])).toThrow('points');
    expect(() => swingWeights([100, -1])).toThrow('must not be negative');
    expect(() => swingWeights([0, 0])).toThrow('points');
    expect(() => swingWeights([])).toThrow('must not be empty');
  });
});

describe('rank-order centroid', () => {
  it('has the published weights', () => {
    // Barron & Barrett 1996, Management Science 42: 1515–1523.
    close(rankOrderCentroid([0, 1, 2]), [0.6111, 0.2778, 0.1111], 4);
    close(rankOrderCentroid([0, 1, 2, 3]), [0.5208, 0.2708, 0.1458, 0.0625], 4);
    close(rankOrderCentroid([2, 0, 1]), [0.2778, 0.1111, 0.6111], 4);
    expect([...rankOrderCentroid([0])]).toEqual([1]);
  });

  it('sums to one and falls along the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (n) => {
        const weights = rankOrderCentroid(Array.from({ length: n }, (_, k) => k));
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        for (let k = 1; k < n; k++) expect(weights[k]).toBeLessThan(weights[k - 1] ?? NaN);
      }),
    );
  });

  it('refuses an order that leaves a criterion out', () => {
    expect(() => rankOrderCentroid([])).toThrow('order');
    expect(() => rankOrderCentroid([0, 2])).toThrow('order: must name each criterion once');
    expect(() => rankOrderCentroid([1, 1])).toThrow('order');
  });
});

/** A reciprocal matrix from what stands above its diagonal. */
const reciprocal = (above: readonly (readonly number[])[]): number[][] => {
  const n = above.length + 1;
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) =>
      i === j ? 1 : i < j ? (above[i]?.[j - i - 1] ?? NaN) : 1 / (above[j]?.[i - j - 1] ?? NaN),
    ),
  );
};

describe('AHP', () => {
  it('reproduces the drinks of Saaty 2008', () => {
    // International Journal of Services Sciences 1: 83–98; weights and ratio as AHPy, tests/test_ahp.py.
    // Coffee, wine, tea, beer, soda, milk, water.
    const { weights, consistencyRatio } = ahp(
      reciprocal([
        [9, 5, 2, 1, 1, 1 / 2],
        [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
        [1 / 3, 1 / 4, 1 / 3, 1 / 9],
        [1 / 2, 1, 1 / 3],
        [2, 1 / 2],
        [1 / 3],
      ]),
    );
    close(weights, [0.1775, 0.0191, 0.0418, 0.1164, 0.1896, 0.1288, 0.3268], 4);
    expect(consistencyRatio).toBeCloseTo(0.022, 3);
  });

  it('reproduces the example of Bozóki, Fülöp & Rónyai 2010 as AHPy prints it', () => {
    const { weights } = ahp(reciprocal([[1, 5, 2], [3, 4], [3 / 4]]));
    close(weights, [0.3742, 0.3917, 0.0991, 0.1349], 4);
  });

  it('finds the judgement that was made to contradict the others', () => {
    // The first counts twice the second, the second twice the third: yet the third twice the first.
    const judged = reciprocal([[2, 1 / 2, 4], [2, 2], [1]]);
    const { lookAt, consistencyRatio } = ahp(judged);
    expect(consistencyRatio).toBeGreaterThan(0.1);
    expect(lookAt).toMatchObject({ row: 2, column: 0, judged: 2 });
    expect(lookAt?.implied).toBeLessThan(1);
  });

  it('gives back the weights of judgements that agree, with nothing to look at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 15 }),
        (stated) => {
          const sum = stated.reduce((a, b) => a + b, 0);
          const result = ahp(stated.map((a) => stated.map((b) => a / b)));
          close(
            result.weights,
            stated.map((w) => w / sum),
            10,
          );
          expect(result.eigenvalue).toBeCloseTo(stated.length, 9);
          expect(result.consistencyRatio).toBeCloseTo(0, 9);
          expect(result.lookAt).toBeNull();
        },
      ),
    );
  });

  it('any judgements: the eigenvector is one, λ is at least n, relabelling relabels', () => {
    const matrices = fc.integer({ min: 2, max: 7 }).chain((n) =>
      fc.tuple(
        ...Array.from({ length: n - 1 }, (_, i) =>
          fc.array(fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 2, 4, 7, 9), {
            minLength: n - 1 - i,
            maxLength: n - 1 - i,
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(matrices, (above) => {
        const matrix = reciprocal(above);
        const n = matrix.length;
        const { weights, eigenvalue } = ahp(matrix);
        expect(eigenvalue).toBeGreaterThanOrEqual(n - 1e-9);
        matrix.forEach((row, i) => {
          const product = row.reduce((sum, a, j) => sum + a * (weights[j] ?? NaN), 0);
          expect(product).toBeCloseTo(eigenvalue * (weights[i] ?? NaN), 9);
        });
        const turned = ahp([...matrix].reverse().map((row) => [...row].reverse()));
        weights.forEach((w, i) => expect(turned.weights[n - 1 - i]).toBeCloseTo(w, 9));
      }),
    );
  });

  it('refuses what is no matrix of judgements', () => {
    expect(() => ahp([])).toThrow('judgements');
    expect(() => ahp([[1, 2], [0.5]])).toThrow('judgements');
    expect(() =>
      ahp([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow('must be the reciprocal of their opposites');
    expect(() => ahp([[2]])).toThrow('reciprocal');
    expect(() =>
      ahp([
        [1, -2],
        [-0.5, 1],
      ]),
    ).toThrow('must be positive');
    expect(() =>
      ahp([
        [1, NaN],
        [1, 1],
      ]),
    ).toThrow('must be a finite number');
    const sixteen = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1));
    expect(() => ahp(sixteen)).toThrow('at most 15');
  });
});
