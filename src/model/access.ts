/**
 * Access of demand places to supply sites: nearest distance, share of demand within a threshold,
 * and floating catchment areas. Distances are road estimates: great circle × `detour`.
 */
import { finite, ModelError, nonNegative, sameLength } from './error';
import { catchments, type Catchments } from './catchment';
import { roadKm, type LonLat } from './distance';

/** Weight of a distance in a floating catchment, 1 near and not below 0; 0 puts it out of reach. */
export type Decay = (km: number) => number;

/**
 * Steps of weight by distance zone (Luo & Qi 2009): the weight of the first zone whose outer limit
 * is at or beyond the distance, 0 beyond the last. One zone of weight 1 gives the plain 2SFCA.
 * Throws `ModelError` unless limits ascend, are positive, and weights are not negative.
 */
export function stepDecay(
  zones: readonly { readonly upToKm: number; readonly weight: number }[],
): Decay {
  let last = 0;
  for (const { upToKm, weight } of zones) {
    if (!(finite('zones', upToKm) > last)) {
      throw new ModelError('zones', 'must have ascending positive limits');
    }
    nonNegative('zones', weight);
    last = upToKm;
  }
  return (km) => zones.find(({ upToKm }) => km <= upToKm)?.weight ?? 0;
}

/**
 * exp(−km² / β), 0 beyond the threshold, with β set so that the weight at the threshold is
 * `atThreshold` (0.01 by custom: the "critical value" of Kwan 1998 that Luo & Qi 2009 follow).
 * Throws `ModelError` on a threshold that is not positive or a critical value outside (0, 1).
 */
export function gaussianDecay(thresholdKm: number, atThreshold = 0.01): Decay {
  if (!(thresholdKm > 0 && Number.isFinite(thresholdKm))) {
    throw new ModelError('thresholdKm', 'must be positive');
  }
  if (!(atThreshold > 0 && atThreshold < 1)) {
    throw new ModelError('atThreshold', 'must lie between 0 and 1, both excluded');
  }
  const beta = -(thresholdKm * thresholdKm) / Math.log(atThreshold);
  return (km) => (km <= thresholdKm ? Math.exp(-(km * km) / beta) : 0);
}

/** Road distance from each place to its nearest site, km; Infinity when there is no site. */
export function nearestKm(
  places: readonly LonLat[],
  sites: readonly LonLat[],
  detour: number,
): Float64Array {
  return Float64Array.from(places, (place) =>
    sites.reduce((least, site) => Math.min(least, roadKm(place, site, detour)), Infinity),
  );
}

/**
 * Share of the demand within `thresholdKm` of a site along a road, 0–1.
 * Throws `ModelError` when the demand is negative, of another length than the places, or all zero.
 */
export function coverageShare(
  places: readonly LonLat[],
  demand: readonly number[],
  sites: readonly LonLat[],
  thresholdKm: number,
  detour: number,
): number {
  sameLength('demand', demand.length, places.length);
  const total = demand.reduce((sum, d) => sum + nonNegative('demand', d), 0);
  if (total === 0) throw new ModelError('demand', 'must not all be zero');
  const reach = catchments(sites, places, thresholdKm / checkDetour(detour));
  let covered = 0;
  for (const place of new Set(reach.places)) covered += demand[place] as number;
  return covered / total;
}

/**
 * Enhanced two-step floating catchment area (Luo & Qi 2009, Health & Place 15: 1100–1107).
 *
 *     R_j = S_j / Σ_k P_k · W(d_kj)        supply over the weighted demand in its catchment
 *     A_i = Σ_j R_j · W(d_ij)              units of supply per unit of demand
 *
 * W is the decay, cut at `thresholdKm` along a road. With W = 1 it is the two-step method (Luo &
 * Wang 2003, Environment and Planning B 30: 865–884). The sum of P·A equals the supply of every
 * site that has demand in reach.
 * Throws `ModelError` on negative demand or supply, lists of different lengths, or a bad threshold.
 */
export function floatingCatchment(
  places: readonly LonLat[],
  demand: readonly number[],
  sites: readonly LonLat[],
  supply: readonly number[],
  thresholdKm: number,
  decay: Decay,
  detour: number,
): Float64Array {
  sameLength('demand', demand.length, places.length);
  sameLength('supply', supply.length, sites.length);
  for (const d of demand) nonNegative('demand', d);
  for (const s of supply) nonNegative('supply', s);
  const reach = catchments(sites, places, thresholdKm / checkDetour(detour));
  const access = new Float64Array(places.length);
  sites.forEach((_, site) => {
    let weighted = 0;
    forEachPlace(reach, site, (place, km) => {
      weighted += (demand[place] as number) * decay(km * detour);
    });
    if (weighted === 0) return;
    const ratio = (supply[site] as number) / weighted;
    forEachPlace(reach, site, (place, km) => {
      access[place] = (access[place] as number) + ratio * decay(km * detour);
    });
  });
  return access;
}

function forEachPlace(
  reach: Catchments,
  site: number,
  visit: (place: number, km: number) => void,
): void {
  const end = reach.start[site + 1] as number;
  for (let i = reach.start[site] as number; i < end; i++) {
    visit(reach.places[i] as number, reach.km[i] as number);
  }
}

function checkDetour(detour: number): number {
  if (!(detour >= 1 && Number.isFinite(detour))) {
    throw new ModelError('detour', 'must be at least 1');
  }
  return detour;
}
