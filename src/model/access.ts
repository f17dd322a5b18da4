/**
 * Access of demand places to supply sites: nearest site, share of demand within reach, and floating
 * catchment areas. What is a service (a function, the stage of a chain, a ministry) and what is
 * demand (people, farms, exports) is for the caller to choose: both are plain numbers here.
 */
import { roadKm, type LonLat } from './distance';
import { finite, ModelError, nonNegative, sameLength } from './error';
import { ROUNDING, roomFor } from './point-index';
import type { Reach } from './reach';

/** Weight of a cost (km, minutes) in a floating catchment, 1 near and never below 0. */
export type Decay = (cost: number) => number;

/** No decay within the reach: turns the enhanced two-step method into the plain one. */
export const noDecay: Decay = () => 1;

/**
 * Steps of weight by zone (Luo & Qi 2009): the weight of the first zone whose outer limit is at or
 * beyond the cost, 0 beyond the last. A limit holds what rounding puts past it by less than one
 * part in 10⁹.
 * Throws `ModelError` unless limits ascend, are positive, and weights are not negative.
 */
export function stepDecay(
  zones: readonly { readonly upTo: number; readonly weight: number }[],
): Decay {
  let last = 0;
  for (const { upTo, weight } of zones) {
    if (!(finite('zones', upTo) > last)) {
      throw new ModelError('zones', 'must have ascending positive limits');
    }
    nonNegative('zones', weight);
    last = upTo;
  }
  const limits = Float64Array.from(zones, ({ upTo }) => upTo * (1 + ROUNDING));
  const weights = Float64Array.from(zones, ({ weight }) => weight);
  return (cost) => {
    for (let zone = 0; zone < limits.length; zone++) {
      if (cost <= (limits[zone] as number)) return weights[zone] as number;
    }
    return 0;
  };
}

/**
 * exp(−cost² / β), 0 beyond the threshold, with β set so that the weight at the threshold is
 * `atThreshold` (0.01 by custom: the "critical value" of Kwan 1998 that Luo & Qi 2009 follow).
 * Throws `ModelError` on a threshold that is not positive or a critical value outside (0, 1).
 */
export function gaussianDecay(threshold: number, atThreshold = 0.01): Decay {
  if (!(threshold > 0 && Number.isFinite(threshold))) {
    throw new ModelError('threshold', 'must be positive');
  }
  if (!(atThreshold > 0 && atThreshold < 1)) {
    throw new ModelError('atThreshold', 'must lie between 0 and 1, both excluded');
  }
  const factor = Math.log(atThreshold) / (threshold * threshold);
  return (cost) => (cost <= threshold ? Math.exp(cost * cost * factor) : 0);
}

/**
 * Road distance from each place to its nearest site, km; Infinity when there is no site. Measures
 * all pairs, having no limit to search within. Throws `ModelError` as `roadKm`.
 */
export function nearestKm(
  places: readonly LonLat[],
  sites: readonly LonLat[],
  detour: number,
): Float64Array {
  return Float64Array.from(places, (place) =>
    sites.reduce((least, site) => Math.min(least, roadKm(place, site, detour)), Infinity),
  );
}

/** Cost from each place to the nearest site that reaches it; Infinity when none does. */
export function nearestCost(reach: Reach): Float64Array {
  const nearest = new Float64Array(reach.places).fill(Infinity);
  const found = roomFor(reach.places);
  for (let site = 0; site < reach.sites; site++) {
    const count = reach.catchment(site, found);
    for (let i = 0; i < count; i++) {
      const place = found.place[i] as number;
      nearest[place] = Math.min(nearest[place] as number, found.distance[i] as number);
    }
  }
  return nearest;
}

/**
 * Share of the demand that any site reaches, 0–1.
 * Throws `ModelError` when the demand is negative, of another length than the places, or all zero.
 */
