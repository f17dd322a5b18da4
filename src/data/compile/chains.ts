/** Chains with everything that the tables say of them, and the reasons why a region is said to have one. */
import type { Bilingual } from '../../model/fact';
import { rowsOf, type DataPackage, type Row } from '../package';
import {
  BASES,
  STAGES,
  type Basis,
  type ChainListing,
  type Chains,
  type CropArea,
  type ProductExport,
} from '../types';
import { provenanceOf, splitNames } from './rows';

/** A crop counts as evidence where a region has this part of its national area (percent), or is among the first. */
const CROP_AREA_SHARE = 5;
const CROP_AREA_RANK = 3;

/** Generation of the export plans in force; older plans are read as another list. */
const CURRENT_PLAN = 'PENX2025';

const CUSTOMS_EVIDENCE: Bilingual = {
  es: 'Suma, por región, del valor en aduanas de los distritos cuya primera familia es esta cadena, por la parte de esa familia; es un piso. La fuerza es la razón con la región que más suma.',
  en: "Sum, by region, of the customs value of districts whose first family is this chain, times that family's part; a floor. The strength is the ratio to the region with the largest sum.",
};
const CROP_EVIDENCE: Bilingual = {
  es: `Superficie de la región sobre la del país: figura con ${CROP_AREA_SHARE} % o más, o entre las ${CROP_AREA_RANK} primeras. La fuerza es la razón con la región que más siembra.`,
  en: `Area of the region over the country's: listed from ${CROP_AREA_SHARE} % on, or among the first ${CROP_AREA_RANK}. The strength is the ratio to the region that grows most.`,
};

/** From a name as a source writes it to the chain it belongs to. */
export function chainNames(data: DataPackage): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(data, 'chain_names').flatMap((row) => {
      const chain = row.text('chain_id');
      return chain === null ? [] : [[row.need('name_in_source'), chain]];
    }),
  );
}

export function compileChains(data: DataPackage, regions: readonly string[]): Chains {
  const isRegion = (ubigeo: string | null): ubigeo is string =>
    ubigeo !== null && regions.includes(ubigeo);
  const withChain = (table: string) =>
    rowsOf(data, table).filter((row) => row.text('chain_id') !== null);

  const chains = rowsOf(data, 'chains').map((row) => ({
    id: row.need('chain_id'),
    name: { es: row.need('name_es'), en: row.need('name_en') },
    agro: row.flag('agro'),
    originMisplaced: row.flag('origin_misplaced'),
  }));

  const cropAreas = withChain('crop_area').map((row): CropArea => ({
    chain: row.need('chain_id'),
    crop: row.need('crop_es'),
    ubigeo: row.need('ubigeo'),
    hectares: row.needNumber('hectares'),
    share: row.needNumber('share_of_crop_pct'),
    rank: row.needNumber('rank_in_crop'),
    period: row.need('year'),
    provenance: provenanceOf(row),
  }));

  const productExports = withChain('product_exports').map((row): ProductExport => {
    const part = row.need('period');
    const partYear = part !== 'year';
    return {
      chain: row.need('chain_id'),
      product: row.need('product_es'),
      territory: row.need('territory_id'),
      period: partYear ? `${row.need('year')} ${part}` : row.need('year'),
      partYear,
      value: row.needNumber('value'),
      unit: row.need('unit'),
      destination: row.text('destination'),
      provenance: provenanceOf(row),
    };
  });

  const named = [
    ...listedInPlans(data),
    ...listedByProgramme(data),
    ...listedElsewhere(data),
    ...listedByCustoms(data),
    ...listedByExports(productExports),
  ];
  // A staple that no list names and nobody is known to export is no export chain, however large its fields.
  const exported = new Set(named.map((listing) => listing.chain));
  const listings = distinct(
    [...named, ...listedByArea(cropAreas).filter((listing) => exported.has(listing.chain))].filter(
      (listing) => isRegion(listing.ubigeo),
    ),
  );

  return {
    chains,
    listings,
    cropAreas: cropAreas.filter((area) => isRegion(area.ubigeo)),
    cropProduction: withChain('crop_production')
      .filter((row) => isRegion(row.text('ubigeo')))
      .map((row) => ({
        chain: row.need('chain_id'),
        crop: row.need('crop_es'),
        ubigeo: row.need('ubigeo'),
        tonnes: row.needNumber('tonnes'),
        value: row.needNumber('value_thousand_soles'),
        period: row.need('year'),
        provenance: provenanceOf(row),
      })),
    harvests: withChain('harvest_calendar').map((row) => ({
      chain: row.need('chain_id'),
      ubigeo: row.text('ubigeo'),
      place: row.text('place'),
      months: splitNames(row.text('months')).map(Number),
      complete: row.flag('complete'),
      kind: row.word('kind', ['harvest', 'export_campaign'] as const),
      provenance: provenanceOf(row),
    })),
    stages: withChain('chain_stages').map((row) => ({
      chain: row.need('chain_id'),
      stage: row.word('stage', STAGES),
      description: row.need('description_es'),
      bottleneck: row.text('bottleneck_es'),
      provenance: provenanceOf(row),
    })),
    territory: withChain('chain_territory')
      .filter((row) => isRegion(row.text('ubigeo')) && row.text('value') !== null)
      .map((row) => ({
        chain: row.need('chain_id'),
        ubigeo: row.need('ubigeo'),
        place: row.text('place'),
        metric: row.need('metric'),
        value: row.needNumber('value'),
        unit: row.text('unit') ?? '',
        period: row.text('year') ?? '',
        provenance: provenanceOf(row),
      })),
    productExports,
    hsCodes: withChain('hs_codes').map((row) => ({
      chain: row.need('chain_id'),
      code: row.need('code'),
      description: row.text('description') ?? row.need('product_es'),
      provenance: provenanceOf(row),
    })),
    perxFound: [
      ...new Set(
        rowsOf(data, 'perx_products')
          .filter((row) => row.need('generation') === CURRENT_PLAN)
          .map((row) => row.need('ubigeo')),
      ),
    ].sort(),
    territories: Object.fromEntries(
      rowsOf(data, 'territories')
        .filter((row) => !isRegion(row.need('territory_id')))
        .map((row) => [
          row.need('territory_id'),
          { es: row.need('name_es'), en: row.need('name_en') },
        ]),
    ),
  };
}

