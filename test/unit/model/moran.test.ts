import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KM_PER_DEGREE, type LonLat } from '../../../src/model/distance';
import { ModelError } from '../../../src/model/error';
import { falseDiscovery } from '../../../src/model/false-discovery';
import { getisOrdStar } from '../../../src/model/getis-ord';
import { moran, moranP } from '../../../src/model/moran';
import {
  connectingKm,
  contiguityWeights,
  distanceBandWeights,
  nearestNeighbourWeights,
  restricted,
  rowStandardised,
  spatialLag,
  spatialWeights,
  type SpatialWeights,
} from '../../../src/model/spatial-weights';
import {
  DESMITH,
  DESMITH_NEIGHBOURS,
  SIX_G_STAR,
  SIX_POINTS,
  SIX_VALUES,
  ST_LOUIS,
  ST_LOUIS_NEIGHBOURS,
} from '../../fixtures/pysal-examples';

/** Plane units of a kilometre about a point of the equator. */
const inPlane = (points: readonly (readonly [number, number])[]): LonLat[] =>
  points.map(([x, y]) => [x / KM_PER_DEGREE, y / KM_PER_DEGREE]);
/** Cells of a chessboard that share an edge. */
const lattice = (rows: number, columns: number): SpatialWeights =>
  contiguityWeights(
    Array.from({ length: rows * columns }, (_, i) => {
      const column = i % columns;
      return [
        ...(i >= columns ? [i - columns] : []),
        ...(column > 0 ? [i - 1] : []),
        ...(column < columns - 1 ? [i + 1] : []),
        ...(i < columns * (rows - 1) ? [i + columns] : []),
      ];
    }),
  );
const neighboursOf = ({ start, neighbour, units }: SpatialWeights): number[][] =>
  Array.from({ length: units }, (_, i) => [...neighbour.subarray(start[i], start[i + 1])]);

describe("Moran's I", () => {
  it('has the variances that the tests of pysal/esda hold, on a board of 3 × 3', () => {
    const result = moran([1, 2, 3, 4, 5, 6, 7, 8, 9], lattice(3, 3));
    expect(result.randomisation.variance).toBeCloseTo(0.0596875, 12);
    expect(result.normality.variance).toBeCloseTo(0.053125, 12);
    expect(result.expectation).toBe(-1 / 8);
  });

  it('of homicides about St. Louis: what the tests of pysal/esda hold', () => {
    const result = moran(ST_LOUIS, rowStandardised(contiguityWeights(ST_LOUIS_NEIGHBOURS)));
    expect(result.i).toBeCloseTo(0.24365582621771659, 12);
    // Their one-sided p under normality is 0.00013573931385468807, which is this deviate.
    expect(result.normality.z).toBeCloseTo(3.64109718354565, 9);
  });

  it('is −1 on a chessboard, and does not mind scale, origin or the order of units', () => {
    const board = Array.from({ length: 16 }, (_, i) => (i + Math.floor(i / 4)) % 2);
    expect(moran(board, lattice(4, 4)).i).toBeCloseTo(-1, 12);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (values, factor, origin) => {
          fc.pre(new Set(values).size > 1);
          const here = moran(values, lattice(3, 4));
          const there = moran(
            [...values].reverse().map((x) => factor * x + origin),
            lattice(3, 4),
          );
          expect(there.i).toBeCloseTo(here.i, 9);
          expect(there.normality.z).toBeCloseTo(here.normality.z, 9);
          expect(there.randomisation.z).toBeCloseTo(here.randomisation.z, 9);
        },
      ),
    );
  });

  it('has the moments of all orders of the values', () => {
    // Randomisation is exact: the mean and variance of I over every permutation of five values.
    const values = [1, 2, 4, 8, 16];
    const weights = spatialWeights([
      [[1, 1]],
      [
        [2, 1],
        [0, 1],
      ],
      [[3, 2]],
      [[4, 1]],
      [[0, 1]],
    ]);
    const orders = permutations(values).map((order) => moran(order, weights).i);
    const mean = orders.reduce((sum, i) => sum + i, 0) / orders.length;
    const variance = orders.reduce((sum, i) => sum + (i - mean) ** 2, 0) / orders.length;
    const result = moran(values, weights);
    expect(mean).toBeCloseTo(result.expectation, 12);
    expect(variance).toBeCloseTo(result.randomisation.variance, 12);
    // And its pseudo p is the share of them in the smaller tail, twice, within what chance allows.
    const tail = Math.min(
      orders.filter((i) => i >= result.i - 1e-9).length / orders.length,
      orders.filter((i) => i <= result.i + 1e-9).length / orders.length,
    );
    const deviation = Math.sqrt((tail * (1 - tail)) / 9999);
    expect(Math.abs(moranP(values, weights, 9999, 1) / 2 - tail)).toBeLessThan(
      4 * deviation + 1e-4,
    );
  });

  it('of homicides about St. Louis is as rare among random orders as its deviate says', () => {
    const weights = rowStandardised(contiguityWeights(ST_LOUIS_NEIGHBOURS));
    expect(moranP(ST_LOUIS, weights, 999, 2)).toBeLessThan(0.02);
    expect(moranP(ST_LOUIS, weights, 999, 2)).toBe(moranP(ST_LOUIS, weights, 999, 2));
    expect(() => moranP(ST_LOUIS, weights, 0, 2)).toThrow('permutations');
  });

  it('refuses what has no pattern', () => {
    const four = lattice(2, 2);
    expect(() => moran([1, 1, 1, 1], four)).toThrow('values: must not all be equal');
    expect(() => moran([1, 2, 3, NaN], four)).toThrow('values: must be a finite number');
    expect(() => moran([1, 2, 3, 4, 5], four)).toThrow('must have 5 entries');
    expect(() => moran([], four)).toThrow('must be of at least 4 units');
    expect(() => moran([1], contiguityWeights([[]]))).toThrow(ModelError);
    expect(() => moran([1, 2, 3, 4], contiguityWeights([[], [], [], []]))).toThrow(
      'weights: must not sum to zero',
    );
  });
});

