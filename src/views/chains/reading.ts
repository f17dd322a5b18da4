import type { Chain, Chains, Districts } from '../../data/types';
import type { Fact } from '../../model/fact';
import type { ViewState } from '../../state/view';
import { cropsOfChain, type CropInRegion } from './crops';
import { originByRegion } from './origin';
import { basesInView, betsOnChain, chainInView, type Bet } from './listing';

/** Everything that the room reads of one chain, joined once. */
export interface Reading {
  readonly chain: Chain;
  readonly bets: ReadonlyMap<string, Bet>;
  readonly crops: readonly CropInRegion[];
  /** Least value by region of customs origin, once the districts are there. */
  readonly origin: ReadonlyMap<string, Fact>;
}

export function readingOf(
  chains: Chains,
  districts: Districts | undefined,
  view: Pick<ViewState, 'chain' | 'bases'>,
): Reading {
  const chain = chainInView(chains, view);
  return {
    chain,
    bets: betsOnChain(chains, chain.id, basesInView(view)),
    crops: cropsOfChain(chains, chain.id),
    origin: originByRegion(districts, chain.id),
  };
}
