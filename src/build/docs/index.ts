/**
 * Vite plugin: the help of the public map and the page for what is not there, as static pages
 * (`ayuda/*.html`, `404.html`) from the Markdown of `docs/`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { withoutCssComments } from '../../export/rendered.ts';
import { readDoc, type DocLanguage, type DocPlace } from './markdown.ts';
import { docPage } from './page.ts';

interface Page {
  readonly source: string;
  readonly language: DocLanguage;
  readonly root: string | null;
}
/** By their path in the site. A page for what is not there is read at any address. */
const PAGES: Readonly<Record<string, Page>> = {
  'ayuda/insertar.html': { source: 'docs/insertar.md', language: 'es', root: '../' },
  'ayuda/embedding.html': { source: 'docs/embedding.md', language: 'en', root: '../' },
  '404.html': { source: 'docs/404.md', language: 'es', root: null },
};
const SCHEMA = { source: 'src/export/view.schema.json', path: 'ayuda/view.schema.json' } as const;
/** What the Markdown may link to, and where that is published. */
const FILES = new Map([
  ['insertar.md', 'insertar.html'],
  ['embedding.md', 'embedding.html'],
  [`../${SCHEMA.source}`, 'view.schema.json'],
]);
const STYLES = ['src/look/tokens.css', 'src/look/reset.css', 'src/build/docs/page.css'];

/**
 * Address at which the site is published, as `PUBLIC_URL` names it; null where it does not.
 * @throws Error where it is no web address
 */
export function publicUrl(given: string | undefined): string | null {
  if (given === undefined || given === '') return null;
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new Error(`PUBLIC_URL is no web address: "${given}".`);
  return given.endsWith('/') ? given : `${given}/`;
}

export function docsPlugin(root: string): Plugin {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  function draw({ source, language, root: way }: Page): string {
    const place: DocPlace = {
      root: way,
      publicUrl: publicUrl(process.env['PUBLIC_URL']),
      files: FILES,
    };
    const css = withoutCssComments(STYLES.map(read).join('\n'));
    return docPage(readDoc(read(source), language, place), language, place, css);
  }

  return {
    name: 'ruta-territorial:docs',
    generateBundle() {
      for (const [fileName, page] of Object.entries(PAGES))
        this.emitFile({ type: 'asset', fileName, source: draw(page) });
      this.emitFile({ type: 'asset', fileName: SCHEMA.path, source: read(SCHEMA.source) });
    },
    configureServer(server: ViteDevServer) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/^\/|[?#].*$/g, '');
        const page = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
        if (page) response.setHeader('content-type', 'text/html; charset=utf-8').end(draw(page));
        else if (path === SCHEMA.path)
          response.setHeader('content-type', 'application/json').end(read(SCHEMA.source));
        else next();
      });
    },
  };
}