describe('G*', () => {
  const points = inPlane(SIX_POINTS);

  it('of six points: the deviates that the documentation of pysal/esda prints', () => {
    // Two of the pairs are just 15 apart.
    const z = getisOrdStar(SIX_VALUES, distanceBandWeights(points, 15.001));
    SIX_G_STAR.forEach((expected, i) => expect(z[i]).toBeCloseTo(expected, 6));
  });

  it('does not exist where all units weigh the same', () => {
    expect([...getisOrdStar([1, 2, 3], distanceBandWeights(points.slice(0, 3), 99))]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
    expect(() => getisOrdStar([2, 2], contiguityWeights([[1], [0]]))).toThrow(ModelError);
  });

  it('turns with the sign of the values', () => {
    const weights = contiguityWeights(DESMITH_NEIGHBOURS);
    const hot = getisOrdStar(DESMITH, weights);
    getisOrdStar(
      DESMITH.map((x) => 7 - 3 * x),
      weights,
    ).forEach((z, i) => expect(z).toBeCloseTo(-(hot[i] as number), 10));
  });
});

describe('spatial weights', () => {
  const points = inPlane(SIX_POINTS);

  it('by k nearest neighbours, the lower index first among equals', () => {
    const two = nearestNeighbourWeights(points, 2);
    // (30, 20) is as far from (40, 10) as from (20, 10).
    expect(neighboursOf(two)).toEqual([
      [1, 3],
      [0, 3],
      [1, 4],
      [0, 1],
      [1, 5],
      [3, 4],
    ]);
    expect(() => nearestNeighbourWeights(points, 6)).toThrow('k: must be a whole number');
    expect(() => nearestNeighbourWeights([[0, 0]], 1)).toThrow(ModelError);
  });

  it('by k nearest neighbours: as by sorting all distances', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (where, k) => {
          // Squares are at different distances of each other.
          const line = where.map((x): LonLat => [x * x * 1e-4, 0]);
          neighboursOf(nearestNeighbourWeights(line, k)).forEach((row, i) => {
            const gaps = line.map(([x]) => Math.abs(x - (line[i]?.[0] ?? 0)));
            const reach = [...gaps].sort((a, b) => a - b)[k] as number;
            for (const j of row) expect(gaps[j]).toBeLessThanOrEqual(reach * (1 + 1e-9));
            expect(row).toHaveLength(k);
          });
        },
      ),
    );
  });

  it('by distance, with a weight that may fall with it', () => {
    expect(neighboursOf(distanceBandWeights(points, 11))).toEqual([[1], [0], [], [], [5], [4]]);
    const falling = distanceBandWeights(points, 11, (km) => 1 / km);
    expect(falling.weight[0]).toBeCloseTo(0.1, 6);
    expect(connectingKm(points)).toBeCloseTo(Math.hypot(10, 10), 4);
    expect(neighboursOf(distanceBandWeights(points, 14.15)).every((row) => row.length > 0)).toBe(
      true,
    );
  });

  it('by contiguity, which is mutual', () => {
    expect(() => contiguityWeights([[1], []])).toThrow('touching: must be mutual');
    expect(() => contiguityWeights([[0]])).toThrow('must not lead to the unit itself');
    expect(() => contiguityWeights([[7]])).toThrow('must name units');
    expect(() => contiguityWeights([[1, 1], [0]])).toThrow('must not repeat a unit');
    expect(() => contiguityWeights([])).toThrow('must not be empty');
    expect(() => spatialWeights([[[1, -1]], []])).toThrow('must not be negative');
  });

  it('by rows: the lag is a mean, and nothing for who has no neighbour', () => {
    const weights = rowStandardised(contiguityWeights([[1, 2], [0], [0], []]));
    expect([...spatialLag(weights, [1, 2, 4, 8])]).toEqual([3, 1, 1, 0]);
  });

  it('without the units of which nothing is known', () => {
    const known = restricted(contiguityWeights([[1, 2], [0, 2], [0, 1, 3], [2]]), [
      true,
      false,
      true,
      true,
    ]);
    expect(neighboursOf(known)).toEqual([[1], [0, 2], [1]]);
    expect(() => restricted(known, [true])).toThrow(ModelError);
    expect(() => restricted(known, [false, false, false])).toThrow('must not be empty');
  });
});

