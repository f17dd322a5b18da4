import type { Chains } from '../../data/types';
import type { Language } from '../../i18n/format';

export interface ListedChain {
  readonly id: string;
  readonly name: string;
  /** Regions that some list attributes the chain to. */
  readonly regions: number;
}

/** Agro chains with a region on some list, by name. */
export function listedChains(chains: Chains, language: Language): readonly ListedChain[] {
  const regions = new Map<string, Set<string>>();
  for (const { chain, ubigeo } of chains.listings) {
    regions.set(chain, (regions.get(chain) ?? new Set()).add(ubigeo));
  }
  const collator = new Intl.Collator(language);
  return chains.chains
    .filter(({ id, agro }) => agro && regions.has(id))
    .map(({ id, name }) => ({ id, name: name[language], regions: regions.get(id)?.size ?? 0 }))
    .sort((a, b) => collator.compare(a.name, b.name));
}
