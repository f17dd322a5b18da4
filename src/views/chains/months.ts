/** Harvests and export campaigns as rows of a month strip. */
import type { MonthRow, YearRow } from '../../charts/types';
import type { Chains, Core, Harvest, Region } from '../../data/types';
import { m } from '../../i18n/messages';

const KINDS: readonly Harvest['kind'][] = ['harvest', 'export_campaign'];

export interface MonthGroup {
  readonly kind: Harvest['kind'];
  readonly rows: readonly MonthRow[];
  readonly harvests: readonly Harvest[];
}

/** Where a calendar holds: its region, with the place the source names. */
export function placeOf(
  row: { readonly ubigeo: string | null; readonly place: string | null },
  core: Core,
): string {
  const region = core.regions.find((one) => one.ubigeo === row.ubigeo)?.name;
  if (region && row.place && row.place !== region) return `${region}, ${row.place}`;
  return region ?? row.place ?? m.chains_country();
}

/** Calendars of a chain, harvest before campaign; what a source leaves open is marked. */
export function monthsOfChain(chains: Chains, chain: string, core: Core): readonly MonthGroup[] {
  const own = chains.harvests.filter((row) => row.chain === chain);
  return KINDS.flatMap((kind): MonthGroup[] => {
    const harvests = own.filter((row) => row.kind === kind);
    if (harvests.length === 0) return [];
    const rows = harvests.map((row) => ({
      id: row.provenance.ref,
      name: placeOf(row, core),
      months: row.months,
      complete: row.complete,
    }));
    return [{ kind, rows, harvests }];
  });
}

export interface Together {
  readonly kind: Harvest['kind'];
  /** A row for each region whose calendar was found, or that was asked for by name. */
  readonly rows: readonly YearRow[];
  /** Regions asked for whose calendar was not found. */
  readonly without: number;
}

/**
 * The months of several regions side by side, one row each: what any source gives for the region or a
 * place in it. A region's calendar is complete only when every source of it is. Calendars of zones
 * that are no region have no row. With `all`, regions without a calendar have a row too.
 */
export function monthsTogether(
  chains: Chains,
  chain: string,
  regions: readonly Pick<Region, 'ubigeo' | 'name'>[],
  all: boolean,
): readonly Together[] {
  return KINDS.flatMap((kind): Together[] => {
    const rows = regions.map(({ ubigeo, name }): YearRow => {
      const own = chains.harvests.filter(
        (row) => row.chain === chain && row.kind === kind && row.ubigeo === ubigeo,
      );
      return {
        id: ubigeo,
        name,
        months:
          own.length > 0
            ? [...new Set(own.flatMap((row) => row.months))].sort((a, b) => a - b)
            : null,
        peak: [],
        complete: own.length > 0 && own.every((row) => row.complete),
      };
    });
    const known = rows.filter(({ months }) => months !== null);
    if (known.length === 0) return [];
    return [{ kind, rows: all ? rows : known, without: rows.length - known.length }];
  });
}
