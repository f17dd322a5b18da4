import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import { absent, interval, value, type Bounds } from '../../../src/model/figure';
import { knownRange, minMax } from '../../../src/model/normalise';
import { rankByWeightedSum, scoreMatrix, unitWeights, weightedSums } from '../../../src/model/rank';

describe('min–max normalisation', () => {
  it('scales by the least and greatest side that is known', () => {
    expect(minMax([value(10), interval(15, 30), value(20)], 'benefit')).toEqual([
      [0, 0],
      [0.25, 1],
      [0.5, 0.5],
    ]);
  });

  it('turns a cost around', () => {
    expect(minMax([value(10), interval(15, 30)], 'cost')).toEqual([
      [1, 1],
      [0, 0.75],
    ]);
  });

  it('a missing figure is its full range, an unknown side the end of it', () => {
    const figures = [value(0), value(10), absent('not_found'), interval(5, Infinity)];
    expect(minMax(figures, 'benefit')[2]).toEqual([0, 1]);
    expect(minMax(figures, 'benefit')[3]).toEqual([0.5, 1]);
    expect(minMax(figures, 'cost')[3]).toEqual([0, 0.5]);
    expect(minMax([absent('not_found')], 'benefit')).toEqual([[0, 1]]);
    expect(knownRange([absent('not_found')])).toBeNull();
  });

  it('a criterion that tells nothing apart scores in the middle', () => {
    expect(minMax([value(7), value(7)], 'benefit')).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });
});

const score: fc.Arbitrary<Bounds> = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => [Math.min(a, b) / 100, Math.max(a, b) / 100]);
const problem = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([n, m]) =>
    fc.record({
      columns: fc.array(fc.array(score, { minLength: n, maxLength: n }), {
        minLength: m,
        maxLength: m,
      }),
      weights: fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: m, maxLength: m })
        .filter((weights) => weights.some((w) => w > 0)),
    }),
  );

