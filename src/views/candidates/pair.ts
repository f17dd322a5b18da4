/** Two regions, criterion by criterion: what speaks for the one, what for the other. */
import type { Robustness } from '../analysis/robustness';
import type { Criterion } from '../../data/types';
import type { Bounds } from '../../model/figure';
import type { Ranking } from './ranking';
import { partsOf, type ScorePart } from './reading';

export interface PairPart {
  readonly criterion: Criterion;
  readonly first: ScorePart;
  readonly second: ScorePart;
  /** Points of 100 by which the first leads, each figure at its middle … */
  readonly lead: number;
  /** … and between which the lead lies. */
  readonly bounds: Bounds;
}

export interface PairReading {
  /** What speaks most for the first region at the head, for the second at the end. */
  readonly parts: readonly PairPart[];
  readonly lead: number;
  readonly bounds: Bounds;
  /** Share of the draws in which the first, and in which the second, scores more; null without draws. */
  readonly wins: readonly [first: number, second: number] | null;
}

const POINTS = 100;

/** Null where one of the two has no place. */
export function pairOf(
  ranking: Ranking,
  robustness: Robustness | null,
  first: string,
  second: string,
): PairReading | null {
  const [a, b] = [partsOf(ranking, first), partsOf(ranking, second)];
  if (a.length === 0 || b.length === 0) return null;
  const parts = a
    .flatMap((own): PairPart[] => {
      const other = b.find(({ criterion }) => criterion.id === own.criterion.id);
      if (!other) return [];
      return [
        {
          criterion: own.criterion,
          first: own,
          second: other,
          lead: (own.contribution - other.contribution) * POINTS,
          bounds: [
            (own.bounds[0] - other.bounds[1]) * POINTS,
            (own.bounds[1] - other.bounds[0]) * POINTS,
          ],
        },
      ];
    })
    .sort((x, y) => y.lead - x.lead);
  const sum = (of: (part: PairPart) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    parts,
    lead: sum(({ lead }) => lead),
    bounds: [sum((part) => part.bounds[0]), sum((part) => part.bounds[1])],
    wins: robustness && winsOf(robustness, first, second),
  };
}

function winsOf(
  { regions, result }: Robustness,
  first: string,
  second: string,
): readonly [number, number] | null {
  const [i, j] = [regions.indexOf(first), regions.indexOf(second)];
  const { pairwise, alternatives } = result;
  const wins = (a: number, b: number): number | undefined => pairwise?.[a * alternatives + b];
  const pair = [wins(i, j), wins(j, i)] as const;
  return i < 0 || j < 0 || pair[0] === undefined || pair[1] === undefined
    ? null
    : [pair[0], pair[1]];
}
