import { files, version } from 'virtual:data-manifest';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../../src/build/package-files';
import { DataError, loadPart } from '../../../src/data/load';

const compiled = compileFolder('data');
const answer =
  (body: string, status = 200): typeof fetch =>
  async () =>
    new Response(body, { status });

/** Serves the compiled facts by the addresses of the manifest. */
const serve: typeof fetch = async (input) => {
  const part = Object.entries(files).find(([, url]) => url === String(input))?.[0] ?? '';
  return new Response(compiled.files.get(part), { status: compiled.files.has(part) ? 200 : 404 });
};

async function failure(fetcher: typeof fetch): Promise<DataError> {
  const error: unknown = await loadPart('programme', fetcher).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DataError);
  return error as DataError;
}

describe('a part of the facts', () => {
  it('arrives checked and decoded, of the version that the manifest names', async () => {
    const core = await loadPart('core', serve);
    expect(core.version).toBe(version);
    expect(core.shapes.features).toHaveLength(25);
    expect(core.borders.type).toBe('MultiLineString');
    expect(core.context.features.length).toBeGreaterThan(4);
    expect((await loadPart('chains', serve)).listings.length).toBeGreaterThan(100);
  });

  it('has an address of its own for each', () => {
    expect(new Set(Object.values(files)).size).toBe(8);
  });
});

describe('what arrives wrong says which file and why', () => {
  const good = JSON.parse(compiled.files.get('programme') ?? '') as {
    format: number;
    version: string;
    content: Record<string, unknown>;
  };

  it('no network', async () => {
    const error = await failure(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(error).toMatchObject({ part: 'programme', cause: 'network', file: files.programme });
    expect(error.detail).toMatch(/Failed to fetch/);
  });

  it('a server that answers with an error', async () => {
    const error = await failure(answer('gone', 404));
    expect(error).toMatchObject({ cause: 'network' });
    expect(error.detail).toMatch(/404/);
  });

  it('half a file', async () => {
    const text = JSON.stringify(good);
    expect(await failure(answer(text.slice(0, text.length / 2)))).toMatchObject({
      cause: 'schema',
    });
  });

  it('a page where a file should be', async () => {
    expect(await failure(answer('<!doctype html>'))).toMatchObject({ cause: 'schema' });
  });

  it('a part of another shape, with the place that is wrong', async () => {
    const content = { ...good.content, entries: 'none' };
    const error = await failure(answer(JSON.stringify({ ...good, content })));
    expect(error).toMatchObject({ cause: 'schema' });
    expect(error.detail).toMatch(/content\.entries/);
  });

  it('a part of another edition of the facts', async () => {
    const error = await failure(answer(JSON.stringify({ ...good, version: '2020.01' })));
    expect(error).toMatchObject({ cause: 'version' });
    expect(error.detail).toMatch(/2020\.01/);
  });

  it('a part in another format', async () => {
    const error = await failure(answer(JSON.stringify({ ...good, format: good.format + 1 })));
    expect(error).toMatchObject({ cause: 'version' });
  });
});
