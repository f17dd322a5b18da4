/** Harvests and export campaigns as rows of a month strip. */
import type { MonthRow } from '../../charts/types';
import type { Chains, Core, Harvest } from '../../data/types';
import { m } from '../../i18n/messages';

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
  return (['harvest', 'export_campaign'] as const).flatMap((kind): MonthGroup[] => {
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
