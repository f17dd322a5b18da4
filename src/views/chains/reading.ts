import type { Chain, Chains } from '../../data/types';
import type { ViewState } from '../../state/view';
import { cropsOfChain, type CropInRegion } from './crops';
import { basesInView, betsOnChain, chainInView, type Bet } from './listing';

/** Everything that the room reads of one chain, joined once. */
export interface Reading {
  readonly chain: Chain;
  readonly bets: ReadonlyMap<string, Bet>;
  readonly crops: readonly CropInRegion[];
}

export function readingOf(chains: Chains, view: Pick<ViewState, 'chain' | 'bases'>): Reading {
  const chain = chainInView(chains, view);
  return {
    chain,
    bets: betsOnChain(chains, chain.id, basesInView(view)),
    crops: cropsOfChain(chains, chain.id),
  };
}
