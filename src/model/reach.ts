/**
 * The places that each site reaches within a threshold, and what the way costs: by distance along
 * roads, or by a table of costs (travel times, fares) that somebody brings. Catchments are found
 * one at a time and never all kept, so that a large problem needs little memory.
 */
import { checkPoint, type LonLat } from './distance';
import { ModelError, nonNegative } from './error';
import { pointIndex, type Found } from './point-index';

export interface Reach {
  readonly places: number;
  readonly sites: number;
  /** Writes the catchment of a site into `found`: its places and what they cost; how many. */
  readonly catchment: (site: number, found: Found) => number;
}

/**
 * Reach along roads, km: great circle × `detour` (see `roadKm`), up to `thresholdKm`, inclusive.
 * Throws `ModelError` on a detour below 1, a threshold that is negative or not finite, or a bad
 * coordinate.
 */
export function roadReach(
  places: readonly LonLat[],
  sites: readonly LonLat[],
  thresholdKm: number,
  detour: number,
): Reach {
  if (!(detour >= 1 && Number.isFinite(detour))) {
    throw new ModelError('detour', 'must be at least 1');
  }
  if (!(thresholdKm >= 0 && Number.isFinite(thresholdKm))) {
    throw new ModelError('thresholdKm', 'must be finite and not negative');
  }
  for (const site of sites) checkPoint('sites', site);
  const index = pointIndex(places, thresholdKm / detour);
  return {
    places: places.length,
    sites: sites.length,
    catchment: (site, found) => {
      const [lon, lat] = sites[site] as LonLat;
      const count = index.near(lon, lat, found);
      for (let i = 0; i < count; i++) {
        found.distance[i] = Math.min(thresholdKm, (found.distance[i] as number) * detour);
      }
      return count;
    },
  };
}

/** One row of an origin–destination matrix: from a place to a site. */
export interface Way {
  readonly place: number;
  readonly site: number;
  readonly cost: number;
}

/** An origin–destination matrix by site. A pair without a row has no way. */
export interface CostTable {
  readonly places: number;
  readonly sites: number;
  /** For site i, `place[start[i]..start[i + 1]]` and `cost[…]`, places ascending. */
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly cost: Float64Array;
}

/**
 * Packs an origin–destination matrix.
 * Throws `ModelError` when a row names no place or site, a cost is negative or not finite, or a pair
 * has two rows.
 */
export function costTable(places: number, sites: number, ways: readonly Way[]): CostTable {
  const start = new Int32Array(sites + 1);
  for (const { place, site, cost } of ways) {
    if (!isIndex(place, places)) throw new ModelError('ways', 'must each name one of the places');
    if (!isIndex(site, sites)) throw new ModelError('ways', 'must each name one of the sites');
    nonNegative('ways', cost);
    start[site + 1] = (start[site + 1] as number) + 1;
  }
  for (let site = 0; site < sites; site++) {
    start[site + 1] = (start[site + 1] as number) + (start[site] as number);
  }
  const sorted = [...ways].sort((a, b) => a.site - b.site || a.place - b.place);
  sorted.forEach(({ place, site }, i) => {
    const before = sorted[i - 1];
    if (before?.place === place && before.site === site) {
      throw new ModelError('ways', 'must have one row for each pair');
    }
  });
  return {
    places,
    sites,
    start,
    place: Int32Array.from(sorted, ({ place }) => place),
    cost: Float64Array.from(sorted, ({ cost }) => cost),
  };
}

/**
 * Reach by a table of costs, up to `threshold` in its unit, inclusive; Infinity for no limit.
 * Throws `ModelError` on a threshold that is negative or NaN.
 */
export function tableReach(table: CostTable, threshold: number): Reach {
  if (!(threshold >= 0)) throw new ModelError('threshold', 'must not be negative');
  return {
    places: table.places,
    sites: table.sites,
    catchment: (site, found) => {
      let count = 0;
      for (let i = table.start[site] as number; i < (table.start[site + 1] as number); i++) {
        const cost = table.cost[i] as number;
        if (cost > threshold) continue;
        found.place[count] = table.place[i] as number;
        found.distance[count] = cost;
        count++;
      }
      return count;
    },
  };
}

function isIndex(value: number, size: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < size;
}
