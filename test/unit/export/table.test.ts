import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bibtex, cslJson, escapeTex } from '../../../src/export/cite';
import { csvOf, decimal, neutralised } from '../../../src/export/csv';
import {
  sheetOf,
  sourcesOf,
  type Cell,
  type Sheet,
  type SheetWords,
} from '../../../src/export/table';
import { clipped, wrapped } from '../../../src/export/wrap';
import { columnName, xlsxOf } from '../../../src/export/xlsx';
import { escapeXml } from '../../../src/export/xml';
import type { MapPicture } from '../../../src/map/picture';
import type { ViewState } from '../../../src/state/view';
import { drawCandidates } from '../../../src/views/candidates/picture';
import { explorePicture } from '../../../src/views/explore/picture';
import { drawGaps } from '../../../src/views/gaps/picture';
import { figureNotes, fileName, sheetsOf } from '../../../src/views/shell/download';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;
beforeAll(() => {
  atlas = readAtlas();
}, 60_000);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', 'a,"b"\r\nc', 'ñandú'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const sheet: fc.Arbitrary<Sheet> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    name: fc.constant('Tabla'),
    head: fc.array(fc.string({ minLength: 1 }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
);
/** What a reader takes a field for: a number where the cell is one, else its text. */
const read = (field: string | undefined, cell: Cell | undefined): Cell | undefined =>
  typeof cell === 'number' && /^-?\d+(\.\d+)?$/.test(field ?? '') ? Number(field) : field;
const written = (cell: Cell): Cell =>
  cell === null ? '' : typeof cell === 'number' ? cell + 0 : neutralised(cell);

describe('CSV', () => {
  it('reads back to the same rows, whatever stands in them', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        const text = csvOf(one);
        expect(text.startsWith('\ufeff')).toBe(true);
        const cells: readonly (readonly Cell[])[] = [one.head, ...one.rows];
        const rows = csvParseRows(text.slice(1));
        expect(rows.map((row, i) => row.map((field, j) => read(field, cells[i]?.[j])))).toEqual(
          cells.map((row) => row.map(written)),
        );
      }),
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])(
    'lets no spreadsheet run %j',
    (attack) => {
      const text = csvOf({ name: '', head: ['a'], rows: [[attack]] });
      const [, row] = csvParseRows(text.slice(1));
      expect(row?.[0]).toBe(`'${attack}`);
    },
  );

  it('keeps negative numbers numbers', () => {
    expect(csvOf({ name: '', head: ['a'], rows: [[-2.5]] })).toContain('\r\n-2.5\r\n');
  });

  it.each([
    [1e-7, '0.0000001'],
    [-1.25e-9, '-0.00000000125'],
    [1e21, '1000000000000000000000'],
    [-1.5e22, '-15000000000000000000000'],
    [123.456, '123.456'],
    [-0, '0'],
  ])('writes %d with all its digits: %s', (number, text) => {
    expect(decimal(number)).toBe(text);
  });

  it('writes every number so that it reads back the same, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = decimal(number);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(number + 0);
      }),
    );
  });
});

