import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm, type LonLat } from '../../../src/model/distance';
import { ModelError } from '../../../src/model/error';
import { pointIndex, roomFor } from '../../../src/model/point-index';

const near = (points: readonly LonLat[], centre: LonLat, radiusKm: number): Map<number, number> => {
  const found = roomFor(points.length);
  const count = pointIndex(points, radiusKm).near(...centre, found);
  return new Map(
    Array.from({ length: count }, (_, i) => [
      found.place[i] as number,
      found.distance[i] as number,
    ]),
  );
};

describe('points within a distance', () => {
  const point = fc.tuple(
    fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 179.9, 180, 0)),
    fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 89.9, 90, 0)),
  );

  it('are the same as by measuring all pairs, over the poles and the date line too', () => {
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 40 }),
        point,
        fc.oneof(fc.double({ min: 0, max: 21_000, noNaN: true }), fc.constantFrom(0, 30, 500)),
        (points, centre, radius) => {
          const found = near(points, centre, radius);
          points.forEach((other, i) => {
            const km = greatCircleKm(centre, other);
            // A metre about the radius is left to rounding.
            if (km < radius - 0.001) expect(found.has(i)).toBe(true);
            if (km > radius + 0.001) expect(found.has(i)).toBe(false);
            // The formula loses digits at the antipode.
            if (found.has(i)) expect(Math.abs((found.get(i) ?? NaN) - km)).toBeLessThan(0.5);
            if (found.has(i) && km < 15_000) expect(found.get(i)).toBeCloseTo(km, 3);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('include the one at the radius, and the place itself at radius zero', () => {
    expect([...near([[0, 0]], [0, 0], 0)]).toEqual([[0, 0]]);
    const km = greatCircleKm([-70, -12], [-71, -13]);
    expect(near([[-71, -13]], [-70, -12], km).get(0)).toBe(km);
  });

  it('are none among none, and none for a radius that is no distance', () => {
    expect(near([], [0, 0], 10).size).toBe(0);
    expect(() => pointIndex([[0, 0]], -1)).toThrow(ModelError);
    expect(() => pointIndex([[0, 0]], Infinity)).toThrow(ModelError);
    expect(() => pointIndex([[0, 91]], 1)).toThrow('latitude');
  });
});
