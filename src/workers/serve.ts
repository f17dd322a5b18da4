import { ModelError } from '../model/error';
import type { Reply } from './pool';

declare const self: DedicatedWorkerGlobalScope;

/**
 * The worker's end of a pool: answers every task with what `handle` makes of it. Buffers that
 * `transfer` names are handed over, not copied.
 */
export function serve<Task, Result>(
  handle: (task: Task) => Result | Promise<Result>,
  transfer: (result: Result) => Transferable[] = () => [],
): void {
  self.onmessage = async ({ data }: MessageEvent<Task>) => {
    try {
      const result = await handle(data);
      self.postMessage({ ok: true, result } satisfies Reply<Result>, transfer(result));
    } catch (error) {
      const reply: Reply<Result> = {
        ok: false,
        message: String(error),
        broken: error instanceof ModelError ? { argument: error.argument, rule: error.rule } : null,
      };
      self.postMessage(reply);
    }
  };
}
