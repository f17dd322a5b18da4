import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageShare,
  floatingCatchment,
  gaussianDecay,
  nearestKm,
  stepDecay,
} from '../../../src/model/access';
import { KM_PER_DEGREE, type LonLat } from '../../../src/model/distance';
import { ModelError } from '../../../src/model/error';

/** Points along the equator, so that distances are multiples of a degree. */
const at = (km: number): LonLat => [km / KM_PER_DEGREE, 0];
/** Slow decay of Luo & Qi (2009): weights 1, 0.68 and 0.22 for zones of 10, 20 and 30 units. */
const SLOW = stepDecay([
  { upToKm: 10, weight: 1 },
  { upToKm: 20, weight: 0.68 },
  { upToKm: 30, weight: 0.22 },
]);
const EVEN = stepDecay([{ upToKm: 30, weight: 1 }]);

describe('two-step floating catchment', () => {
  // Two sites 40 km apart, catchments of 30 km that overlap in the middle, as in the figure with
  // which Luo & Wang (2003) explain the method: who lives in the overlap adds both ratios.
  const places = [at(0), at(15), at(25), at(45)];
  const demand = [100, 200, 300, 400];
  const sites = [at(5), at(45)];
  const supply = [3, 7];

  it('adds the ratios of the sites in reach (Luo & Wang 2003)', () => {
    // Site 0 reaches the first three (600), site 1 reaches the last three (900).
    const access = floatingCatchment(places, demand, sites, supply, 30, EVEN, 1);
    [3 / 600, 3 / 600 + 7 / 900, 3 / 600 + 7 / 900, 7 / 900].forEach((expected, i) =>
      expect(access[i]).toBeCloseTo(expected, 12),
    );
  });

  it('weights both steps by zones of distance (Luo & Qi 2009)', () => {
    // Distances to site 0: 5, 10, 20 → weights 1, 1, 0.68; to site 1: 30, 20, 0 → 0.22, 0.68, 1.
    const r0 = 3 / (100 + 200 + 0.68 * 300);
    const r1 = 7 / (0.22 * 200 + 0.68 * 300 + 400);
    const access = floatingCatchment(places, demand, sites, supply, 30, SLOW, 1);
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
          const access = floatingCatchment(where, many, [at(30)], [5], 35, gaussianDecay(35), 1);
          const total = many.reduce((sum, n, i) => sum + n * (access[i] ?? 0), 0);
          expect(total).toBeCloseTo(5, 9);
        },
      ),
    );
  });

  it('takes the detour into the distance', () => {
    const access = floatingCatchment([at(25)], [10], [at(0)], [1], 30, EVEN, 1.4);
    expect([...access]).toEqual([0]);
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
        { upToKm: 10, weight: 1 },
        { upToKm: 10, weight: 0 },
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
    expect(coverageShare(places, [1, 2, 7], [at(0), at(10)], 20, 1)).toBeCloseTo(0.3, 12);
    expect(coverageShare(places, [1, 2, 7], [], 20, 1)).toBe(0);
    expect(() => coverageShare(places, [0, 0, 0], [], 20, 1)).toThrow('must not all be zero');
    expect(() => coverageShare(places, [1, -2, 7], [], 20, 1)).toThrow(ModelError);
    expect(() => coverageShare(places, [1], [], 20, 1)).toThrow(ModelError);
    expect(() => coverageShare(places, [1, 2, 7], [], -20, 1)).toThrow(ModelError);
  });
});
