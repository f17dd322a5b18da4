/** What `hosting/` recommends, in the servers that it is for. */
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApache, startApache } from '../support/apache.mjs';
import { ensureNginx, hasBrotli, startNginx } from '../support/nginx.mjs';
import type { StaticHost } from '../support/static-host.mjs';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const HTACCESS = new URL('../../hosting/apache.htaccess', import.meta.url).pathname;

const YEAR = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300, must-revalidate';
const LONG_TEXT = 'Región, valor, fuente. '.repeat(200);

/** A file of each kind that is published: its type, how long it may be kept. */
const FILES: Readonly<Record<string, readonly [type: RegExp, cache: string]>> = {
  'index.html': [/^text\/html; charset=utf-8$/i, 'no-cache'],
  'boot.js': [/^text\/javascript/, 'no-cache'],
  'icon.svg': [/^image\/svg\+xml/, 'no-cache'],
  'assets/index-BAdoVPTP.js': [/^text\/javascript/, YEAR],
  'assets/data-core-QTFzVCrY.json': [/^application\/json/, YEAR],
  'assets/noto-sans-latin-400-normal-Dkgu5AE5.woff2': [/^font\/woff2/, YEAR],
  'data/regions.csv': [/^text\/csv; charset=utf-8$/i, SHORT],
  'data/README.md': [/^text\/markdown; charset=utf-8$/i, SHORT],
  'data/boundaries/regions.geojson': [/^application\/geo\+json/, SHORT],
  'ayuda/insertar.html': [/^text\/html/, SHORT],
  'mapa/embed.js': [/^text\/javascript/, SHORT],
  'mapa/vista.html': [/^text\/html/, SHORT],
  'mapa/catalog.jsonld': [/^application\/ld\+json/, SHORT],
  'mapa/mapa-BTkUljjl.js': [/^text\/javascript/, YEAR],
  'mapa/es/indicador/poverty_rate.html': [/^text\/html/, SHORT],
  'mapa/es/indicador/poverty_rate.csv': [/^text\/csv/, SHORT],
  'mapa/es/indicador/poverty_rate.json': [/^application\/json(?!\+)/, SHORT],
  'mapa/es/indicador/poverty_rate.svg': [/^image\/svg\+xml/, SHORT],
  'mapa/es/indicador/poverty_rate.png': [/^image\/png/, SHORT],
  'mapa/es/indicador/poverty_rate.oembed.json': [/^application\/json\+oembed/, SHORT],
  'mapa/2026.11/es/indicador/poverty_rate.html': [/^text\/html/, YEAR],
  'mapa/2026.11/es/indicador/poverty_rate.csv': [/^text\/csv/, YEAR],
  '404.html': [/^text\/html/, 'no-store'],
};
/** Not for everybody's eyes, wherever they came from. */
const HIDDEN = ['.env', '.git/config'];

async function makeSite(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'site-'));
  await chmod(root, 0o755);
  for (const path of [...Object.keys(FILES), ...HIDDEN]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path === '404.html' ? 'No está aquí.' : LONG_TEXT);
  }
  await cp(HTACCESS, join(root, '.htaccess'));
  return root;
}

let root: string;
beforeAll(async () => {
  root = await makeSite();
});
afterAll(() => rm(root, { recursive: true }));

interface Server {
  readonly name: string;
  readonly missing: boolean;
  start(root: string): Promise<StaticHost>;
}
const nginx = ensureNginx();
const SERVERS: readonly Server[] = [
  { name: 'nginx', missing: nginx === null, start: (root) => startNginx(root) },
  {
    name: 'nginx with brotli',
    missing: nginx === null || !hasBrotli(),
    start: (root) => startNginx(root, { brotli: true }),
  },
  { name: 'Apache', missing: findApache() === null, start: startApache },
];

