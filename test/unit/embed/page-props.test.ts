import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageLinks } from '../../../src/embed/page/props';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { DEFAULT_VIEW, type Language } from '../../../src/state/view';
import { drawView } from '../../../src/views/embed/draw';
import { pageProps } from '../../../src/views/embed/page-props';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';

const links: PageLinks = { files: {}, languages: { es: '', en: '' }, app: '../', edition: null };

let atlas: WholeAtlas;
beforeAll(() => {
  atlas = readAtlas();
}, 60_000);
afterEach(() => overwriteGetLocale(() => 'es'));

async function propsOf(language: Language, sources = atlas.catalogue.sources) {
  const view = { ...DEFAULT_VIEW, language, indicator: 'poverty_rate' };
  const picture = await drawView(atlas, view);
  const { core } = atlas;
  return pageProps({
    core,
    catalogue: { sources },
    picture,
    view,
    theme: 'dark',
    frozen: true,
    links,
  });
}

describe('what a page of the public map shows', () => {
  it('names the sources of its figures as the catalogue does', async () => {
    const { sources, picture } = await propsOf('es');
    const ids = picture.table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ fact }) => fact?.provenance?.source ?? []),
    );
    expect(ids.length).toBeGreaterThan(0);
    const [first] = sources;
    const known = atlas.catalogue.sources.get(ids[0] ?? '');
    expect(first).toEqual({ title: known?.title, url: known?.url });
  });

  it('shows the id of a source that the catalogue lacks, with no address', async () => {
    const { sources } = await propsOf('es', new Map());
    expect(sources.length).toBeGreaterThan(0);
    for (const { title, url } of sources) {
      expect(title).not.toBe('');
      expect(url).toBeNull();
    }
  });

  it('names the room and the date of the data in the language of the view', async () => {
    const es = await propsOf('es');
    expect(es.heading).toBe('Explorar');
    expect(es.date).toMatch(/^\d{1,2} de \p{L}+ de \d{4}$/u);
    const en = await propsOf('en');
    expect(en.heading).toBe('Explore');
    expect(en.date).toMatch(/^\d{1,2} \p{L}+ \d{4}$/u);
    expect(en).toMatchObject({ version: atlas.core.version, frozen: true, theme: 'dark', links });
  });
});
