/**
 * Coverage of a service: the share of a zone's demand that lies within reach of the places found,
 * whatever zone they stand in, with the bounds that imprecise positions and an incomplete
 * inventory leave open. After the covering problem of Church & ReVelle (1974), Papers of the
 * Regional Science Association 32: 101–118.
 */
import { catchments, placesOf, type Catchments } from './catchment';
import type { LonLat } from './distance';
import { fraction, ModelError, nonNegative, sameLength } from './error';
import { bounds, fromBounds, type Bounds, type Figure } from './figure';

/** Places that hold demand, each in one zone. */
export interface Demand {
  readonly weight: Float64Array;
  readonly zone: Int32Array;
  readonly zones: number;
}

/**
 * Positions at which a service point may stand, as indices of sites: one when it is known exactly,
 * every candidate when only its wider area is known.
 */
export type Whereabouts = readonly number[];

export interface CoverageBounds {
  /** Share of the demand of each zone, 0–1; NaN where a zone has no demand. */
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
}

/** Demand of each zone. Throws `ModelError` on lists of different lengths or negative weights. */
export function demandByZone({ weight, zone, zones }: Demand): Float64Array {
  sameLength('zone', zone.length, weight.length);
  const total = new Float64Array(zones);
  weight.forEach((w, place) => {
    const z = zone[place] as number;
    if (!(z >= 0 && z < zones)) throw new ModelError('zone', 'must name one of the zones');
    total[z] = (total[z] as number) + nonNegative('weight', w);
  });
  return total;
}

/**
 * Bounds of the covered share of each zone.
 *
 * Floor: demand in reach of an exact point, or of an uncertain point from each of its candidate
 * positions. Ceiling: that, plus for each uncertain point the most demand it can add to the zone
 * from one position, and never more than what any candidate position reaches. Both are exact when
 * at most one point is uncertain; with more, the truth lies between them.
 *
 * Throws `ModelError` when a point has no position, or as `demandByZone`.
 */
export function coverageBounds(
  points: readonly Whereabouts[],
  reach: Catchments,
  demand: Demand,
): CoverageBounds {
  const total = demandByZone(demand);
  const { weight, zone, zones } = demand;
  const sure = new Uint8Array(weight.length);
  const uncertain: Whereabouts[] = [];
  for (const positions of points) {
    const [first] = positions;
    if (first === undefined) throw new ModelError('points', 'must each have a position');
    if (positions.length > 1) uncertain.push(positions);
    for (const place of reachedFromAll(positions, reach)) sure[place] = 1;
  }

  const possible = new Uint8Array(weight.length);
  const added = new Float64Array(zones);
  const most = new Float64Array(zones);
  const here = new Float64Array(zones);
  for (const positions of uncertain) {
    most.fill(0);
    for (const position of positions) {
      const touched: number[] = [];
      for (const place of placesOf(reach, position)) {
        if (sure[place]) continue;
        possible[place] = 1;
        const z = zone[place] as number;
        if (here[z] === 0) touched.push(z);
        here[z] = (here[z] as number) + (weight[place] as number);
      }
      for (const z of touched) {
        most[z] = Math.max(most[z] as number, here[z] as number);
        here[z] = 0;
      }
    }
    for (let z = 0; z < zones; z++) added[z] = (added[z] as number) + (most[z] as number);
  }

  const surely = new Float64Array(zones);
  const maybe = new Float64Array(zones);
  weight.forEach((w, place) => {
    const z = zone[place] as number;
    if (sure[place]) surely[z] = (surely[z] as number) + w;
    else if (possible[place]) maybe[z] = (maybe[z] as number) + w;
  });
  const share = (z: number, covered: number): number =>
    total[z] === 0 ? NaN : Math.min(1, covered / (total[z] as number));
  return {
    floor: surely.map((covered, z) => share(z, covered)),
    ceiling: surely.map((covered, z) =>
      share(z, covered + Math.min(added[z] as number, maybe[z] as number)),
    ),
  };
}

