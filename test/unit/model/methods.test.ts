import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  column,
  decisionMatrix,
  distanceFrom,
  nominalMatrix,
  orient,
  places,
  type Goal,
} from '../../../src/model/decision';
import { ModelError } from '../../../src/model/error';
import { absent, interval, value, type Bounds } from '../../../src/model/figure';
import { promethee, type Preference } from '../../../src/model/promethee';
import { scoreMatrix } from '../../../src/model/rank';
import { rankScale, sumScale, vectorScale } from '../../../src/model/scaling';
import { topsis } from '../../../src/model/topsis';
import { valueAt, valueBounds, valueFunction } from '../../../src/model/value-function';
import { vikor } from '../../../src/model/vikor';
import { weightedProduct } from '../../../src/model/weighted-product';

const close = (actual: ArrayLike<number>, expected: readonly number[], digits: number): void => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((x, k) => expect(actual[k]).toBeCloseTo(x, digits));
};
const usual = (count: number): Preference[] =>
  Array.from({ length: count }, () => ({ kind: 'usual' }));

describe('weighted product', () => {
  it('reproduces the example of Wikipedia that scikit-criteria tests', () => {
    // scikit-criteria, tests/agg/test_simple.py: log10 scores over columns scaled by their sum.
    const rows = [
      [25, 20, 15, 30],
      [10, 30, 20, 30],
      [30, 10, 30, 10],
    ];
    const raw = decisionMatrix(rows);
    const scaled = decisionMatrix(
      rows.map((row, i) => row.map((_, j) => sumScale(column(raw, j), 'benefit')[i] ?? NaN)),
    );
    const goals: Goal[] = ['benefit', 'benefit', 'benefit', 'benefit'];
    const weights = [20, 15, 40, 25];
    close(
      weightedProduct(scaled, goals, weights).map(Math.log10),
      [-0.50128589, -0.50448471, -0.52947246],
      7,
    );
    expect([...places(weightedProduct(scaled, goals, weights))]).toEqual([1, 2, 3]);
    expect([...places(weightedProduct(raw, goals, weights))]).toEqual([1, 2, 3]);
  });

  it('divides by what costs', () => {
    const matrix = decisionMatrix([
      [8, 2],
      [4, 4],
    ]);
    close(weightedProduct(matrix, ['benefit', 'cost'], [1, 1]), [2, 1], 12);
  });

  it('refuses what has no logarithm', () => {
    expect(() => weightedProduct(decisionMatrix([[1, 0]]), ['benefit', 'benefit'], [1, 1])).toThrow(
      'matrix: must be positive',
    );
    expect(() => weightedProduct(decisionMatrix([[5]]), [{ target: 5 }], [1])).toThrow(ModelError);
  });
});

describe('TOPSIS', () => {
  it('reproduces the example of Tzeng & Huang 2011 that scikit-criteria tests', () => {
    // Multiple Attribute Decision Making, CRC Press; scikit-criteria, tests/agg/test_similarity.py.
    const { closeness } = topsis(
      decisionMatrix([
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ]),
      ['benefit', 'benefit', 'benefit'],
      [0.3, 0.4, 0.3],
    );
    close(closeness, [0.5037, 0.6581, 0.7482, 0.334], 4);
    expect([...places(closeness)]).toEqual([3, 2, 1, 4]);
  });

  it('takes the least of a cost and the nearest to a target as ideal', () => {
    const { closeness } = topsis(decisionMatrix([[1], [2], [4]]), ['cost'], [1]);
    close(closeness, [1, 2 / 3, 0], 12);
    const aimed = topsis(decisionMatrix([[1], [5], [7]]), [{ target: 5 }], [1]);
    close(aimed.closeness, [0, 1, 0.5], 12);
  });

  it('puts all in the middle where nothing tells them apart', () => {
    close(
      topsis(
        decisionMatrix([
          [0, 3],
          [0, 3],
        ]),
        ['benefit', 'cost'],
        [1, 1],
      ).closeness,
      [0.5, 0.5],
      12,
    );
  });
});

