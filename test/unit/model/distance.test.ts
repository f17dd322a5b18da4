import distance from '@turf/distance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchments, placesOf } from '../../../src/model/catchment';
import { EARTH_RADIUS_KM, greatCircleKm, roadKm, type LonLat } from '../../../src/model/distance';
import { ModelError } from '../../../src/model/error';

const point = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('great-circle distance', () => {
  it('gives known distances', () => {
    // Land's End to John o' Groats, 968.9 km with R = 6371 (Veness, Movable Type Scripts).
    const landsEnd: LonLat = [-(5 + 42 / 60 + 53 / 3600), 50 + 3 / 60 + 59 / 3600];
    const johnOGroats: LonLat = [-(3 + 4 / 60 + 12 / 3600), 58 + 38 / 60 + 38 / 3600];
    expect(greatCircleKm(landsEnd, johnOGroats)).toBeCloseTo(968.9, 1);
    // A quarter and a half of a meridian.
    expect(greatCircleKm([10, 0], [10, 90])).toBeCloseTo((EARTH_RADIUS_KM * Math.PI) / 2, 9);
    expect(greatCircleKm([0, 0], [180, 0])).toBeCloseTo(EARTH_RADIUS_KM * Math.PI, 9);
  });

  it('agrees with turf, is symmetric and zero only at home', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const km = greatCircleKm(a, b);
        expect(km).toBeCloseTo(distance(a, b), 3);
        expect(km).toBe(greatCircleKm(b, a));
        expect(greatCircleKm(a, a)).toBe(0);
      }),
    );
  });

  it('makes the detour, and refuses what cannot be', () => {
    expect(roadKm([0, 0], [1, 0], 1.5)).toBe(1.5 * greatCircleKm([0, 0], [1, 0]));
    expect(() => roadKm([0, 0], [1, 0], 0.9)).toThrow(ModelError);
    expect(() => greatCircleKm([0, 91], [0, 0])).toThrow(ModelError);
    expect(() => greatCircleKm([NaN, 0], [0, 0])).toThrow(ModelError);
  });
});

describe('catchments', () => {
  it('hold the same places as measuring every pair', () => {
    const near = fc.tuple(
      fc.double({ min: -82, max: -68, noNaN: true }),
      fc.double({ min: -18, max: 0, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(near, { maxLength: 6 }),
        fc.array(near, { maxLength: 30 }),
        fc.double({ min: 0, max: 800, noNaN: true }),
        (sites, places, radius) => {
          const reach = catchments(sites, places, radius);
          sites.forEach((site, i) => {
            const found = [...placesOf(reach, i)];
            expect(found).toEqual([...found].sort((a, b) => a - b));
            places.forEach((place, j) => {
              // A millimetre about the radius is left to rounding.
              const beyond = greatCircleKm(site, place) - radius;
              if (Math.abs(beyond) > 1e-6) expect(found.includes(j)).toBe(beyond < 0);
            });
          });
        },
      ),
    );
  });

  it('refuse a negative radius', () => {
    expect(() => catchments([], [], -1)).toThrow(ModelError);
  });
});
