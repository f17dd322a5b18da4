/** Pictures of a build: SVG texts as PNG files, on as many threads as there are cores. */
import { availableParallelism } from 'node:os';
import type { Job } from './paint.ts';
import { openHere, openThread, type Painter } from './painter.ts';

export type { Job } from './paint.ts';

const MOST_THREADS = 4;
/** Jobs that a painter has at hand, so that it need not wait for the next to be written. */
const AT_HAND = 2;

export interface Options {
  /** Threads beside this one; with none, or where none can be started, this one draws. */
  readonly threads?: number;
}

/**
 * Draws pictures. Jobs are taken one by one as they can be drawn, so a generator may write them.
 * @returns PNG files, in the order of the jobs; same bytes for same jobs, whatever the threads
 * @throws Error naming the job that cannot be drawn; no further job is then taken
 */
export async function rasterise(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  { threads = Math.min(MOST_THREADS, availableParallelism()) }: Options = {},
): Promise<Uint8Array[]> {
  const painters = await open(threads);
  const free = Array.from({ length: AT_HAND }, () => painters).flat();
  const running = new Set<Promise<void>>();
  const drawn: Uint8Array[] = [];
  const failures: unknown[] = [];
  let next = 0;

  async function draw(painter: Painter, job: Job, place: number): Promise<void> {
    try {
      drawn[place] = await painter.paint(job);
    } catch (why) {
      failures.push(why);
    }
    free.push(painter);
  }
  try {
    for await (const job of jobs) {
      while (free.length === 0) await Promise.race(running);
      const painter = free.shift();
      if (painter === undefined || failures.length > 0) break;
      const task = draw(painter, job, next++);
      running.add(task);
      void task.then(() => running.delete(task));
    }
    await Promise.all(running);
    if (failures.length > 0) throw failures[0];
    return drawn;
  } finally {
    await Promise.all(painters.map((painter) => painter.close()));
  }
}

async function open(threads: number): Promise<readonly Painter[]> {
  const tried = await Promise.allSettled(Array.from({ length: threads }, openThread));
  const opened = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return opened.length > 0 ? opened : [await openHere()];
}