describe('PROMETHEE II', () => {
  it('reproduces the example in the documentation of pymcdm', () => {
    // pymcdm, PROMETHEE_II('usual'): prints [0.1, -0.3, 0.2].
    const { net } = promethee(
      decisionMatrix([
        [4, 3, 2],
        [3, 2, 4],
        [5, 1, 3],
      ]),
      ['benefit', 'benefit', 'benefit'],
      [0.5, 0.3, 0.2],
      usual(3),
    );
    close(net, [0.1, -0.3, 0.2], 12);
  });

  it('reproduces the flows in the tests of another implementation', () => {
    // github.com/antoinedejonckheere/promethee, run_tests.py, usual criterion.
    const result = promethee(
      decisionMatrix([
        [4, 2],
        [1, 5],
        [3, 4],
      ]),
      ['benefit', 'benefit'],
      [0.4, 0.6],
      usual(2),
    );
    close(result.positive, [0.4, 0.6, 0.5], 12);
    close(result.negative, [0.6, 0.4, 0.5], 12);
    close(result.net, [-0.2, 0.2, 0], 12);
  });

  // No printed case with thresholds was found: these two are derived by hand.
  it('counts a lead in part between linear thresholds', () => {
    // Leads: a over b 1, b over c 2, a over c 3. P: 0, 1/2, 1 with indifference 1, preference 3.
    const linear: Preference = { kind: 'linear', indifference: 1, preference: 3 };
    const result = promethee(decisionMatrix([[4], [3], [1]]), ['benefit'], [1], [linear]);
    close(result.positive, [0.5, 0.25, 0], 12);
    close(result.negative, [0, 0, 0.75], 12);
    const vShape: Preference = { kind: 'linear', indifference: 0, preference: 4 };
    close(
      promethee(decisionMatrix([[4], [3], [1]]), ['cost'], [1], [vShape]).net,
      [-0.5, -0.125, 0.625],
      12,
    );
  });

  it('counts a lead half between the thresholds of a level', () => {
    const level: Preference = { kind: 'level', indifference: 1, preference: 2 };
    const { net } = promethee(decisionMatrix([[4], [3], [1]]), ['benefit'], [1], [level]);
    // P(a, b) = 0, P(b, c) = 1/2, P(a, c) = 1.
    close(net, [0.5, 0.25, -0.75], 12);
  });

  it('refuses thresholds in the wrong order', () => {
    const run = (preference: Preference) => () =>
      promethee(decisionMatrix([[1], [2]]), ['benefit'], [1], [preference]);
    expect(run({ kind: 'linear', indifference: 2, preference: 2 })).toThrow('preference');
    expect(run({ kind: 'level', indifference: 2, preference: 1 })).toThrow('preference');
    expect(run({ kind: 'linear', indifference: -1, preference: 1 })).toThrow('indifference');
    expect(() => promethee(decisionMatrix([[1], [2]]), ['benefit'], [1], [])).toThrow(
      'preferences',
    );
  });
});

