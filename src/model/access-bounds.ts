/**
 * Access when a site may be known only to stand at one of several positions (somewhere in its
 * province): the least and the most that each place can have, whatever the positions are.
 */
import type { Decay } from './access';
import type { Whereabouts } from './coverage';
import { checkPoint, EARTH_RADIUS_KM, type LonLat } from './distance';
import { ModelError, nonNegative, sameLength } from './error';
import { roomFor } from './point-index';
import type { Reach } from './reach';

export interface AccessBounds {
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
}

/** A site with its supply. Sites that share one list of positions are worked out once. */
export interface UncertainSite {
  readonly positions: Whereabouts;
  readonly supply: number;
}

/**
 * Bounds of the enhanced two-step floating catchment (`floatingCatchment`). In
 *
 *     A_i = Σ_j S_j · W(d_ij) / Σ_k P_k · W(d_kj)
 *
 * each term depends on where its own site stands and on no other, so that the sums of the least and
 * of the greatest terms are the exact bounds of each place; not of all places at once, since a site
 * stands at one position only. A site without demand in reach gives nothing, as there.
 *
 * The sites of `reach` are the positions. Throws `ModelError` on a site without a position or at one
 * that there is not, negative demand or supply, or demand of another length than the places.
 */
export function floatingCatchmentBounds(
  reach: Reach,
  demand: ArrayLike<number>,
  sites: readonly UncertainSite[],
  decay: Decay,
): AccessBounds {
  sameLength('demand', demand.length, reach.places);
  for (let i = 0; i < reach.places; i++) nonNegative('demand', demand[i] as number);
  const supplies = new Map<Whereabouts, number>();
  for (const { positions, supply } of sites) {
    supplies.set(positions, (supplies.get(positions) ?? 0) + nonNegative('supply', supply));
  }
  const floor = new Float64Array(reach.places);
  const ceiling = new Float64Array(reach.places);
  const least = new Float64Array(reach.places);
  const most = new Float64Array(reach.places);
  const reachedBy = new Int32Array(reach.places);
  const found = roomFor(reach.places);
  for (const [positions, supply] of supplies) {
    checkPositions(positions, reach.sites);
    least.fill(Infinity);
    most.fill(0);
    reachedBy.fill(0);
    for (const position of positions) {
      const count = reach.catchment(position, found);
      const weight = found.distance;
      let weighted = 0;
      for (let i = 0; i < count; i++) {
        weight[i] = decay(weight[i] as number);
        weighted += (demand[found.place[i] as number] as number) * (weight[i] as number);
      }
      if (weighted === 0) continue;
      for (let i = 0; i < count; i++) {
        const place = found.place[i] as number;
        const term = (weight[i] as number) / weighted;
        least[place] = Math.min(least[place] as number, term);
        most[place] = Math.max(most[place] as number, term);
        reachedBy[place] = (reachedBy[place] as number) + 1;
      }
    }
    for (let place = 0; place < reach.places; place++) {
      const always = reachedBy[place] === positions.length ? (least[place] as number) : 0;
      floor[place] = (floor[place] as number) + supply * always;
      ceiling[place] = (ceiling[place] as number) + supply * (most[place] as number);
    }
  }
  return { floor, ceiling };
}

/**
 * Bounds of the road distance from each place to its nearest site, km: the site that is nearest if
 * all stand at their best positions, and if all stand at their worst. Infinity without a site.
 * Measures all pairs, having no limit to search within; great circle × `detour` as `roadKm`.
 * Throws `ModelError` as above, on a detour below 1 or a bad coordinate.
 */
export function nearestBounds(
  places: readonly LonLat[],
  positions: readonly LonLat[],
  sites: readonly Whereabouts[],
  detour: number,
): AccessBounds {
  if (!(detour >= 1 && Number.isFinite(detour))) {
    throw new ModelError('detour', 'must be at least 1');
  }
  const from = unitVectors('places', places);
  const to = unitVectors('positions', positions);
  // Squared chords grow with the distance: only the results are made kilometres.
  const best = new Float64Array(places.length).fill(Infinity);
  const worst = new Float64Array(places.length).fill(Infinity);
  for (const whereabouts of new Set(sites)) {
    checkPositions(whereabouts, positions.length);
    const candidates = Int32Array.from(whereabouts);
    for (let place = 0; place < places.length; place++) {
      const x = from[3 * place] as number;
      const y = from[3 * place + 1] as number;
      const z = from[3 * place + 2] as number;
      let near = Infinity;
      let far = 0;
      for (let i = 0; i < candidates.length; i++) {
        const p = 3 * (candidates[i] as number);
        const dx = (to[p] as number) - x;
        const dy = (to[p + 1] as number) - y;
        const dz = (to[p + 2] as number) - z;
        const chord = dx * dx + dy * dy + dz * dz;
        if (chord < near) near = chord;
        if (chord > far) far = chord;
      }
      if (near < (best[place] as number)) best[place] = near;
      if (far < (worst[place] as number)) worst[place] = far;
    }
  }
  const km = (chord: number): number =>
    chord === Infinity
      ? Infinity
      : 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2)) * detour;
  return { floor: best.map(km), ceiling: worst.map(km) };
}

function checkPositions(positions: Whereabouts, known: number): void {
  if (positions.length === 0) throw new ModelError('sites', 'must each have a position');
  if (positions.some((position) => !(position >= 0 && position < known))) {
    throw new ModelError('sites', 'must stand at positions that there are');
  }
}

/** x, y and z of each point on the unit sphere, in turn. */
function unitVectors(argument: string, points: readonly LonLat[]): Float64Array {
  const vectors = new Float64Array(3 * points.length);
  points.forEach((point, i) => {
    checkPoint(argument, point);
    const [lon, lat] = [(point[0] * Math.PI) / 180, (point[1] * Math.PI) / 180];
    vectors[3 * i] = Math.cos(lat) * Math.cos(lon);
    vectors[3 * i + 1] = Math.cos(lat) * Math.sin(lon);
    vectors[3 * i + 2] = Math.sin(lat);
  });
  return vectors;
}
