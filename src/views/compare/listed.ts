/** The agro chains that sources list for a unit, and which of them units share. */
import type { Chains } from '../../data/types';
import { BASES } from '../../data/types';
import { betsOfRegion, type Bet } from '../chains/listing';
import { latest } from '../services/latest';
import type { Unit } from './units';

export type Listed = ReadonlyMap<string, readonly Bet[]>;

const betsByRegion = latest((chains: Chains): ((ubigeo: string) => readonly Bet[]) => {
  const agro = new Set(chains.chains.flatMap(({ id, agro: is }) => (is ? [id] : [])));
  const known = new Map<string, readonly Bet[]>();
  return (ubigeo) => {
    const bets =
      known.get(ubigeo) ??
      betsOfRegion(chains, ubigeo, BASES).filter(({ chain }) => agro.has(chain));
    known.set(ubigeo, bets);
    return bets;
  };
});

/** Chains of the unit in the order of their evidence, each with its bets in the members. */
export function listedIn(chains: Chains, { members }: Pick<Unit, 'members'>): Listed {
  const listed = new Map<string, Bet[]>();
  for (const bet of members.flatMap((ubigeo) => betsByRegion(chains)(ubigeo))) {
    const own = listed.get(bet.chain);
    if (own) own.push(bet);
    else listed.set(bet.chain, [bet]);
  }
  return listed;
}

/**
 * The most that an export plan which was read adds to what other sources list for its region: so
 * many chains may be missing where no plan was found.
 */
export const mostAddedByPlan = latest((chains: Chains): number =>
  Math.max(
    0,
    ...chains.perxFound.map(
      (ubigeo) =>
        betsByRegion(chains)(ubigeo).filter(({ bases }) => bases.every((basis) => basis === 'perx'))
          .length,
    ),
  ),
);

/** How many chains the plans that were not found may add to those listed for a unit. */
export const unreadIn = (chains: Chains, { members }: Pick<Unit, 'members'>): number =>
  members.filter((ubigeo) => !chains.perxFound.includes(ubigeo)).length * mostAddedByPlan(chains);

/** Chains that all have; none of nothing. */
export function shared(all: readonly Listed[]): readonly string[] {
  const [first, ...others] = all;
  return [...(first?.keys() ?? [])].filter((chain) => others.every((one) => one.has(chain)));
}

/** Chains that one has and no other. */
export const ownOf = (all: readonly Listed[], index: number): readonly string[] =>
  [...(all[index]?.keys() ?? [])].filter((chain) =>
    all.every((other, i) => i === index || !other.has(chain)),
  );
