import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageShare,
  floatingCatchment,
  gaussianDecay,
  nearestCost,
  nearestKm,
  noDecay,
  stepDecay,
  threeStepFloatingCatchment,
} from '../../../src/model/access';
import { KM_PER_DEGREE, type LonLat } from '../../../src/model/distance';
import { ModelError } from '../../../src/model/error';
import { costTable, roadReach, tableReach, type Way } from '../../../src/model/reach';

/** Points along the equator, so that distances are multiples of a degree. */
const at = (km: number): LonLat => [km / KM_PER_DEGREE, 0];
/** Slow decay of Luo & Qi (2009): weights 1, 0.68 and 0.22 for zones of 10, 20 and 30 units. */
const SLOW = stepDecay([
  { upTo: 10, weight: 1 },
  { upTo: 20, weight: 0.68 },
  { upTo: 30, weight: 0.22 },
]);
const EVEN = stepDecay([{ upTo: 30, weight: 1 }]);

describe('two-step floating catchment', () => {
  // Two sites 40 km apart, catchments of 30 km that overlap in the middle, as in the figure with
  // which Luo & Wang (2003) explain the method: who lives in the overlap adds both ratios.
  const places = [at(0), at(15), at(25), at(45)];
  const demand = [100, 200, 300, 400];
  const sites = [at(5), at(45)];
  const supply = [3, 7];

  it('adds the ratios of the sites in reach (Luo & Wang 2003)', () => {
    // Site 0 reaches the first three (600), site 1 reaches the last three (900).
    const access = floatingCatchment(roadReach(places, sites, 30, 1), demand, supply, EVEN);
    [3 / 600, 3 / 600 + 7 / 900, 3 / 600 + 7 / 900, 7 / 900].forEach((expected, i) =>
      expect(access[i]).toBeCloseTo(expected, 12),
    );
  });

  it('weights both steps by zones of distance (Luo & Qi 2009)', () => {
    // Distances to site 0: 5, 10, 20 → weights 1, 1, 0.68; to site 1: 30, 20, 0 → 0.22, 0.68, 1.
    const r0 = 3 / (100 + 200 + 0.68 * 300);
    const r1 = 7 / (0.22 * 200 + 0.68 * 300 + 400);
    const access = floatingCatchment(roadReach(places, sites, 30, 1), demand, supply, SLOW);
    [r0, r0 + 0.22 * r1, 0.68 * r0 + 0.68 * r1, r1].forEach((expected, i) =>
      expect(access[i]).toBeCloseTo(expected, 9),
    );
  });

  it('conserves supply: demand-weighted access adds up to it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 90 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (people) => {
          const where = people.map(([km]) => at(km));
          const many = people.map(([, n]) => n);
          const access = floatingCatchment(
            roadReach(where, [at(30)], 35, 1),
            many,
            [5],
            gaussianDecay(35),
          );
          const total = many.reduce((sum, n, i) => sum + n * (access[i] ?? 0), 0);
          expect(total).toBeCloseTo(5, 9);
        },
      ),
    );
  });

  it('takes the detour into the distance', () => {
    const access = floatingCatchment(roadReach([at(25)], [at(0)], 30, 1.4), [10], [1], EVEN);
    expect([...access]).toEqual([0]);
  });
});

/**
 * The example of the R package fca 0.1.1 (Grüebler 2021), README: ten places, three sites and a
 * table of travel times, with a Gaussian weight that is 0.01 at 20 minutes and is not cut there.
 */
const TIMES = [
  [
    8.627326, 23.64915, 12.26931, 26.49052, 28.21402, 1.366695, 15.843165, 26.772571, 16.54305,
    13.698442,
  ],
  [28.705, 13.60002, 20.32712, 17.179, 3.08774, 26.994749, 7.382632, 1.261786, 9.837622, 28.635109],
  [
    26.686179, 20.7841, 19.2152, 29.82809, 19.67117, 21.255914, 16.321981, 17.824261, 8.674792,
    4.413409,
  ],
];
const WAYS: Way[] = TIMES.flatMap((row, site) => row.map((cost, place) => ({ place, site, cost })));

