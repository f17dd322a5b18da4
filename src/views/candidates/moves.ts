import type { Ranking } from './ranking';

/** What a change of weights did to the order, in places. */
export interface Move {
  readonly ubigeo: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Regions whose place changed, the largest move first; equal moves in the order of the new places.
 * Regions that were or are without a place are left out.
 */
export function movesBetween(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly Move[] {
  const moves: Move[] = [];
  for (const [ubigeo, to] of after) {
    const from = before.get(ubigeo);
    if (from !== undefined && from !== to) moves.push({ ubigeo, from, to });
  }
  return moves.sort((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to) || a.to - b.to);
}

/** Places of a ranking by region; empty when there is none. */
export function placesOf({ byRegion }: Pick<Ranking, 'byRegion'>): ReadonlyMap<string, number> {
  return new Map([...byRegion].map(([ubigeo, { rank }]) => [ubigeo, rank]));
}
