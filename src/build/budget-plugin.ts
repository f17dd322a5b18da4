/**
 * Vite plugin: what the page weighs, compressed, and the most it may. The build fails above.
 *
 * The first view is everything fetched before the first useful map: page, program, styles and the
 * first part of the facts. The WebGL part is what comes after it for the moving map. The view is the
 * page that draws any public map, with the drawing of the opening room and without facts.
 */
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Budgets in kB (1,000 bytes) of brotli. */
export const BUDGETS = { first: 150, webgl: 620, view: 95 } as const;
type Group = keyof typeof BUDGETS;

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

/** Names of the files of each group. */
export function filesOf(bundle: Bundle): Readonly<Record<Group, readonly string[]>> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const named = (test: (name: string) => boolean) => Object.keys(bundle).filter(test);
  /** All that the chunks of these modules bring at once. */
  function of(...modules: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const module of modules) {
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
      if (chunk) closure(bundle, chunk, found);
    }
    return found;
  }
  // The reader of the first part is a chunk of its own.
  const first = of('/index.html', '/data/wire/core.ts');
  if (first.size === 0) throw new Error('The build has no entry.');
  for (const name of named((file) => /data-core-/.test(file) || file === 'index.html'))
    first.add(name);
  const webgl = of('/map/GlMap.svelte');
  for (const name of named((file) => /maplibre-gl-worker/.test(file))) webgl.add(name);
  const view = of(
    '/mapa/vista.html',
    '/explore/drawing.ts',
    '/data/wire/core.ts',
    '/data/wire/catalogue.ts',
  );
  for (const name of named((file) => file === 'mapa/vista.html')) view.add(name);
  // Later parts of the facts are asked for by the rooms: they are neither program nor first view.
  const counts = (name: string) => !/data-(?!core-)/.test(name);
  return {
    first: [...first].filter(counts),
    webgl: [...webgl].filter((name) => counts(name) && !first.has(name)),
    view: [...view].filter((name) => !/\/data-[^/]*\.json$/.test(name)),
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
        for (const group of Object.keys(BUDGETS) as Group[]) {
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
