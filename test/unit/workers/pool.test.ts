import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import type { Bounds } from '../../../src/model/figure';
import { scoreMatrix } from '../../../src/model/rank';
import { smaa, smaaPart, type SmaaPart, type SmaaProblem } from '../../../src/model/smaa';
import { createPool, poolSize, type PoolWorker, type Reply } from '../../../src/workers/pool';
import { runSmaa, smaaTasks, type SmaaTask } from '../../../src/workers/smaa';

/** A worker that answers when it is told to, or at once. */
class FakeWorker implements PoolWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  terminated = false;
  task: unknown;

  constructor(readonly handle: ((task: never) => Reply<unknown>) | null = null) {}

  postMessage(task: unknown): void {
    this.task = structuredClone(task);
    const { handle } = this;
    if (handle) queueMicrotask(() => this.answer(handle(this.task as never)));
  }

  answer(reply: Reply<unknown>): void {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data: reply }));
  }

  fail(): void {
    this.onerror?.call(this as unknown as Worker, new Event('error') as ErrorEvent);
  }

  terminate(): void {
    this.terminated = true;
  }
}

function manual(size: number) {
  const workers: FakeWorker[] = [];
  const pool = createPool<string, string>(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, size);
  const worker = (k: number): FakeWorker => workers[k] as FakeWorker;
  return { pool, workers, worker };
}
const ok = (result: string): Reply<string> => ({ ok: true, result });

describe('a pool of workers', () => {
  it('gives results in the order of the tasks, whoever ends first, and shows progress', async () => {
    const { pool, workers, worker } = manual(2);
    const steps: string[] = [];
    const results = pool.run(['a', 'b', 'c'], {
      onProgress: (done, all) => steps.push(`${done}/${all}`),
    });
    expect(workers.map(({ task }) => task)).toEqual(['a', 'b']);
    worker(1).answer(ok('B'));
    expect(worker(1).task).toBe('c');
    worker(1).answer(ok('C'));
    worker(0).answer(ok('A'));
    expect(await results).toEqual(['A', 'B', 'C']);
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
    expect(workers).toHaveLength(2);
  });

  it('keeps its workers from one run to the next', async () => {
    const { pool, workers, worker } = manual(2);
    const first = pool.run(['a']);
    worker(0).answer(ok('A'));
    await first;
    const second = pool.run(['b']);
    worker(0).answer(ok('B'));
    expect(await second).toEqual(['B']);
    expect(workers).toHaveLength(1);
  });

  it('a newer run cancels the older, whose workers stop', async () => {
    const { pool, worker } = manual(1);
    const older = pool.run(['a', 'b']);
    const newer = pool.run(['c']);
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).terminated).toBe(true);
    worker(0).answer(ok('late'));
    worker(1).answer(ok('C'));
    expect(await newer).toEqual(['C']);
  });

  it('stops when the signal says so, before or during the run', async () => {
    const { pool, workers, worker } = manual(1);
    const control = new AbortController();
    const run = pool.run(['a'], { signal: control.signal });
    control.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).terminated).toBe(true);
    await expect(pool.run(['a'], { signal: control.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(workers).toHaveLength(1);
  });

  it('passes on what the model refuses, and what fails', async () => {
    const { pool, worker } = manual(1);
    const refused = pool.run(['a']);
    const broken = { argument: 'draws', rule: 'must be positive' };
    worker(0).answer({ ok: false, message: 'draws: must be positive', broken });
    await expect(refused).rejects.toThrow(ModelError);
    const thrown = pool.run(['b']);
    worker(1).answer({ ok: false, message: 'RangeError', broken: null });
    await expect(thrown).rejects.toThrow('RangeError');
    const lost = pool.run(['c']);
    worker(2).fail();
    await expect(lost).rejects.toThrow('A worker failed.');
    const next = pool.run(['d']);
    worker(3).answer(ok('D'));
    expect(await next).toEqual(['D']);
  });

  it('lets its workers go when it is closed', async () => {
    const { pool, worker } = manual(1);
    const run = pool.run(['a']);
    pool.close();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).terminated).toBe(true);
    expect(await pool.run([])).toEqual([]);
  });

  it('leaves the page a core', () => {
    expect([undefined, 1, 2, 4, 16].map(poolSize)).toEqual([1, 1, 1, 3, 4]);
  });
});

describe('SMAA-2 on a pool', () => {
  const cell = (low: number, high = low): Bounds => [low, high];
  const problem: SmaaProblem = {
    scores: scoreMatrix([
      [cell(0.2), cell(0.9), cell(0.4, 0.6)],
      [cell(0.8), cell(0.1, 0.5), cell(0.5)],
    ]),
    weights: { kind: 'free' },
    draws: 40_000,
    seed: 4,
  };
  const handle = ({ problem: asked, from, to }: SmaaTask): Reply<SmaaPart> => ({
    ok: true,
    result: smaaPart(asked, from, to),
  });

  it('is the same to the last bit with any number of workers', async () => {
    const whole = smaa(problem);
    for (const size of [1, 2, 5]) {
      const pool = createPool<SmaaTask, SmaaPart>(() => new FakeWorker(handle), size);
      expect(await runSmaa(pool, problem)).toEqual(whole);
    }
  });

  it('is cut into parts that hold every block once', () => {
    for (const draws of [1, 1024, 1025, 40_000, 1_000_000]) {
      const tasks = smaaTasks({ ...problem, draws });
      expect(tasks.length).toBeLessThanOrEqual(16);
      let next = 0;
      for (const { from, to } of tasks) {
        expect(from).toBe(next);
        expect(to).toBeGreaterThan(from);
        next = to;
      }
      expect(next).toBe(Math.ceil(draws / 1024));
    }
  });
});