describe('an origin–destination matrix as cost', () => {
  const reach = tableReach(costTable(10, 3, WAYS), Infinity);
  const people = [100, 200, 50, 100, 500, 50, 100, 100, 50, 500];
  const beyond = (cost: number): number => Math.exp((cost * cost * Math.log(0.01)) / 400);

  // To five places: the times are printed to seven digits.
  it('three steps: what spai_3sfca of the R package fca prints', () => {
    const access = threeStepFloatingCatchment(reach, people, [1000, 200, 500], beyond);
    [
      3.97260949, 0.03678999, 1.46747735, 0.01079342, 0.28782748, 9.11410451, 0.19596873,
      0.31194607, 0.37539987, 1.10349481,
    ].forEach((expected, i) => expect(access[i]).toBeCloseTo(expected, 5));
  });

  it('three steps: the test of the same package, with weights from 1 to 24', () => {
    const ways = Array.from({ length: 24 }, (_, i): Way => {
      return { place: Math.floor(i / 6), site: i % 6, cost: i + 1 };
    });
    const table = tableReach(costTable(4, 6, ways), Infinity);
    const access = threeStepFloatingCatchment(table, [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], (w) => w);
    [0.6686168, 1.3565093, 2.0921208, 2.8355005].forEach((expected, i) =>
      expect(access[i]).toBeCloseTo(expected, 7),
    );
    // Two steps without decay: 21 of supply for 10 of demand, everywhere.
    [...floatingCatchment(table, [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], noDecay)].forEach((score) =>
      expect(score).toBeCloseTo(2.1, 12),
    );
  });

  it('two steps by the cost to the power −1: the hospitals of pysal/access', () => {
    // Tracts 1 and 2 reach themselves and 3, which reaches all; 80 is beyond the limit of 61.
    const costs = [
      [1, 80, 40],
      [80, 1, 40],
      [40, 40, 1],
    ];
    const ways = costs.flatMap((row, place) => row.map((cost, site) => ({ place, site, cost })));
    const table = tableReach(costTable(3, 3, ways), 61);
    const access = floatingCatchment(table, [100, 50, 10], [15, 20, 100], (cost) => 1 / cost);
    const r = [15 / (100 + 10 / 40), 20 / (50 + 10 / 40), 100 / (10 + 150 / 40)] as const;
    [r[0] + r[2] / 40, r[1] + r[2] / 40, r[2] + r[0] / 40 + r[1] / 40].forEach((expected, i) =>
      expect(access[i]).toBeCloseTo(expected, 12),
    );
  });

  it('a pair without a row has no way, and what is beyond the threshold is out of reach', () => {
    const table = costTable(2, 2, [
      { place: 0, site: 0, cost: 5 },
      { place: 1, site: 0, cost: 7 },
    ]);
    expect([...nearestCost(tableReach(table, 6))]).toEqual([5, Infinity]);
    expect([...floatingCatchment(tableReach(table, 6), [1, 1], [3, 9], noDecay)]).toEqual([3, 0]);
  });

  it('refuses rows that name nothing, cost less than nothing or repeat a pair', () => {
    const way = { place: 0, site: 0, cost: 1 };
    for (const bad of [
      [{ ...way, place: 2 }],
      [{ ...way, site: -1 }],
      [{ ...way, cost: -1 }],
      [{ ...way, cost: NaN }],
      [way, way],
    ]) {
      expect(() => costTable(2, 2, bad)).toThrow(ModelError);
    }
    expect(() => tableReach(costTable(1, 1, [way]), NaN)).toThrow(ModelError);
    expect(() => roadReach([at(0)], [at(0)], 10, 0.9)).toThrow('detour: must be at least 1');
    expect(() => floatingCatchment(reach, [1], [1, 1, 1], noDecay)).toThrow('demand');
    expect(() => floatingCatchment(reach, people, [1, NaN, 1], noDecay)).toThrow('supply');
  });
});