describe('ranking by weighted sum', () => {
  it('ranks and explains a small case', () => {
    const ranked = rankByWeightedSum(
      scoreMatrix([
        [
          [1, 1],
          [0.5, 0.5],
          [0, 0],
        ],
        [
          [0, 0],
          [0, 1],
          [0.2, 0.4],
        ],
      ]),
      [3, 1],
    );
    expect(ranked.map(({ alternative }) => alternative)).toEqual([0, 1, 2]);
    expect(ranked.map(({ nominal }) => nominal)).toEqual([0.75, 0.5, 0.075]);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    // The second may reach 0.625 at most: surely second.
    expect(ranked.map(({ rankRange }) => rankRange)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(ranked[1]?.missing).toEqual([1]);
    expect(ranked[2]?.intervals).toEqual([1]);
    expect(ranked[0]?.contributions.map(({ nominal }) => nominal)).toEqual([0.75, 0]);
  });

  it('widens the place, not the order, when a figure is missing', () => {
    const [first, second] = rankByWeightedSum(
      scoreMatrix([
        [
          [0.6, 0.6],
          [0, 1],
        ],
      ]),
      [1],
    );
    expect(first).toMatchObject({ alternative: 0, rank: 1, rankRange: [1, 2] });
    expect(second).toMatchObject({ alternative: 1, rank: 2, rankRange: [1, 2] });
  });

  it('equals share the better place', () => {
    const ranks = rankByWeightedSum(
      scoreMatrix([
        [
          [0.5, 0.5],
          [0.9, 0.9],
          [0.5, 0.5],
          [0.1, 0.1],
        ],
      ]),
      [1],
    );
    expect(ranks.map(({ alternative, rank }) => [alternative, rank])).toEqual([
      [1, 1],
      [0, 2],
      [2, 2],
      [3, 4],
    ]);
    expect(ranks[1]?.rankRange).toEqual([2, 2]);
  });

  it('nominal place and score lie within their intervals; parts add up', () => {
    fc.assert(
      fc.property(problem, ({ columns, weights }) => {
        for (const region of rankByWeightedSum(scoreMatrix(columns), weights)) {
          const { rank, rankRange, score: range, nominal, contributions } = region;
          expect(rankRange[0]).toBeLessThanOrEqual(rank);
          expect(rank).toBeLessThanOrEqual(rankRange[1]);
          expect(range[0]).toBeLessThanOrEqual(nominal);
          expect(nominal).toBeLessThanOrEqual(range[1]);
          const sum = (pick: (c: (typeof contributions)[number]) => number): number =>
            contributions.reduce((total, c) => total + pick(c), 0);
          expect(sum((c) => c.nominal)).toBeCloseTo(nominal, 9);
          expect(sum((c) => c.bounds[0])).toBeCloseTo(range[0], 9);
          expect(sum((c) => c.bounds[1])).toBeCloseTo(range[1], 9);
        }
      }),
    );
  });

  it('does not change when all weights are multiplied', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 2, max: 50 }), ({ columns, weights }, factor) => {
        const matrix = scoreMatrix(columns);
        const places = (w: readonly number[]): unknown =>
          rankByWeightedSum(matrix, w).map(({ alternative, rank, rankRange }) => [
            alternative,
            rank,
            rankRange,
          ]);
        expect(places(weights.map((w) => w * factor))).toEqual(places(weights));
      }),
    );
  });

  it('does not depend on the order in which alternatives are listed', () => {
    fc.assert(
      fc.property(problem, ({ columns, weights }) => {
        const n = columns[0]?.length ?? 0;
        const place = (list: readonly (readonly Bounds[])[]): Map<number, unknown> =>
          new Map(
            rankByWeightedSum(scoreMatrix(list), weights).map((r) => [
              r.alternative,
              [r.rank, r.rankRange, r.score],
            ]),
          );
        const straight = place(columns);
        const reversed = place(columns.map((column) => [...column].reverse()));
        for (let i = 0; i < n; i++) expect(reversed.get(n - 1 - i)).toEqual(straight.get(i));
      }),
    );
  });

  it('a better figure never costs a place', () => {
    fc.assert(
      fc.property(problem, fc.nat(), fc.nat(), ({ columns, weights }, a, b) => {
        const i = a % (columns[0]?.length ?? 1);
        const j = b % columns.length;
        const better = columns.map((column, k) =>
          column.map((pair, row): Bounds => (k === j && row === i ? [1, 1] : pair)),
        );
        const rankOf = (list: readonly (readonly Bounds[])[]): number =>
          rankByWeightedSum(scoreMatrix(list), weights).find((r) => r.alternative === i)?.rank ?? 0;
        expect(rankOf(better)).toBeLessThanOrEqual(rankOf(columns));
      }),
    );
  });

  it('has an inner form for simulations that gives the same sums', () => {
    const matrix = scoreMatrix([
      [
        [0.2, 0.4],
        [0.6, 0.6],
      ],
      [
        [1, 1],
        [0, 0.5],
      ],
    ]);
    const weights = unitWeights([1, 3]);
    const low = weightedSums(matrix.floor, weights, new Float64Array(2));
    expect([...low]).toEqual([0.25 * 0.2 + 0.75, 0.25 * 0.6]);
  });

  it('refuses weights that cannot be, and scores outside the scale', () => {
    const matrix = scoreMatrix([[[0, 1]]]);
    expect(() => rankByWeightedSum(matrix, [0])).toThrow('must not sum to zero');
    expect(() => rankByWeightedSum(matrix, [-1])).toThrow(ModelError);
    expect(() => rankByWeightedSum(matrix, [NaN])).toThrow(ModelError);
    expect(() => rankByWeightedSum(matrix, [1, 1])).toThrow(ModelError);
    expect(() => scoreMatrix([])).toThrow(ModelError);
    expect(() => scoreMatrix([[[0, 2]]])).toThrow(ModelError);
    expect(() => scoreMatrix([[[0, 1]], []])).toThrow(ModelError);
  });
});
