/** Joins the facts to the model: coverage, promise, gap and readiness of every region. */
import { SERVICE_FUNCTIONS, STAGES, type ServiceFunction, type StageNeed } from '../../data/types';
import { solveCoverage, type CoverageBounds, type CoverageProblem } from '../../model/coverage';
import { absent, fromBounds, interval, midpoint, value, type Figure } from '../../model/figure';
import { chainGap, meanCoverage, regionGap } from '../../model/gap';
import { readiness } from '../../model/readiness';
import type { Parts } from '../room';
import {
  completenessByFunction,
  coverageCells,
  coverageQuestion,
  serves,
  servingPoints,
} from './coverage';
import { criterionFacts, scoresOf, type ModelResults } from './criteria';
import { promises } from './evidence';
import { DEFAULT_SETTINGS, type AnalysisSettings } from './settings';
import type { Analysis, ChainGap, Readiness, ReadinessPart, RegionGap } from './types';

export type AnalysisParts = Pick<
  Parts,
  'core' | 'chains' | 'services' | 'districts' | 'indicators' | 'criteria'
>;

/** Preset whose weights, over the criteria of its family, make up the readiness. */
const READINESS = 'readiness';

/**
 * The whole analysis for one reach, on the calling thread. `reachKm` is a length along a road, the
 * detour included. Throws `ModelError` on facts that break a rule of the model.
 */
export function buildAnalysis(
  parts: AnalysisParts,
  reachKm: number,
  settings: AnalysisSettings = DEFAULT_SETTINGS,
): Analysis {
  const { problem, finish } = prepareAnalysis(parts, reachKm, settings);
  return finish(solveCoverage(problem));
}

/** The heavy problem of an analysis, to be solved anywhere, and how to go on with its solution. */
export function prepareAnalysis(
  parts: AnalysisParts,
  reachKm: number,
  settings: AnalysisSettings = DEFAULT_SETTINGS,
): { readonly problem: CoverageProblem; readonly finish: (solved: CoverageBounds) => Analysis } {
  const question = coverageQuestion(parts, reachKm, settings);
  return {
    problem: question.problem,
    finish: (solved) => {
      const kappas = completenessByFunction(parts.services, settings);
      const coverage = coverageCells(parts, question, solved, kappas, settings);
      return assemble(parts, reachKm, settings, coverage, (fn) => {
        const kappa = kappas.get(fn);
        if (!kappa) throw new RangeError(`No such function: ${fn}`);
        return kappa;
      });
    },
  };
}

function assemble(
  parts: AnalysisParts,
  reachKm: number,
  settings: AnalysisSettings,
  coverage: Analysis['coverage'],
  completeness: Analysis['completeness'],
): Analysis {
  const promise = promises(parts.chains, settings);
  const needs = stageOrder(parts.services.needs);
  const agro = new Set(parts.chains.chains.filter((chain) => chain.agro).map(({ id }) => id));
  const listed = new Map<string, Set<string>>(
    parts.core.regions.map(({ ubigeo }) => [ubigeo, new Set()]),
  );
  for (const { chain, ubigeo } of parts.chains.listings) {
    if (agro.has(chain)) listed.get(ubigeo)?.add(chain);
  }
  const listedIn = (ubigeo: string): ReadonlySet<string> => {
    const chains = listed.get(ubigeo);
    if (!chains) throw new RangeError(`No such region: ${ubigeo}`);
    return chains;
  };
  const pilotChains = new Set(parts.core.pilot.flatMap((ubigeo) => [...listedIn(ubigeo)]));

  const chainOf = (ubigeo: string, chain: string): ChainGap => {
    const cells = needs.map(({ stage, function: fn }) => ({
      stage,
      function: fn,
      coverage: coverage(ubigeo, fn, chain),
    }));
    const covered = meanCoverage(cells.map((cell) => cell.coverage.figure));
    const promised = promise(ubigeo, chain);
    return {
      ubigeo,
      chain,
      promise: promised,
      coverage: covered,
      gap: chainGap(promised.figure, covered),
      cells,
    };
  };
  const chainsOf = remember((ubigeo: string): readonly ChainGap[] =>
    [...listedIn(ubigeo)]
      .map((chain) => chainOf(ubigeo, chain))
      .sort(
        (a, b) =>
          (midpoint(b.promise.figure) ?? 0) - (midpoint(a.promise.figure) ?? 0) ||
          (a.chain < b.chain ? -1 : 1),
      ),
  );
  const gap = remember((ubigeo: string): RegionGap => {
    const chains = chainsOf(ubigeo);
    const figure = regionGap(
      chains.map((chain) => ({ promise: chain.promise.figure, coverage: chain.coverage })),
    );
    return { ubigeo, figure, chains };
  });

  const serving = servingPoints(parts.services, settings).filter((point) => serves(point, null));
  const functionsPresent = remember((ubigeo: string) => {
    const present = SERVICE_FUNCTIONS.filter((fn) =>
      serving.some((point) => point.ubigeo === ubigeo && point.function === fn),
    );
    return { figure: presence(present, completeness), present };
  });

  const results: ModelResults = {
    gap,
    functionsPresent,
    chainsListed: (ubigeo) => value(listedIn(ubigeo).size),
    chainsShared: (ubigeo) =>
      value([...listedIn(ubigeo)].filter((chain) => pilotChains.has(chain)).length),
  };
  return {
    reachKm,
    coverage,
    promise,
    chainsOf,
    completeness,
    readiness: readinessOf(parts, results),
    ...results,
  };
}

