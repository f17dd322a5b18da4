import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isoInterval, spanOf, spanOfAll } from '../../../src/export/dataset-period';
import type { DatasetView } from '../../../src/export/dataset-view';
import { recordText, viewRecord, type ViewRecord } from '../../../src/export/record';
import { datasetJsonLd, scriptJson } from '../../../src/export/schema-org';
import { factsOf } from '../../../src/export/table';
import schema from '../../../src/export/view.schema.json';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import type { Figure } from '../../../src/model/figure';
import { datasetView, preparedView, slugsOf } from '../../fixtures/dataset-view';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { smallPicture } from '../../fixtures/picture';
import { between, notFound, value } from '../../fixtures/small-country';

let atlas: WholeAtlas;
const drawn: DatasetView[] = [];
beforeAll(async () => {
  atlas = readAtlas();
  for (const language of ['es', 'en'] as const) {
    for (const slug of slugsOf(atlas)) drawn.push(await preparedView(atlas, slug, language));
  }
  overwriteGetLocale(() => 'es');
}, 120_000);
afterEach(() => overwriteGetLocale(() => 'es'));

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
const follows = ajv.compile(schema);
const problemsOf = (record: unknown): unknown => (follows(record) ? null : follows.errors);

/** The record of a view in the view's language. */
function recordOf(view: DatasetView): ViewRecord {
  overwriteGetLocale(() => view.language);
  return viewRecord(view);
}
const withFigures = (figures: readonly Figure[]): DatasetView =>
  datasetView(
    atlas,
    smallPicture({
      finding: 'Una frase.',
      table: {
        caption: 'Pobreza',
        columns: [
          { id: 'region', title: 'Región', unit: '', align: 'text' },
          { id: 'figure', title: 'Cifra', unit: '%', align: 'number' },
          { id: 'rank', title: 'Puesto', unit: '', align: 'number' },
        ],
        rows: figures.map((figure, i) => ({
          id: `0${i + 1}`,
          ubigeo: `0${i + 1}`,
          cells: [
            { text: `R${i}`, sort: `R${i}` },
            {
              text: 'x',
              sort: null,
              fact: { figure, unit: 'percent', period: '2024', provenance: null },
            },
            { text: String(i + 1), sort: i + 1 },
          ],
        })),
      },
    }),
    'indicador/poverty_rate',
    'es',
  );

describe('the record of a view', () => {
  it('follows its schema, for every indicator and each other kind of view, in both languages', () => {
    expect(drawn.length).toBeGreaterThan(200);
    for (const view of drawn) {
      const text = recordText(recordOf(view));
      expect(problemsOf(JSON.parse(text)), view.slug).toBeNull();
      expect(recordText(recordOf(view))).toBe(text);
    }
  });

  it('names the source of every figure among its sources, with title and licence', () => {
    for (const view of drawn) {
      const record = recordOf(view);
      const ids = new Set(record.sources.map(({ id }) => id));
      const named = record.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => ('source' in cell && cell.source !== null ? [cell.source] : [])),
      );
      for (const id of named) expect(ids, view.slug).toContain(id);
      for (const source of record.sources) {
        expect(source.title).not.toBeNull();
        expect(source.licence).not.toBeNull();
      }
    }
  });

  it('has the same places, numbers and states in either language', () => {
    const half = drawn.length / 2;
    const bare = (record: ViewRecord) => ({
      regions: record.regions.map(({ ubigeo, class: place, mark }) => [ubigeo, place, mark]),
      figures: record.rows
        .map(({ id, cells }) => [
          id,
          ...cells.flatMap((cell) =>
            'state' in cell ? [[cell.value, cell.floor, cell.ceiling, cell.state, cell.ref]] : [],
          ),
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    });
    for (const [i, es] of drawn.slice(0, half).entries()) {
      const en = drawn[half + i];
      if (!en) throw new Error('no view in English');
      expect(bare(recordOf(en)), es.slug).toEqual(bare(recordOf(es)));
    }
  });

  it('keeps a zero, an interval with an open side and an absence apart', () => {
    const { rows, columns } = viewRecord(
      withFigures([value(0), between(2, 5), between(3, Infinity), notFound]),
    );
    expect(columns.map(({ type }) => type)).toEqual(['text', 'figure', 'number']);
    const figures = rows.map(({ cells: [, cell] }) => cell);
    expect(figures).toMatchObject([
      { state: 'value', value: 0, floor: 0, ceiling: 0 },
      { state: 'interval', value: null, floor: 2, ceiling: 5 },
      { state: 'interval', value: null, floor: 3, ceiling: null },
      { state: 'not_found', value: null, floor: null, ceiling: null },
    ]);
    expect(rows[1]?.cells[0]).toEqual({ text: 'R1', value: null });
    expect(rows[1]?.cells[2]).toEqual({ text: '2', value: 2 });
  });

  it('is refused by its schema when an absence has a number or an interval none', () => {
    for (const [figure, change] of [
      [notFound, { value: 0 }],
      [notFound, { floor: 0 }],
      [between(2, 5), { value: 3.5 }],
      [between(2, 5), { floor: null, ceiling: null }],
      [value(4), { value: null }],
    ] as const) {
      const record = viewRecord(withFigures([figure]));
      expect(problemsOf(record)).toBeNull();
      const rows = record.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ('state' in cell ? { ...cell, ...change } : cell)),
      }));
      expect(problemsOf({ ...record, rows })).not.toBeNull();
    }
  });

  it('says how to cite it, at its own address and with the date of its data', () => {
    const view = withFigures([value(4)]);
    const { citation } = viewRecord(view);
    for (const text of [citation.text, citation.bibtex, JSON.stringify(citation.csl)]) {
      expect(text).toContain(view.links.page);
    }
    expect(citation.bibtex).toContain(`date = {${atlas.core.dataDate}}`);
  });
});

