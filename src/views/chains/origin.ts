/** Districts that customs declarations name as origin, with this chain as their leading one. */
import type { DistrictExport, Districts } from '../../data/types';

/** Below this the customs place is too thin to be drawn: US$ FOB of the period, and exporters. */
export const ORIGIN_FLOOR = { fob: 1e6, exporters: 3 } as const;

export interface Origin {
  readonly drawn: readonly DistrictExport[];
  /** Districts led by the chain that lie under the floor. */
  readonly below: number;
}

export function originOfChain(districts: Districts | undefined, chain: string): Origin {
  const own = (districts?.exports ?? []).filter((row) => row.leadChain === chain);
  const drawn = own
    .filter((row) => row.fob >= ORIGIN_FLOOR.fob && (row.exporters ?? 0) >= ORIGIN_FLOOR.exporters)
    .toSorted((a, b) => b.fob - a.fob || a.ubigeo6.localeCompare(b.ubigeo6));
  return { drawn, below: own.length - drawn.length };
}
