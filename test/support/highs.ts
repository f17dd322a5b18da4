/** The solver of the page, loaded in Node. */
import loadHighs from 'highs';
import type { Solver } from '../../src/model/programme';
import { solveWithHighs } from '../../src/workers/highs';

const highs = await loadHighs();

export const solve: Solver = (programme) => Promise.resolve(solveWithHighs(highs, programme));
