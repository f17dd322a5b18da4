/** Region × chain: which pairs stand in some list, on which bases, and how surely the others do not. */
import {
  BASES,
  type Basis,
  type Chain,
  type Chains,
  type Core,
  type Region,
} from '../../../data/types';
import { seriate } from '../../../model/seriation';
import { betsOfRegion, type Bet } from '../listing';

export interface ChainMatrix {
  readonly bases: readonly Basis[];
  /** Agro chains that some region has on these bases. */
  readonly chains: readonly Chain[];
  readonly regions: readonly Region[];
  /** Agro chains that no region has on them. */
  readonly unlisted: readonly Chain[];
  readonly bet: (chain: string, ubigeo: string) => Bet | undefined;
  /** Regions that have the chain, in the order of the data. */
  readonly regionsOf: (chain: string) => readonly Region[];
  readonly chainsOf: (ubigeo: string) => readonly Chain[];
  /**
   * What speaks where no list names the chain: the region's plan was read and is silent, or no plan
   * was found to read. Where plans do not count, the lists that do are silent.
   */
  readonly silence: (ubigeo: string) => 'silent' | 'no_plan';
}

export function matrixOf(core: Core, all: Chains, bases: readonly Basis[]): ChainMatrix {
  const agro = all.chains.filter((chain) => chain.agro);
  const bets = new Map(
    core.regions.map(({ ubigeo }) => [
      ubigeo,
      new Map(betsOfRegion(all, ubigeo, bases).map((bet) => [bet.chain, bet])),
    ]),
  );
  const bet = (chain: string, ubigeo: string) => bets.get(ubigeo)?.get(chain);
  const regionsOf = (chain: string) =>
    core.regions.filter(({ ubigeo }) => bet(chain, ubigeo) !== undefined);
  const listed = agro.filter(({ id }) => regionsOf(id).length > 0);
  return {
    bases,
    chains: listed,
    regions: core.regions,
    unlisted: agro.filter((chain) => !listed.includes(chain)),
    bet,
    regionsOf,
    chainsOf: (ubigeo) => listed.filter(({ id }) => bet(id, ubigeo) !== undefined),
    silence: (ubigeo) =>
      bases.includes('perx') && !all.perxFound.includes(ubigeo) ? 'no_plan' : 'silent',
  };
}

/** How strong the strongest basis is where it has a measure, 0–1; 1 where it has none. */
export const strengthOf = (bet: Bet): number =>
  Math.max(
    ...bet.listings.filter(({ basis }) => basis === bet.bases[0]).map(({ strength }) => strength),
  );

/** Bases whose strength is measured: the region's amount over the largest region's. */
export const isMeasured = (basis: Basis): boolean =>
  basis === 'crop_area' || basis === 'export_evidence';

export type MatrixOrder = 'alike' | 'number' | 'name';
export const MATRIX_ORDERS: readonly MatrixOrder[] = ['alike', 'number', 'name'];

export interface Ordered {
  readonly chains: readonly Chain[];
  readonly regions: readonly Region[];
}

/**
 * Chains and regions side by side when they are alike (seriation of the table of what is listed, a
 * cell 1 or 0), by number with the most first, or by name.
 */
export function ordered(matrix: ChainMatrix, order: MatrixOrder, language: 'es' | 'en'): Ordered {
  const { chains, regions } = matrix;
  const byName: Ordered = {
    chains: chains.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language)),
    regions: regions.toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
  };
  if (order === 'name') return byName;
  if (order === 'number') {
    const most = <T>(items: readonly T[], count: (item: T) => number) =>
      items.toSorted((a, b) => count(b) - count(a));
    return {
      chains: most(byName.chains, ({ id }) => matrix.regionsOf(id).length),
      regions: most(byName.regions, ({ ubigeo }) => matrix.chainsOf(ubigeo).length),
    };
  }
  const table = chains.flatMap(({ id }) =>
    regions.map(({ ubigeo }) => (matrix.bet(id, ubigeo) ? 1 : 0)),
  );
  const found = seriate(table, chains.length, regions.length);
  return {
    chains: found.rows.flatMap((i) => chains[i] ?? []),
    regions: found.columns.flatMap((j) => regions[j] ?? []),
  };
}

export interface SharedChain {
  readonly chain: Chain;
  readonly regions: readonly Region[];
}

/** Chains by how many regions have them: those of many, most first, and those of one alone. */
export function overlapsOf(matrix: ChainMatrix): {
  readonly shared: readonly SharedChain[];
  readonly single: readonly SharedChain[];
} {
  const all = matrix.chains
    .map((chain): SharedChain => ({ chain, regions: matrix.regionsOf(chain.id) }))
    .sort((a, b) => b.regions.length - a.regions.length || (a.chain.id < b.chain.id ? -1 : 1));
  return {
    shared: all.filter(({ regions }) => regions.length > 1),
    single: all.filter(({ regions }) => regions.length === 1),
  };
}

/** For each basis, how many pairs of region and chain stand on it. */
export function pairsOn(core: Core, all: Chains, basis: Basis): number {
  const matrix = matrixOf(core, all, [basis]);
  return matrix.chains.reduce((sum, { id }) => sum + matrix.regionsOf(id).length, 0);
}

/** The sign of each basis, in the order of their strength. */
export const BASIS_SIGNS = {
  perx: 'square',
  programme: 'diamond',
  export_evidence: 'triangle',
  crop_area: 'circle',
  other_list: 'bar',
} as const satisfies Readonly<Record<Basis, string>>;

/** Whether all bases count. */
export const isWhole = ({ bases }: ChainMatrix): boolean => bases.length === BASES.length;
