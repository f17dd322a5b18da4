/**
 * Who acts on what in which region: bodies with a place there, and those of which there is mere
 * proof of activity, without a known office.
 */
import {
  SERVICE_FUNCTIONS,
  type Core,
  type DeliveryMode,
  type Ministry,
  type ServiceFunction,
  type ServicePoint,
  type Services,
} from '../../../data/types';
import {
  coLocation,
  countProvision,
  deliveryByPlace,
  provision,
  type CoLocation,
  type Provision,
  type ProvisionCell,
  type ProvisionCount,
  type Service,
} from '../../../model/coordination';
import { serves } from '../../analysis/coverage';
import { latest } from '../latest';
import { isServing, MINISTRIES } from '../points';

const MODES: readonly DeliveryMode[] = ['first_floor', 'second_floor'];

export interface CoordinationCell {
  readonly function: ServiceFunction;
  readonly provision: Provision;
  /** Bodies found there, with how many places; none for those of which there is mere proof. */
  readonly bodies: readonly { readonly ministry: Ministry; readonly places: number }[];
}

export interface RegionCoordination {
  readonly ubigeo: string;
  readonly name: string;
  readonly cells: readonly CoordinationCell[];
  readonly count: ProvisionCount;
  readonly bodies: readonly Ministry[];
  /** Places that serve today. */
  readonly delivery: { readonly first: number; readonly second: number; readonly unstated: number };
}

export interface Pair {
  readonly ministries: readonly [Ministry, Ministry];
  /** Regions in which both act, and in which either does. */
  readonly both: number;
  readonly either: number;
  /** Jaccard, 0–1. */
  readonly overlap: number;
  /** Region and function on which both act. */
  readonly sameFunction: number;
}

export interface Coordination {
  /** In the order of `core.regions`. */
  readonly regions: readonly RegionCoordination[];
  readonly count: ProvisionCount;
  /** Cells with somebody of whom there is mere proof, and nobody with a place. */
  readonly withoutPlace: number;
  /** Of regions, by function. */
  readonly byFunction: readonly {
    readonly function: ServiceFunction;
    readonly count: ProvisionCount;
    /** Regions with mere proof of activity. */
    readonly withoutPlace: number;
  }[];
  /** Bodies found somewhere, in pairs, those that share most regions first. */
  readonly pairs: readonly Pair[];
}

/** The coordination of the whole inventory; the filters of places leave it as it is. */
export const coordinationOf = latest((core: Core, services: Services): Coordination => {
  const indexOf = new Map(core.regions.map(({ ubigeo }, i) => [ubigeo, i]));
  const rows = (points: readonly ServicePoint[]): Service[] =>
    points.flatMap(({ ubigeo, ministry, function: fn, delivery }) => {
      const place = indexOf.get(ubigeo);
      if (place === undefined) return [];
      return [
        {
          group: MINISTRIES.indexOf(ministry),
          function: SERVICE_FUNCTIONS.indexOf(fn),
          place,
          mode: delivery === 'unknown' ? null : MODES.indexOf(delivery),
        },
      ];
    });
  const dimensions = {
    groups: MINISTRIES.length,
    functions: SERVICE_FUNCTIONS.length,
    places: core.regions.length,
    modes: MODES.length,
  };
  const places = rows(services.points.filter(isServing));
  const proof = rows(services.points.filter((point) => !point.isPlace && serves(point, null)));
  const found = [...places, ...proof];
  const cells = provision(found, dimensions);
  const delivery = deliveryByPlace(places, dimensions);

  const cellOf = (cell: ProvisionCell): CoordinationCell => ({
    function: SERVICE_FUNCTIONS[cell.function] as ServiceFunction,
    provision: cell.provision,
    bodies: cell.groups.map((group) => ({
      ministry: MINISTRIES[group] as Ministry,
      places: places.filter(
        (one) => one.group === group && one.place === cell.place && one.function === cell.function,
      ).length,
    })),
  });
  const all = cells.map(cellOf);
  const proven = all.filter(isWithoutPlace);
  const { length: functions } = SERVICE_FUNCTIONS;
  return {
    regions: core.regions.map(({ ubigeo, name }, place) => {
      const modes = delivery[place];
      return {
        ubigeo,
        name,
        cells: all.slice(place * functions, (place + 1) * functions),
        count: countProvision(cells, (cell) => cell.place === place),
        bodies: MINISTRIES.filter((_, group) =>
          found.some((one) => one.place === place && one.group === group),
        ),
        delivery: {
          first: modes?.byMode[0] ?? 0,
          second: modes?.byMode[1] ?? 0,
          unstated: modes?.unstated ?? 0,
        },
      };
    }),
    count: countProvision(cells),
    withoutPlace: proven.length,
    byFunction: SERVICE_FUNCTIONS.map((fn, index) => ({
      function: fn,
      count: countProvision(cells, (cell) => cell.function === index),
      withoutPlace: proven.filter((cell) => cell.function === fn).length,
    })),
    pairs: coLocation(found, dimensions)
      .filter(({ groups }) =>
        groups.every((group) => found.some((service) => service.group === group)),
      )
      .map(pairOf)
      .toSorted((a, b) => b.both - a.both || b.overlap - a.overlap),
  };
});

/** Somebody acts, and nobody has a place. */
export const isWithoutPlace = ({ bodies }: CoordinationCell): boolean =>
  bodies.length > 0 && bodies.every(({ places }) => places === 0);

const pairOf = ({ groups: [a, b], both, either, overlap, sameFunction }: CoLocation): Pair => ({
  ministries: [MINISTRIES[a] as Ministry, MINISTRIES[b] as Ministry],
  both,
  either,
  overlap,
  sameFunction,
});

/** The bodies that act on a function in a region, or on any. */
export const bodiesIn = (
  region: RegionCoordination,
  fn: ServiceFunction | null,
): readonly Ministry[] =>
  fn === null
    ? region.bodies
    : (region.cells.find((cell) => cell.function === fn)?.bodies ?? []).map(
        ({ ministry }) => ministry,
      );
