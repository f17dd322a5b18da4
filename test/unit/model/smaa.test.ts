import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import type { Bounds } from '../../../src/model/figure';
import { scoreMatrix, type ScoreMatrix } from '../../../src/model/rank';
import { PAIRWISE_LIMIT, rankCounter } from '../../../src/model/rank-count';
import { generator } from '../../../src/model/random';
import {
  BLOCK,
  confidenceFactors,
  expectedRanks,
  firstK,
  mergeParts,
  rankIntervals,
  smaa,
  smaaBlocks,
  smaaPart,
  smaaResult,
  type SmaaProblem,
} from '../../../src/model/smaa';
import { weightSampler, type WeightInformation } from '../../../src/model/weight-space';

/** One row an alternative; a cell is a number or an interval. */
function matrix(rows: readonly (readonly (number | Bounds)[])[]): ScoreMatrix {
  return scoreMatrix(
    (rows[0] ?? []).map((_, j) =>
      rows.map((row): Bounds => {
        const cell = row[j] ?? NaN;
        return typeof cell === 'number' ? [cell, cell] : cell;
      }),
    ),
  );
}

const DRAWS = 40_000;
/** Five standard errors of a share; seeds are fixed, so a failure is a change, not bad luck. */
const NEAR = 5 * Math.sqrt(0.25 / DRAWS);
const near = (actual: ArrayLike<number>, expected: readonly number[], tolerance = NEAR): void => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, k) =>
    expect(Math.abs((actual[k] ?? NaN) - value)).toBeLessThanOrEqual(tolerance),
  );
};
const analyse = (scores: ScoreMatrix, weights: WeightInformation = { kind: 'free' }) =>
  smaa({ scores, weights, draws: DRAWS, seed: 20 });

