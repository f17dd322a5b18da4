import * as v from 'valibot';
import {
  BASES,
  STAGES,
  type Chain,
  type ChainListing,
  type Chains,
  type ChainStageNote,
  type ChainTerritory,
  type CropArea,
  type CropProduction,
  type Harvest,
  type HsCode,
  type ProductExport,
} from '../types';
import { partCodec } from './part';
import { bilingual } from './provenance';
import { rowsCodec, type PackedRows } from './rows';

const text = v.string();
const maybe = v.nullable(v.string());

const chains = rowsCodec<Chain>(
  { id: text, name: bilingual, agro: v.boolean(), originMisplaced: v.boolean() },
  [],
);
const listings = rowsCodec<ChainListing>(
  {
    chain: text,
    ubigeo: text,
    basis: v.picklist(BASES),
    named: text,
    list: text,
    year: maybe,
    strength: v.number(),
  },
  ['provenance'],
);
const cropAreas = rowsCodec<CropArea>(
  {
    chain: text,
    crop: text,
    ubigeo: text,
    hectares: v.number(),
    share: v.number(),
    rank: v.number(),
    period: text,
  },
  ['provenance'],
);
const cropProduction = rowsCodec<CropProduction>(
  {
    chain: text,
    crop: text,
    ubigeo: text,
    tonnes: v.number(),
    value: v.number(),
    period: text,
  },
  ['provenance'],
);
const harvests = rowsCodec<Harvest>(
  {
    chain: text,
    ubigeo: maybe,
    place: maybe,
    months: v.array(v.number()),
    complete: v.boolean(),
    kind: v.picklist(['harvest', 'export_campaign']),
  },
  ['provenance'],
);
const stages = rowsCodec<ChainStageNote>(
  { chain: text, stage: v.picklist(STAGES), description: text, bottleneck: maybe },
  ['provenance'],
);
const territory = rowsCodec<ChainTerritory>(
  {
    chain: text,
    ubigeo: text,
    place: maybe,
    metric: text,
    value: v.number(),
    unit: text,
    period: text,
  },
  ['provenance'],
);
const productExports = rowsCodec<ProductExport>(
  {
    chain: text,
    product: text,
    territory: text,
    period: text,
    partYear: v.boolean(),
    value: v.number(),
    unit: text,
    destination: maybe,
  },
  ['provenance'],
);
const hsCodes = rowsCodec<HsCode>({ chain: text, code: text, description: text }, ['provenance']);

type Lists = Omit<Chains, 'perxFound' | 'territories'>;
type PackedChains = { readonly [K in keyof Lists]: PackedRows } & Omit<Chains, keyof Lists>;

export const chainsCodec = partCodec<PackedChains, Chains>(
  v.object({
    chains: chains.schema,
    listings: listings.schema,
    cropAreas: cropAreas.schema,
    cropProduction: cropProduction.schema,
    harvests: harvests.schema,
    stages: stages.schema,
    territory: territory.schema,
    productExports: productExports.schema,
    hsCodes: hsCodes.schema,
    perxFound: v.array(text),
    territories: v.record(text, bilingual),
  }),
  (part, words) => ({
    ...part,
    chains: chains.encode(part.chains, words),
    listings: listings.encode(part.listings, words),
    cropAreas: cropAreas.encode(part.cropAreas, words),
    cropProduction: cropProduction.encode(part.cropProduction, words),
    harvests: harvests.encode(part.harvests, words),
    stages: stages.encode(part.stages, words),
    territory: territory.encode(part.territory, words),
    productExports: productExports.encode(part.productExports, words),
    hsCodes: hsCodes.encode(part.hsCodes, words),
  }),
  (packed, lexicon) => ({
    ...packed,
    chains: chains.decode(packed.chains, lexicon),
    listings: listings.decode(packed.listings, lexicon),
    cropAreas: cropAreas.decode(packed.cropAreas, lexicon),
    cropProduction: cropProduction.decode(packed.cropProduction, lexicon),
    harvests: harvests.decode(packed.harvests, lexicon),
    stages: stages.decode(packed.stages, lexicon),
    territory: territory.decode(packed.territory, lexicon),
    productExports: productExports.decode(packed.productExports, lexicon),
    hsCodes: hsCodes.decode(packed.hsCodes, lexicon),
  }),
);
