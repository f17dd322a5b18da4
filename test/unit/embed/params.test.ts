import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PARAMS,
  LONGEST_TITLE,
  MOST_REGIONS,
  parseParams,
  writeParams,
  type EmbedParams,
} from '../../../src/embed/params';
import { ATTACKS } from '../../fixtures/attacks';

const KNOWN = ['01', '05', '08', '12', '15', '20', '25'];
const read = (query: string) => parseParams(new URLSearchParams(query), KNOWN);
const written = (params: EmbedParams) =>
  new URLSearchParams(writeParams(params).map(([key, value]) => [key, value])).toString();

describe('parameters of an embedded map', () => {
  it('writes nothing for the default, and reads nothing as the default', () => {
    expect(written(DEFAULT_PARAMS)).toBe('');
    expect(read('')).toEqual({ params: DEFAULT_PARAMS, notes: [] });
  });

  it('reads back what it wrote', () => {
    const params: EmbedParams = {
      regions: ['20', '12'],
      fixed: true,
      theme: 'dark',
      title: 'Dónde está la brecha & por qué: "Piura"',
      table: true,
      border: false,
      language: 'en',
    };
    expect(read(written(params))).toEqual({ params, notes: [] });
    expect(read(written({ ...params, title: '' })).params.title).toBe('');
  });

  it.each(['v', 'r', 'fija', 'tema', 'tabla', 'borde', 'lang'])(
    'puts %s right whatever stands in it, and says so',
    (key) => {
      for (const attack of ATTACKS) {
        const query = new URLSearchParams({ [key]: attack }).toString();
        const { params, notes } = read(query);
        expect(params).toEqual(DEFAULT_PARAMS);
        expect(notes.map((note) => note.key)).toEqual([key]);
        expect(notes[0]?.given.length).toBeLessThanOrEqual(80);
      }
    },
  );

  it('keeps a title as text of bounded length without signs that turn what stands beside it', () => {
    for (const attack of ATTACKS) {
      const { title } = read(new URLSearchParams({ titulo: attack }).toString()).params;
      expect(title?.length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(title).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }
    expect(read('titulo=%3Cb%3EPiura%3C/b%3E').params.title).toBe('<b>Piura</b>');
  });

  it('keeps the regions that it knows, and no more than fit', () => {
    expect(read('r=20,99,20').params.regions).toEqual(['20']);
    expect(read('r=20,99,20').notes).toEqual([
      { kind: 'unknown_value', key: 'r', given: '20,99,20' },
    ]);
    const many = read(`r=${KNOWN.join(',')}`);
    expect(many.params.regions).toEqual(KNOWN.slice(0, MOST_REGIONS));
    expect(many.notes.map(({ kind }) => kind)).toEqual(['out_of_range']);
  });
});