function reachedFromAll(positions: Whereabouts, reach: Catchments): Iterable<number> {
  const [first, ...rest] = positions.map((position) => placesOf(reach, position));
  if (first === undefined) return [];
  if (rest.length === 0) return first;
  // The smallest catchment bounds the common one, and is most often empty of it.
  let common = new Set(first);
  for (const places of rest) {
    if (common.size === 0) break;
    common = new Set(places.filter((place) => common.has(place)));
  }
  return common;
}

/** Coverage of several services at once, as plain data that can be handed to a worker. */
export interface CoverageProblem {
  /** Where demand is, and how much of it. */
  readonly places: readonly LonLat[];
  readonly demand: Demand;
  /** Positions that points may have. */
  readonly sites: readonly LonLat[];
  /** Points, as indices of `sites`. */
  readonly points: readonly Whereabouts[];
  /** Points that offer each service, as indices of `points`. */
  readonly services: readonly (readonly number[])[];
  /** Great-circle reach, km. */
  readonly radiusKm: number;
}

/**
 * Bounds of every service in every zone: service s in zone z at `s * zones + z`.
 * Throws `ModelError` as `catchments` and `coverageBounds`.
 */
export function solveCoverage(problem: CoverageProblem): CoverageBounds {
  const { places, demand, sites, points, services, radiusKm } = problem;
  const reach = catchments(sites, places, radiusKm);
  const floor = new Float64Array(services.length * demand.zones);
  const ceiling = new Float64Array(services.length * demand.zones);
  services.forEach((offering, s) => {
    const whereabouts = offering.map((point) => points[point] ?? []);
    const share = coverageBounds(whereabouts, reach, demand);
    floor.set(share.floor, s * demand.zones);
    ceiling.set(share.ceiling, s * demand.zones);
  });
  return { floor, ceiling };
}

/**
 * Coverage after the completeness κ of the inventory: of what was not seen covered, the share
 * (1 − κ) may be covered by places that nobody listed.
 *
 *     [lo, hi] → [lo, hi + (1 − κ)(1 − hi)]
 *
 * An absence stays as it is. Throws `ModelError` when κ or the coverage lies outside [0, 1].
 */
export function widen(observed: Figure, completeness: number): Figure {
  fraction('completeness', completeness);
  if (observed.kind === 'absent') return observed;
  const [low, high]: Bounds = bounds(observed, [0, 1]);
  fraction('observed', low);
  fraction('observed', high);
  return fromBounds([low, Math.min(1, high + (1 - completeness) * (1 - high))]);
}

/** How much of one institution's network was found. */
export interface Network {
  /** Places of it that offer the service and were found. */
  readonly offering: number;
  /** All its places that were found. */
  readonly found: number;
  /** Places it is known to have; null when nobody says. */
  readonly known: number | null;
}

/**
 * Completeness κ of the inventory for a service, 0–1: places found over places expected.
 *
 *     κ = Σ nᵢ / Σ (nᵢ / κᵢ)      κᵢ = min(1, foundᵢ / knownᵢ), or the default when knownᵢ is not
 *                                 known; nᵢ = places of institution i that offer the service
 *
 * Without a single place found it is the default. Throws `ModelError` on a default outside (0, 1]
 * or a count that is negative.
 */
export function completeness(networks: readonly Network[], fallback: number): number {
  if (!(fallback > 0 && fallback <= 1)) {
    throw new ModelError('fallback', 'must lie between 0 (excluded) and 1');
  }
  let found = 0;
  let expected = 0;
  for (const network of networks) {
    const offering = nonNegative('offering', network.offering);
    if (offering === 0) continue;
    found += offering;
    expected += offering / networkCompleteness(network, fallback);
  }
  return expected === 0 ? fallback : found / expected;
}

function networkCompleteness({ found, known }: Network, fallback: number): number {
  if (nonNegative('found', found) === 0) throw new ModelError('found', 'must count what offers');
  if (known === null) return fallback;
  return nonNegative('known', known) <= found ? 1 : found / known;
}
