/** The help of the public map: safe to publish, and true of the code that it describes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { publicUrl } from '../../../src/build/docs/index';
import { EXAMPLE_SITE, readDoc, type DocPlace } from '../../../src/build/docs/markdown';
import { docPage } from '../../../src/build/docs/page';
import { ENDINGS, viewAt } from '../../../src/embed/address';
import { PARAM_KEYS, parseParams } from '../../../src/embed/params';
import { heightIn, hostMessage, PROTOCOL } from '../../../src/embed/protocol';
import viewSchema from '../../../src/export/view.schema.json';
import { readAtlas } from '../../fixtures/facts';

const PLACE: DocPlace = {
  root: '../',
  publicUrl: null,
  files: new Map([['other.md', 'other.html']]),
};
const html = (markdown: string, place: Partial<DocPlace> = {}) =>
  readDoc(markdown, 'es', { ...PLACE, ...place }).html;

describe('a page made of Markdown', () => {
  it('shows markup as the text that it is', () => {
    const written = html('Un <b onclick="x()">texto</b>.\n\n<script>x()</script>\n\n`<i>`');
    expect(written).not.toMatch(/<(script|b|i)\b/);
    expect(written).toContain('&lt;script&gt;x()&lt;/script&gt;');
  });

  it('leads to the site by the way from the page, to other pages by their published names', () => {
    const written = html(`[atlas](${EXAMPLE_SITE}?sala=brechas) [más](other.md#dos)`);
    expect(written).toContain('href="../?sala=brechas"');
    expect(written).toContain('href="other.html#dos"');
  });

  it('refuses a link to what is not published', () => {
    expect(() => html('[código](../src/main.ts)')).toThrow('../src/main.ts');
  });

  it('writes the address of the site into the examples once it is known', () => {
    const markdown = `\`${EXAMPLE_SITE}mapa/embed.js\``;
    expect(html(markdown)).toContain(`${EXAMPLE_SITE}mapa/embed.js`);
    expect(html(markdown, { publicUrl: 'https://ruta.pe/' })).toContain(
      'https://ruta.pe/mapa/embed.js',
    );
  });

  it('has no link to the site where it may be read at any address, unless that of the site is known', () => {
    const markdown = `Vaya al [atlas](${EXAMPLE_SITE}).`;
    expect(html(markdown, { root: null })).toBe('<p>Vaya al atlas.</p>\n');
    expect(html(markdown, { root: null, publicUrl: 'https://ruta.pe/' })).toContain(
      'href="https://ruta.pe/"',
    );
  });

  it('names its sections before them, by anchors that they have', () => {
    const written = html('# Título\n\nTexto.\n\n## ¿Qué es?\n\n## En `HTML`');
    for (const id of ['que-es', 'en-html']) {
      expect(written).toContain(`href="#${id}"`);
      expect(written).toContain(`<h2 id="${id}">`);
    }
  });

  it('allows its own styles and nothing else', () => {
    const css = 'p { color: red }';
    const page = docPage(readDoc('# T', 'es', PLACE), 'es', PLACE, css);
    const hash = createHash('sha256').update(css).digest('base64');
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(page).toContain(`<style>${css}</style>`);
    expect(page).not.toContain('<script');
  });
});

describe('the address that a site is published at', () => {
  it('ends in a slash, and is one', () => {
    expect(publicUrl('https://example.org/ruta')).toBe('https://example.org/ruta/');
    expect(publicUrl('')).toBeNull();
    expect(() => publicUrl('example.org')).toThrow('example.org');
  });
});

const DOCS = ['insertar', 'embedding'].map(
  (name) => [name, readFileSync(`docs/${name}.md`, 'utf8')] as const,
);
const EMBEDDING = DOCS[1]?.[1] ?? '';

describe('what the documents say', () => {
  const { core, indicators, chains } = readAtlas();
  const regions = core.regions.map(({ ubigeo }) => ubigeo);

  it.each(DOCS)('%s: explains every option', (_name, text) => {
    for (const key of PARAM_KEYS) expect(text).toMatch(new RegExp(`^\\| \`${key}\` `, 'm'));
  });

  it('explains every file of a view', () => {
    for (const ending of ENDINGS) expect(EMBEDDING).toContain(`.${ending}`);
  });

  it.each(DOCS)('%s: has examples that open what they say', (_name, text) => {
    const address = /https:\/\/example\.org\/ruta-territorial\/mapa\/([^\s"`…<>]+)/g;
    const found = [...text.matchAll(address)].map(([, path = '']) => path);
    const pages = found.filter((path) => path !== 'embed.js');
    expect(pages.length).toBeGreaterThan(0);
    for (const path of pages) {
      const [file = '', query = ''] = path.split('?');
      const slug = /^(?:[\d.]+\/)?(?:es|en)\/(.+)\.(?:html|png)$/.exec(file)?.[1] ?? '';
      const view = viewAt(slug, 'es');
      expect([path, view]).not.toEqual([path, null]);
      if (view?.room === 'explore') expect([...indicators.keys()]).toContain(view.indicator);
      if (view?.room === 'chains') expect(chains.chains.map(({ id }) => id)).toContain(view.chain);
      expect(parseParams(new URLSearchParams(query), regions).notes).toEqual([]);
    }
  });

  it('has messages that the code understands', () => {
    const objects = [...EMBEDDING.matchAll(/^\{ type: '.*\}/gm)].map(([line]) => {
      const quoted = line.replaceAll("'", '"').replace(/(\w+): /g, '"$1": ');
      return JSON.parse(quoted) as { readonly type: string; readonly version: number };
    });
    const of = (kind: string) => objects.find(({ type }) => type === `ruta-territorial:${kind}`);
    expect(heightIn(of('height'))).toBe(812);
    for (const kind of ['ask', 'view']) expect(hostMessage(of(kind))).toEqual(of(kind));
    expect(of('chosen')?.version).toBe(PROTOCOL);
    const embedly = /^(\{ "src".*\})$/m.exec(EMBEDDING)?.[1];
    expect(heightIn(embedly)).toBe(812);
  });

  it('has a figure of the form that the schema asks for', () => {
    const figure = /^\{\n {2}"text"[\s\S]*?\n\}/m.exec(EMBEDDING)?.[0] ?? '';
    const ajv = new Ajv2020({ strict: false });
    const check = ajv.compile({ ...viewSchema.$defs.figure, $defs: viewSchema.$defs });
    expect([check(JSON.parse(figure)), check.errors]).toEqual([true, null]);
    for (const member of viewSchema.required.filter((name) => !name.startsWith('format')))
      expect([member, EMBEDDING.includes(`\`${member}\``)]).toEqual([member, true]);
  });
});
