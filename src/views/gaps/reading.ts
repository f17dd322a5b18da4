/** What can be said of one region: its chains, the services that its stages lack, and why its coverage is no single number. */
import type { ServiceFunction, Services, Stage } from '../../data/types';
import { SERVICE_FUNCTIONS, STAGES } from '../../data/types';
import { complement, type Figure } from '../../model/figure';
import { meanCoverage, regionGap } from '../../model/gap';
import type { Analysis, ChainGap, StageCell } from '../analysis/types';
import { stateOf } from './cells';
import { chainGapOf } from './matrix';

/** A needed function of which no place was found within reach. */
export interface Lack {
  readonly function: ServiceFunction;
  /** Stages that need it. */
  readonly stages: readonly Stage[];
  /** No place that offers it was found anywhere: a hole of the inventory, which tells no region apart. */
  readonly nowhere: boolean;
}

export interface RegionReading {
  /** The region's chains, most promising first. */
  readonly chains: readonly ChainGap[];
  /** The chain that the reader filters by, when the region is listed for it. */
  readonly chain: ChainGap | null;
  readonly unreached: readonly Lack[];
  /** What the places found cover of what the chain, or all chains by their promise, need; 0–1. */
  readonly observed: Figure;
  /** The same once places that were not found may exist: 1 − the gap's part, 0–1. */
  readonly possible: Figure;
  /** Least and greatest completeness of the inventory among the functions needed. */
  readonly completeness: readonly [least: number, greatest: number];
}

const observedOf = ({ cells }: ChainGap): Figure =>
  meanCoverage(cells.map(({ coverage }) => coverage.observed));

/** Cells of the chain in the view where the region is listed for it, else those of any agro chain. */
function cellsOf(
  analysis: Analysis,
  services: Services,
  ubigeo: string,
  chain: ChainGap | null,
): readonly StageCell[] {
  if (chain) return chain.cells;
  return services.needs.map((need) => ({
    stage: need.stage,
    function: need.function,
    coverage: analysis.coverage(ubigeo, need.function, null),
  }));
}

/** Null when no stage needs any function: then there is nothing to read. */
export function readingOf(
  analysis: Analysis,
  services: Services,
  ubigeo: string,
  chainInView: string | null,
): RegionReading | null {
  const chain = chainInView === null ? null : (chainGapOf(analysis, ubigeo, chainInView) ?? null);
  const cells = cellsOf(analysis, services, ubigeo, chain);
  if (cells.length === 0) return null;
  const functions = SERVICE_FUNCTIONS.filter((fn) => cells.some((cell) => cell.function === fn));
  const chains = analysis.chainsOf(ubigeo);
  const kappas = cells.map(({ coverage }) => coverage.completeness);
  return {
    chains,
    chain,
    unreached: functions
      .map((fn) => ({
        function: fn,
        stages: STAGES.filter((stage) =>
          cells.some(
            (cell) => cell.stage === stage && cell.function === fn && stateOf(cell) === 'empty',
          ),
        ),
        nowhere: !services.points.some((point) => point.isPlace && point.function === fn),
      }))
      .filter(({ stages }) => stages.length > 0),
    observed: chain
      ? observedOf(chain)
      : complement(
          regionGap(
            chains.map((one) => ({ promise: one.promise.figure, coverage: observedOf(one) })),
          ),
        ),
    possible: chain ? chain.coverage : complement(analysis.gap(ubigeo).figure),
    completeness: [Math.min(...kappas), Math.max(...kappas)],
  };
}
