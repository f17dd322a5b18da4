/** Prepared views as a build writes them, from the real data. */
import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANY_SITE } from '../../../../src/build/embed/editions';
import { openRenderer, type Renderer } from '../../../../src/build/embed/renderer';
import type * as SiteModule from '../../../../src/build/embed/site';
import type { Prepared } from '../../../../src/build/embed/prepared';
import type { EmbedData } from '../../../../src/embed/behaviour/page-data';

const ADDRESS = 'https://atlas.example/ruta/';
const SLUGS = ['indicador/poverty_rate', 'cadena/trout', 'brecha/exportacion', 'servicio/todas'];
const SITE = {
  publicUrl: ADDRESS,
  edition: '2026.11',
  frozen: false,
  script: 'mapa/mapa-12345678.js',
};
const FROZEN = {
  ...SITE,
  publicUrl: ANY_SITE,
  frozen: true,
  script: 'mapa/2026.11/mapa-12345678.js',
};

let renderer: Renderer;
let map: SiteModule.PublicMap;
const live = new Map<string, Prepared>();
const frozen = new Map<string, Prepared>();
beforeAll(async () => {
  const root = process.cwd();
  renderer = await openRenderer(root);
  const site = await renderer.load<typeof SiteModule>(join(root, 'src/build/embed/site.ts'));
  map = site.openPublicMap(root);
  for (const language of ['es', 'en'] as const)
    for (const slug of SLUGS) {
      live.set(`${language}/${slug}`, await map.prepare(slug, language, SITE));
      frozen.set(`${language}/${slug}`, await map.prepare(slug, language, FROZEN));
    }
}, 120_000);
afterAll(() => renderer.close());

const PAGES = ['es', 'en'].flatMap((language) => SLUGS.map((slug) => `${language}/${slug}`));

function file(all: ReadonlyMap<string, Prepared>, page: string, ending: string): string {
  const { texts } = all.get(page) as Prepared;
  const found = [...texts].find(([path]) => path.endsWith(`${page}.${ending}`));
  if (!found) throw new Error(`${page} has no ${ending}.`);
  return found[1];
}
const html = (page: string) => file(live, page, 'html');
const json = (page: string, ending: string) => JSON.parse(file(live, page, ending)) as unknown;
const unescaped = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');

