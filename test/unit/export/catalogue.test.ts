import { existsSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PreparedView } from '../../../src/build/catalogue';
import { catalogueText } from '../../../src/build/catalogue-files';

interface Node {
  readonly [key: string]: unknown;
}
const isNode = (json: unknown): json is Node =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const listOf = (json: unknown): readonly Node[] => [json].flat().filter(isNode);

const BASE = 'https://atlas.example/ruta/';
const VIEWS: readonly PreparedView[] = (['es', 'en'] as const).map((language) => ({
  slug: 'indicador/poverty_rate',
  language,
  title: language === 'es' ? 'Pobreza' : 'Poverty',
  finding: `… ${language}`,
  span: { start: '2024', end: '2024' },
  licence: 'https://creativecommons.org/licenses/by/4.0/',
}));
const read = (base: string): Node =>
  JSON.parse(catalogueText('data', { base, views: VIEWS })) as Node;

interface Descriptor {
  readonly version: string;
  readonly created: string;
  readonly resources: readonly { readonly name: string; readonly path: string }[];
}
const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as Descriptor;

/** Every node of a tree of JSON-LD. */
function nodesOf(json: unknown): readonly Node[] {
  if (Array.isArray(json)) return json.flatMap(nodesOf);
  return isNode(json) ? [json, ...Object.values(json).flatMap(nodesOf)] : [];
}
const typed = (catalogue: Node, type: string) =>
  nodesOf(catalogue).filter((node) => node['@type'] === type);

/** What DCAT-AP 3 requires of each class. */
const REQUIRED: readonly (readonly [string, readonly string[]])[] = [
  ['dcat:Catalog', ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset']],
  ['dcat:Dataset', ['dct:title', 'dct:description']],
  ['dcat:Distribution', ['dcat:accessURL']],
  ['foaf:Agent', ['foaf:name']],
];

describe('the catalogue', () => {
  let catalogue: Node;
  let datasets: readonly Node[];
  beforeAll(() => {
    catalogue = read(BASE);
    datasets = listOf(catalogue['dcat:dataset']);
  }, 60_000);
  const named = (end: string): Node => {
    const found = datasets.find((one) => String(one['@id']).endsWith(`#${end}`));
    if (!found) throw new Error(`no dataset ${end}`);
    return found;
  };

  it.each(REQUIRED)('gives every %s what DCAT-AP requires', (type, keys) => {
    const nodes = typed(catalogue, type);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      for (const key of keys) {
        expect(node[key], `${String(node['@id'])} ${key}`).toBeDefined();
        expect([node[key]].flat()).not.toHaveLength(0);
      }
    }
  });

  it('says literals, links and terms in the forms that JSON-LD and DCAT have for them', () => {
    const prefixes = Object.keys(catalogue['@context'] as Node);
    for (const node of nodesOf({ ...catalogue, '@context': null })) {
      for (const [key, value] of Object.entries(node)) {
        if (!key.startsWith('@')) expect(prefixes).toContain(key.split(':')[0]);
        if (key === '@id') expect(() => new URL(String(value))).not.toThrow();
      }
    }
    for (const node of typed(catalogue, 'dcat:Distribution')) {
      expect(listOf(node['dct:license'])).toHaveLength(1);
    }
  });

  it('has the whole, each table and each view, each once and under one name', () => {
    const ids = datasets.map((one) => one['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(datasets).toHaveLength(1 + descriptor.resources.length + 1);
    const parts = listOf(named('dataset')['dct:hasPart']).map((part) => part['@id']);
    expect(parts).toEqual(ids.slice(1));
    for (const one of datasets.slice(1)) expect(one['dct:isPartOf']).toEqual({ '@id': ids[0] });
  });

  it('tells where each table is, how large, and in which terms', () => {
    for (const { name, path } of descriptor.resources) {
      const [distribution] = listOf(named(`table-${name}`)['dcat:distribution']);
      expect(distribution?.['dcat:downloadURL']).toEqual({ '@id': `${BASE}data/${path}` });
      expect(existsSync(`data/${path}`)).toBe(true);
      expect(distribution?.['dcat:byteSize']).toMatchObject({
        '@value': String(statSync(`data/${path}`).size),
      });
    }
    const licence = (table: string) =>
      listOf(named(`table-${table}`)['dcat:distribution'])[0]?.['dct:license'];
    expect(licence('port_access')).toEqual({
      '@id': 'https://opendatacommons.org/licenses/odbl/1-0/',
    });
    expect(licence('exports')).toEqual({ '@id': 'https://creativecommons.org/licenses/by/4.0/' });
  });

  it('speaks Spanish and English where the package does', () => {
    expect(named('table-exports')['dct:title']).toEqual([
      { '@value': 'Exportaciones por territorio', '@language': 'es' },
      { '@value': 'Exports by territory', '@language': 'en' },
    ]);
    const [es, en] = listOf(catalogue['dct:description']);
    expect(es).toMatchObject({ '@language': 'es', '@value': expect.stringMatching(/^Hechos/) });
    expect(en).toMatchObject({ '@language': 'en', '@value': expect.stringMatching(/^Facts/) });
  });

  it('has the dates and the version of the package, and no other', () => {
    const day = { '@value': descriptor.created.slice(0, 10), '@type': 'xsd:date' };
    for (const one of [catalogue, ...datasets]) {
      expect(one['dct:modified']).toEqual(day);
      expect(one['dct:issued']).toEqual(day);
    }
    for (const one of datasets) expect(one['dcat:version']).toBe(descriptor.version);
    expect(catalogueText('data', { base: BASE, views: VIEWS })).toBe(
      catalogueText('data', { base: BASE, views: VIEWS }),
    );
  });

  it('covers the years that the rows name, and no aim for years to come', () => {
    const years = (name: string): readonly unknown[] => {
      const [span] = listOf(named(name)['dct:temporal']);
      return ['dcat:startDate', 'dcat:endDate'].map((key) => listOf(span?.[key])[0]?.['@value']);
    };
    expect(years('table-customs_districts')).toEqual(['2022', '2024']);
    expect(years('table-census_agriculture')).toEqual(['2012', '2012']);
    expect(named('table-hs_codes')).not.toHaveProperty('dct:temporal');
    const [, last] = years('dataset');
    expect(Number(last)).toBeLessThanOrEqual(Number(descriptor.created.slice(0, 4)));
  });

  it('leads to a view in both languages', () => {
    const view = named('view-indicador/poverty_rate');
    expect(view['dcat:landingPage']).toEqual([
      { '@id': `${BASE}mapa/es/indicador/poverty_rate.html` },
      { '@id': `${BASE}mapa/en/indicador/poverty_rate.html` },
    ]);
    const files = listOf(view['dcat:distribution']).map(
      (one) => listOf(one['dcat:downloadURL'])[0]?.['@id'],
    );
    for (const end of ['es/indicador/poverty_rate.csv', 'en/indicador/poverty_rate.json']) {
      expect(files).toContain(`${BASE}mapa/${end}`);
    }
  });

  it('reads the same where it is given the way to the site in place of its address', () => {
    const here = `${BASE}mapa/catalog.jsonld`;
    const resolved = (json: unknown): unknown => {
      if (Array.isArray(json)) return json.map(resolved);
      if (!isNode(json)) return json;
      return Object.fromEntries(
        Object.entries(json).map(([key, value]) => [
          key,
          key === '@id' ? new URL(String(value), here).href : resolved(value),
        ]),
      );
    };
    expect(resolved(read('../'))).toEqual(catalogue);
  });
});
