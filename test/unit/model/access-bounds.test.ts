import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatingCatchment, gaussianDecay, nearestKm, stepDecay } from '../../../src/model/access';
import { floatingCatchmentBounds, nearestBounds } from '../../../src/model/access-bounds';
import { KM_PER_DEGREE, type LonLat } from '../../../src/model/distance';
import { ModelError } from '../../../src/model/error';
import { roadReach } from '../../../src/model/reach';

/** Points along the equator, so that distances are multiples of a degree. */
const at = (km: number): LonLat => [km / KM_PER_DEGREE, 0];

const places = [0, 10, 25, 40, 70].map(at);
const positions = [5, 20, 45, 60].map(at);
const demand = [100, 0, 300, 50, 20];
const decay = stepDecay([
  { upTo: 10, weight: 1 },
  { upTo: 30, weight: 0.5 },
]);
const reach = roadReach(places, positions, 30, 1);
/** One site that is known, two that are not. */
const SITES = [[1], [0, 2], [1, 2, 3]];
const uncertain = SITES.map((own, i) => ({ positions: own, supply: i + 1 }));

/** Every way in which the sites may stand. */
function worlds(sites: readonly (readonly number[])[]): number[][] {
  return sites.reduce<number[][]>(
    (all, own) => all.flatMap((world) => own.map((position) => [...world, position])),
    [[]],
  );
}

describe('floating catchment with sites that may stand at several positions', () => {
  it('is bounded by the least and the most of all ways in which they may stand', () => {
    const scores = worlds(SITES).map((world) =>
      floatingCatchment(
        roadReach(
          places,
          world.map((position) => positions[position] as LonLat),
          30,
          1,
        ),
        demand,
        uncertain.map(({ supply }) => supply),
        decay,
      ),
    );
    expect(scores).toHaveLength(6);
    const { floor, ceiling } = floatingCatchmentBounds(reach, demand, uncertain, decay);
    places.forEach((_, i) => {
      const all = scores.map((score) => score[i] ?? NaN);
      expect(floor[i]).toBeCloseTo(Math.min(...all), 12);
      expect(ceiling[i]).toBeCloseTo(Math.max(...all), 12);
    });
  });

  it('is the plain method where every site is known', () => {
    const { floor, ceiling } = floatingCatchmentBounds(
      reach,
      demand,
      [0, 1, 2, 3].map((position) => ({ positions: [position], supply: 2 })),
      gaussianDecay(30),
    );
    const known = floatingCatchment(reach, demand, [2, 2, 2, 2], gaussianDecay(30));
    expect([...floor]).toEqual([...ceiling]);
    known.forEach((score, i) => expect(floor[i]).toBeCloseTo(score, 12));
  });

  it('gives no place anything without sites, and never less than nothing', () => {
    const none = floatingCatchmentBounds(reach, demand, [], decay);
    expect([...none.floor, ...none.ceiling].every((score) => score === 0)).toBe(true);
  });

  it('names what is wrong with its input', () => {
    const of = (own: readonly number[], supply = 1) =>
      floatingCatchmentBounds(reach, demand, [{ positions: own, supply }], decay);
    expect(() => of([])).toThrow(ModelError);
    expect(() => of([9])).toThrow(/sites/);
    expect(() => of([0], -1)).toThrow(/supply/);
    expect(() => floatingCatchmentBounds(reach, [1], [], decay)).toThrow(/demand/);
  });
});

describe('the nearest of sites that may stand at several positions', () => {
  it('is bounded by the nearest of all ways in which they may stand', () => {
    const anywhere = fc.tuple(
      fc.double({ min: -80, max: -70, noNaN: true }),
      fc.double({ min: -18, max: 0, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(anywhere, { minLength: 1, maxLength: 4 }),
        fc.array(anywhere, { minLength: 4, maxLength: 4 }),
        (people, spots) => {
          const { floor, ceiling } = nearestBounds(people, spots, SITES, 1.4);
          const all = worlds(SITES).map((world) =>
            nearestKm(
              people,
              world.map((position) => spots[position] as LonLat),
              1.4,
            ),
          );
          people.forEach((_, i) => {
            const ways = all.map((km) => km[i] ?? NaN);
            expect(floor[i]).toBeCloseTo(Math.min(...ways), 4);
            expect(ceiling[i]).toBeCloseTo(Math.max(...ways), 4);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is infinitely far without a site, and refuses a detour that shortens the way', () => {
    expect([...nearestBounds(places, positions, [], 1).ceiling]).toEqual(
      places.map(() => Infinity),
    );
    expect(() => nearestBounds(places, positions, SITES, 0.9)).toThrow(ModelError);
  });
});