export function coverageShare(reach: Reach, demand: ArrayLike<number>): number {
  const total = checkAmounts('demand', demand, reach.places);
  if (total === 0) throw new ModelError('demand', 'must not all be zero');
  let covered = 0;
  nearestCost(reach).forEach((cost, place) => {
    if (cost < Infinity) covered += demand[place] as number;
  });
  return Math.min(1, covered / total);
}

/**
 * Enhanced two-step floating catchment area (Luo & Qi 2009, Health & Place 15: 1100–1107).
 *
 *     R_j = S_j / Σ_k P_k · W(d_kj)        supply over the weighted demand in its catchment
 *     A_i = Σ_j R_j · W(d_ij)              units of supply per unit of demand
 *
 * W is the decay, cut where the reach ends. With `noDecay` it is the two-step method (Luo & Wang
 * 2003, Environment and Planning B 30: 865–884). The sum of P·A equals the supply of every site
 * that has demand in reach.
 * Throws `ModelError` on negative demand or supply, or lists of other lengths than the reach has.
 */
export function floatingCatchment(
  reach: Reach,
  demand: ArrayLike<number>,
  supply: ArrayLike<number>,
  decay: Decay,
): Float64Array {
  return access(reach, demand, supply, decay, null);
}

/**
 * Three-step floating catchment area (Wan, Zou & Sternberg 2012, International Journal of
 * Geographical Information Science 26: 1073–1089): demand chooses among the sites in its reach
 * before it counts, so that a site with many neighbours is not asked for by everybody at once.
 *
 *     G_ij = W(d_ij) / Σ_k W(d_ik)             share of place i that turns to site j
 *     R_j  = S_j / Σ_i G_ij · P_i · W(d_ij)
 *     A_i  = Σ_j G_ij · R_j · W(d_ij)
 *
 * Throws `ModelError` as `floatingCatchment`.
 */
export function threeStepFloatingCatchment(
  reach: Reach,
  demand: ArrayLike<number>,
  supply: ArrayLike<number>,
  decay: Decay,
): Float64Array {
  const choices = new Float64Array(reach.places);
  const found = roomFor(reach.places);
  for (let site = 0; site < reach.sites; site++) {
    const count = reach.catchment(site, found);
    for (let i = 0; i < count; i++) {
      const place = found.place[i] as number;
      choices[place] = (choices[place] as number) + decay(found.distance[i] as number);
    }
  }
  return access(reach, demand, supply, decay, choices);
}

/** Both methods, with the sum of weights that each place chooses among, if it chooses. */
function access(
  reach: Reach,
  demand: ArrayLike<number>,
  supply: ArrayLike<number>,
  decay: Decay,
  choices: Float64Array | null,
): Float64Array {
  checkAmounts('demand', demand, reach.places);
  checkAmounts('supply', supply, reach.sites);
  const score = new Float64Array(reach.places);
  const found = roomFor(reach.places);
  // The costs are not needed once weighted, and their room is taken again.
  const weight = found.distance;
  for (let site = 0; site < reach.sites; site++) {
    const count = reach.catchment(site, found);
    let weighted = 0;
    for (let i = 0; i < count; i++) {
      const place = found.place[i] as number;
      let w = decay(found.distance[i] as number);
      if (choices !== null && w > 0) w = (w * w) / (choices[place] as number);
      weight[i] = w;
      weighted += (demand[place] as number) * w;
    }
    if (weighted === 0) continue;
    const ratio = (supply[site] as number) / weighted;
    for (let i = 0; i < count; i++) {
      const place = found.place[i] as number;
      score[place] = (score[place] as number) + ratio * (weight[i] as number);
    }
  }
  return score;
}

/** The sum. Throws `ModelError` on another length than expected or an amount that is negative. */
function checkAmounts(argument: string, amounts: ArrayLike<number>, length: number): number {
  sameLength(argument, amounts.length, length);
  let sum = 0;
  for (let i = 0; i < length; i++) sum += nonNegative(argument, amounts[i] as number);
  return sum;
}
