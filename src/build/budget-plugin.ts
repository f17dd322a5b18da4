/**
 * Vite plugin: what the page weighs, compressed, and the most it may. The build fails above.
 *
 * The first view is everything fetched before the first useful map: page, program, styles and the
 * first part of the facts. The WebGL part is what comes after it for the moving map.
 */
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Budgets in kB (1,000 bytes) of brotli. */
export const BUDGETS = { first: 150, webgl: 620 } as const;

type Bundle = Rollup.OutputBundle;

const bytes = (file: Rollup.OutputAsset | Rollup.OutputChunk): Buffer =>
  Buffer.from(file.type === 'chunk' ? file.code : file.source);

const size = (file: Rollup.OutputAsset | Rollup.OutputChunk): number =>
  brotliCompressSync(bytes(file)).length;

/** A chunk with all that it imports at once, and their styles. */
function closure(bundle: Bundle, chunk: Rollup.OutputChunk, into = new Set<string>()): Set<string> {
  if (into.has(chunk.fileName)) return into;
  into.add(chunk.fileName);
  for (const css of chunk.viteMetadata?.importedCss ?? []) into.add(css);
  for (const asset of chunk.viteMetadata?.importedAssets ?? []) into.add(asset);
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (next?.type === 'chunk') closure(bundle, next, into);
  }
  return into;
}

export interface Weights {
  readonly first: readonly string[];
  readonly webgl: readonly string[];
}

/** Names of the files of each group. */
export function filesOf(bundle: Bundle): Weights {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const named = (test: (name: string) => boolean) => Object.keys(bundle).filter(test);
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('The build has no entry.');
  const first = closure(bundle, entry);
  for (const name of named((file) => /data-core-/.test(file) || file === 'index.html'))
    first.add(name);
  // The reader of the first part is a chunk of its own.
  for (const chunk of chunks) {
    if (chunk.facadeModuleId?.endsWith('/data/wire/core.ts')) closure(bundle, chunk, first);
  }
  const gl = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/map/GlMap.svelte'));
  const webgl = gl ? closure(bundle, gl) : new Set<string>();
  for (const name of named((file) => /maplibre-gl-worker/.test(file))) webgl.add(name);
  // Later parts of the facts are asked for by the rooms: they are neither program nor first view.
  const counts = (name: string) => !/data-(?!core-)/.test(name);
  return {
    first: [...first].filter(counts),
    webgl: [...webgl].filter((name) => counts(name) && !first.has(name)),
  };
}

export function budgetPlugin(): Plugin {
  return {
    name: 'ruta-territorial:budget',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const groups = filesOf(bundle);
        for (const group of ['first', 'webgl'] as const) {
          let total = 0;
          for (const name of groups[group]) {
            const file = bundle[name];
            if (file) total += size(file);
          }
          const kB = total / 1000;
          const line = `${group}: ${kB.toFixed(1)} kB brotli of at most ${BUDGETS[group]} (${groups[group].length} files)`;
          if (kB > BUDGETS[group]) this.error(`Over the budget — ${line}`);
          // Said at any log level: a budget that nobody sees is not held.
          console.log(line);
        }
      },
    },
  };
}
