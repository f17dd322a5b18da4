/** The code that an editor pastes: whatever is in it, the browser reads back what was meant. */
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { embedPath, viewAt } from '../../../src/embed/address';
import { sourceOf } from '../../../src/embed/host/source';
import { DEFAULT_PARAMS, parseParams, type EmbedParams } from '../../../src/embed/params';
import { FORMS, ratioHeight, snippet, type Form, type Insertion } from '../../../src/embed/snippet';
import { parse } from '../../../src/state/url';
import { DEFAULT_VIEW, type ViewState } from '../../../src/state/view';

const SITE = 'https://example.org/ruta-territorial/';
const REGIONS = ['12', '20'];
const POOR: ViewState = { ...DEFAULT_VIEW, indicator: 'poverty_rate' };
/** Nobody has drawn it beforehand. */
const OTHER: ViewState = { ...POOR, classes: 7 };

const insertion = (patch: Partial<Insertion> = {}): Insertion => ({
  view: POOR,
  params: DEFAULT_PARAMS,
  version: null,
  height: null,
  name: 'Mapa: pobreza monetaria por región del Perú',
  finding: '',
  site: SITE,
  ...patch,
});
const code = (form: Form, patch: Partial<Insertion> = {}): string =>
  snippet(form, insertion(patch)) ?? '';

/** What a browser makes of the code. */
function read(html: string) {
  const { document } = new Window({ url: SITE });
  document.body.innerHTML = html;
  return document.body;
}
const attribute = (html: string, selector: string, name: string): string =>
  read(html).querySelector(selector)?.getAttribute(name) ?? '';
const optionsOf = (address: string) => parseParams(new URL(address).searchParams, REGIONS);

const TITLES = [
  'Dónde está la brecha & por qué: "Piura"',
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</iframe><img src=x onerror=alert(1)>',
  '--><svg onload=alert(1)>',
  '&lt;b&gt; &amp;quot; &#34;',
  'javascript:alert(1)',
  '{{7*7}} ${7*7}',
  '\u202Etxt',
  '',
];
const PARAMS: EmbedParams = {
  ...DEFAULT_PARAMS,
  regions: ['20', '12'],
  fixed: true,
  theme: 'dark',
  table: true,
  border: false,
};

describe('code to be pasted', () => {
  const blocks = [
    ...readFileSync(new URL('../../../docs/insertar.md', import.meta.url), 'utf8').matchAll(
      /```html\n([\s\S]*?)\n\s*```/g,
    ),
  ].map(([, html = '']) => html.replace(/\n +/g, (space) => `\n${space.slice(1)}`));
  const close = (html: string) =>
    html.replace(/\s+/g, ' ').replaceAll('> ', '>').replaceAll(' <', '<');

  it('is that of the help', () => {
    const shown = blocks.map(close);
    expect(shown).toContain(close(code('iframe')));
    expect(shown).toContain(close(code('png')));
    const loader =
      '<script async src="https://example.org/ruta-territorial/mapa/embed.js"></script>';
    expect(shown).toContain(loader);
    expect(code('script')).toBe(`${code('iframe')}\n${loader}`);
    const element = code('element', {
      name: 'Mapa: pobreza monetaria en Piura y Junín',
      params: { ...DEFAULT_PARAMS, regions: ['20', '12'], title: null },
    });
    expect(shown.map((html) => html.replace(/ titulo="[^"]*"/, ''))).toContain(
      close(element).replace(loader, ''),
    );
  });

  it.each(['iframe', 'script', 'address'] as const)('%s holds the very address', (form) => {
    for (const view of [POOR, OTHER, viewAt('cadena/coffee', 'en') ?? POOR]) {
      const html = code(form, { view, params: PARAMS, version: '2026.11' });
      const address = form === 'address' ? html : attribute(html, 'iframe', 'src');
      const version = view === OTHER ? null : '2026.11';
      expect(address).toBe(SITE + embedPath(view, PARAMS, version));
    }
  });

  it.each(TITLES)('is one frame with one title whatever the title is: %j', (title) => {
    for (const view of [POOR, OTHER]) {
      const params = { ...PARAMS, title };
      const body = read(code('iframe', { view, params, name: title || 'Mapa' }));
      expect(body.querySelectorAll('*')).toHaveLength(1);
      const frame = body.querySelector('iframe');
      expect(frame?.getAttribute('title')).toBe(title || 'Mapa');
      expect(frame?.attributes).toHaveLength(7);
      const found = optionsOf(frame?.getAttribute('src') ?? '');
      expect(found).toEqual({
        params: { ...params, title: title.replace(/[\u202E]/g, '').trim(), language: null },
        notes: [],
      });
      if (view === OTHER) {
        const { search } = new URL(frame?.getAttribute('src') ?? '');
        expect(parse(search).view.classes).toBe(7);
      }
    }
  });

  it.each(TITLES)(
    'the element and its content say the same, whatever the title is: %j',
    (title) => {
      for (const view of [POOR, OTHER, viewAt('brecha/promesa', 'en') ?? POOR]) {
        const params = { ...PARAMS, title };
        const body = read(code('element', { view, params, version: '2026.11' }));
        expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          'ruta-territorial-mapa',
          'a',
          'script',
        ]);
        const element = body.querySelector('ruta-territorial-mapa');
        const source = sourceOf(`${SITE}mapa/`, (name) => element?.getAttribute(name) ?? null);
        const link = body.querySelector('a');
        expect(link?.textContent).toBe(title || 'Mapa: pobreza monetaria por región del Perú');
        const [one, other] = [source?.src ?? '', link?.getAttribute('href') ?? ''].map(
          (address) => {
            const { pathname, search } = new URL(address);
            return { pathname, ...optionsOf(address), view: parse(search).view };
          },
        );
        expect(one).toEqual(other);
      }
    },
  );

  it('shows a picture with what it says, and leads to the map', () => {
    const params = { ...PARAMS, language: 'en' } as const;
    const finding = 'Piura & Junín: "más" <25 %';
    const png = read(code('png', { params, finding, version: '2026.11' }));
    expect(png.querySelector('img')?.getAttribute('src')).toBe(
      `${SITE}mapa/en/indicador/poverty_rate.png`,
    );
    expect(png.querySelector('img')?.getAttribute('alt')).toContain(finding);
    expect(png.querySelector('a')?.getAttribute('href')).toBe(
      `${SITE}mapa/en/indicador/poverty_rate.html`,
    );
    const svg = code('svg', { params, version: '2026.11' });
    expect(attribute(svg, 'img', 'src')).toBe(`${SITE}mapa/2026.11/en/indicador/poverty_rate.svg`);
    expect(attribute(svg, 'a', 'href')).toBe(`${SITE}mapa/2026.11/en/indicador/poverty_rate.html`);
  });

  it('has no picture of a view that nobody has drawn, and freezes none', () => {
    const forms = FORMS.filter((form) => snippet(form, insertion({ view: OTHER })) === null);
    expect(forms).toEqual(['svg', 'png']);
    for (const form of FORMS) {
      expect(code(form, { view: OTHER, version: '2026.11' })).not.toContain('2026.11');
    }
  });

  it('takes the height that it is given, else one that follows the width', () => {
    const fixed = code('iframe', { height: 480 });
    expect(attribute(fixed, 'iframe', 'height')).toBe('480');
    expect(attribute(fixed, 'iframe', 'style')).toContain('height: 480px');
    expect([280, 680, 2000].map(ratioHeight)).toEqual([800, 850, 900]);
  });
});
