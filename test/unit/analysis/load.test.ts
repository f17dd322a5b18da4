import { afterEach, describe, expect, it, vi } from 'vitest';
import { solveCoverage } from '../../../src/model/coverage';
import { loadAnalysis } from '../../../src/views/analysis/load';
import type { CoverageReply, CoverageRequest } from '../../../src/workers/messages';
import { fixture } from './fixture';

/** A worker that answers when the test says so. */
class FakeWorker {
  static all: FakeWorker[] = [];
  onmessage: ((event: { data: CoverageReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;
  request: CoverageRequest | null = null;
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(request: CoverageRequest): void {
    this.request = request;
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(): void {
    if (this.request) this.onmessage?.({ data: { ok: true, bounds: solveCoverage(this.request) } });
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.all = [];
});

describe('loading the analysis', () => {
  it('solves in a worker, ends it, and keeps the result for the reach', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const parts = fixture();
    const first = loadAnalysis(parts, 30);
    expect(FakeWorker.all).toHaveLength(1);
    FakeWorker.all[0]?.answer();
    const analysis = await first;
    expect(analysis.reachKm).toBe(30);
    expect(FakeWorker.all[0]?.terminated).toBe(true);
    expect(await loadAnalysis({ ...parts }, 30)).toBe(analysis);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('a newer reach cancels the older and its worker', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const parts = fixture();
    const older = loadAnalysis(parts, 30);
    const newer = loadAnalysis(parts, 40);
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    expect(FakeWorker.all[0]?.terminated).toBe(true);
    FakeWorker.all[1]?.answer();
    expect((await newer).reachKm).toBe(40);
  });

  it('an aborted signal cancels', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const abort = new AbortController();
    const loading = loadAnalysis(fixture(), 30, abort.signal);
    abort.abort();
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
    expect(FakeWorker.all[0]?.terminated).toBe(true);
    await expect(loadAnalysis(fixture(), 30, abort.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('says what the model said when the facts break a rule', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const loading = loadAnalysis(fixture(), 30);
    FakeWorker.all[0]?.onmessage?.({
      data: { ok: false, message: 'weight: must not be negative' },
    });
    await expect(loading).rejects.toThrow('weight: must not be negative');
  });

  it('goes on where the browser lets the page start no worker', async () => {
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('Not from origin null.', 'SecurityError');
    });
    expect((await loadAnalysis(fixture(), 30)).reachKm).toBe(30);
  });

  it('goes on without workers, or when the script does not load', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const loading = loadAnalysis(fixture(), 30);
    FakeWorker.all[0]?.onerror?.();
    const rescued = await loading;
    vi.stubGlobal('Worker', undefined);
    const alone = await loadAnalysis(fixture(), 30);
    expect(alone.gap('A').figure).toEqual(rescued.gap('A').figure);
  });

  it('starts again when other facts are loaded', async () => {
    vi.stubGlobal('Worker', undefined);
    const parts = fixture();
    const before = await loadAnalysis(parts, 30);
    const services = { ...parts.services, points: [] };
    const after = await loadAnalysis({ ...parts, services }, 30);
    expect(after).not.toBe(before);
    expect(after.functionsPresent('A').present).toEqual([]);
  });
});

describe('the worker', () => {
  it('answers with the solution, or with the rule that was broken', async () => {
    const replies: CoverageReply[] = [];
    const scope: {
      onmessage?: (event: { data: unknown }) => void;
      postMessage: (reply: CoverageReply) => void;
    } = { postMessage: (reply) => replies.push(reply) };
    vi.stubGlobal('self', scope);
    await import('../../../src/workers/coverage.worker');
    const problem: CoverageRequest = {
      places: [[0, 0]],
      demand: { weight: Float64Array.of(1), zone: Int32Array.of(0), zones: 1 },
      sites: [[0, 0]],
      points: [[0]],
      services: [[0]],
      radiusKm: 1,
    };
    scope.onmessage?.({ data: problem });
    scope.onmessage?.({ data: { ...problem, radiusKm: -1 } });
    expect(replies[0]).toMatchObject({ ok: true });
    expect(replies[0]?.ok && [...replies[0].bounds.floor]).toEqual([1]);
    expect(replies[1]).toMatchObject({ ok: false, message: expect.stringContaining('radiusKm') });
  });
});
