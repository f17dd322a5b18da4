/** The solver off the main thread; its program is fetched when the first programme comes. */
import type { Programme, Solution, Solver } from '../model/programme';
import type { SolverLimits } from './highs';
import { createPool, type RunOptions } from './pool';

export interface SolverTask {
  readonly programme: Programme<null>;
  readonly limits: SolverLimits;
}

export interface SolverService {
  /** One programme at a time: a newer one cancels the older. Rejects as `Pool.run`. */
  readonly solve: (
    programme: Programme<unknown>,
    limits?: SolverLimits,
    options?: RunOptions,
  ) => Promise<Solution>;
  /** The same, as the model asks for it. */
  readonly solver: Solver;
  readonly close: () => void;
}

export function solverService(): SolverService {
  const pool = createPool<SolverTask, Solution>(
    () => new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module' }),
    1,
  );
  const solve: SolverService['solve'] = async (programme, limits = {}, options) => {
    // What rows mean stays here: the solver has no use for it.
    const plain = { ...programme, rules: programme.rules.map(() => null) };
    const [solution] = await pool.run([{ programme: plain, limits }], options);
    return solution as Solution;
  };
  return { solve, solver: (programme) => solve(programme), close: pool.close };
}
