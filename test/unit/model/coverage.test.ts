import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchments, placesOf } from '../../../src/model/catchment';
import {
  completeness,
  coverageBounds,
  solveCoverage,
  widen,
  type Demand,
} from '../../../src/model/coverage';
import { KM_PER_DEGREE, type LonLat } from '../../../src/model/distance';
import { ModelError } from '../../../src/model/error';
import { absent, interval, value } from '../../../src/model/figure';

const at = (km: number): LonLat => [km / KM_PER_DEGREE, 0];

describe('bounds of coverage', () => {
  const places = [at(0), at(10), at(20), at(50), at(60)];
  const demand: Demand = {
    weight: Float64Array.of(10, 20, 30, 40, 100),
    zone: Int32Array.of(0, 0, 0, 0, 1),
    zones: 3,
  };
  const reach = catchments(places, places, 10.001);

  it('are one number when positions are exact, across borders of zones', () => {
    const { floor, ceiling } = coverageBounds([[0], [4]], reach, demand);
    // Place 0 reaches 0 and 1 (30 of 100); place 4 reaches itself and place 3 in the other zone.
    expect(floor[0]).toBeCloseTo(0.7, 12);
    expect(floor[1]).toBe(1);
    expect([...ceiling.slice(0, 2)]).toEqual([...floor.slice(0, 2)]);
  });

  it('a zone without demand has no share', () => {
    const { floor, ceiling } = coverageBounds([[0]], reach, demand);
    expect(floor[2]).toBeNaN();
    expect(ceiling[2]).toBeNaN();
  });

  it('an uncertain point adds its worst position for sure and its best position at most', () => {
    // From 0: 30; from 1: 60; from 3: 40 (and 100 in the other zone).
    const { floor, ceiling } = coverageBounds([[0, 1, 3]], reach, demand);
    expect([floor[0], floor[1]]).toEqual([0.3, 0]);
    expect([ceiling[0], ceiling[1]]).toEqual([0.6, 1]);
  });

  it('what every position reaches is covered for sure', () => {
    const { floor } = coverageBounds([[0, 1]], reach, demand);
    expect(floor[0]).toBeCloseTo(0.3, 12);
  });

  it('uncertain points add only beyond the exact ones, and never more than all they may reach', () => {
    const { floor, ceiling } = coverageBounds([[1], [0, 1], [0, 1]], reach, demand);
    expect([floor[0], ceiling[0]]).toEqual([0.6, 0.6]);
  });

  it('hold every way in which the points may really stand', () => {
    const where = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 })), {
          minLength: 10,
          maxLength: 10,
        }),
        fc.array(where, { maxLength: 4 }),
        (homes, points) => {
          const sites = homes.map(([km]) => at(km));
          const people: Demand = {
            weight: Float64Array.from(homes, ([, n]) => n),
            zone: new Int32Array(10),
            zones: 1,
          };
          const near = catchments(sites, sites, 15);
          const { floor, ceiling } = coverageBounds(points, near, people);
          const total = people.weight.reduce((a, b) => a + b, 0);
          let least = Infinity;
          let most = -Infinity;
          const tryAll = (rest: readonly number[][], covered: ReadonlySet<number>): void => {
            const [next, ...others] = rest;
            if (next) {
              for (const site of next) {
                tryAll(others, new Set([...covered, ...placesOf(near, site)]));
              }
              return;
            }
            const sum = [...covered].reduce((a, place) => a + (people.weight[place] ?? 0), 0);
            least = Math.min(least, sum / total);
            most = Math.max(most, sum / total);
          };
          tryAll(points, new Set());
          expect(floor[0]).toBeLessThanOrEqual(least + 1e-12);
          expect(ceiling[0]).toBeGreaterThanOrEqual(most - 1e-12);
          if (points.filter(({ length }) => length > 1).length <= 1) {
            expect(floor[0]).toBeCloseTo(least, 12);
            expect(ceiling[0]).toBeCloseTo(most, 12);
          }
        },
      ),
    );
  });

  it('are solved for several services at once', () => {
    const { floor } = solveCoverage({
      places,
      demand,
      sites: places,
      points: [[0], [4]],
      services: [[0], [1], [0, 1], []],
      radiusKm: 10.001,
    });
    expect([0, 3, 6, 9].map((k) => floor[k])).toEqual([0.3, 0.4, 0.7, 0]);
    expect([1, 4, 7, 10].map((k) => floor[k])).toEqual([0, 1, 1, 0]);
  });

  it('refuse a point that stands nowhere, negative demand and unknown zones', () => {
    expect(() => coverageBounds([[]], reach, demand)).toThrow(ModelError);
    expect(() =>
      coverageBounds([], reach, { ...demand, weight: Float64Array.of(1, 1, 1, 1, -1) }),
    ).toThrow(ModelError);
    expect(() => coverageBounds([], reach, { ...demand, zones: 1 })).toThrow(ModelError);
  });
});

describe('completeness', () => {
  it('widens what was not seen covered, and only upwards', () => {
    expect(widen(value(0.4), 1)).toEqual(value(0.4));
    expect(widen(value(0.4), 0.5)).toEqual(interval(0.4, 0.7));
    expect(widen(interval(0.2, 0.6), 0.5)).toEqual(interval(0.2, 0.8));
    expect(widen(value(0), 0)).toEqual(interval(0, 1));
    expect(widen(absent('not_applicable'), 0.5)).toEqual(absent('not_applicable'));
    expect(() => widen(value(0.4), 1.1)).toThrow(ModelError);
    expect(() => widen(value(1.4), 0.5)).toThrow(ModelError);
  });

  it('is places found over places expected, an unknown network at the default', () => {
    // 10 of 10 known, 5 of 20 known, 3 of an unknown number at 0.5: 18 / (10 + 20 + 6).
    const kappa = completeness(
      [
        { offering: 10, found: 10, known: 10 },
        { offering: 5, found: 5, known: 20 },
        { offering: 3, found: 3, known: null },
      ],
      0.5,
    );
    expect(kappa).toBeCloseTo(0.5, 12);
  });

  it('counts for a service only the places that offer it, at the rate of the whole network', () => {
    expect(completeness([{ offering: 2, found: 8, known: 10 }], 0.5)).toBeCloseTo(0.8, 12);
  });

  it('never exceeds one, and is the default when nothing was found', () => {
    expect(completeness([{ offering: 12, found: 12, known: 10 }], 0.5)).toBe(1);
    expect(completeness([], 0.5)).toBe(0.5);
    expect(completeness([{ offering: 0, found: 0, known: 10 }], 0.5)).toBe(0.5);
    expect(() => completeness([], 0)).toThrow(ModelError);
  });
});
