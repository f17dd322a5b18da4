import { afterEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/data/types';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { filterIndicators, sourcesOf } from '../../../src/views/data/catalogue';
import { bibtex, plainCitation } from '../../../src/export/cite';
import { coverageMatrix, knownByRegion } from '../../../src/views/data/matrix';
import { core, INDICATORS, indicators } from '../../fixtures/small-country';

afterEach(() => overwriteGetLocale(() => 'es'));

const rowOf = (id: string, mode: 'latest' | 'any') =>
  coverageMatrix(INDICATORS, indicators, core.regions.length, mode).find(
    (row) => row.indicator.id === id,
  );

describe('the coverage of the data', () => {
  it('shows the latest whole period, and its holes', () => {
    const row = rowOf('poverty_rate', 'latest');
    expect(row?.period).toBe('2023');
    expect(row?.known).toBe(4);
    expect(row?.cells.map(({ state }) => state)).toEqual([
      'value',
      'not_found',
      'value',
      'value',
      'not_found',
      'value',
    ]);
  });

  it('fills a hole from an older period when asked, and says which', () => {
    const row = rowOf('poverty_rate', 'any');
    expect(row?.known).toBe(6);
    expect(row?.period).toBeNull();
    expect(row?.cells[1]).toMatchObject({ state: 'value', period: '2019' });
    expect(row?.cells[0]).toMatchObject({ state: 'value', period: '2023' });
  });

  it('tells zero, intervals and kinds of absence apart, and low confidence', () => {
    expect(rowOf('agro_export_share_excl', 'latest')?.cells[1]?.state).toBe('not_applicable');
    expect(rowOf('agro_share_bounds', 'latest')?.cells[1]?.state).toBe('interval');
    const amounts = rowOf('agro_export_fob', 'latest')?.cells;
    expect(amounts?.[0]?.state).toBe('zero');
    expect(amounts?.[1]?.low).toBe(true);
  });

  it('shows an indicator whose figures are not loaded as not found, never as zero', () => {
    const [row] = coverageMatrix(INDICATORS.slice(3, 4), new Map(), 6, 'any');
    expect(row?.cells.every(({ state }) => state === 'not_found')).toBe(true);
    expect(row?.known).toBe(0);
  });

  it('adds up by region', () => {
    const rows = coverageMatrix(INDICATORS, indicators, core.regions.length, 'latest');
    expect(knownByRegion(rows, core.regions.length)).toEqual([5, 3, 5, 4, 4, 5]);
  });
});

describe('the list of indicators', () => {
  const ids = (text: string, family: 'need' | null = null) =>
    filterIndicators(INDICATORS, { text, family }, 'es').map(({ id }) => id);

  it('is searched without accents, by every word, in name, definition and publisher', () => {
    expect(ids('participacion capital')).toEqual(['agro_export_share_excl']);
    expect(ids('inei')).toEqual(['poverty_rate']);
    expect(ids('')).toHaveLength(INDICATORS.length);
    expect(ids('nada de esto')).toEqual([]);
  });

  it('is narrowed by family', () => {
    expect(ids('', 'need')).toEqual(['poverty_rate']);
  });

  it('names the sources of an indicator over all its periods, also one that the catalogue lacks', () => {
    const [share] = INDICATORS;
    if (!share) throw new Error('fixture');
    const catalogue: Catalogue = { tables: [], sources: new Map() };
    expect(sourcesOf(share, indicators, catalogue)).toEqual([
      { id: 'a-source', source: undefined, figures: 6 },
    ]);
  });
});

describe('how to cite', () => {
  const cited = { version: '2026.11', dataDate: '2026-11-23', url: 'https://atlas.example/' };

  it('carries the version and the date of the data, in the reader’s language', () => {
    expect(plainCitation(cited, 'es')).toBe(
      'Ruta Territorial (2026). Atlas de cadenas agroexportadoras, servicios y brechas del Perú, ' +
        'versión 2026.11, datos al 23 de noviembre de 2026. https://atlas.example/',
    );
    overwriteGetLocale(() => 'en');
    expect(plainCitation(cited, 'en')).toContain('version 2026.11, data as of 23 November 2026');
  });

  it('is a BibTeX entry with balanced braces and one field a line', () => {
    const entry = bibtex(cited);
    expect(entry).toMatch(/^@misc\{ruta_territorial_2026_11,\n/);
    expect(entry).toContain('  version = {2026.11}');
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });
});
