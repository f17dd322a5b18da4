/**
 * Vite plugin: compiles `data/` into content-hashed JSON files, tells the page where they are
 * (`virtual:data-manifest`), and puts the package itself beside the page, so that every figure can
 * be followed to its line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport, type Plugin, type ViteDevServer } from 'vite';
import type { CompiledPackage, compileFolder } from './package-files.ts';

const MANIFEST = 'virtual:data-manifest';
const RESOLVED = `\0${MANIFEST}`;
/** The part of the first view: fetched while the program is still being read. */
const FIRST_PART = 'core';

/** From a page ("/mapa/vista.html") to the root of the site. */
const wayUp = (path: string): string => '../'.repeat(path.split('/').length - 2) || './';

export function dataPlugin(root: string): Plugin {
  const folder = resolve(root, 'data');
  let serving = false;
  let compiling: Promise<CompiledPackage> | undefined;

  const compile = () => (compiling ??= compileNow());

  async function compileNow(): Promise<CompiledPackage> {
    // Through the runner, so that the configuration itself stays free of the program's modules.
    const { module } = await runnerImport<{ compileFolder: typeof compileFolder }>(
      join(root, 'src/build/package-files.ts'),
      { configFile: false, logLevel: 'error' },
    );
    return module.compileFolder(folder);
  }

  return {
    name: 'ruta-territorial:data',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    resolveId: (id) => (id === MANIFEST ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { version, files } = await compile();
      const urls = [...files].map(([part, json]) => {
        if (serving) return `${JSON.stringify(part)}: '/@data/${part}.json'`;
        const asset = this.emitFile({ type: 'asset', name: `data-${part}.json`, source: json });
        return `${JSON.stringify(part)}: import.meta.ROLLUP_FILE_URL_${asset}`;
      });
      return `export const files = { ${urls.join(', ')} };\nexport const version = ${JSON.stringify(version)};`;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, path }) {
        const first = Object.keys(bundle ?? {}).find((file) => file.includes(`data-${FIRST_PART}`));
        if (first === undefined) return [];
        const attrs = {
          rel: 'preload',
          as: 'fetch',
          href: `${wayUp(path)}${first}`,
          crossorigin: true,
        };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
    generateBundle() {
      // The facts as they are kept, for whoever wants the rows.
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        this.emitFile({
          type: 'asset',
          fileName: `data/${path.slice(folder.length + 1)}`,
          source: readFileSync(path),
        });
      }
    },
    configureServer(server: ViteDevServer) {
      server.middlewares.use((request, response, next) => {
        const part = /^\/@data\/(\w+)\.json$/.exec(request.url ?? '')?.[1];
        if (part === undefined) return next();
        compile().then(({ files }) => {
          const json = files.get(part);
          if (json === undefined) next();
          else response.setHeader('content-type', 'application/json').end(json);
        }, next);
      });
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (compiling === undefined || !path.startsWith(folder)) return;
        compiling = undefined;
        const manifest = server.moduleGraph.getModuleById(RESOLVED);
        if (manifest) server.moduleGraph.invalidateModule(manifest);
        server.hot.send({ type: 'full-reload' });
      });
    },
  };
}
