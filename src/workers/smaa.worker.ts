import { smaaPart, type SmaaPart } from '../model/smaa';
import { serve } from './serve';
import type { SmaaTask } from './smaa';

serve<SmaaTask, SmaaPart>(
  ({ problem, from, to }) => smaaPart(problem, from, to),
  ({ places, wins, firstWeights }) => [
    places.buffer,
    firstWeights.buffer,
    ...(wins ? [wins.buffer] : []),
  ],
);
