/**
 * Where to put service points among candidate sites: programmes for a solver, and the worth of a
 * choice reckoned without it. Sites, places, and who reaches whom at what cost come as a `Reach`.
 */
import { ModelError, nonNegative, sameLength } from './error';
import { roomFor } from './point-index';
import { programmeBuilder, type Programme } from './programme';
import type { Reach } from './reach';

export type SitingRule =
  /** So many sites are opened. */
  | { readonly rule: 'sites' }
  /** These places count only if a site that reaches them is open; or they must be covered. */
  | { readonly rule: 'covered'; readonly places: readonly number[] }
  /** This place turns to exactly one site. */
  | { readonly rule: 'assigned'; readonly place: number }
  /** Places turn to this site only if it is open. */
  | { readonly rule: 'open'; readonly site: number };

/** Variable j of a siting programme is 1 where site j is opened. */
export type SitingProgramme = Programme<SitingRule>;

/**
 * Maximal covering location (Church & ReVelle 1974, Papers of the Regional Science Association 32:
 * 101–118): `count` new sites that reach the most demand.
 *
 *     max Σ_i d_i z_i     z_i ≤ Σ_{j reaches i} y_j,  Σ_j y_j = count + existing,  y 0 or 1
 *
 * Places that the same sites reach are one variable. Sites in `existing` are open already.
 * Throws `ModelError` on demand that is negative or of another length than the places, a count that is
 * not a whole number or exceeds the sites that are left, or an existing site that is none.
 */
export function maximalCovering(
  reach: Reach,
  demand: ArrayLike<number>,
  count: number,
  existing: readonly number[] = [],
): SitingProgramme {
  checkDemand(reach, demand);
  const { variable, row, build } = programmeBuilder<SitingRule>('maximise');
  openSites(reach, existing, variable, () => 0);
  chooseSites(reach, count, existing, row);
  const groups = new Map<string, { sites: readonly number[]; places: number[]; demand: number }>();
  waysByPlace(reach).forEach((ways, place) => {
    if (ways.length === 0) return;
    const sites = ways.map(({ site }) => site);
    const key = sites.join();
    const group = groups.get(key) ?? { sites, places: [], demand: 0 };
    group.places.push(place);
    group.demand += demand[place] as number;
    groups.set(key, group);
  });
  for (const group of groups.values()) {
    const covered = variable({ objective: group.demand });
    const terms = group.sites.map((site) => [site, 1] as const);
    row({ rule: 'covered', places: group.places }, [...terms, [covered, -1]], 0, Infinity);
  }
  return build();
}

/**
 * Location set covering (Toregas, Swain, ReVelle & Bergman 1971, Operations Research 19: 1363–1373):
 * the least cost of sites, one each unless stated, at which every place is reached.
 *
 *     min Σ_j c_j y_j     Σ_{j reaches i} y_j ≥ 1,  y 0 or 1
 *
 * A place that no site reaches makes it impossible: see `conflict`.
 * Throws `ModelError` on costs that are negative or of another length than the sites, or an existing
 * site that is none.
 */
export function setCovering(
  reach: Reach,
  costs?: ArrayLike<number>,
  existing: readonly number[] = [],
): SitingProgramme {
  if (costs) sameLength('costs', costs.length, reach.sites);
  const { variable, row, build } = programmeBuilder<SitingRule>('minimise');
  openSites(reach, existing, variable, (site) =>
    costs ? nonNegative('costs', costs[site] as number) : 1,
  );
  waysByPlace(reach).forEach((ways, place) => {
    const terms = ways.map(({ site }) => [site, 1] as const);
    row({ rule: 'covered', places: [place] }, terms, 1, Infinity);
  });
  return build();
}

/**
 * p-median (Hakimi 1964; ReVelle & Swain 1970, Geographical Analysis 2: 30–42): `count` new sites that
 * make the way of all demand to its nearest site the shortest.
 *
 *     min Σ_ij d_i c_ij x_ij     Σ_j x_ij = 1,  x_ij ≤ y_j,  Σ_j y_j = count + existing,  y 0 or 1
 *
 * x is whole of itself. Pairs beyond the reach are no choice; a place that no site reaches makes it
 * impossible: see `conflict`. Throws `ModelError` as `maximalCovering`.
 */
