/** What a chain occupies and yields in each region: crop area and production, as facts. */
import type { Chains } from '../../data/types';
import type { Bilingual, Fact, Provenance } from '../../model/fact';

export interface CropInRegion {
  readonly ubigeo: string;
  readonly area: Fact | null;
  /** Percent of the national area of the chain's crops. */
  readonly share: Fact | null;
  readonly production: Fact | null;
  /** Gross value of production, thousand soles. */
  readonly value: Fact | null;
}

const SUMMED: Bilingual = {
  es: 'Suma de los cultivos de la cadena en la región.',
  en: 'Sum of the crops of the chain in the region.',
};
const SHARED: Bilingual = {
  es: 'Superficie de los cultivos de la cadena en la región, dividida por la de todas las regiones.',
  en: 'Area of the crops of the chain in the region, divided by that of all regions.',
};

interface Term {
  readonly value: number;
  readonly period: string;
  readonly provenance: Provenance;
  readonly crop: string;
}

const RANK = { low: 0, medium: 1, high: 2 } as const;

/** One row is the fact itself; several are a sum of ours, as sure as the least sure of them. */
function total(terms: readonly Term[], unit: string): Fact | null {
  const [first, ...rest] = terms;
  if (!first) return null;
  if (rest.length === 0) {
    return {
      figure: { kind: 'value', value: first.value },
      unit,
      period: first.period,
      provenance: first.provenance,
    };
  }
  const weakest = terms.reduce((a, b) =>
    RANK[b.provenance.confidence] < RANK[a.provenance.confidence] ? b : a,
  );
  return {
    figure: { kind: 'value', value: terms.reduce((sum, term) => sum + term.value, 0) },
    unit,
    period: first.period,
    provenance: {
      ...first.provenance,
      confidence: weakest.provenance.confidence,
      derived: SUMMED,
      note: terms.map((term) => `${term.crop} (${term.provenance.ref})`).join('; '),
    },
  };
}

function latest<T extends { readonly period: string }>(rows: readonly T[]): readonly T[] {
  const period = rows.reduce((last, row) => (row.period > last ? row.period : last), '');
  return rows.filter((row) => row.period === period);
}

function byRegion<T extends { readonly ubigeo: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(row.ubigeo);
    if (own) own.push(row);
    else groups.set(row.ubigeo, [row]);
  }
  return groups;
}

/**
 * Area and production of a chain in every region that has a row, in the latest period of each.
 * @returns the regions in descending order of area (then of production value).
 */
export function cropsOfChain(chains: Chains, chain: string): readonly CropInRegion[] {
  const areas = latest(chains.cropAreas.filter((row) => row.chain === chain));
  const harvests = latest(chains.cropProduction.filter((row) => row.chain === chain));
  const single = new Set(areas.map((row) => row.crop)).size === 1;
  const national = areas.reduce((sum, row) => sum + row.hectares, 0);
  const areaRows = byRegion(areas);
  const harvestRows = byRegion(harvests);
  const regions = new Set([...areaRows.keys(), ...harvestRows.keys()]);
  const rows = [...regions].map((ubigeo): CropInRegion => {
    const own = areaRows.get(ubigeo) ?? [];
    const grown = harvestRows.get(ubigeo) ?? [];
    const area = total(
      own.map((row) => ({ ...row, value: row.hectares })),
      'ha',
    );
    return {
      ubigeo,
      area,
      share: single
        ? total(
            own.map((row) => ({ ...row, value: row.share })),
            '%',
          )
        : shareOf(area, national),
      production: total(
        grown.map((row) => ({ ...row, value: row.tonnes })),
        't',
      ),
      value: total(
        grown.map((row) => ({ ...row, value: row.value })),
        'S/ thousand, current',
      ),
    };
  });
  return rows.sort(
    (a, b) =>
      numberOf(b.area) - numberOf(a.area) ||
      numberOf(b.value) - numberOf(a.value) ||
      a.ubigeo.localeCompare(b.ubigeo),
  );
}

function shareOf(area: Fact | null, national: number): Fact | null {
  if (!area?.provenance || area.figure.kind !== 'value' || national === 0) return null;
  return {
    ...area,
    figure: { kind: 'value', value: (100 * area.figure.value) / national },
    unit: '%',
    provenance: { ...area.provenance, derived: SHARED },
  };
}

/** The number of a fact for ordering; what has none comes last. */
export function numberOf(fact: Fact | null): number {
  return fact?.figure.kind === 'value' ? fact.figure.value : -1;
}
