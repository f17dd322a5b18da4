/**
 * A pool of workers for one kind of task. Tasks of a run are shared out one by one, results come back
 * in the order of the tasks, and a newer run cancels the older.
 */
import { ModelError } from '../model/error';

/** What a worker answers to a task. */
export type Reply<Result> =
  | { readonly ok: true; readonly result: Result }
  | {
      readonly ok: false;
      readonly message: string;
      /** Argument and rule, where the model refused its input. */
      readonly broken: { readonly argument: string; readonly rule: string } | null;
    };

/** The part of a worker that a pool uses. */
export type PoolWorker = Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'>;

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Called after every task. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Pool<Task, Result> {
  readonly size: number;
  /**
   * Results of the tasks, in their order. Rejects with an `AbortError` when a newer run starts or the
   * signal aborts, with a `ModelError` when the model refuses a task, and with an `Error` when a worker
   * fails. Work that is no longer wanted stops at once: workers that are busy with it are terminated.
   */
  readonly run: (tasks: readonly Task[], options?: RunOptions) => Promise<Result[]>;
  /** Cancels what runs and lets the workers go; a later run starts new ones. */
  readonly close: () => void;
}

/** As many workers as the machine has cores, but for one that is left to the page; four at most. */
export function poolSize(cores: number | undefined): number {
  return Math.min(4, Math.max(1, (cores ?? 2) - 1));
}

/** A pool that starts its workers, by `spawn`, when they are first needed, and keeps them. */
export function createPool<Task, Result>(
  spawn: () => PoolWorker,
  size: number,
): Pool<Task, Result> {
  const idle: PoolWorker[] = [];
  let cancel: ((reason: unknown) => void) | null = null;

  const run = (
    tasks: readonly Task[],
    { signal, onProgress }: RunOptions = {},
  ): Promise<Result[]> => {
    cancel?.(new DOMException('A newer run was asked for.', 'AbortError'));
    return new Promise<Result[]>((resolve, reject) => {
      signal?.throwIfAborted();
      const results: Result[] = [];
      const busy = new Set<PoolWorker>();
      let next = 0;
      let done = 0;

      const settle = (): void => {
        signal?.removeEventListener('abort', abort);
        if (cancel === fail) cancel = null;
        for (const worker of busy) dismiss(worker);
        busy.clear();
      };
      const fail = (reason: unknown): void => {
        settle();
        reject(reason as Error);
      };
      const abort = (): void => fail(signal?.reason);

      const feed = (worker: PoolWorker): void => {
        if (next >= tasks.length) {
          busy.delete(worker);
          worker.onmessage = worker.onerror = null;
          idle.push(worker);
          return;
        }
        const index = next++;
        busy.add(worker);
        worker.onerror = ({ message }) => fail(new Error(message || 'A worker failed.'));
        worker.onmessage = ({ data: reply }: MessageEvent<Reply<Result>>) => {
          if (!reply.ok) {
            const { broken, message } = reply;
            fail(broken ? new ModelError(broken.argument, broken.rule) : new Error(message));
            return;
          }
          results[index] = reply.result;
          done++;
          feed(worker);
          onProgress?.(done, tasks.length);
          if (done === tasks.length) {
            settle();
            resolve(results);
          }
        };
        worker.postMessage(tasks[index]);
      };

      cancel = fail;
      signal?.addEventListener('abort', abort);
      if (tasks.length === 0) {
        settle();
        resolve(results);
      }
      while (busy.size < Math.min(size, tasks.length) && next < tasks.length) {
        feed(idle.pop() ?? spawn());
      }
    });
  };

  const close = (): void => {
    cancel?.(new DOMException('The pool was closed.', 'AbortError'));
    for (const worker of idle.splice(0)) dismiss(worker);
  };
  return { size, run, close };
}

function dismiss(worker: PoolWorker): void {
  worker.onmessage = worker.onerror = null;
  worker.terminate();
}
