/**
 * Who serves what, where: functions that several groups serve in one place, or one, or none; groups
 * that stand in the same places; and by which modes each place is served. A group is whoever answers
 * for the service (a ministry), a place any unit of territory, a mode any kind of delivery.
 *
 * Counts are of what was found. None found is no proof of none: read them beside the completeness of
 * the inventory (`coverage.ts`).
 */
import { ModelError } from './error';

/** One service found. Groups, functions, modes and places are indices. */
export interface Service {
  readonly group: number;
  readonly function: number;
  readonly place: number;
  /** Null when nobody states it. */
  readonly mode: number | null;
}

export interface Dimensions {
  readonly groups: number;
  readonly functions: number;
  readonly places: number;
  readonly modes: number;
}

/** `none`: no service found; `one` group alone; `several`: an overlap. */
export type Provision = 'none' | 'one' | 'several';

export interface ProvisionCell {
  readonly place: number;
  readonly function: number;
  readonly provision: Provision;
  /** Groups that serve, ascending. */
  readonly groups: readonly number[];
  readonly services: number;
}

/**
 * Every function in every place: function f in place p at `p * functions + f`.
 * Throws `ModelError` when a service names an index that there is not.
 */
export function provision(services: readonly Service[], dimensions: Dimensions): ProvisionCell[] {
  checkServices(services, dimensions);
  const { functions, places } = dimensions;
  const groups = Array.from({ length: places * functions }, () => new Set<number>());
  const counts = new Int32Array(places * functions);
  for (const service of services) {
    const cell = service.place * functions + service.function;
    groups[cell]?.add(service.group);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return groups.map((found, cell) => ({
    place: Math.floor(cell / functions),
    function: cell % functions,
    provision: found.size === 0 ? 'none' : found.size === 1 ? 'one' : 'several',
    groups: [...found].sort((a, b) => a - b),
    services: counts[cell] as number,
  }));
}

export interface ProvisionCount {
  readonly none: number;
  readonly one: number;
  readonly several: number;
}

/** How many cells of each provision; over those that `only` lets in. */
export function countProvision(
  cells: readonly ProvisionCell[],
  only: (cell: ProvisionCell) => boolean = () => true,
): ProvisionCount {
  const count = { none: 0, one: 0, several: 0 };
  for (const cell of cells) if (only(cell)) count[cell.provision] += 1;
  return count;
}

export interface CoLocation {
  readonly groups: readonly [first: number, second: number];
  /** Places in which both serve. */
  readonly both: number;
  /** Places in which at least one of them serves. */
  readonly either: number;
  /** both / either (Jaccard 1901), 0–1; NaN when neither serves anywhere. */
  readonly overlap: number;
  /** Functions and places that both serve: where they may double each other, or join. */
  readonly sameFunction: number;
}

/**
 * Every pair of groups, the first below the second.
 * Jaccard 1901, Bulletin de la Société vaudoise des sciences naturelles 37: 547–579.
 * Throws `ModelError` as `provision`.
 */
export function coLocation(services: readonly Service[], dimensions: Dimensions): CoLocation[] {
  checkServices(services, dimensions);
  const { groups, functions } = dimensions;
  const places = Array.from({ length: groups }, () => new Set<number>());
  const cells = Array.from({ length: groups }, () => new Set<number>());
  for (const service of services) {
    places[service.group]?.add(service.place);
    cells[service.group]?.add(service.place * functions + service.function);
  }
  const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
    [...a].filter((member) => b.has(member)).length;
  return places.flatMap((own, first) =>
    places.slice(first + 1).map((other, k) => {
      const second = first + 1 + k;
      const both = common(own, other);
      const either = own.size + other.size - both;
      const sameFunction = common(cells[first] ?? new Set(), cells[second] ?? new Set());
      return { groups: [first, second], both, either, overlap: both / either, sameFunction };
    }),
  );
}

export interface Delivery {
  readonly place: number;
  /** Services of each mode. */
  readonly byMode: readonly number[];
  /** Services whose mode nobody states. */
  readonly unstated: number;
}

/** Services of every place by mode of delivery. Throws `ModelError` as `provision`. */
export function deliveryByPlace(services: readonly Service[], dimensions: Dimensions): Delivery[] {
  checkServices(services, dimensions);
  const { places, modes } = dimensions;
  const byMode = Array.from({ length: places }, () => new Array<number>(modes).fill(0));
  const unstated = new Int32Array(places);
  for (const { place, mode } of services) {
    const counts = byMode[place];
    if (mode === null) unstated[place] = (unstated[place] as number) + 1;
    else if (counts) counts[mode] = (counts[mode] ?? 0) + 1;
  }
  return byMode.map((counts, place) => ({
    place,
    byMode: counts,
    unstated: unstated[place] as number,
  }));
}

function checkServices(services: readonly Service[], dimensions: Dimensions): void {
  const check = (argument: string, index: number, size: number): void => {
    if (!(Number.isInteger(index) && index >= 0 && index < size)) {
      throw new ModelError('services', `must name a ${argument} that there is`);
    }
  };
  for (const service of services) {
    check('group', service.group, dimensions.groups);
    check('function', service.function, dimensions.functions);
    check('place', service.place, dimensions.places);
    if (service.mode !== null) check('mode', service.mode, dimensions.modes);
  }
}
