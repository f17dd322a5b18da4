/** The model as a build makes it, for Node: the benches measure the code that is shipped. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles the named files of src/model and imports them; `{ access, moran }` by file. */
export async function loadModel(...names) {
  const root = new URL('../../', import.meta.url).pathname;
  const folder = await mkdtemp(join(tmpdir(), 'model-bench-'));
  const entry = join(folder, 'entry.ts');
  const identifier = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  await writeFile(
    entry,
    names
      .map((name) => `export * as ${identifier(name)} from '${join(root, 'src/model', name)}';`)
      .join('\n'),
  );
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: entry, outDir: folder, emptyOutDir: false, minify: false, target: 'es2022' },
    });
    return await import(pathToFileURL(join(folder, 'entry.js')).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Median time of several runs of a function, ms, after one that warms up. */
export function medianMs(run, times = 7) {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)];
}

/** Small deterministic generator for made-up inputs (mulberry32); not for inference. */
export function inputs(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
