/** The analysis for a reach, its heavy part off the main thread; cached by reach. */
import { solveCoverage, type CoverageBounds, type CoverageProblem } from '../../model/coverage';
import type { CoverageReply } from '../../workers/messages';
import { prepareAnalysis, type AnalysisParts } from './build';
import type { Analysis } from './types';

interface Cache {
  readonly parts: AnalysisParts;
  readonly byReach: Map<number, Analysis>;
}

let cache: Cache | null = null;
let running: AbortController | null = null;

/**
 * The analysis for a reach in km along a road. A newer request cancels one that is still running:
 * the older promise, like that of an aborted signal, rejects with an `AbortError`. Rejects with the
 * model's message when the facts break one of its rules. Without workers, or when the worker's
 * script does not load, it is computed on the main thread.
 */
export async function loadAnalysis(
  parts: AnalysisParts,
  reachKm: number,
  signal?: AbortSignal,
): Promise<Analysis> {
  running?.abort(new DOMException('A newer reach was asked for.', 'AbortError'));
  running = null;
  signal?.throwIfAborted();
  const { byReach } = cacheFor(parts);
  const known = byReach.get(reachKm);
  if (known) return known;

  const own = new AbortController();
  running = own;
  const forward = (): void => own.abort(signal?.reason);
  signal?.addEventListener('abort', forward);
  try {
    const { problem, finish } = prepareAnalysis(parts, reachKm);
    const analysis = finish(await solve(problem, own.signal));
    byReach.set(reachKm, analysis);
    return analysis;
  } finally {
    signal?.removeEventListener('abort', forward);
    if (running === own) running = null;
  }
}

function cacheFor(parts: AnalysisParts): Cache {
  const { core, chains, services, districts, indicators, criteria } = parts;
  const same =
    cache?.parts.core === core &&
    cache.parts.chains === chains &&
    cache.parts.services === services &&
    cache.parts.districts === districts &&
    cache.parts.indicators === indicators &&
    cache.parts.criteria === criteria;
  if (!cache || !same) {
    cache = {
      parts: { core, chains, services, districts, indicators, criteria },
      byReach: new Map(),
    };
  }
  return cache;
}

/** Null where there are no workers, as in a frame that has no origin of its own. */
function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('../../workers/coverage.worker.ts', import.meta.url), {
      type: 'module',
    });
  } catch {
    return null;
  }
}

/** One worker a problem, so that cancelling it stops the work itself. */
function solve(problem: CoverageProblem, signal: AbortSignal): Promise<CoverageBounds> {
  const worker = startWorker();
  if (!worker) return Promise.resolve(solveCoverage(problem));
  return new Promise<CoverageBounds>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.onmessage = ({ data }: MessageEvent<CoverageReply>) => {
      if (data.ok) resolve(data.bounds);
      else reject(new Error(data.message));
    };
    worker.onerror = () => resolve(solveCoverage(problem));
    worker.postMessage(problem);
  }).finally(() => worker.terminate());
}
