/** Districts that customs declarations name as origin, with this chain as their leading one. */
import type { DistrictExport, Districts } from '../../data/types';
import type { Bilingual, Fact } from '../../model/fact';

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

const FLOOR: Bilingual = {
  es: 'Suma, por región, del valor de la familia principal en los distritos que la cadena encabeza. Es un piso: lo que exportan otros distritos de la región no está.',
  en: 'Sum, by region, of the value of the leading family in the districts that the chain leads. It is a floor: what other districts of the region export is not in it.',
};

/**
 * Least value of a chain by region of customs origin: Σ over the districts it leads of
 * value × share of the leading family. US$ FOB of the period; an interval without a ceiling.
 */
export function originByRegion(
  districts: Districts | undefined,
  chain: string,
): ReadonlyMap<string, Fact> {
  const groups = new Map<string, DistrictExport[]>();
  for (const row of districts?.exports ?? []) {
    if (row.leadChain !== chain) continue;
    const own = groups.get(row.ubigeo);
    if (own) own.push(row);
    else groups.set(row.ubigeo, [row]);
  }
  const facts = new Map<string, Fact>();
  for (const [ubigeo, rows] of groups) {
    const [first] = rows.toSorted((a, b) => b.fob - a.fob);
    if (!first) continue;
    const floor = rows.reduce((sum, row) => sum + (row.fob * row.leadShare) / 100, 0);
    facts.set(ubigeo, {
      figure: { kind: 'interval', floor, ceiling: Infinity },
      unit: 'USD',
      period: first.period,
      provenance: {
        ...first.provenance,
        derived: FLOOR,
        note: rows.map((row) => `${row.name} (${row.provenance.ref})`).join('; '),
      },
    });
  }
  return facts;
}
