/**
 * What is known of a chain's export values. A part of a year is never put beside a whole one, and
 * the values of one year by different bodies stay apart: they count different tariff lines.
 */
import type { Chains, ProductExport } from '../../data/types';
import type { Fact } from '../../model/fact';
import { absent, interval, type Figure } from '../../model/figure';

export const NATION = 'PE';
export const MILLION_USD = 'USD_million';

const TRUST = { high: 0, medium: 1, low: 2 } as const;

/** Newest first, then the surer, then the larger. */
function byNewest(a: ProductExport, b: ProductExport): number {
  return (
    b.period.localeCompare(a.period) ||
    TRUST[a.provenance.confidence] - TRUST[b.provenance.confidence] ||
    b.value - a.value ||
    a.product.localeCompare(b.product)
  );
}

export function exportFact(row: ProductExport): Fact {
  return {
    figure: { kind: 'value', value: row.value },
    unit: row.unit,
    period: row.period,
    provenance: row.provenance,
  };
}

export interface Trade {
  /** The country's values by whole year. */
  readonly national: readonly ProductExport[];
  /** Whole years by region or other territory. */
  readonly territorial: readonly ProductExport[];
  /** Parts of years, wherever. */
  readonly partYears: readonly ProductExport[];
  /** Rows in which the source names where the product went. */
  readonly markets: readonly ProductExport[];
}

export function tradeOfChain(chains: Chains, chain: string): Trade {
  const rows = chains.productExports.filter((row) => row.chain === chain).toSorted(byNewest);
  const whole = rows.filter((row) => !row.partYear);
  return {
    national: whole.filter((row) => row.territory === NATION),
    territorial: whole.filter((row) => row.territory !== NATION),
    partYears: rows.filter((row) => row.partYear),
    markets: rows.filter((row) => row.destination !== null),
  };
}

/** The newest whole-year export value in money that a source gives for the chain in a region. */
export function latestExport(trade: Trade, ubigeo: string): Fact | null {
  const row = trade.territorial.find((one) => one.territory === ubigeo && one.unit === MILLION_USD);
  return row ? exportFact(row) : null;
}

export interface Yearly {
  readonly product: string;
  readonly unit: string;
  /**
   * From the first to the last year. Where sources differ on a year it is between the least and the
   * most that one gives; a year without a source is an absence.
   */
  readonly years: readonly { readonly year: number; readonly figure: Figure }[];
}

/**
 * Whole years of the product with the most of them, each by itself: sources of different bodies make
 * no line. Null when there is none.
 */
export function yearlyOf(rows: readonly ProductExport[]): Yearly | null {
  const products = new Map<
    string,
    { product: string; unit: string; years: Map<number, number[]> }
  >();
  for (const row of rows) {
    const year = Number(row.period);
    if (!Number.isInteger(year)) continue;
    const key = `${row.product} ${row.unit}`;
    const own = products.get(key) ?? { product: row.product, unit: row.unit, years: new Map() };
    products.set(key, own);
    own.years.set(year, [...(own.years.get(year) ?? []), row.value]);
  }
  const [best] = [...products.values()].sort(
    (a, b) => b.years.size - a.years.size || a.product.localeCompare(b.product),
  );
  if (!best) return null;
  const known = [...best.years.keys()];
  const first = Math.min(...known);
  const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => {
    const values = best.years.get(first + index);
    return {
      year: first + index,
      figure: values ? interval(Math.min(...values), Math.max(...values)) : absent('not_found'),
    };
  });
  return { product: best.product, unit: best.unit, years };
}
