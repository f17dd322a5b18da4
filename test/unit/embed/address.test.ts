import { describe, expect, it } from 'vitest';
import { embedPath, pathOf, slugOf, viewAt } from '../../../src/embed/address';
import { DEFAULT_PARAMS } from '../../../src/embed/params';
import { parse } from '../../../src/state/url';
import { DEFAULT_VIEW, type ViewState } from '../../../src/state/view';

const SLUGS = [
  'indicador/poverty_rate',
  'cadena/coffee',
  'servicio/finance',
  'servicio/todas',
  'brecha/exportacion',
  'brecha/promesa',
  'candidatas/balanced',
];
const view = (patch: Partial<ViewState> = {}): ViewState => ({ ...DEFAULT_VIEW, ...patch });

describe('addresses of the public map', () => {
  it.each(SLUGS)('%s names a view that has this name', (slug) => {
    for (const language of ['es', 'en'] as const) {
      const found = viewAt(slug, language);
      expect(found?.language).toBe(language);
      expect(found && slugOf(found)).toBe(slug);
    }
  });

  it.each([
    '',
    'indicador',
    'indicador/',
    'otra/cosa',
    'brecha/norte',
    'cadena/a/b',
    '__proto__/x',
  ])('knows no view at "%s"', (slug) => expect(viewAt(slug, 'es')).toBeNull());

  it('has one page for a view, whatever else the reader had open', () => {
    const poor = view({ indicator: 'poverty_rate' });
    expect(slugOf({ ...poor, table: true, regions: ['20'], chain: 'coffee' })).toBe(
      'indicador/poverty_rate',
    );
    expect(slugOf({ ...poor, camera: { lon: -75, lat: -9, zoom: 6 } })).toBe(
      'indicador/poverty_rate',
    );
  });

  it('draws in the browser what was not drawn beforehand', () => {
    const others: Partial<ViewState>[] = [
      { indicator: 'poverty_rate', classes: 7 },
      { indicator: 'poverty_rate', period: '2019' },
      { room: 'services', functions: ['finance', 'sanitary'] },
      { room: 'candidates', weights: { poverty: 30 } },
      { room: 'compare' },
      { room: 'gaps', chain: 'coffee' },
    ];
    for (const patch of others) {
      expect(slugOf(view(patch))).toBeNull();
      const [path, query] = embedPath(view(patch), DEFAULT_PARAMS).split('?');
      expect(path).toBe('mapa/vista.html');
      expect(slugOf(parse(`?${query ?? ''}`).view)).toBeNull();
      expect(parse(`?${query ?? ''}`)).toEqual({ view: view(patch), notes: [] });
    }
  });

  it('puts the language and the edition into the path, and the rest into the query', () => {
    const params = {
      ...DEFAULT_PARAMS,
      regions: ['20', '12'],
      theme: 'dark',
      language: 'en',
    } as const;
    expect(embedPath(view({ indicator: 'poverty_rate' }), params, '2026.11')).toBe(
      'mapa/2026.11/en/indicador/poverty_rate.html?r=20,12&tema=oscuro',
    );
    expect(pathOf('cadena/coffee', 'es', 'csv')).toBe('mapa/es/cadena/coffee.csv');
  });
});
