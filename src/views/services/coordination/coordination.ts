/** Who serves what in which region: joined from the places found, with what there is mere proof of. */
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
import { latest } from '../latest';
import { isServing, MINISTRIES } from '../points';

const MODES: readonly DeliveryMode[] = ['first_floor', 'second_floor'];

export interface CoordinationCell {
  readonly function: ServiceFunction;
  readonly provision: Provision;
  /** Bodies with a place there, with how many. */
  readonly bodies: readonly { readonly ministry: Ministry; readonly places: number }[];
  /** Bodies of which there is only proof of activity, without an office. */
  readonly traces: readonly Ministry[];
}

export interface RegionCoordination {
  readonly ubigeo: string;
  readonly name: string;
  readonly cells: readonly CoordinationCell[];
  readonly count: ProvisionCount;
  /** Bodies with a place in the region. */
  readonly bodies: readonly Ministry[];
  readonly delivery: { readonly first: number; readonly second: number; readonly unstated: number };
}

export interface Pair {
  readonly ministries: readonly [Ministry, Ministry];
  /** Regions in which both stand, and in which either does. */
  readonly both: number;
  readonly either: number;
  /** Jaccard, 0–1. */
  readonly overlap: number;
  /** Region and function that both serve. */
  readonly sameFunction: number;
}

export interface Coordination {
  /** In the order of `core.regions`. */
  readonly regions: readonly RegionCoordination[];
  readonly count: ProvisionCount;
  /** Of regions, by function. */
  readonly byFunction: readonly {
    readonly function: ServiceFunction;
    readonly count: ProvisionCount;
    /** Regions with proof of activity but no place. */
    readonly onlyTraces: number;
  }[];
  /** Bodies with a place somewhere, in pairs, those that share most regions first. */
  readonly pairs: readonly Pair[];
}

/** The coordination of the whole inventory; the filters of places leave it as it is. */
export const coordinationOf = latest((core: Core, services: Services): Coordination => {
  const places = new Map(core.regions.map(({ ubigeo }, i) => [ubigeo, i]));
  const rows = (points: readonly ServicePoint[]): Service[] =>
    points.flatMap(({ ubigeo, ministry, function: fn, delivery }) => {
      const place = places.get(ubigeo);
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
  const found = rows(services.points.filter(isServing));
  const proof = rows(services.points.filter((point) => !point.isPlace && point.serves !== 'none'));
  const cells = provision(found, dimensions);
  const traces = provision(proof, dimensions);
  const delivery = deliveryByPlace(found, dimensions);

  const cellOf = (cell: ProvisionCell, i: number): CoordinationCell => ({
    function: SERVICE_FUNCTIONS[cell.function] as ServiceFunction,
    provision: cell.provision,
    bodies: cell.groups.map((group) => ({
      ministry: MINISTRIES[group] as Ministry,
      places: found.filter(
        (one) => one.group === group && one.place === cell.place && one.function === cell.function,
      ).length,
    })),
    traces: (traces[i]?.groups ?? [])
      .filter((group) => !cell.groups.includes(group))
      .map((group) => MINISTRIES[group] as Ministry),
  });
  const all = cells.map(cellOf);
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
    byFunction: SERVICE_FUNCTIONS.map((fn, index) => ({
      function: fn,
      count: countProvision(cells, (cell) => cell.function === index),
      onlyTraces: all.filter(
        (cell) => cell.function === fn && cell.provision === 'none' && cell.traces.length > 0,
      ).length,
    })),
    pairs: coLocation(found, dimensions)
      .filter(({ groups }) =>
        groups.every((group) => found.some((service) => service.group === group)),
      )
      .map(pairOf)
      .toSorted((a, b) => b.both - a.both || b.overlap - a.overlap),
  };
});

const pairOf = ({ groups: [a, b], both, either, overlap, sameFunction }: CoLocation): Pair => ({
  ministries: [MINISTRIES[a] as Ministry, MINISTRIES[b] as Ministry],
  both,
  either,
  overlap,
  sameFunction,
});

/** The bodies that serve a function in a region, or any function. */
export const bodiesIn = (
  region: RegionCoordination,
  fn: ServiceFunction | null,
): readonly Ministry[] =>
  fn === null
    ? region.bodies
    : (region.cells.find((cell) => cell.function === fn)?.bodies ?? []).map(
        ({ ministry }) => ministry,
      );