describe('the prepared views', () => {
  it('are every indicator, chain, function of services, gap and preset, each once', () => {
    const groups = new Map<string, number>();
    for (const slug of map.slugs) {
      const [group = ''] = slug.split('/');
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    expect([...groups.keys()]).toEqual(['indicador', 'cadena', 'servicio', 'brecha', 'candidatas']);
    expect(groups.get('brecha')).toBe(2);
    expect(new Set(map.slugs).size).toBe(map.slugs.length);
  });

  it('have a page, table, record, figure, oEmbed, and two pictures to be drawn', () => {
    for (const page of PAGES) {
      const { texts, pictures } = live.get(page) as Prepared;
      const paths = [...texts.keys(), ...pictures.map(({ path }) => path)];
      expect(paths).toEqual(
        ['html', 'csv', 'json', 'svg', 'oembed.json', 'png', 'card.png'].map(
          (ending) => `mapa/${page}.${ending}`,
        ),
      );
    }
  });
});

describe('a prepared page', () => {
  it.each(PAGES)('allows its own styles and scripts of its site, and no others: %s', (page) => {
    const text = html(page);
    const [style = ''] = /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(text).toContain(`style-src 'sha256-${hash}'`);
    expect(text).toContain("default-src 'none'; script-src 'self'");
    expect(text.match(/<script(?! type="application)/g)).toHaveLength(1);
    expect(text).not.toMatch(/\sstyle=|\son\w+="/);
  });

  it('asks for nothing but its script and the icon, both of the site', () => {
    for (const page of PAGES) {
      const asked = [
        ...html(page).matchAll(/<(?:script|img|link|iframe)[^>]*\s(?:src|href)="([^"]*)"/g),
      ]
        .map(([tag, address = '']) => ({ tag, address }))
        .filter(({ tag }) => !/rel="(?:alternate|canonical)"/.test(tag));
      expect(asked.map(({ address }) => address)).toEqual([
        '../../../icon.svg',
        '../../mapa-12345678.js',
      ]);
    }
  });

  it('names its oEmbed answer early, which describes a frame of the very page', () => {
    for (const page of PAGES) {
      const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(
        html(page),
      );
      expect(link?.[1]).toBe(`${ADDRESS}mapa/${page}.oembed.json`);
      expect(link?.index).toBeLessThan(1000);
      const answer = json(page, 'oembed.json') as Record<string, string>;
      expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 720, height: 640 });
      expect(answer['provider_name']).toBe('Ruta Territorial');
      expect(answer['html']).toContain(`src="${ADDRESS}mapa/${page}.html"`);
      expect(answer['thumbnail_url']).toBe(`${ADDRESS}mapa/${page}.card.png`);
    }
  });

  it('is shown with its card and its sentence where it is linked', () => {
    for (const page of PAGES) {
      const { finding, title } = json(page, 'json') as Record<string, string>;
      const meta = new Map(
        [...html(page).matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)"/g)].map(
          ([, name = '', content = '']) => [name, unescaped(content)],
        ),
      );
      expect(meta.get('og:title')).toBe(title);
      expect(meta.get('og:description')).toBe(finding);
      expect(meta.get('og:image')).toBe(`${ADDRESS}mapa/${page}.card.png`);
      expect(meta.get('twitter:card')).toBe('summary_large_image');
    }
  });

  it('tells its script every region and every mark that its map has', () => {
    for (const page of PAGES) {
      const text = html(page);
      const [block = ''] = /(?<=id="map-data">)[^<]*/.exec(text) ?? [];
      const data = JSON.parse(block) as EmbedData;
      const drawn = new Set(
        [...text.matchAll(/class="region[^"]*" data-ubigeo="(\d\d)"/g)].map(([, code]) => code),
      );
      expect(new Set(data.regions.map(({ ubigeo }) => ubigeo))).toEqual(drawn);
      for (const [, mark = ''] of text.matchAll(/data-mark="([^"]*)"/g))
        expect(data.marks[mark]?.length, `${page} ${mark}`).toBeGreaterThan(0);
    }
  });

  it('leads to files that are there, and to the same view in the other language and the app', () => {
    for (const page of PAGES) {
      const all = new Set(
        [...live.values(), ...frozen.values()].flatMap(({ texts, pictures }) => [
          ...texts.keys(),
          ...pictures.map(({ path }) => path),
        ]),
      );
      const links = [...html(page).matchAll(/<a href="([^"]*)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !/^https?:/.test(address));
      const paths = links.map((address) => posix.join(`mapa/${posix.dirname(page)}`, address));
      expect(paths.length).toBeGreaterThan(6);
      for (const path of paths) {
        if (path.startsWith('?')) expect(path).toContain('v=1');
        else expect(all, path).toContain(path);
      }
    }
  });
});

describe('a frozen page', () => {
  it('says so, names its version and leads to the live one', () => {
    for (const page of PAGES) {
      const text = file(frozen, page, 'html');
      expect(text).toMatch(
        page.startsWith('es') ? /Edición fija 2026\.11/ : /Fixed edition 2026\.11/,
      );
      expect(text).toContain(`href="../../../${page}.html"`);
      expect(text).not.toContain('.png');
    }
  });

  it('reads nothing but files of its own edition', () => {
    for (const { texts, pictures } of frozen.values()) {
      expect(pictures).toEqual([]);
      for (const path of texts.keys()) expect(path).toMatch(/^mapa\/2026\.11\//);
      for (const [path, text] of texts)
        if (path.endsWith('.html')) expect(text).toContain('src="../../mapa-12345678.js"');
    }
  });
});