// No printed table of Lahdelma & Salminen's could be repeated with all of its inputs: what follows is
// derived by hand on the simplex of weights.
describe('SMAA-2 on cases that can be solved by hand', () => {
  it('two specialists share the weights evenly', () => {
    const result = analyse(
      matrix([
        [1, 0],
        [0, 1],
      ]),
    );
    near(result.acceptability, [0.5, 0.5, 0.5, 0.5]);
    // The first wins on w₁ > 1/2, whose middle is 3/4.
    near(result.centralWeights, [0.75, 0.25, 0.25, 0.75]);
    near(result.pairwise ?? [], [0, 0.5, 0.5, 0]);
  });

  it('an all-rounder of 0.4 is second on 0.8 of the weights and never first', () => {
    const result = analyse(
      matrix([
        [1, 0],
        [0, 1],
        [0.4, 0.4],
      ]),
    );
    // A's score is w, B's 1 − w: C is second where either is below 0.4.
    near(result.acceptability, [0.5, 0.1, 0.4, 0.5, 0.1, 0.4, 0, 0.8, 0.2]);
    expect([...result.centralWeights.subarray(4)]).toEqual([NaN, NaN]);
    near(firstK(result, 1), [0.5, 0.5, 0]);
    near(firstK(result, 2), [0.6, 0.6, 0.8]);
    near(firstK(result, 9), [1, 1, 1], 1e-12);
    near(expectedRanks(result), [1.9, 1.9, 2.2], 3 * NEAR);
  });

  it('an all-rounder of 0.6 is first on the middle fifth', () => {
    const result = analyse(
      matrix([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
    );
    near(firstK(result, 1), [0.4, 0.4, 0.2]);
    near(result.centralWeights, [0.8, 0.2, 0.2, 0.8, 0.5, 0.5]);
  });

  it('three specialists: the central weights of each are the mean of the largest of three shares', () => {
    const result = analyse(
      matrix([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
    );
    near(
      result.acceptability,
      Array.from({ length: 9 }, () => 1 / 3),
    );
    near(result.centralWeights.subarray(0, 3), [11 / 18, 7 / 36, 7 / 36]);
  });

  it('central weights of who always wins, under an order, are the rank-order centroid', () => {
    // Barron & Barrett 1996, Management Science 42: 1515–1523, for three criteria.
    const result = analyse(
      matrix([
        [1, 1, 1],
        [0.5, 0.5, 0.5],
      ]),
      { kind: 'ordinal', order: [1, 2, 0] },
    );
    near(firstK(result, 1), [1, 0], 0);
    near(result.centralWeights.subarray(0, 3), [0.1111, 0.6111, 0.2778]);
  });

  it('bounds cut the weights', () => {
    const result = analyse(
      matrix([
        [1, 0],
        [0.7, 0.7],
      ]),
      {
        kind: 'bounded',
        floor: [0.6, 0],
        ceiling: [0.8, 1],
      },
    );
    near(firstK(result, 1), [0.5, 0.5]);
    near(result.centralWeights, [0.75, 0.25, 0.65, 0.35]);
  });

  it('an interval is sampled evenly, and the confidence factor says what it allows', () => {
    const problem: SmaaProblem = {
      scores: matrix([[0.5], [[0.25, 1]]]),
      weights: { kind: 'free' },
      draws: DRAWS,
      seed: 3,
    };
    const result = smaa(problem);
    near(firstK(result, 1), [1 / 3, 2 / 3]);
    near(confidenceFactors(problem, result, DRAWS), [1 / 3, 2 / 3]);
  });

  it('with figures that are known, whoever comes first anywhere has full confidence', () => {
    const problem: SmaaProblem = {
      scores: matrix([
        [1, 0],
        [0, 1],
        [0.4, 0.4],
      ]),
      weights: { kind: 'free' },
      draws: 2000,
      seed: 3,
    };
    expect([...confidenceFactors(problem, smaa(problem), 50)]).toEqual([1, 1, NaN]);
  });

  it('rank intervals leave out equal tails', () => {
    const result = analyse(
      matrix([
        [1, 0],
        [0, 1],
        [0.4, 0.4],
      ]),
    );
    expect(rankIntervals(result, 1)).toEqual([
      [1, 3],
      [1, 3],
      [2, 3],
    ]);
    // A third place of probability 0.2 lies within the outer 45 % of C, of 0.4 does not for A.
    expect(rankIntervals(result, 0.1)).toEqual([
      [1, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(rankIntervals(analyse(matrix([[1], [0]])), 0.9)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('equals share the better place', () => {
    const result = analyse(
      matrix([
        [0.3, 0.6],
        [0.3, 0.6],
        [0, 0],
      ]),
    );
    near(result.acceptability, [1, 0, 0, 1, 0, 0, 0, 0, 1], 0);
    near(result.pairwise ?? [], [0, 0, 1, 0, 0, 1, 0, 0, 0], 0);
  });

  it('one alternative is always first', () => {
    const result = analyse(matrix([[0.2, 0.9]]));
    expect([...result.acceptability]).toEqual([1]);
    near(result.centralWeights, [0.5, 0.5]);
  });
});

const cell = fc.integer({ min: 0, max: 20 }).map((x) => x / 20);
const rows = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([n, m]) =>
    fc.array(
      fc.array(
        fc.oneof(
          cell,
          fc.tuple(cell, cell).map(([a, b]): Bounds => [Math.min(a, b), Math.max(a, b)]),
        ),
        { minLength: m, maxLength: m },
      ),
      { minLength: n, maxLength: n },
    ),
  );

describe('SMAA-2', () => {
  it('counts every draw once for each alternative', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, seed) => {
        const n = list.length;
        const result = smaa({ scores: matrix(list), weights: { kind: 'free' }, draws: 300, seed });
        for (let i = 0; i < n; i++) {
          const row = result.acceptability.subarray(i * n, (i + 1) * n);
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          for (let j = 0; j < n; j++) {
            const both =
              (result.pairwise?.[i * n + j] ?? NaN) + (result.pairwise?.[j * n + i] ?? NaN);
            expect(both).toBeLessThanOrEqual(i === j ? 0 : 1 + 1e-12);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same to the last bit however the blocks are shared out', () => {
    const problem: SmaaProblem = {
      scores: matrix([
        [0.2, [0, 1], 0.4],
        [0.9, 0.3, [0.1, 0.5]],
        [[0.3, 0.6], 0.5, 0.5],
      ]),
      weights: { kind: 'dirichlet', stated: [3, 2, 1], concentration: 10 },
      draws: 10 * BLOCK + 17,
      seed: 99,
    };
    const blocks = smaaBlocks(problem);
    expect(blocks).toBe(11);
    const whole = smaa(problem);
    expect(smaa(problem)).toEqual(whole);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: blocks - 1 })),
        fc.nat(),
        (cuts, seed) => {
          const ends = [0, ...cuts.sort((a, b) => a - b), blocks];
          const parts = ends.slice(1).map((to, k) => smaaPart(problem, ends[k] ?? 0, to));
          const turn = seed % parts.length;
          const mixed = [...parts.slice(turn), ...parts.slice(0, turn)];
          expect(smaaResult(problem, mergeParts(mixed))).toEqual(whole);
        },
      ),
      { numRuns: 15 },
    );
    expect(smaa({ ...problem, seed: 100 })).not.toEqual(whole);
  });

  it('gives these very counts for this seed, on any machine', () => {
    const problem: SmaaProblem = {
      scores: matrix([
        [0.2, 0.8],
        [0.9, 0.3],
        [[0.3, 0.8], 0.5],
      ]),
      weights: { kind: 'ordinal', order: [1, 0] },
      draws: 5000,
      seed: 1,
    };
    const { places, firstWeights } = smaaPart(problem, 0, smaaBlocks(problem));
    expect([...places]).toMatchInlineSnapshot(`
      [
        4018,
        577,
        405,
        619,
        834,
        3547,
        363,
        3589,
        1048,
      ]
    `);
    expect([...firstWeights]).toMatchInlineSnapshot(`
      [
        3431552373719,
        13825626221609,
        1222800544550,
        1435784211674,
        667270273536,
        891802854912,
      ]
    `);
  });

  it('follows alternatives when they are listed in another order', () => {
    const known = rows.map((list) =>
      list.map((row) => row.map((c) => (typeof c === 'number' ? c : c[0]))),
    );
    fc.assert(
      fc.property(known, fc.nat(), (list, seed) => {
        const n = list.length;
        const run = (order: readonly (readonly number[])[]) =>
          smaa({ scores: matrix(order), weights: { kind: 'free' }, draws: 200, seed });
        const straight = run(list);
        const reversed = run([...list].reverse());
        for (let i = 0; i < n; i++) {
          const twin = n - 1 - i;
          expect(reversed.acceptability.subarray(twin * n, (twin + 1) * n)).toEqual(
            straight.acceptability.subarray(i * n, (i + 1) * n),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('puts who is perfect everywhere first in every draw', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, seed) => {
        const run = (first: readonly (number | Bounds)[]) =>
          smaa({
            scores: matrix([first, ...list.slice(1)]),
            weights: { kind: 'free' },
            draws: 200,
            seed,
          });
        const perfect = run((list[0] ?? []).map(() => 1));
        expect(firstK(perfect, 1)[0]).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what it cannot analyse, by name', () => {
    const scores = matrix([
      [0.1, 0.9],
      [0.4, 0.5],
    ]);
    const run = (change: Partial<SmaaProblem>) => () =>
      smaa({ scores, weights: { kind: 'free' }, draws: 10, seed: 1, ...change });
    expect(run({ draws: 0 })).toThrow('draws');
    expect(run({ draws: 1.5 })).toThrow('draws');
    expect(run({ draws: NaN })).toThrow('draws');
    expect(run({ draws: 2 ** 22 })).toThrow('draws');
    expect(run({ seed: -1 })).toThrow('seed');
    expect(run({ weights: { kind: 'fixed', weights: [0, 0] } })).toThrow('must not sum to zero');
    expect(run({ weights: { kind: 'fixed', weights: [1] } })).toThrow(ModelError);
    const many = scoreMatrix([Array.from({ length: 10_000 }, (): Bounds => [0, 1])]);
    expect(run({ scores: many })).toThrow('scores: must have at most 4096 alternatives');
    const problem: SmaaProblem = { scores, weights: { kind: 'free' }, draws: 10, seed: 1 };
    expect(() => smaaPart(problem, 0, 2)).toThrow('to');
    expect(() => smaaPart(problem, -1, 1)).toThrow('from');
    expect(() => mergeParts([])).toThrow('parts');
    expect(() => smaaResult(problem, smaaPart(problem, 0, 0))).toThrow('at least one draw');
    expect(() => firstK(smaa(problem), 0)).toThrow(ModelError);
    expect(() => rankIntervals(smaa(problem), 2)).toThrow(ModelError);
  });
});

describe('weights that agree with what is known', () => {
  const draw = (information: WeightInformation, criteria: number, count = 3000): number[][] => {
    const sample = weightSampler(information, criteria);
    const random = generator(11);
    const out = new Float64Array(criteria);
    return Array.from({ length: count }, () => {
      sample(random, out);
      return [...out];
    });
  };
  const means = (list: readonly (readonly number[])[]): number[] =>
    (list[0] ?? []).map(
      (_, j) => list.reduce((sum, row) => sum + (row[j] ?? NaN), 0) / list.length,
    );

  it('keep the order that is stated', () => {
    for (const [a, b, c, d] of draw({ kind: 'ordinal', order: [2, 0, 3, 1] }, 4)) {
      expect(c).toBeGreaterThanOrEqual(a ?? NaN);
      expect(a).toBeGreaterThanOrEqual(d ?? NaN);
      expect(d).toBeGreaterThanOrEqual(b ?? NaN);
    }
  });

  it('keep within bounds, loose or tight, and sum to one', () => {
    const cases: [floor: number[], ceiling: number[]][] = [
      [
        [0, 0, 0],
        [1, 1, 1],
      ],
      [
        [0.3, 0.3, 0.3],
        [0.4, 0.4, 0.4],
      ],
      [
        [0, 0, 0],
        [0.35, 0.35, 0.35],
      ],
      [
        [0.1, 0.1, 0.1, 0.1, 0, 0, 0, 0],
        [0.12, 0.12, 0.12, 0.12, 1, 1, 1, 1],
      ],
      [Array.from({ length: 8 }, () => 0.05), Array.from({ length: 8 }, () => 0.2)],
      [
        [0.2, 0.3, 0.5],
        [0.2, 0.3, 0.5],
      ],
      [
        [0, 0.25, 0],
        [1, 0.25, 1],
      ],
    ];
    for (const [floor, ceiling] of cases) {
      for (const row of draw({ kind: 'bounded', floor, ceiling }, floor.length, 400)) {
        expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        row.forEach((weight, j) => {
          expect(weight).toBeGreaterThanOrEqual((floor[j] ?? NaN) - 1e-12);
          expect(weight).toBeLessThanOrEqual((ceiling[j] ?? NaN) + 1e-12);
        });
      }
    }
  });

  it('fill the bounds evenly, whichever way they are drawn', () => {
    // By symmetry every share has the mean 1/3; the floors of the first leave (1 + 2 · 0.4) / 3.
    near(
      means(draw({ kind: 'bounded', floor: [0, 0, 0], ceiling: [0.4, 0.4, 0.4] }, 3)),
      [1 / 3, 1 / 3, 1 / 3],
      0.01,
    );
    near(
      means(draw({ kind: 'bounded', floor: [0.4, 0, 0], ceiling: [1, 1, 1] }, 3)),
      [0.6, 0.2, 0.2],
      0.02,
    );
    // Two shares: one uniform in [0.1, 0.3].
    near(means(draw({ kind: 'bounded', floor: [0.1, 0], ceiling: [0.3, 1] }, 2)), [0.2, 0.8], 0.01);
  });

  it('stay around what is stated', () => {
    near(
      means(draw({ kind: 'dirichlet', stated: [5, 3, 2, 0], concentration: 30 }, 4)),
      [0.5, 0.3, 0.2, 0],
      0.01,
    );
  });

  it('are refused when they contradict themselves', () => {
    const sample =
      (information: WeightInformation, criteria = 2) =>
      () =>
        weightSampler(information, criteria);
    expect(sample({ kind: 'free' }, 0)).toThrow('criteria');
    expect(sample({ kind: 'ordinal', order: [0, 0] })).toThrow('order');
    expect(sample({ kind: 'ordinal', order: [0] })).toThrow('order');
    expect(sample({ kind: 'bounded', floor: [0.6, 0.6], ceiling: [1, 1] })).toThrow('floor');
    expect(sample({ kind: 'bounded', floor: [0, 0], ceiling: [0.4, 0.4] })).toThrow('ceiling');
    expect(sample({ kind: 'bounded', floor: [0.5, 0], ceiling: [0.4, 1] })).toThrow('ceiling');
    expect(sample({ kind: 'bounded', floor: [NaN, 0], ceiling: [1, 1] })).toThrow('floor');
    expect(sample({ kind: 'dirichlet', stated: [1, 1], concentration: 0.5 })).toThrow(
      'concentration',
    );
    expect(sample({ kind: 'dirichlet', stated: [0, 0], concentration: 5 })).toThrow(ModelError);
    expect(sample({ kind: 'fixed', weights: [1, NaN] })).toThrow(ModelError);
  });
});

describe('counting places', () => {
  it('agrees with the definition for few and for many, equal and nearly equal scores included', () => {
    const score = fc.oneof(
      fc.integer({ min: 0, max: 6 }).map((x) => x / 6),
      fc.integer({ min: 0, max: 6 }).map((x) => 0.5 + x * 1e-11),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    for (const size of [5, PAIRWISE_LIMIT + 12]) {
      fc.assert(
        fc.property(fc.array(score, { minLength: size, maxLength: size }), (list) => {
          const counter = rankCounter(size);
          const firsts = counter.count(Float64Array.from(list));
          const wins = counter.wins();
          const best = Math.max(...list);
          const expected = list.flatMap((x, i) => (x === best ? [i] : []));
          expect([...counter.first.subarray(0, firsts)].sort((a, b) => a - b)).toEqual(expected);
          list.forEach((own, i) => {
            const place = list.filter((other) => other > own).length;
            expect(counter.places[i * size + place]).toBe(1);
            if (wins) {
              list.forEach((other, j) => expect(wins[i * size + j]).toBe(own > other ? 1 : 0));
            } else expect(size).toBeGreaterThan(PAIRWISE_LIMIT);
          });
        }),
        { numRuns: 60 },
      );
    }
  });
});
