/**
 * Vite plugin: compiles `data/` into content-hashed JSON files, tells the page where they are
 * (`virtual:data-manifest`), and puts the package itself beside the page, so that every figure can
 * be followed to its line.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { compileFiles } from '../data/compile';
import type { Boundaries } from '../data/geometry';
import { parsePackage, type DataPackage, type Descriptor } from '../data/package';

const MANIFEST = 'virtual:data-manifest';
const RESOLVED = `\0${MANIFEST}`;
const BOUNDARIES = 'boundaries/departments.topo.json';

/** Reads the package from its folder. */
export function readPackage(folder: string): { data: DataPackage; boundaries: Boundaries } {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    data: parsePackage(JSON.parse(read('datapackage.json')) as Descriptor, read),
    boundaries: JSON.parse(read(BOUNDARIES)) as Boundaries,
  };
}

export function dataPlugin(root: string): Plugin {
  const folder = resolve(root, 'data');
  let serving = false;
  let compiled: { version: string; files: Map<string, string> } | undefined;

  const compile = () => {
    if (!compiled) {
      const { data, boundaries } = readPackage(folder);
      compiled = { version: data.descriptor.version, files: compileFiles(data, boundaries) };
    }
    return compiled;
  };

  return {
    name: 'ruta-territorial:data',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    resolveId: (id) => (id === MANIFEST ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const { version, files } = compile();
      const urls = [...files].map(([part, json]) => {
        if (serving) return `${JSON.stringify(part)}: '/@data/${part}.json'`;
        const asset = this.emitFile({
          type: 'asset',
          name: `data-${part}.json`,
          source: json,
        });
        return `${JSON.stringify(part)}: import.meta.ROLLUP_FILE_URL_${asset}`;
      });
      return `export const files = { ${urls.join(', ')} };\nexport const version = ${JSON.stringify(version)};`;
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
        const json = part === undefined ? undefined : compile().files.get(part);
        if (json === undefined) next();
        else response.setHeader('content-type', 'application/json').end(json);
      });
      server.watcher.add(folder);
      server.watcher.on('change', (path) => {
        if (!path.startsWith(folder)) return;
        compiled = undefined;
        server.hot.send({ type: 'full-reload' });
      });
    },
  };
}
