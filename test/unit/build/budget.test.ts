import type { Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/build/budget-plugin';

interface Chunk {
  readonly module: string;
  readonly entry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** As a build gives it, in any order. */
function bundleOf(chunks: Readonly<Record<string, Chunk>>, assets: readonly string[]) {
  const files = Object.entries(chunks).map(([fileName, chunk]) => [
    fileName,
    {
      type: 'chunk',
      fileName,
      isEntry: chunk.entry ?? false,
      facadeModuleId: `/site/${chunk.module}`,
      imports: chunk.imports ?? [],
      viteMetadata: { importedCss: new Set(chunk.css), importedAssets: new Set() },
    },
  ]);
  const named = assets.map((fileName) => [fileName, { type: 'asset', fileName, source: '' }]);
  return Object.fromEntries([...files, ...named]) as Rollup.OutputBundle;
}

const CHUNKS = {
  'view.js': { module: 'mapa/vista.html', entry: true, imports: ['both.js'], css: ['view.css'] },
  'index.js': { module: 'index.html', entry: true, imports: ['both.js'], css: ['app.css'] },
  'both.js': { module: 'src/both.ts' },
  'drawing.js': { module: 'src/views/explore/drawing.ts', imports: ['both.js'] },
  'core.js': { module: 'src/data/wire/core.ts' },
  'catalogue.js': { module: 'src/data/wire/catalogue.ts' },
  'gl.js': { module: 'src/map/GlMap.svelte', imports: ['both.js'] },
} as const;
const ASSETS = ['index.html', 'mapa/vista.html', 'data-core-1.json', 'data-chains-1.json'];

describe('the files that are weighed', () => {
  const groups = filesOf(bundleOf(CHUNKS, ASSETS));

  it('are for the first view those of the app, whichever entry comes first', () => {
    expect([...groups.first].sort()).toEqual(
      ['app.css', 'both.js', 'core.js', 'data-core-1.json', 'index.html', 'index.js'].sort(),
    );
  });

  it('are for the moving map what the first view has not brought', () => {
    expect(groups.webgl).toEqual(['gl.js']);
  });

  it('are for the page of any view its program and the drawing of the opening room, no facts', () => {
    expect([...groups.view].sort()).toEqual(
      [
        'both.js',
        'catalogue.js',
        'core.js',
        'drawing.js',
        'mapa/vista.html',
        'view.css',
        'view.js',
      ].sort(),
    );
  });

  it('are none where the build has no app', () => {
    expect(() => filesOf(bundleOf({}, []))).toThrow('no entry');
  });
});