describe('a workbook', () => {
  const files = (bytes: Uint8Array) =>
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
    );

  it('holds numbers as numbers and texts as texts, even those that look like formulas', () => {
    const xml = files(
      xlsxOf([{ name: 'Tabla', head: ['a', 'b'], rows: [[1.5, '=1+1']] }], '2026-11-25'),
    )['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<c r="A2"><v>1.5</v></c>');
    expect(xml).toMatch(
      /<c r="B2"[^>]* t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t><\/is><\/c>/,
    );
    expect(xml).not.toContain('<f>');
  });

  it('sets its head in bold and marks its texts as texts, by formats that it defines', () => {
    const { 'xl/styles.xml': styles = '', 'xl/worksheets/sheet1.xml': xml = '' } = files(
      xlsxOf([{ name: 'Tabla', head: ['a'], rows: [['=1+1'], [2]] }], '2026-11-25'),
    );
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*>/g) ?? [];
    const fonts = /<fonts[^>]*>(.*)<\/fonts>/.exec(styles)?.[1]?.split('</font>') ?? [];
    const formatOf = (cell: string): string => {
      const tag = new RegExp(`<c r="${cell}"[^>]*>`).exec(xml)?.[0] ?? '';
      return formats[Number(/ s="(\d+)"/.exec(tag)?.[1] ?? 0)] ?? 'undefined format';
    };
    expect(fonts[Number(/fontId="(\d+)"/.exec(formatOf('A1'))?.[1])]).toContain('<b/>');
    expect(formatOf('A2')).toContain('quotePrefix="1"');
    expect(formatOf('A3')).not.toContain('quotePrefix');
    expect(xml).toContain('state="frozen"');
  });

  it('cuts a text that is longer than a cell may be', () => {
    const { 'xl/worksheets/sheet1.xml': xml = '' } = files(
      xlsxOf([{ name: 'Tabla', head: ['a'], rows: [['x'.repeat(40_000)]] }], '2026-11-25'),
    );
    expect(/x+(?=<\/t>)/.exec(xml)?.[0]).toHaveLength(32_767);
  });

  it('is the same bytes for the same sheets', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        expect(xlsxOf([one], '2026-11-25')).toEqual(xlsxOf([one], '2026-11-25'));
      }),
      { numRuns: 20 },
    );
  });

  it('names its sheets as a workbook allows', () => {
    const { 'xl/workbook.xml': xml } = files(
      xlsxOf(
        [{ name: 'a/b:c*?[x] & «y» that is far too long to be a name', head: [], rows: [] }],
        '2026-11-25',
      ),
    );
    const name = /<sheet name="([^"]*)"/.exec(xml ?? '')?.[1] ?? '';
    expect(name).not.toMatch(/[\\/?*[\]:]/);
    expect(name.replace('&amp;', '&').length).toBeLessThanOrEqual(31);
  });

  it('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

describe('what is seen, as a table', () => {
  const pictures = (): readonly (readonly [ViewState['room'], MapPicture])[] => [
    ['explore', explorePicture(atlas, viewOf())],
    ['gaps', drawGaps(atlas, viewOf({ room: 'gaps' }))],
    ['candidates', drawCandidates(atlas, viewOf({ room: 'candidates' }))],
  ];

  it('gives every figure its source, and names each source once', () => {
    const { core, catalogue } = atlas;
    for (const [room, picture] of pictures()) {
      const view = viewOf({ room });
      const [table, sources] = sheetsOf({ picture, view, core, catalogue, link: 'https://x/' });
      const ids = sourcesOf(picture);
      expect(sources?.rows.map(([id]) => id)).toEqual(ids);
      for (const row of sources?.rows ?? []) expect(row[1]).not.toBeNull();
      expect(table?.rows).toHaveLength(picture.table.rows.length);
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head.length ?? -1);
    }
  });

  it('writes an interval as its two sides and an absence as none, never as zero', () => {
    const picture = drawGaps(atlas, viewOf({ room: 'gaps' }));
    const plainWords: SheetWords = {
      code: 'code',
      floor: 'floor',
      ceiling: 'ceiling',
      state: { title: 'state', of: ({ figure }) => figure.kind },
      beside: [],
      unitOf: (unit) => unit,
    };
    const { head, rows } = sheetOf('Tabla', picture.table, plainWords);
    const states = head.flatMap((title, j) => (title.endsWith(': state') ? [j] : []));
    expect(states.length).toBeGreaterThan(0);
    const seen = new Set<unknown>();
    for (const row of rows) {
      for (const j of states) {
        const [value, floor, ceiling, state] = row.slice(j - 3, j + 1);
        seen.add(state);
        if (state === 'value') expect([floor, ceiling]).toEqual([value, value]);
        if (state === 'interval') {
          expect(value).toBeNull();
          expect(Number(floor)).toBeLessThan(Number(ceiling));
        }
        if (state === 'absent') expect([value, floor, ceiling]).toEqual([null, null, null]);
      }
    }
    expect(seen).toContain('interval');
    expect(seen).toContain('absent');
  });

  it.each([
    [{ room: 'gaps', regions: ['20', '12'] }, 'brechas_matriz_20-12'],
    [{ room: 'explore', indicator: 'poverty_rate' }, 'explorar_poverty-rate'],
    [{ room: 'chains', chain: 'piquillo_pepper' }, 'cadenas_cadena_piquillo-pepper'],
    [{ room: 'chains', chain: null }, 'cadenas_cadena'],
  ] as const)('of %j is named by what it holds', (view, middle) => {
    expect(fileName(viewOf(view), '2026.11', 'csv')).toBe(`ruta-territorial_${middle}_2026.11.csv`);
  });
});

