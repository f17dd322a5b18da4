import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { viewAt } from '../../../src/embed/address';
import type { PageProps } from '../../../src/embed/page/props';
import type * as Static from '../../../src/embed/page/static';
import type { MapPicture } from '../../../src/map/picture';
import { DEFAULT_VIEW } from '../../../src/state/view';
import { explorePicture } from '../../../src/views/explore/picture';
import { drawGaps } from '../../../src/views/gaps/picture';
import { drawServices } from '../../../src/views/services/picture';
import { readAtlas } from '../../fixtures/facts';
import { loadForServer } from '../../support/drawing';

const atlas = readAtlas();
const viewOf = (slug: string) => viewAt(slug, 'es') ?? DEFAULT_VIEW;
const PICTURES: Readonly<Record<string, MapPicture>> = {
  rate: explorePicture(atlas, viewOf('indicador/poverty_rate')),
  amount: explorePicture(atlas, viewOf('indicador/agro_export_fob')),
  gap: drawGaps(atlas, viewOf('brecha/exportacion')),
  services: drawServices(atlas, viewOf('servicio/finance')),
};

const props = (picture: MapPicture): PageProps => ({
  base: atlas.core,
  picture,
  language: 'es',
  theme: 'light',
  heading: 'Explorar',
  sources: [{ title: 'INEI, pobreza monetaria', url: 'https://www.inei.gob.pe/' }],
  version: atlas.core.version,
  date: '23 de noviembre de 2026',
  frozen: false,
  links: {
    files: { csv: 'a.csv', json: 'a.json', svg: 'a.svg', png: 'a.png' },
    languages: { es: 'a.html', en: 'b.html' },
    app: '../',
    edition: null,
  },
});

let draw: typeof Static.staticPage;
beforeAll(async () => {
  draw = (await loadForServer<typeof Static>('src/embed/page/static.ts')).staticPage;
}, 60_000);

const count = (text: string, part: string | RegExp): number => text.split(part).length - 1;

describe('the page of the public map, drawn without a browser', () => {
  it.each(Object.keys(PICTURES))('is whole without a script: %s', (name) => {
    const picture = PICTURES[name] as MapPicture;
    const { html } = draw(props(picture));
    for (const { ubigeo } of atlas.core.regions) {
      expect(html).toMatch(new RegExp(`<path class="region[^"]*" data-ubigeo="${ubigeo}"`));
    }
    const body = /<tbody[^>]*>([\s\S]*)<\/tbody>/.exec(html)?.[1] ?? '';
    expect(count(body, '<tr')).toBe(picture.table.rows.length);
    expect(html).toContain('Datos 2026.11, al 23 de noviembre de 2026.');
    expect(html).toContain('INEI, pobreza monetaria');
    for (const { label } of picture.legend.specials) expect(html).toContain(label);
    expect(html).not.toContain('<script');
  });

  it('holds no style that a strict policy would refuse, and no mark for a script', () => {
    for (const picture of Object.values(PICTURES)) {
      const { html } = draw(props(picture));
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toContain('<!--');
      expect(html).not.toMatch(/\son\w+=/);
    }
  });

  it('shows a text of the data as text', () => {
    const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const picture = PICTURES['rate'] as MapPicture;
    const [row, ...rows] = picture.table.rows;
    const [cell, ...cells] = row?.cells ?? [];
    if (!row || !cell) throw new Error('The table has no row.');
    const { html } = draw({
      ...props({
        ...picture,
        finding: attack,
        legend: { ...picture.legend, title: attack, unit: attack },
        table: {
          ...picture.table,
          caption: attack,
          rows: [{ ...row, cells: [{ ...cell, text: attack, sort: attack }, ...cells] }, ...rows],
        },
      }),
      heading: attack,
      sources: [{ title: attack, url: null }],
      version: attack,
      date: attack,
    });
    expect(html).not.toMatch(/<(img|script)/);
    expect(count(html, '&lt;script')).toBeGreaterThan(6);
  });

  it('weighs at most 25 kB with its styles, as a line carries it', () => {
    const sheets = ['src/look/tokens.css', 'src/look/reset.css', 'src/embed/page/page.css'];
    const common = sheets.map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const [name, picture] of Object.entries(PICTURES)) {
      const { css, html } = draw(props(picture));
      const bytes = brotliCompressSync(`<style>${common}${css}</style>${html}`).length;
      expect(bytes, name).toBeLessThan(25_000);
    }
  });
});
