import { describe, expect, it } from 'vitest';
import { embedPath, pathOf, viewAt } from '../../../src/embed/address';
import { sourceOf } from '../../../src/embed/host/source';
import { DEFAULT_PARAMS, parseParams } from '../../../src/embed/params';
import { DEFAULT_VIEW } from '../../../src/state/view';

const BASE = 'https://example.org/ruta/mapa/';
const SITE = 'https://example.org/ruta/';
const SLUG = 'indicador/poverty_rate';

const asked = (attributes: Readonly<Record<string, string>>) =>
  sourceOf(BASE, (name) => attributes[name] ?? null);
const query = (attributes: Readonly<Record<string, string>>) =>
  new URL(asked({ vista: SLUG, ...attributes })?.src ?? '').searchParams;

describe('the address that an element asks for', () => {
  it('is that of the prepared view, in its language, live or fixed', () => {
    for (const language of ['es', 'en'] as const) {
      expect(asked({ vista: SLUG, idioma: language })?.src).toBe(SITE + pathOf(SLUG, language));
      expect(asked({ vista: SLUG, idioma: language, version: '1.2.0' })?.src).toBe(
        SITE + pathOf(SLUG, language, 'html', '1.2.0'),
      );
    }
    expect(asked({ vista: SLUG })?.src).toBe(SITE + pathOf(SLUG, 'es'));
  });

  it('is the one that the app gives for the same view and parameters', () => {
    const view = viewAt(SLUG, 'es') ?? DEFAULT_VIEW;
    const params = {
      ...DEFAULT_PARAMS,
      regions: ['20', '05'],
      fixed: true,
      theme: 'dark' as const,
      title: '¿Dónde hay más pobreza? <b>&',
      table: true,
      border: false,
    };
    const given = asked({
      vista: SLUG,
      region: '20,05',
      fija: '',
      tema: 'oscuro',
      titulo: '¿Dónde hay más pobreza? <b>&',
      tabla: '1',
      borde: '0',
    });
    const read = (address: string) => [...new URL(address).searchParams].sort();
    expect(read(given?.src ?? '')).toEqual(read(SITE + embedPath(view, params)));
    expect(parseParams(new URL(given?.src ?? '').searchParams, ['20', '05'])).toEqual({
      params,
      notes: [],
    });
  });

  it('keeps the query of any other view beside what is set', () => {
    const source = asked({ vista: '?sala=cadenas&cadena=cacao', idioma: 'en', region: '22' });
    const url = new URL(source?.src ?? '');
    expect(url.pathname).toBe('/ruta/mapa/vista.html');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      sala: 'cadenas',
      cadena: 'cacao',
      lang: 'en',
      r: '22',
    });
  });

  it('tells another view from the same one set otherwise', () => {
    const one = asked({ vista: SLUG, region: '20' });
    expect(asked({ vista: SLUG, region: '05', tema: 'oscuro' })?.view).toBe(one?.view);
    for (const other of [
      { vista: 'indicador/population' },
      { vista: SLUG, idioma: 'en' },
      { vista: SLUG, version: '1.2.0' },
      { vista: '?sala=cadenas' },
    ])
      expect(asked(other)?.view).not.toBe(one?.view);
  });

  it('takes a bare attribute for a yes and an empty title for none', () => {
    expect(query({ fija: '', tabla: '' }).toString()).toBe('fija=1&tabla=1');
    expect(query({ titulo: '' }).has('titulo')).toBe(true);
    expect(query({ region: '', tema: '' }).toString()).toBe('');
  });

  it('leaves values that are not good to the frame, as values', () => {
    for (const bad of ['"><script>alert(1)</script>', '&fija=1#x', '../../', '\ud800', '%', '\0']) {
      const set = query({ region: bad });
      expect([...set.keys()]).toEqual(['r']);
      // A half of a pair is no text: it is written as the sign for that.
      expect(set.get('r')).toBe(bad.replace('\ud800', '\ufffd'));
    }
    expect(query({ idioma: 'fr' }).get('lang')).toBe('fr');
    expect(new URL(asked({ vista: SLUG, idioma: 'fr' })?.src ?? '').pathname).toContain('/es/');
  });

  it.each([
    ['no view', {}],
    ['an empty view', { vista: '' }],
    ['a view outside the folder', { vista: '../../../elsewhere' }],
    ['a version outside the folder', { vista: SLUG, version: '../..' }],
    ['a version outside by encoded dots', { vista: SLUG, version: '%2e%2e/%2e%2e' }],
    ['a fixed edition of a view that has none', { vista: '?sala=cadenas', version: '1.2.0' }],
  ])('is none for %s', (_, attributes) => expect(asked(attributes)).toBeNull());

  it.each([
    '//evil.example/x',
    'https://evil.example/x',
    'javascript:alert(1)',
    'x?y#z',
    '\\\\evil',
  ])('stays in the folder of the map with "%s"', (vista) => {
    const source = asked({ vista });
    if (source) expect(source.src.startsWith(BASE)).toBe(true);
  });
});