describe('VIKOR', () => {
  // Opricovic & Tzeng 2007, European Journal of Operational Research 178: 514–529 (hydropower on the
  // Drina), as scikit-criteria, tests/agg/test_vikor.py, prints it for four sets of weights.
  const drina = decisionMatrix([
    [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
    [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
    [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
    [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
    [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
    [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
  ]);
  const goals: Goal[] = [
    'benefit',
    'cost',
    'benefit',
    'benefit',
    'cost',
    'cost',
    'cost',
    'benefit',
  ];
  const cases = [
    {
      weights: [1, 1, 1, 1, 1, 1, 1, 1],
      r: [0.125, 0.125, 0.121, 0.125, 0.067, 0.125],
      s: [0.692, 0.7, 0.29, 0.423, 0.28, 0.346],
      q: [0.991, 1, 0.473, 0.67, 0, 0.578],
      advantage: true,
      proposed: [4],
    },
    {
      weights: [2, 2, 2, 2, 1, 1, 1, 1],
      r: [0.167, 0.114, 0.161, 0.167, 0.089, 0.167],
      s: [0.701, 0.6, 0.386, 0.365, 0.317, 0.459],
      q: [1, 0.533, 0.552, 0.563, 0, 0.686],
      advantage: true,
      proposed: [4],
    },
    {
      weights: [1, 1, 1, 1, 2, 2, 2, 2],
      r: [0.113, 0.167, 0.08, 0.122, 0.044, 0.083],
      s: [0.683, 0.8, 0.193, 0.48, 0.243, 0.232],
      q: [0.684, 1, 0.147, 0.554, 0.041, 0.191],
      advantage: false,
      proposed: [2, 4, 5],
    },
    {
      weights: [1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2],
      r: [0.129, 0.19, 0.057, 0.139, 0.042, 0.06],
      s: [0.678, 0.857, 0.138, 0.513, 0.222, 0.167],
      q: [0.668, 1, 0.051, 0.588, 0.058, 0.078],
      advantage: false,
      proposed: [2, 4, 5],
    },
  ];
  it.each(cases)('reproduces the published compromise for weights $weights', (known) => {
    const result = vikor(drina, goals, known.weights);
    const within = (actual: Float64Array, expected: readonly number[]): void =>
      expected.forEach((x, i) => expect(Math.abs((actual[i] ?? NaN) - x)).toBeLessThan(0.002));
    within(result.regret, known.r);
    within(result.utility, known.s);
    within(result.compromise, known.q);
    expect(result.acceptableAdvantage).toBe(known.advantage);
    expect(result.acceptableStability).toBe(true);
    expect([...result.proposed].sort()).toEqual(known.proposed);
  });

  it('reproduces the mountain climber of Opricovic & Tzeng 2004', () => {
    const result = vikor(
      decisionMatrix([
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ]),
      ['cost', 'benefit'],
      [1, 1],
    );
    close(result.utility, [0.5, 0.375, 0.5], 12);
    close(result.regret, [0.5, 0.25, 0.5], 12);
    close(result.compromise, [1, 0, 1], 12);
    expect(result.proposed).toEqual([1]);
  });

  it('proposes the first two where the first is not stable', () => {
    // scikit-criteria, tests/agg/test_vikor.py.
    const result = vikor(
      decisionMatrix([
        [1, 101, 1, 101, 1],
        [101, 1, 101, 1, 101],
        [1, 1, 1, 1, 101],
        [11, 11, 11, 16, 61],
        [56, 56, 56, 56, 56],
      ]),
      ['cost', 'cost', 'cost', 'cost', 'cost'],
      [1, 1, 1, 1, 1],
    );
    close(result.compromise, [0.75, 1, 0.5, 0.068, 0.4375], 3);
    expect(result).toMatchObject({
      acceptableAdvantage: true,
      acceptableStability: false,
      proposed: [3, 4],
    });
  });

  it('refuses a single alternative and a v that is no share', () => {
    expect(() => vikor(decisionMatrix([[1]]), ['benefit'], [1])).toThrow('at least two');
    expect(() => vikor(decisionMatrix([[1], [2]]), ['benefit'], [1], 1.1)).toThrow('v');
  });
});

describe('normalisations', () => {
  it('by sum reproduce Kracka, Brauers & Zavadskas 2010 as scikit-criteria tests it', () => {
    // Inzinerine Ekonomika 21: 352–359; scikit-criteria, tests/agg/test_simple.py (weighted sum).
    const matrix = decisionMatrix([
      [33.95, 23.78, 11.45, 39.97, 29.44, 167.1, 3.852],
      [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
      [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
      [30.44, 37.59, 13.91, 74.08, 45.1, 198.34, 2.186],
      [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61],
      [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
    ]);
    const senses = ['cost', 'cost', 'cost', 'cost', 'benefit', 'cost', 'benefit'] as const;
    const scores = new Float64Array(6);
    senses.forEach((sense, j) =>
      sumScale(column(matrix, j), sense).forEach(
        (x, i) => (scores[i] = (scores[i] ?? NaN) + x / 7),
      ),
    );
    close(scores, [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701], 8);
  });

  it('by vector have length one; by rank run from 0 to 1', () => {
    close(vectorScale([3, 4], 'benefit'), [0.6, 0.8], 12);
    close(vectorScale([3, 4], 'cost'), [0.4, 0.2], 12);
    close(rankScale([10, 30, 20, 20], 'benefit'), [0, 1, 0.5, 0.5], 12);
    close(rankScale([10, 30, 20, 20], 'cost'), [1, 0, 0.5, 0.5], 12);
    close(rankScale([7], 'benefit'), [0.5], 12);
  });

  it('refuse what they cannot divide', () => {
    expect(() => vectorScale([0, 0], 'benefit')).toThrow('must not all be zero');
    expect(() => sumScale([1, -1], 'benefit')).toThrow('must not be negative');
    expect(() => sumScale([1, 0], 'cost')).toThrow('must not be zero for a cost');
    expect(() => sumScale([0, 0], 'benefit')).toThrow('must not all be zero');
    expect(() => rankScale([], 'benefit')).toThrow('must not be empty');
    expect(() => rankScale([NaN], 'benefit')).toThrow('must be a finite number');
  });
});

describe('value functions', () => {
  // R package smaa, example of smaa.pvf: cut-offs 50, 75, 90, 100 worth 1, 0.8, 0.5, 0, clipped.
  const falling = valueFunction([
    { x: 50, value: 1 },
    { x: 75, value: 0.8 },
    { x: 90, value: 0.5 },
    { x: 100, value: 0 },
  ]);

  it('reproduce the printed values of the R package smaa', () => {
    close(
      [50, 90, 100, 10, 40, 101, 120].map((x) => valueAt(falling, x)),
      [1, 0.5, 0, 1, 1, 0, 0],
      12,
    );
    expect(valueAt(falling, 62.5)).toBeCloseTo(0.9, 12);
  });

  it('give the least and greatest value over an interval, peaks included', () => {
    const peak = valueFunction([
      { x: 0, value: 0 },
      { x: 10, value: 1 },
      { x: 20, value: 0.4 },
    ]);
    expect(valueBounds(peak, interval(5, 15))).toEqual([0.5, 1]);
    expect(valueBounds(peak, interval(15, Infinity))).toEqual([0.4, 0.7]);
    expect(valueBounds(peak, value(5))).toEqual([0.5, 0.5]);
    expect(valueBounds(peak, absent('not_found'))).toEqual([0, 1]);
  });

  it('refuse points that are out of order or out of scale', () => {
    expect(() => valueFunction([{ x: 0, value: 1 }])).toThrow('at least two');
    expect(() =>
      valueFunction([
        { x: 1, value: 0 },
        { x: 1, value: 1 },
      ]),
    ).toThrow('must ascend');
    expect(() =>
      valueFunction([
        { x: 1, value: 0 },
        { x: 2, value: 1.5 },
      ]),
    ).toThrow(ModelError);
    expect(() => valueAt(falling, NaN)).toThrow(ModelError);
  });
});

describe('matrices of known figures', () => {
  it('take the middle of intervals, and the distance in place of a target', () => {
    const scores = scoreMatrix([
      [
        [0, 1],
        [0.2, 0.2],
      ],
    ]);
    expect([...nominalMatrix(scores).values]).toEqual([0.5, 0.2]);
    const oriented = orient(
      decisionMatrix([
        [1, 5],
        [2, 9],
      ]),
      ['cost', { target: 6 }],
    );
    expect(oriented.senses).toEqual(['cost', 'cost']);
    expect([...oriented.values]).toEqual([1, 1, 2, 3]);
    expect(distanceFrom(interval(3, 8), 5)).toEqual({ kind: 'interval', floor: 0, ceiling: 3 });
    expect(distanceFrom(interval(6, Infinity), 5)).toEqual({
      kind: 'interval',
      floor: 1,
      ceiling: Infinity,
    });
    expect(distanceFrom(value(2), 5)).toEqual(value(3));
    expect(distanceFrom(absent('not_found'), 5)).toEqual(absent('not_found'));
  });

  it('are refused with a missing row, a gap or a target that is none', () => {
    expect(() => decisionMatrix([])).toThrow('rows');
    expect(() => decisionMatrix([[]])).toThrow('rows');
    expect(() => decisionMatrix([[1, 2], [1]])).toThrow('rows');
    expect(() => decisionMatrix([[1, NaN]])).toThrow('rows');
    expect(() => orient(decisionMatrix([[1]]), [])).toThrow('goals');
    expect(() => orient(decisionMatrix([[1]]), [{ target: NaN }])).toThrow('goals');
    expect(() => places([1, NaN])).toThrow('scores');
  });
});

const grid = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([n, m]) =>
    fc.record({
      rows: fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: m, maxLength: m }), {
        minLength: n,
        maxLength: n,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: m, maxLength: m }),
      goals: fc.array(
        fc.oneof(fc.constantFrom<Goal>('benefit', 'cost'), fc.record({ target: fc.constant(0.5) })),
        { minLength: m, maxLength: m },
      ),
    }),
  );

/** Each method as scores of which more is better. */
const METHODS = {
  'weighted product': weightedProduct,
  topsis: (matrix, goals, weights) => topsis(matrix, goals, weights).closeness,
  promethee: (matrix, goals, weights) =>
    promethee(
      matrix,
      goals,
      weights,
      weights.map(() => ({ kind: 'linear', indifference: 1, preference: 7 })),
    ).net,
  vikor: (matrix, goals, weights) => vikor(matrix, goals, weights).compromise.map((q) => -q),
} satisfies Record<
  string,
  (
    matrix: ReturnType<typeof decisionMatrix>,
    goals: readonly Goal[],
    weights: number[],
  ) => Float64Array
>;

describe.each(Object.entries(METHODS))('%s', (_name, method) => {
  it('does not depend on the order of the rows, nor on a factor of the weights', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 2, max: 9 }), ({ rows, weights, goals }, factor) => {
        const straight = method(decisionMatrix(rows), goals, weights);
        const reversed = method(decisionMatrix([...rows].reverse()), goals, weights);
        const scaled = method(
          decisionMatrix(rows),
          goals,
          weights.map((w) => w * factor),
        );
        straight.forEach((score, i) => {
          expect(reversed[rows.length - 1 - i]).toBeCloseTo(score, 9);
          expect(scaled[i]).toBeCloseTo(score, 9);
        });
      }),
    );
  });

  it('never puts an alternative behind one that it is at least as good as in everything', () => {
    fc.assert(
      fc.property(grid, ({ rows, weights, goals }) => {
        const matrix = decisionMatrix(rows);
        const scores = method(matrix, goals, weights);
        const { values, senses, criteria } = orient(matrix, goals);
        for (let a = 0; a < rows.length; a++) {
          for (let b = 0; b < rows.length; b++) {
            const dominates = senses.every((sense, j) => {
              const lead = (values[a * criteria + j] ?? NaN) - (values[b * criteria + j] ?? NaN);
              return sense === 'benefit' ? lead >= 0 : lead <= 0;
            });
            if (dominates) expect(scores[a]).toBeGreaterThanOrEqual((scores[b] ?? NaN) - 1e-9);
          }
        }
      }),
    );
  });

  it('refuses weights that cannot be', () => {
    const matrix = decisionMatrix([
      [1, 2],
      [3, 4],
    ]);
    const goals: Goal[] = ['benefit', 'cost'];
    expect(() => method(matrix, goals, [0, 0])).toThrow('must not sum to zero');
    expect(() => method(matrix, goals, [1, NaN])).toThrow('weights');
    expect(() => method(matrix, goals, [1])).toThrow(ModelError);
    expect(() => method(matrix, ['benefit'], [1, 1])).toThrow('goals');
  });

  it('ranks ten thousand alternatives', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [1 + i, 2]);
    const scores = method(decisionMatrix(rows), ['benefit', 'benefit'], [1, 1]);
    expect(places(scores)[9_999]).toBe(1);
  });
});

describe('places', () => {
  it('equals share the better place', () => {
    expect([...places([0.2, 0.9, 0.9, 0.1])]).toEqual([3, 1, 1, 4]);
    expect([...places([0.1 + 0.2, 0.3])]).toEqual([1, 1]);
    const pairs: Bounds[] = [[0, 0]];
    expect([...places(nominalMatrix(scoreMatrix([pairs])).values)]).toEqual([1]);
  });
});