describe.each(SERVERS.filter(({ missing }) => !missing))('$name', ({ name, start }) => {
  let server: StaticHost;
  beforeAll(async () => {
    server = await start(root);
  });
  afterAll(() => server.stop());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(server.url + path, { headers: { 'accept-encoding': 'identity', ...headers } });
  const header = async (path: string, key: string) => (await get(path)).headers.get(key);

  const published = Object.entries(FILES).filter(([path]) => path !== '404.html');
  it.each(published)(
    'sends %s as what it is, to be kept as long as it holds',
    async (path, [type, cache]) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(type);
      expect(answer.headers.get('cache-control')).toBe(cache);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await answer.text()).toBe(LONG_TEXT);
    },
  );

  it('lets other sites frame the public map, and the app only where its address asks for it', async () => {
    const policy = (path: string) => header(path, 'content-security-policy');
    for (const path of ['mapa/es/indicador/poverty_rate.html?r=20', 'mapa/vista.html?sala=brechas'])
      expect(await policy(path)).toBe('frame-ancestors *');
    for (const query of ['?marco=1', '?v=1&sala=brechas&marco=1'])
      expect(await policy(query)).toBe('frame-ancestors *');
    for (const path of [
      '',
      '?marco=0',
      '?xmarco=1',
      '?marco=10',
      'index.html',
      'ayuda/insertar.html',
    ])
      expect(await policy(path)).toBe("frame-ancestors 'self'");
  });

  it('lets scripts of other sites read the map, its files and the facts, and nothing else', async () => {
    for (const path of ['mapa/embed.js', 'assets/data-core-QTFzVCrY.json', 'data/regions.csv']) {
      expect(await header(path, 'access-control-allow-origin')).toBe('*');
      expect(await header(path, 'cross-origin-resource-policy')).toBe('cross-origin');
    }
    expect(await header('index.html', 'access-control-allow-origin')).toBeNull();
  });

  it('compresses what is text, and says that the answer differs', async () => {
    const encodings = name === 'nginx' ? ['gzip'] : ['gzip', 'br'];
    for (const encoding of encodings) {
      for (const path of [
        'index.html',
        'mapa/embed.js',
        'data/regions.csv',
        'icon.svg',
        'mapa/catalog.jsonld',
        'mapa/es/indicador/poverty_rate.oembed.json',
      ]) {
        const answer = await get(path, { 'accept-encoding': encoding });
        expect([path, answer.headers.get('content-encoding')]).toEqual([path, encoding]);
        expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
        expect(await answer.text()).toBe(LONG_TEXT);
      }
    }
    const picture = await get('mapa/es/indicador/poverty_rate.png', { 'accept-encoding': 'gzip' });
    expect(picture.headers.get('content-encoding')).toBeNull();
  });

  it('answers "not modified" to who has the file, compressed or not', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const first = await get('mapa/embed.js', { 'accept-encoding': encoding });
      await first.text();
      const since = first.headers.get('last-modified') ?? '';
      const etag = first.headers.get('etag');
      const again = await get('mapa/embed.js', {
        'accept-encoding': encoding,
        'if-modified-since': since,
        ...(etag ? { 'if-none-match': etag } : {}),
      });
      expect(again.status).toBe(304);
      expect(again.headers.get('cache-control')).toBe(SHORT);
    }
  });

  it.each([
    'mapa/es/indicador/none.html',
    'mapa/2026.11/es/none.html',
    'assets/none-00000000.js',
    'mapa/',
    'mapa/es/',
    'data/',
    ...HIDDEN,
  ])('has nothing at %s, says so with the page for it, and lets nobody keep that', async (path) => {
    const answer = await get(path);
    expect([403, 404]).toContain(answer.status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toBe('No está aquí.');
  });
});

describe.skipIf(nginx === null || !existsSync(DIST))('the built site on nginx', () => {
  let server: StaticHost;
  beforeAll(async () => {
    server = await startNginx(DIST);
  });
  afterAll(() => server.stop());

  it('has a type for every kind of file, and keeps what is under assets/ for a year', async () => {
    const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length))
      .filter((path) => !path.startsWith('.'))
      // The page for what is not there answers by its name as it does for all that is missing.
      .filter((path) => path !== '404.html');
    // One of each kind in each folder at the top: the rest differ in name only.
    const kinds = new Map(paths.map((path) => [`${path.split('/')[0]} ${extname(path)}`, path]));
    for (const path of kinds.values()) {
      const answer = await fetch(server.url + path);
      await answer.arrayBuffer();
      expect([path, answer.status]).toEqual([path, 200]);
      expect([path, answer.headers.get('content-type')]).not.toEqual([
        path,
        'application/octet-stream',
      ]);
      if (path.startsWith('assets/')) expect(answer.headers.get('cache-control')).toBe(YEAR);
    }
    expect((await fetch(`${server.url}404.html`)).status).toBe(404);
  });
});