describe('a view as schema.org/Dataset', () => {
  type Described = Record<string, unknown> & { readonly description: string };
  const described = (view: DatasetView): Described => {
    overwriteGetLocale(() => view.language);
    return JSON.parse(scriptJson(datasetJsonLd(view))) as Described;
  };

  it('has what a search engine for data asks for, in every view and language', () => {
    for (const view of drawn) {
      const one = described(view);
      expect(one).toMatchObject({
        '@context': 'https://schema.org/',
        '@type': 'Dataset',
        url: view.links.page,
        inLanguage: view.language,
        version: atlas.core.version,
        dateModified: atlas.core.dataDate,
        isAccessibleForFree: true,
        creator: { '@type': 'Organization', name: 'Ruta Territorial' },
      });
      expect(one.description.length, view.slug).toBeGreaterThanOrEqual(50);
      expect(one.description.length).toBeLessThanOrEqual(5000);
      const [main] = viewRecord(view).sources;
      if (main === undefined) expect(one).not.toHaveProperty('isBasedOn');
      else expect(one).toHaveProperty(['isBasedOn', 0, 'name'], main.title);
      for (const contentUrl of [view.links.csv, view.links.json]) {
        expect(one['distribution']).toContainEqual(expect.objectContaining({ contentUrl }));
      }
    }
  });

  it('covers the years of its figures', async () => {
    const shares = await preparedView(atlas, 'indicador/agro_export_share', 'es');
    expect(described(shares)['temporalCoverage']).toBe('2022/2024');
    for (const view of drawn) {
      const years = factsOf(view.picture.table).flatMap(({ period }) => spanOf(period) ?? []);
      if (years.length === 0) expect(described(view)).not.toHaveProperty('temporalCoverage');
      else expect(described(view)['temporalCoverage']).toMatch(/^\d{4}(-\d\d)?(\/\d{4}(-\d\d)?)?$/);
    }
  });

  it('keeps the licence of roads from OpenStreetMap where figures come from them', async () => {
    const licence = async (slug: string) =>
      described(await preparedView(atlas, slug, 'es'))['license'];
    expect(await licence('indicador/hours_to_seaport')).toContain(
      'opendatacommons.org/licenses/odbl',
    );
    expect(await licence('indicador/poverty_rate')).toContain(
      'creativecommons.org/licenses/by/4.0',
    );
  });

  it('has no PNG where there is none', () => {
    const view = withFigures([value(4)]);
    const frozen = { ...view, links: { ...view.links, png: null } };
    expect(JSON.stringify(described(view)['image'])).toContain('image/png');
    expect(JSON.stringify(described(frozen)['image'])).not.toContain('image/png');
    expect(problemsOf(viewRecord(frozen))).toBeNull();
  });

  it('ends no script, whatever stands in it, and reads back the same', () => {
    const attack = fc.oneof(
      fc.string(),
      fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>', '\u2028', '\u2029'),
    );
    fc.assert(
      fc.property(fc.dictionary(attack, fc.array(attack)), (json) => {
        const text = scriptJson(json);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
      }),
    );
    const view = withFigures([value(4)]);
    const finding = '</script><img src=x onerror=alert(1)>';
    const text = scriptJson(datasetJsonLd({ ...view, picture: { ...view.picture, finding } }));
    expect(text).not.toContain('<');
    expect(text).toContain('\\u003c/script');
  });
});

describe('a period', () => {
  it.each([
    ['2022', '2022'],
    ['2022-2024', '2022/2024'],
    ['2022–2024', '2022/2024'],
    ['2024 jan-sep', '2024-01/2024-09'],
    ['2024 jan', '2024-01'],
  ])('%s is %s in ISO 8601', (period, iso) => {
    const span = spanOf(period);
    expect(span && isoInterval(span)).toBe(iso);
  });

  it.each(['', 'cumulative', '2026-11-25', 'jan-sep', '2024-2022', '2024 sep-jan', '2024 foo'])(
    'that names no years is left unsaid: %j',
    (period) => {
      expect(spanOf(period)).toBeNull();
    },
  );

  it('of several lasts from the first to the last, a year to its end', () => {
    const all = ['2024 jan-sep', 'cumulative', '2019', '2024'].map(spanOf);
    expect(spanOfAll(all)).toEqual({ start: '2019', end: '2024' });
    expect(spanOfAll([spanOf('2024 jan-sep'), spanOf('2023')])).toEqual({
      start: '2023',
      end: '2024-09',
    });
    expect(spanOfAll([null])).toBeNull();
  });
});
