import { describe, expect, it } from 'vitest';
import { ANY_VIEW, embedPath } from '../../../src/embed/address';
import { DEFAULT_PARAMS, parseParams } from '../../../src/embed/params';
import { parse, serialise } from '../../../src/state/url';
import { DEFAULT_VIEW, type ViewState } from '../../../src/state/view';
import { askedView, noteWords, settledView } from '../../../src/views/embed/asked';
import { bareLanguages, viewLinks } from '../../../src/views/embed/links';
import { ATTACKS } from '../../fixtures/attacks';

const view = (patch: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW, ...patch });
const queryOf = (address: string) => address.slice(address.indexOf('?'));

describe('the view that an address of the public map asks for', () => {
  it('is the one that the address was made of', () => {
    const asked: readonly ViewState[] = [
      view({ indicator: 'poverty_rate', period: '2019', language: 'en' }),
      view({ room: 'chains', lens: 'matrix', bases: ['perx'] }),
      view({ room: 'services', functions: ['finance'], reachKm: 120 }),
      view({ room: 'candidates', weights: { poverty: 80, gap: 0 }, method: 'topsis' }),
      view({ classes: 7, camera: { lon: -75.5, lat: -9, zoom: 7 } }),
    ];
    for (const one of asked) {
      const path = embedPath(one, { ...DEFAULT_PARAMS, theme: 'dark', title: '', table: true });
      expect(path.startsWith(`${ANY_VIEW}?`)).toBe(true);
      const { view: read, notes } = askedView(queryOf(path));
      expect({ ...read, table: false }).toEqual(one);
      expect(notes).toEqual([]);
    }
  });

  it('is the nearest map where the room is none, and says so', () => {
    for (const room of ['comparar', 'datos']) {
      const { view: read, notes } = askedView(`?v=1&sala=${room}&vista=pares`);
      expect(read.room).toBe('explore');
      expect(read.lens).toBeNull();
      expect(notes.map(noteWords).join()).toContain(`«${room}»`);
    }
    const { view: read, notes } = askedView('?sala=nada');
    expect(read.room).toBe('explore');
    expect(notes).toHaveLength(1);
  });

  it('leaves the options of the page, and what is wrong with them, to the page', () => {
    const { notes } = askedView('?v=9&r=xx&tabla=quizas&lang=qu&tema=x&borde=7&ind=poverty_rate');
    expect(notes).toEqual([]);
  });

  it('is put right once the data are known, with what the address said', () => {
    const asked = askedView('?ind=nothing&clases=99');
    const { view: read, notes } = settledView(asked, { indicators: new Map([['a', []]]) });
    expect(read.indicator).toBe(DEFAULT_VIEW.indicator);
    expect(notes.map(({ key }) => key).sort()).toEqual(['clases', 'ind']);
  });

  it('is a map whatever a hostile link holds', () => {
    for (const key of ['sala', 'vista', 'ind', 'anio', 'pesos', 'mapa', 'cortes', 'a', 'grupos']) {
      for (const attack of ATTACKS) {
        const { view: read, notes } = askedView(`?${new URLSearchParams([[key, attack]])}`);
        expect(read.room).toBe('explore');
        for (const note of notes) expect(noteWords(note).length).toBeLessThan(250);
      }
    }
  });
});

describe('where a page drawn in the browser leads', () => {
  const search = '?v=1&ind=poverty_rate&anio=2019&r=20,12&tema=oscuro&titulo=A%26B&lang=es';

  it('is the same page in the other language, with all that its address says', () => {
    const { languages } = viewLinks(search, parse(search).view);
    const query = new URLSearchParams(languages.en);
    expect(query.get('lang')).toBe('en');
    expect(parseParams(query, ['20', '12']).params).toEqual({
      ...parseParams(new URLSearchParams(search), ['20', '12']).params,
      language: 'en',
    });
    expect(askedView(languages.en).view).toEqual({ ...askedView(search).view, language: 'en' });
  });

  it('is the same view without options, for whoever has newer ones', () => {
    const { en } = bareLanguages(search);
    expect([...new URLSearchParams(en)]).toEqual([
      ['ind', 'poverty_rate'],
      ['anio', '2019'],
      ['lang', 'en'],
    ]);
  });

  it('is the view in the app, its regions chosen, none of the options of the page', () => {
    const { app, files, edition } = viewLinks(search, parse(search).view);
    expect(app).toBe(
      `../${serialise(view({ indicator: 'poverty_rate', period: '2019', regions: ['20', '12'] }))}`,
    );
    expect(files).toEqual({});
    expect(edition).toBeNull();
  });

  it('never leaves the site', () => {
    for (const attack of ATTACKS) {
      const hostile = `?${new URLSearchParams([['titulo', attack]])}&${attack}`;
      const links = viewLinks(hostile, parse(hostile).view);
      for (const link of [links.app, links.languages.es, links.languages.en]) {
        const url = new URL(link, 'https://atlas.example/ruta/mapa/vista.html');
        expect(url.origin).toBe('https://atlas.example');
        expect(url.pathname).toMatch(/^\/ruta\/(mapa\/vista\.html)?$/);
      }
    }
  });
});
