import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coLocation,
  countProvision,
  deliveryByPlace,
  provision,
  type Dimensions,
  type Service,
} from '../../../src/model/coordination';
import { ModelError } from '../../../src/model/error';

// Three ministries, two functions, two places, direct and through others.
const DIMENSIONS: Dimensions = { groups: 3, functions: 2, places: 2, modes: 2 };
const service = (group: number, fn: number, place: number, mode: number | null): Service => ({
  group,
  function: fn,
  place,
  mode,
});
const SERVICES = [
  service(1, 0, 0, 0),
  service(0, 0, 0, 1),
  service(0, 0, 0, 0),
  service(0, 1, 1, null),
];

describe('who serves a function in a place', () => {
  it('is several, one or none, each named once', () => {
    expect(provision(SERVICES, DIMENSIONS)).toEqual([
      { place: 0, function: 0, provision: 'several', groups: [0, 1], services: 3 },
      { place: 0, function: 1, provision: 'none', groups: [], services: 0 },
      { place: 1, function: 0, provision: 'none', groups: [], services: 0 },
      { place: 1, function: 1, provision: 'one', groups: [0], services: 1 },
    ]);
  });

  it('is counted over all cells, or over those that matter', () => {
    const cells = provision(SERVICES, DIMENSIONS);
    expect(countProvision(cells)).toEqual({ none: 2, one: 1, several: 1 });
    expect(countProvision(cells, ({ place }) => place === 1)).toEqual({
      none: 1,
      one: 1,
      several: 0,
    });
  });
});

describe('groups in the same places', () => {
  it('are counted by pairs, with the functions that both serve there', () => {
    expect(coLocation(SERVICES, DIMENSIONS)).toEqual([
      { groups: [0, 1], both: 1, either: 2, overlap: 0.5, sameFunction: 1 },
      { groups: [0, 2], both: 0, either: 2, overlap: 0, sameFunction: 0 },
      { groups: [1, 2], both: 0, either: 1, overlap: 0, sameFunction: 0 },
    ]);
    expect(coLocation([], { ...DIMENSIONS, groups: 2 })[0]?.overlap).toBeNaN();
  });
});

describe('delivery', () => {
  it('is counted by mode, and an unstated mode is none of them', () => {
    expect(deliveryByPlace(SERVICES, DIMENSIONS)).toEqual([
      { place: 0, byMode: [2, 1], unstated: 0 },
      { place: 1, byMode: [0, 0], unstated: 1 },
    ]);
  });
});

describe('whatever was found', () => {
  it('every service is counted once, in whatever order they come', () => {
    const any = fc.array(
      fc.record({
        group: fc.integer({ min: 0, max: 2 }),
        function: fc.integer({ min: 0, max: 1 }),
        place: fc.integer({ min: 0, max: 1 }),
        mode: fc.constantFrom(null, 0, 1),
      }),
    );
    fc.assert(
      fc.property(any, (services) => {
        const cells = provision(services, DIMENSIONS);
        expect(cells.reduce((sum, cell) => sum + cell.services, 0)).toBe(services.length);
        const delivered = deliveryByPlace(services, DIMENSIONS).reduce(
          (sum, { byMode, unstated }) => sum + byMode.reduce((a, b) => a + b, unstated),
          0,
        );
        expect(delivered).toBe(services.length);
        const turned = [...services].reverse();
        expect(provision(turned, DIMENSIONS)).toEqual(cells);
        expect(coLocation(turned, DIMENSIONS)).toEqual(coLocation(services, DIMENSIONS));
        for (const { both, either, sameFunction } of coLocation(services, DIMENSIONS)) {
          expect(both).toBeLessThanOrEqual(either);
          if (sameFunction > 0) expect(both).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('a service that names nothing is refused', () => {
    for (const bad of [
      service(3, 0, 0, 0),
      service(0, -1, 0, 0),
      service(0, 0, 0.5, 0),
      service(0, 0, 0, 2),
    ]) {
      expect(() => provision([bad], DIMENSIONS)).toThrow(ModelError);
      expect(() => coLocation([bad], DIMENSIONS)).toThrow('services: must name a');
      expect(() => deliveryByPlace([bad], DIMENSIONS)).toThrow(ModelError);
    }
  });
});
