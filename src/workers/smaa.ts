/** SMAA-2 off the main thread. */
import {
  mergeParts,
  smaaBlocks,
  smaaResult,
  type SmaaPart,
  type SmaaProblem,
  type SmaaResult,
} from '../model/smaa';
import { createPool, poolSize, type Pool, type RunOptions } from './pool';

/** Some of the blocks of a problem. */
export interface SmaaTask {
  readonly problem: SmaaProblem;
  readonly from: number;
  readonly to: number;
}

export type SmaaPool = Pool<SmaaTask, SmaaPart>;

/** Steps of progress that a run shows; small enough to share out, large enough not to cost much. */
const TASKS = 16;

export function smaaPool(size = poolSize(navigator.hardwareConcurrency)): SmaaPool {
  return createPool(
    () => new Worker(new URL('./smaa.worker.ts', import.meta.url), { type: 'module' }),
    size,
  );
}

/** The analysis, the same to the last bit whatever the size of the pool. Rejects as `Pool.run`. */
export async function runSmaa(
  pool: SmaaPool,
  problem: SmaaProblem,
  options?: RunOptions,
): Promise<SmaaResult> {
  return smaaResult(problem, mergeParts(await pool.run(smaaTasks(problem), options)));
}

/** The problem in at most sixteen parts of whole blocks; one, to be refused, where it has none. */
export function smaaTasks(problem: SmaaProblem): readonly SmaaTask[] {
  const blocks = smaaBlocks(problem);
  const step = Math.max(1, Math.ceil(blocks / TASKS));
  const tasks: SmaaTask[] = [{ problem, from: 0, to: Math.min(step, blocks) }];
  for (let from = step; from < blocks; from += step) {
    tasks.push({ problem, from, to: Math.min(from + step, blocks) });
  }
  return tasks;
}