/**
 * Number of functions with a place in a region. Of a function without one, the share of its network
 * that the inventory misses, 1 − κ, may be there: as for coverage, summed and rounded up to places.
 */
function presence(
  present: readonly ServiceFunction[],
  completeness: Analysis['completeness'],
): Figure {
  const unseen = SERVICE_FUNCTIONS.filter((fn) => !present.includes(fn)).reduce(
    (sum, fn) => sum + 1 - completeness(fn).kappa,
    0,
  );
  return interval(present.length, present.length + Math.ceil(unseen - 1e-9));
}

/**
 * Parts: the criteria of the readiness family, weighted as in the preset of that name (alike when it
 * weighs none of them), each scored over all regions.
 */
function readinessOf(parts: AnalysisParts, results: ModelResults): (ubigeo: string) => Readiness {
  const family = parts.criteria.criteria.filter((criterion) => criterion.family === 'readiness');
  const preset = parts.criteria.presets.find(({ id }) => id === READINESS)?.weights ?? {};
  const weighed = family.filter(({ id }) => (preset[id] ?? 0) > 0);
  const columns = (weighed.length > 0 ? weighed : family).map((criterion) => {
    const facts = criterionFacts(parts, results, criterion);
    const weight = weighed.length > 0 ? (preset[criterion.id] ?? 0) : 1;
    return { criterion, weight, facts, scores: scoresOf(facts, criterion) };
  });
  const row = new Map(parts.core.regions.map(({ ubigeo }, i) => [ubigeo, i]));
  return remember((ubigeo) => {
    const i = row.get(ubigeo);
    if (i === undefined) throw new RangeError(`No such region: ${ubigeo}`);
    const scored = columns.map(({ criterion, weight, facts, scores }) => ({
      criterion,
      weight,
      raw: facts[i],
      score: scores[i] ?? ([0, 1] as const),
    }));
    return {
      ubigeo,
      figure: scored.length > 0 ? readiness(scored) : absent('not_found'),
      parts: scored.flatMap(({ criterion, weight, raw, score }): ReadinessPart[] =>
        raw
          ? [{ id: criterion.id, label: criterion.label, weight, raw, score: fromBounds(score) }]
          : [],
      ),
    };
  });
}

/** Cells in the order of the chain's stages. */
function stageOrder(needs: readonly StageNeed[]): readonly StageNeed[] {
  return [...needs].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
}

function remember<Result>(compute: (ubigeo: string) => Result): (ubigeo: string) => Result {
  const known = new Map<string, Result>();
  return (ubigeo) => {
    let result = known.get(ubigeo);
    if (result === undefined) {
      result = compute(ubigeo);
      known.set(ubigeo, result);
    }
    return result;
  };
}