describe('false discovery rate', () => {
  it('of the 15 tests in Benjamini & Hochberg (1995): the first four at 5 %', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    const { discovered, threshold, adjusted } = falseDiscovery(p, 0.05);
    expect([...discovered]).toEqual(p.map((_, i) => (i < 4 ? 1 : 0)));
    expect(threshold).toBe(0.0095);
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  it('discovers p at its limit, ignores what is no test, and may discover nothing', () => {
    const one = [0.002, ...new Array<number>(24).fill(0.9)];
    expect(falseDiscovery(one, 0.05).discovered[0]).toBe(1);
    const { discovered, adjusted, threshold } = falseDiscovery([NaN, 0.5], 0.05);
    expect([...discovered]).toEqual([0, 0]);
    expect([...adjusted]).toEqual([NaN, 0.5]);
    expect(threshold).toBeNull();
    expect(falseDiscovery([], 0.05).threshold).toBeNull();
    expect(() => falseDiscovery([1.1], 0.05)).toThrow(ModelError);
    expect(() => falseDiscovery([0.1], 5)).toThrow('rate');
  });

  it('steps up: adjusted values keep the order of p and never lie below it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (p) => {
          const { adjusted, discovered } = falseDiscovery(p, 0.2);
          p.forEach((own, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(own);
            p.forEach((other, j) => {
              if (own < other) {
                expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
                expect(discovered[i]).toBeGreaterThanOrEqual(discovered[j] as number);
              }
            });
          });
        },
      ),
    );
  });
});

function permutations(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((first, i) =>
    permutations(values.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  );
}