function listing(
  row: Row,
  basis: Basis,
  list: string,
  named: string,
  year: string | null,
): ChainListing {
  return {
    chain: row.need('chain_id'),
    ubigeo: row.need('ubigeo'),
    basis,
    named,
    list,
    year,
    strength: 1,
    provenance: provenanceOf(row),
  };
}

function listedInPlans(data: DataPackage): ChainListing[] {
  return rowsOf(data, 'perx_products')
    .filter((row) => row.text('chain_id') !== null)
    .map((row) => {
      const current = row.need('generation') === CURRENT_PLAN;
      return listing(
        row,
        current ? 'perx' : 'other_list',
        current ? 'PERX (PENX 2025)' : 'PERX 2003–2013',
        row.need('product_es'),
        row.text('plan_date'),
      );
    });
}

function listedByProgramme(data: DataPackage): ChainListing[] {
  const chainOf = chainNames(data);
  return rowsOf(data, 'programme_expansion').flatMap((row) =>
    splitNames(row.text('chains_es')).flatMap((name): ChainListing[] => {
      const chain = chainOf.get(name);
      if (chain === undefined) return [];
      return [
        {
          chain,
          ubigeo: row.need('ubigeo'),
          basis: 'programme',
          named: name,
          list: 'Ruta Productiva Exportadora',
          year: row.need('entry_date').slice(0, 4),
          strength: 1,
          provenance: provenanceOf(row),
        },
      ];
    }),
  );
}

function listedElsewhere(data: DataPackage): ChainListing[] {
  return rowsOf(data, 'chain_priorities')
    .filter((row) => row.text('chain_id') !== null)
    .map((row) =>
      listing(
        row,
        row.word('basis', BASES),
        row.need('list'),
        row.need('product_es'),
        row.text('year'),
      ),
    );
}

/** Regions whose districts export the chain first of all, with the strength of each against the largest. */
function listedByCustoms(data: DataPackage): ChainListing[] {
  const chainOf = chainNames(data);
  const sums = new Map<string, Map<string, { value: number; largest: Row; most: number }>>();
  for (const row of rowsOf(data, 'customs_districts')) {
    const chain = chainOf.get(row.need('lead_family_es'));
    if (chain === undefined) continue;
    const value = (row.needNumber('fob_usd') * row.needNumber('lead_share_pct')) / 100;
    const regions =
      sums.get(chain) ?? new Map<string, { value: number; largest: Row; most: number }>();
    const known = regions.get(row.need('ubigeo'));
    const larger = !known || value > known.most;
    sums.set(
      chain,
      regions.set(row.need('ubigeo'), {
        value: (known?.value ?? 0) + value,
        largest: larger ? row : known.largest,
        most: larger ? value : known.most,
      }),
    );
  }
  return [...sums].flatMap(([chain, regions]) => {
    const top = Math.max(...[...regions.values()].map(({ value }) => value));
    return [...regions].map(([ubigeo, { value, largest }]): ChainListing => ({
      chain,
      ubigeo,
      basis: 'export_evidence',
      named: largest.need('lead_family_es'),
      list: 'SUNAT, origen aduanero',
      year: largest.need('period'),
      strength: top > 0 ? value / top : 0,
      provenance: provenanceOf(largest, CUSTOMS_EVIDENCE),
    }));
  });
}

function listedByExports(exports: readonly ProductExport[]): ChainListing[] {
  return exports.map((row) => ({
    chain: row.chain,
    ubigeo: row.territory,
    basis: 'export_evidence',
    named: row.product,
    list: 'Exportación publicada',
    year: row.period.slice(0, 4),
    strength: 1,
    provenance: row.provenance,
  }));
}

function listedByArea(areas: readonly CropArea[]): ChainListing[] {
  const top = new Map<string, number>();
  for (const { crop, share } of areas) top.set(crop, Math.max(top.get(crop) ?? 0, share));
  return areas
    .filter(({ share, rank }) => share >= CROP_AREA_SHARE || rank <= CROP_AREA_RANK)
    .map((area) => ({
      chain: area.chain,
      ubigeo: area.ubigeo,
      basis: 'crop_area',
      named: area.crop,
      list: 'Midagri, anuario de producción agrícola',
      year: area.period,
      strength: area.share / (top.get(area.crop) ?? area.share),
      provenance: { ...area.provenance, derived: CROP_EVIDENCE },
    }));
}

/** One listing for a chain, region, basis and list: the strongest. */
function distinct(listings: readonly ChainListing[]): readonly ChainListing[] {
  const best = new Map<string, ChainListing>();
  for (const one of listings) {
    const key = [one.chain, one.ubigeo, one.basis, one.list].join('|');
    const known = best.get(key);
    if (!known || one.strength > known.strength) best.set(key, one);
  }
  const order = (one: ChainListing) =>
    [one.chain, one.ubigeo, BASES.indexOf(one.basis), one.list].join('|');
  return [...best.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
