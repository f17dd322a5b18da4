import type { Highs } from 'highs';
import wasm from 'highs/runtime?url';
import type { Solution } from '../model/programme';
import { solveWithHighs } from './highs';
import { serve } from './serve';
import type { SolverTask } from './solver';

let loaded: Promise<Highs> | null = null;

const load = async (): Promise<Highs> => {
  const { default: loadHighs } = await import('highs');
  return loadHighs({ locateFile: () => wasm });
};

serve<SolverTask, Solution>(
  async ({ programme, limits }) => solveWithHighs(await (loaded ??= load()), programme, limits),
  (solution) => ('values' in solution && solution.values ? [solution.values.buffer] : []),
);
