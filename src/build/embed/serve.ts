/** The public map while developing: each file drawn when it is asked for, without pictures. */
import type { ViteDevServer } from 'vite';
import { buildScript } from './scripts.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const VIEW = /^mapa\/(es|en)\/([\w-]+\/[\w-]+)\.(html|csv|json|svg|oembed\.json)$/;
const SCRIPT = 'text/javascript';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  'oembed.json': 'application/json+oembed',
};

export function serveMap({ watcher, middlewares }: ViteDevServer, root: string): void {
  let opening: Promise<Workshop> | undefined;
  watcher.on('all', () => {
    // One that could not be opened has nothing to close.
    opening?.then(
      ({ close }) => close(),
      () => undefined,
    );
    opening = undefined;
  });

  async function answer(path: string): Promise<readonly [type: string, text: string] | null> {
    const [, language, slug = '', ending = ''] = VIEW.exec(path) ?? [];
    const asked = language === 'es' || language === 'en';
    if (!asked && !/^mapa\/[\w-]+\.js$/.test(path)) return null;
    const { map, behaviour, scriptPath, loaderPath } = await (opening ??= openWorkshop(root));
    if (path === loaderPath) return [SCRIPT, await buildScript(root, 'loader')];
    if (path === scriptPath()) return [SCRIPT, behaviour];
    if (!asked || !map.slugs.includes(slug)) return null;
    const site = { publicUrl: null, edition: null, frozen: false, script: scriptPath() };
    const text = (await map.prepare(slug, language, site)).texts.get(path);
    return text === undefined ? null : [TYPES[ending] ?? '', text];
  }

  middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/^\/|[?#].*$/g, '');
    answer(path).then((found) => {
      if (found) response.setHeader('content-type', found[0]).end(found[1]);
      else next();
    }, next);
  });
}