describe('three-step floating catchment', () => {
  const anyProblem = fc.record({
    demand: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }),
    supply: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
    costs: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 }),
  });
  const build = (costs: readonly number[]) =>
    tableReach(
      costTable(
        4,
        3,
        costs.map((cost, i) => ({ place: i % 4, site: Math.floor(i / 4), cost })),
      ),
      30,
    );

  it('is the two-step method where nobody has a choice', () => {
    const table = tableReach(
      costTable(3, 2, [
        { place: 0, site: 0, cost: 3 },
        { place: 1, site: 0, cost: 8 },
        { place: 2, site: 1, cost: 5 },
      ]),
      30,
    );
    const decay = gaussianDecay(30);
    const two = floatingCatchment(table, [5, 6, 7], [2, 3], decay);
    const three = threeStepFloatingCatchment(table, [5, 6, 7], [2, 3], decay);
    three.forEach((score, i) => expect(score).toBeCloseTo(two[i] as number, 12));
  });

  it('conserves the supply of every site that somebody reaches, and grows in proportion to it', () => {
    fc.assert(
      fc.property(anyProblem, ({ demand, supply, costs }) => {
        const decay = gaussianDecay(30);
        const access = threeStepFloatingCatchment(build(costs), demand, supply, decay);
        const used = supply.reduce(
          (sum, s, site) =>
            sum + (costs.slice(4 * site, 4 * site + 4).some((c) => c <= 30) ? s : 0),
          0,
        );
        const total = demand.reduce((sum, d, i) => sum + d * (access[i] ?? 0), 0);
        expect(total).toBeCloseTo(used, 9);
        const double = supply.map((s) => 2 * s);
        threeStepFloatingCatchment(build(costs), demand, double, decay).forEach((score, i) =>
          expect(score).toBeCloseTo(2 * (access[i] ?? 0), 9),
        );
      }),
    );
  });
});

describe('decay', () => {
  it('reaches the critical value at the threshold', () => {
    const decay = gaussianDecay(30);
    expect(decay(0)).toBe(1);
    expect(decay(30)).toBeCloseTo(0.01, 12);
    expect(decay(30.001)).toBe(0);
  });

  it('refuses zones that do not ascend and thresholds that are not positive', () => {
    expect(() =>
      stepDecay([
        { upTo: 10, weight: 1 },
        { upTo: 10, weight: 0 },
      ]),
    ).toThrow(ModelError);
    expect(() => gaussianDecay(0)).toThrow(ModelError);
    expect(() => gaussianDecay(10, 1)).toThrow(ModelError);
  });
});

describe('nearest distance and coverage', () => {
  it('measure to the nearest site, and nothing where there is none', () => {
    const [first, second] = nearestKm([at(0), at(50)], [at(20), at(60)], 1.4);
    expect(first).toBeCloseTo(28, 9);
    expect(second).toBeCloseTo(14, 9);
    expect([...nearestKm([at(0)], [], 1)]).toEqual([Infinity]);
  });

  it('count each place once, whoever reaches it', () => {
    const places = [at(0), at(10), at(90)];
    const reach = roadReach(places, [at(0), at(10)], 20, 1);
    expect(coverageShare(reach, [1, 2, 7])).toBeCloseTo(0.3, 12);
    expect(coverageShare(roadReach(places, [], 20, 1), [1, 2, 7])).toBe(0);
    expect(() => coverageShare(reach, [0, 0, 0])).toThrow('must not all be zero');
    expect(() => coverageShare(reach, [1, -2, 7])).toThrow(ModelError);
    expect(() => coverageShare(reach, [1])).toThrow(ModelError);
    expect(() => roadReach(places, [], -20, 1)).toThrow(ModelError);
    expect([...nearestCost(reach)].map(Math.round)).toEqual([0, 0, Infinity]);
  });
});