export function pMedian(
  reach: Reach,
  demand: ArrayLike<number>,
  count: number,
  existing: readonly number[] = [],
): SitingProgramme {
  checkDemand(reach, demand);
  const { variable, row, build } = programmeBuilder<SitingRule>('minimise');
  openSites(reach, existing, variable, () => 0);
  chooseSites(reach, count, existing, row);
  const open = Array.from({ length: reach.sites }, (_, site): SitingRule => ({
    rule: 'open',
    site,
  }));
  waysByPlace(reach).forEach((ways, place) => {
    const choices = ways.map(({ site, cost }) => ({
      site,
      choice: variable({ objective: cost * (demand[place] as number) }),
    }));
    row(
      { rule: 'assigned', place },
      choices.map(({ choice }) => [choice, 1] as const),
      1,
      1,
    );
    for (const { site, choice } of choices) {
      row(
        open[site] as SitingRule,
        [
          [site, 1],
          [choice, -1],
        ],
        0,
        Infinity,
      );
    }
  });
  return build();
}

/** Sites that an answer opens, ascending. Throws `ModelError` on an answer of another length. */
export function openedSites(reach: Reach, values: ArrayLike<number>): number[] {
  if (values.length < reach.sites) throw new ModelError('values', 'must have one for each site');
  return Array.from({ length: reach.sites }, (_, site) => site).filter(
    (site) => (values[site] as number) > 0.5,
  );
}

/** Demand that the open sites reach. Throws `ModelError` on bad demand or a site that is none. */
export function coveredDemand(
  reach: Reach,
  demand: ArrayLike<number>,
  open: readonly number[],
): number {
  return nearestOpen(reach, demand, open).reduce(
    (sum, cost, place) => (cost < Infinity ? sum + (demand[place] as number) : sum),
    0,
  );
}

/**
 * Way of all demand to the nearest open site, Σ demand · cost; Infinity when demand has no open site
 * in reach. Throws `ModelError` on bad demand or a site that is none.
 */
export function medianCost(
  reach: Reach,
  demand: ArrayLike<number>,
  open: readonly number[],
): number {
  return nearestOpen(reach, demand, open).reduce(
    (sum, cost, place) => (demand[place] === 0 ? sum : sum + cost * (demand[place] as number)),
    0,
  );
}

function nearestOpen(
  reach: Reach,
  demand: ArrayLike<number>,
  open: readonly number[],
): Float64Array {
  checkDemand(reach, demand);
  checkSites(reach, 'open', open);
  const nearest = new Float64Array(reach.places).fill(Infinity);
  const found = roomFor(reach.places);
  for (const site of open) {
    const count = reach.catchment(site, found);
    for (let i = 0; i < count; i++) {
      const place = found.place[i] as number;
      nearest[place] = Math.min(nearest[place] as number, found.distance[i] as number);
    }
  }
  return nearest;
}

interface Way {
  readonly site: number;
  readonly cost: number;
}

/** The sites that reach each place, ascending. */
function waysByPlace(reach: Reach): readonly Way[][] {
  const ways = Array.from({ length: reach.places }, (): Way[] => []);
  const found = roomFor(reach.places);
  for (let site = 0; site < reach.sites; site++) {
    const count = reach.catchment(site, found);
    for (let i = 0; i < count; i++) {
      ways[found.place[i] as number]?.push({ site, cost: found.distance[i] as number });
    }
  }
  return ways;
}

type Builder = ReturnType<typeof programmeBuilder<SitingRule>>;

function openSites(
  reach: Reach,
  existing: readonly number[],
  variable: Builder['variable'],
  objective: (site: number) => number,
): void {
  checkSites(reach, 'existing', existing);
  const open = new Set(existing);
  for (let site = 0; site < reach.sites; site++) {
    variable({ objective: objective(site), lower: open.has(site) ? 1 : 0, whole: true });
  }
}

function chooseSites(
  reach: Reach,
  count: number,
  existing: readonly number[],
  row: Builder['row'],
): void {
  const open = new Set(existing).size;
  if (!(Number.isInteger(count) && count >= 0 && count + open <= reach.sites)) {
    throw new ModelError('count', 'must be a whole number up to the sites that are left');
  }
  const all = Array.from({ length: reach.sites }, (_, site) => [site, 1] as const);
  row({ rule: 'sites' }, all, count + open, count + open);
}

function checkSites(reach: Reach, argument: string, sites: readonly number[]): void {
  if (!sites.every((site) => Number.isInteger(site) && site >= 0 && site < reach.sites)) {
    throw new ModelError(argument, 'must each name one of the sites');
  }
}

function checkDemand(reach: Reach, demand: ArrayLike<number>): void {
  sameLength('demand', demand.length, reach.places);
  for (let place = 0; place < reach.places; place++) {
    nonNegative('demand', demand[place] as number);
  }
}
