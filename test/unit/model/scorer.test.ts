import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { places } from '../../../src/model/decision';
import { ModelError } from '../../../src/model/error';
import { scoreMatrix, unitWeights } from '../../../src/model/rank';
import { scorer, type ScoringMethod } from '../../../src/model/scorer';
import { smaa } from '../../../src/model/smaa';

const METHODS: readonly ScoringMethod[] = [
  'weighted_sum',
  'weighted_product',
  'topsis',
  'promethee',
  'vikor',
];

const unit = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
/** Scores by alternative and criterion, and weights. */
const problem = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([alternatives, criteria]) =>
    fc.record({
      rows: fc.array(fc.array(unit, { minLength: criteria, maxLength: criteria }), {
        minLength: alternatives,
        maxLength: alternatives,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), {
        minLength: criteria,
        maxLength: criteria,
      }),
    }),
  );

function score(
  method: ScoringMethod,
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): Float64Array {
  return scorer(method, rows.length, weights.length)(
    Float64Array.from(rows.flat()),
    unitWeights(weights),
    new Float64Array(rows.length),
  );
}

describe.each(METHODS)('%s', (method) => {
  it('scores between 0 and 1', () => {
    fc.assert(
      fc.property(problem, ({ rows, weights }) => {
        for (const one of score(method, rows, weights)) {
          expect(one).toBeGreaterThanOrEqual(-1e-12);
          expect(one).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('puts nothing above an alternative that is best in everything', () => {
    fc.assert(
      fc.property(problem, ({ rows, weights }) => {
        const all = [rows[0]?.map(() => 1) ?? [], ...rows];
        expect(places(score(method, all, weights))[0]).toBe(1);
      }),
    );
  });

  it('gives equals the same score, in whatever order they come', () => {
    fc.assert(
      fc.property(problem, ({ rows, weights }) => {
        const there = score(method, [...rows, rows[0] ?? []], weights);
        expect(there.at(-1)).toBeCloseTo(there[0] ?? NaN, 12);
        const back = score(method, [rows[0] ?? [], ...rows.toReversed()], weights);
        expect(back[0]).toBeCloseTo(there[0] ?? NaN, 10);
      }),
    );
  });

  it('is what a simulation ranks by', () => {
    const rows = [
      [0.9, 0.2, 0.4],
      [0.3, 0.8, 0.7],
      [0.1, 0.6, 0.95],
      [0.5, 0.5, 0.15],
    ];
    const weights = [5, 3, 2];
    const columns = weights.map((_, j) => rows.map((row) => [row[j], row[j]] as [number, number]));
    const { acceptability } = smaa({
      scores: scoreMatrix(columns),
      weights: { kind: 'fixed', weights },
      draws: 10,
      seed: 1,
      method,
    });
    places(score(method, rows, weights)).forEach((place, i) => {
      expect(acceptability[i * rows.length + place - 1]).toBe(1);
    });
  });
});

describe('a good figure beside a bad one', () => {
  const uneven = [1, 0];
  const even = [0.5, 0.5];

  it('makes up for it fully in the sum, and less in the product', () => {
    const [a, b] = score('weighted_sum', [uneven, even], [1, 1]);
    expect(a).toBeCloseTo(b ?? NaN, 12);
    // √(1 · 0.01) and √(0.505 · 0.505)
    const [x, y] = score('weighted_product', [uneven, even], [1, 1]);
    expect(x).toBeCloseTo(0.1, 12);
    expect(y).toBeCloseTo(0.505, 12);
  });
});

describe('PROMETHEE here', () => {
  it('does not count a lead within the indifference, and counts half the range fully', () => {
    const [a, b] = score('promethee', [[0.5], [0.46]], [1]);
    expect([a, b]).toEqual([0.5, 0.5]);
    expect(Array.from(score('promethee', [[0.9], [0.2]], [1]))).toEqual([1, 0]);
  });
});

it('refuses what has nothing to compare', () => {
  expect(() => scorer('topsis', 3, 0)).toThrow(ModelError);
  expect(() => scorer('vikor', 1, 2)).toThrow(/alternatives/);
});
