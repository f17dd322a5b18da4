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
    accumulate(total, z, nonNegative('weight', w));
  });
  return total;
}

/**
 * Bounds of the covered share of each zone.
 *
 * Sure is the demand in reach of an exact point, or of an uncertain point from each of its candidate
 * positions. The floor is that, plus the most that a single uncertain point adds to the zone from
 * its worst position. The ceiling is what is sure, plus for every uncertain point what it adds from
 * its best position, and never more than what all candidate positions reach. Both are exact when at
 * most one point is uncertain; with more, the truth lies between them.
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
    if (positions.length === 0) throw new ModelError('points', 'must each have a position');
    if (positions.length > 1) uncertain.push(positions);
    for (const place of reachedFromAll(positions, reach)) sure[place] = 1;
  }

  const possible = new Uint8Array(weight.length);
  const surely = new Float64Array(zones);
  const worst = new Float64Array(zones);
  const best = new Float64Array(zones);
  for (const positions of uncertain) {
    const least = new Float64Array(zones).fill(Infinity);
    const most = new Float64Array(zones);
    for (const position of positions) {
      const added = new Float64Array(zones);
      for (const place of placesOf(reach, position)) {
        if (sure[place]) continue;
        possible[place] = 1;
        accumulate(added, zone[place], weight[place]);
      }
      added.forEach((amount, z) => {
        least[z] = Math.min(least[z] as number, amount);
        most[z] = Math.max(most[z] as number, amount);
      });
    }
    for (let z = 0; z < zones; z++) {
      worst[z] = Math.max(worst[z] as number, least[z] as number);
      accumulate(best, z, most[z]);
    }
  }

  const maybe = new Float64Array(zones);
  weight.forEach((w, place) => {
    if (sure[place]) accumulate(surely, zone[place], w);
    else if (possible[place]) accumulate(maybe, zone[place], w);
  });
  const share = (z: number, added: number): number => {
    const all = total[z] as number;
    return all === 0 ? NaN : Math.min(1, ((surely[z] as number) + added) / all);
  };
  return {
    floor: worst.map((added, z) => share(z, added)),
    // The outer maximum only undoes rounding: what one point adds is part of what all may reach.
    ceiling: best.map((added, z) =>
      share(z, Math.max(worst[z] as number, Math.min(added, maybe[z] as number))),
    ),
  };
}

function accumulate(sums: Float64Array, index = 0, amount = 0): void {
  sums[index] = (sums[index] as number) + amount;
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
