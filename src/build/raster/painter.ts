/** Those who draw: another thread, or this one. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openPaint, type Job } from './paint.ts';

export interface Painter {
  /** Rejects with an error that names the job. */
  paint(job: Job): Promise<Uint8Array>;
  close(): Promise<unknown>;
}

/** Draws in this thread. */
export async function openHere(): Promise<Painter> {
  const paint = await openPaint();
  return { paint: async (job) => paint(job), close: async () => undefined };
}

type Answer = { readonly png: Uint8Array } | { readonly message: string };

interface Asked {
  readonly job: Job;
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (why: Error) => void;
}

/** Starts a thread that draws. Rejects where it cannot be started. */
export async function openThread(): Promise<Painter> {
  const worker = new Worker(join(import.meta.dirname, 'thread.mjs'));
  await new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject).once('exit', reject);
  });
  const asked: Asked[] = [];
  worker.on('message', (answer: Answer) => {
    const first = asked.shift();
    if ('png' in answer) first?.resolve(answer.png);
    else first?.reject(new Error(answer.message));
  });
  const fail = (why: string) => {
    for (const { job, reject } of asked.splice(0)) {
      reject(new Error(`${job.name} cannot be drawn: ${why}`));
    }
  };
  worker.on('error', (error: Error) => fail(error.message));
  worker.on('exit', () => fail('its thread ended'));
  return {
    paint: (job) =>
      new Promise((resolve, reject) => {
        asked.push({ job, resolve, reject });
        worker.postMessage(job);
      }),
    close: () => worker.terminate(),
  };
}
