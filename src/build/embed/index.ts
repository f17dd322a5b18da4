/**
 * Vite plugin: draws the public map (`mapa/`). Every prepared view as a page with its files beside it,
 * in both languages; the script of the pages and the one for pages that show them; the catalogue; the
 * fixed editions of earlier data.
 *
 * `PUBLIC_URL` names the address of the site, which oEmbed, link previews and the catalogue need.
 * `PICTURES=few` draws the PNG files of every so many views, for builds that nobody publishes.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { PreparedView } from '../catalogue.ts';
import { publicUrl } from '../docs/index.ts';
import { rasterise, type Job } from '../raster/index.ts';
import { openWeighing } from './budget.ts';
import { digestOf, editionOf, publishedFiles, readEditions } from './editions.ts';
import { buildScript } from './scripts.ts';
import { serveMap } from './serve.ts';
import { openWorkshop } from './workshop.ts';

/** Of how many views one has its pictures, where few are asked for. */
const FEW = 40;

const UNNAMED =
  'public map: PUBLIC_URL is not set, so oEmbed and the catalogue hold relative addresses and pages have no link preview.';

export function embedPlugin(root: string): Plugin {
  return {
    name: 'ruta-territorial:embed',
    async generateBundle() {
      const address = publicUrl(process.env['PUBLIC_URL']);
      const few = process.env['PICTURES'] === 'few';
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });

      const { map, behaviour, scriptPath, loaderPath, close } = await openWorkshop(root);
      try {
        const editions = readEditions(root);
        const edition = editionOf(editions, map.version, digestOf(join(root, 'data')));
        const site = {
          publicUrl: address,
          edition: edition?.version ?? null,
          frozen: false,
          script: scriptPath(),
        };
        const weighing = openWeighing();
        const listed: PreparedView[] = [];
        const pictures: string[] = [];

        async function* jobs(): AsyncGenerator<Job> {
          for await (const prepared of map.all(site)) {
            for (const [path, text] of prepared.texts) {
              emit(path, text);
              if (path.endsWith('.html')) weighing.add(path, text);
            }
            listed.push(prepared.listed);
            if (few && listed.length % FEW !== 1) continue;
            for (const { path, svg, width } of prepared.pictures) {
              pictures.push(path);
              yield { name: path, svg, width };
            }
          }
        }
        const drawn = await rasterise(jobs());
        for (const [i, path] of pictures.entries()) emit(path, drawn[i] ?? new Uint8Array());

        const loader = await buildScript(root, 'loader');
        emit(site.script, behaviour);
        emit(loaderPath, loader);
        emit(...map.catalogue(listed, address));
        for (const one of editions)
          for (const [path, text] of publishedFiles(one, address)) emit(path, text);

        // Said at any log level: a budget that nobody sees is not held.
        for (const line of weighing.close({ behaviour, loader })) console.log(line);
        console.log(
          `public map: ${listed.length} pages, ${pictures.length} pictures, editions: ${editions.map(({ version }) => version).join(', ') || 'none'}`,
        );
        if (address === null) console.log(UNNAMED);
      } finally {
        await close();
      }
    },
    configureServer: (server) => serveMap(server, root),
  };
}
