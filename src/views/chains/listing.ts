/**
 * Which regions bet on a chain, and why. A basis is a reason of its own: they are told apart and
 * never added up to a score here.
 */
import { BASES, type Basis, type Chain, type ChainListing, type Chains } from '../../data/types';
import type { ViewState } from '../../state/view';

/** A chain in a region: every listing found for the pair, and its bases, strongest first. */
export interface Bet {
  readonly ubigeo: string;
  readonly chain: string;
  readonly bases: readonly [Basis, ...Basis[]];
  readonly listings: readonly ChainListing[];
}

/** The bases that the view lets count; all when none is chosen. */
export function basesInView(view: Pick<ViewState, 'bases'>): readonly Basis[] {
  const chosen = BASES.filter((basis) => view.bases.includes(basis));
  return chosen.length > 0 ? chosen : BASES;
}

function group(
  listings: readonly ChainListing[],
  bases: readonly Basis[],
  key: (listing: ChainListing) => string,
): ReadonlyMap<string, Bet> {
  const groups = new Map<string, ChainListing[]>();
  for (const listing of listings) {
    if (!bases.includes(listing.basis)) continue;
    const own = groups.get(key(listing));
    if (own) own.push(listing);
    else groups.set(key(listing), [listing]);
  }
  const bets = new Map<string, Bet>();
  for (const [id, own] of groups) {
    const sorted = own.toSorted((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
    const [first, ...rest] = sorted;
    if (!first) continue;
    const others = rest.map((listing) => listing.basis).filter((basis) => basis !== first.basis);
    bets.set(id, {
      ubigeo: first.ubigeo,
      chain: first.chain,
      bases: [first.basis, ...new Set(others)],
      listings: sorted,
    });
  }
  return bets;
}

/**
 * Ids of the sources of the listings behind bets, one a listing. Where there is no bet, that rests on
 * all the lists that were read.
 */
export function sourcesOfBets(
  { listings }: Pick<Chains, 'listings'>,
  bets: readonly Bet[],
  bases: readonly Basis[],
): readonly string[] {
  const own =
    bets.length > 0
      ? bets.flatMap((bet) => bet.listings)
      : listings.filter(({ basis }) => bases.includes(basis));
  return own.map(({ provenance }) => provenance.source);
}

/** The regions for which the chain is listed on one of these bases, by ubigeo. */
export function betsOnChain(
  chains: Chains,
  chain: string,
  bases: readonly Basis[],
): ReadonlyMap<string, Bet> {
  return group(
    chains.listings.filter((listing) => listing.chain === chain),
    bases,
    (listing) => listing.ubigeo,
  );
}

/** The chains listed for a region on one of these bases: strongest basis first, then most bases. */
export function betsOfRegion(
  chains: Chains,
  ubigeo: string,
  bases: readonly Basis[],
): readonly Bet[] {
  const bets = group(
    chains.listings.filter((listing) => listing.ubigeo === ubigeo),
    bases,
    (listing) => listing.chain,
  );
  return [...bets.values()].sort(
    (a, b) =>
      BASES.indexOf(a.bases[0]) - BASES.indexOf(b.bases[0]) ||
      b.bases.length - a.bases.length ||
      b.listings.length - a.listings.length ||
      a.chain.localeCompare(b.chain),
  );
}

/**
 * The chain that the room opens on: the agro chain that most regions have in an export plan or in
 * the programme; among equals the one listed in more regions on any basis, then by id.
 */
export function defaultChain(chains: Chains): Chain {
  const strong: readonly Basis[] = ['perx', 'programme'];
  const ranked = chains.chains
    .filter((chain) => chain.agro)
    .map((chain) => ({
      chain,
      planned: betsOnChain(chains, chain.id, strong).size,
      listed: betsOnChain(chains, chain.id, BASES).size,
    }))
    .sort(
      (a, b) =>
        b.planned - a.planned || b.listed - a.listed || a.chain.id.localeCompare(b.chain.id),
    );
  const first = ranked[0]?.chain;
  if (!first) throw new Error('The chains part holds no agro chain.');
  return first;
}

/** The chain in the view, or the default where the view names none or one that does not exist. */
export function chainInView(chains: Chains, view: Pick<ViewState, 'chain'>): Chain {
  return chains.chains.find((chain) => chain.id === view.chain) ?? defaultChain(chains);
}

/** Ids of the chains of which anything at all is known: the others would open an empty room. */
export function readableChains(chains: Chains): ReadonlySet<string> {
  return new Set(
    [
      chains.listings,
      chains.cropAreas,
      chains.cropProduction,
      chains.stages,
      chains.harvests,
      chains.productExports,
      chains.territory,
    ].flatMap((rows) => rows.map((row) => row.chain)),
  );
}