describe('the notes of a figure', () => {
  it('count the sources that they do not name, and say in which file all of them are', () => {
    const view = viewOf({ room: 'candidates', preset: 'balanced' });
    const picture = drawCandidates(atlas, view);
    const seen = {
      picture,
      view,
      core: atlas.core,
      catalogue: atlas.catalogue,
      link: 'https://x/',
    };
    const rest = sourcesOf(picture).length - 6;
    expect(rest).toBeGreaterThan(0);
    expect(figureNotes(seen)[0]).toContain(`${rest} más (en la hoja de fuentes del XLSX)`);
    const [sources] = figureNotes(seen, 'json');
    expect(sources).toContain(`${rest} más (en el JSON`);
    expect(sources).not.toContain('XLSX');
  });
});

describe('a citation', () => {
  const cited = { version: '2026.11', dataDate: '2026-11-25', url: 'https://x/?sala=brechas' };

  it('is JSON that a reference manager reads, with the date in parts', () => {
    const [item] = JSON.parse(cslJson(cited, 'es')) as { issued: unknown; URL: string }[];
    expect(item?.issued).toEqual({ 'date-parts': [[2026, 11, 25]] });
    expect(item?.URL).toBe(cited.url);
  });

  it('names the link in BibTeX', () => {
    expect(bibtex(cited)).toContain(`url = {${cited.url}}`);
  });

  it('lets TeX run nothing that stands in it', () => {
    expect(escapeTex('5 % & $1 #2_a {b} ~c ^d')).toBe(
      '5 \\% \\& \\$1 \\#2\\_a \\{b\\} \\textasciitilde{}c \\textasciicircum{}d',
    );
    expect(escapeTex('\\input')).toBe('\\textbackslash{}input');
  });

  it('closes no field before its end, whatever the link and the version', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, odd) => {
        const entry = bibtex({ ...cited, url: `${url}#${odd}}`, version: `1{${odd}` });
        const bare = entry.replace(/\\[\\{}]/g, '');
        let depth = 0;
        for (const sign of bare) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('words in a picture', () => {
  it('escape to XML that says the same, without signs that XML forbids', () => {
    expect(escapeXml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;');
    expect(escapeXml('a\u0000b\ud800c\n')).toBe('abc\n');
  });

  it('wrap without losing a letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 600 }), (text, width) => {
        const lines = wrapped(text, width, 12);
        const most = Math.max(1, Math.floor(width / (12 * 0.54)));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
        const letters = (words: string) => words.replace(/[ \n]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });

  it('that are cut to some lines show the cut, after a whole word', () => {
    const text = 'Piura, La Libertad y Lima suman la mitad de lo que se exporta.';
    const lines = clipped(text, 120, 12, 2);
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/[^\s,;:.]…$/);
    const kept = lines.join(' ').replace('…', '');
    expect(text.startsWith(kept)).toBe(true);
    expect(text.charAt(kept.length)).toMatch(/[\s,]/);
    expect(clipped(text, 120, 12, 40)).toEqual(wrapped(text, 120, 12));
  });
});
