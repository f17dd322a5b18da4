/**
 * What speaks for a chain in a region, basis by basis, each in [0, 1]. What could not be looked up
 * is [0, 1], not 0:
 *
 * - plan (`perx`): 1 if the region's current export plan lists the chain, 0 if that plan was found
 *   and does not, [0, 1] where no plan was found.
 * - `programme`: 1 if the programme works with the chain there, 0 if it is known to work there with
 *   others, [0, 1] elsewhere: it reports more regions than it names.
 * - `export_evidence`: the strength of the listing. Not listed: customs show a near complete
 *   cross-section but only each district's lead products, so the floor is 0 and the ceiling is the
 *   chain's crop-area evidence (what is not grown there is not exported from there), or 1 where the
 *   crop tables do not hold the chain. Where customs origin is known to misplace the chain, listed
 *   or not, the evidence is anything between the two.
 * - `crop_area`: the region's area under the chain's crops over the largest region's. The table holds
 *   every department, so a region it does not list has 0; a chain it does not hold has [0, 1], or 1
 *   where another list of areas names it.
 * - `other_list`: 1 if listed, 0 if other lists were read for the region, [0, 1] if none was.
 */
import { BASES, type Basis, type Chain, type ChainListing, type Chains } from '../../data/types';
import { bounds, interval, value, type Figure } from '../../model/figure';
import { promise } from '../../model/promise';
import type { AnalysisSettings } from './settings';
import type { ChainPromise, PromisePart } from './types';

const UNKNOWN = interval(0, 1);

/** Promises of every chain in every region. Throws `RangeError` on a chain that is not in the data. */
export function promises(
  chains: Chains,
  settings: AnalysisSettings,
): (ubigeo: string, chain: string) => ChainPromise {
  const byId = new Map(chains.chains.map((chain) => [chain.id, chain]));
  const planFound = new Set(chains.perxFound);
  const readFor = new Map<Basis, Set<string>>(BASES.map((basis) => [basis, new Set()]));
  const listings = new Map<string, ChainListing[]>();
  for (const listing of chains.listings) {
    readFor.get(listing.basis)?.add(listing.ubigeo);
    const key = `${listing.ubigeo}|${listing.chain}`;
    listings.set(key, [...(listings.get(key) ?? []), listing]);
  }
  const area = areaStrength(chains);

  const evidence = (
    chain: Chain,
    ubigeo: string,
    basis: Basis,
    listed: readonly ChainListing[],
  ): Figure => {
    const strongest = listed.reduce<number | null>(
      (most, { strength }) => Math.max(most ?? 0, strength),
      null,
    );
    const crop = area(chain.id, ubigeo);
    switch (basis) {
      case 'perx':
        return listed.length > 0 ? value(1) : planFound.has(ubigeo) ? value(0) : UNKNOWN;
      case 'programme':
      case 'other_list':
        return listed.length > 0 ? value(1) : readFor.get(basis)?.has(ubigeo) ? value(0) : UNKNOWN;
      case 'crop_area':
        return crop ?? (strongest === null ? UNKNOWN : value(strongest));
      case 'export_evidence': {
        if (strongest !== null && !chain.originMisplaced) return value(strongest);
        const seen = strongest ?? 0;
        const [low, high] = bounds(crop ?? interval(seen, 1), [seen, 1]);
        return interval(Math.min(seen, low), Math.max(seen, high));
      }
    }
  };

  const memo = new Map<string, ChainPromise>();
  return (ubigeo, id) => {
    const key = `${ubigeo}|${id}`;
    const known = memo.get(key);
    if (known) return known;
    const chain = byId.get(id);
    if (!chain) throw new RangeError(`No such chain: ${id}`);
    const all = listings.get(key) ?? [];
    const parts = BASES.map((basis): PromisePart => {
      const listed = all.filter((listing) => listing.basis === basis);
      return {
        basis,
        weight: settings.basisWeights[basis],
        evidence: evidence(chain, ubigeo, basis, listed),
        listings: listed,
      };
    });
    const figure = promise(parts.map((part) => ({ weight: part.weight, figure: part.evidence })));
    const result: ChainPromise = { ubigeo, chain: id, figure, parts };
    memo.set(key, result);
    return result;
  };
}

/** Area of a region under a chain's crops over the largest region's; null: the table has no such crop. */
function areaStrength(chains: Chains): (chain: string, ubigeo: string) => Figure | null {
  const hectares = new Map<string, Map<string, number>>();
  for (const row of chains.cropAreas) {
    const regions = hectares.get(row.chain) ?? new Map<string, number>();
    regions.set(row.ubigeo, (regions.get(row.ubigeo) ?? 0) + row.hectares);
    hectares.set(row.chain, regions);
  }
  return (chain, ubigeo) => {
    const regions = hectares.get(chain);
    if (!regions) return null;
    const most = Math.max(...regions.values());
    return value(most > 0 ? (regions.get(ubigeo) ?? 0) / most : 0);
  };
}
