/**
 * What an editor may set of an embedded map: keys of its address, and of the message that a host page
 * may send. Nothing else is ever read from either. What cannot be read is put right and reported.
 */
import type { Note } from '../state/url';
import type { Language } from '../state/view';
import type { Theme } from '../map/props';

export interface EmbedParams {
  /** Regions pointed out, at most `MOST_REGIONS`. */
  readonly regions: readonly string[];
  /** The reader cannot choose others. */
  readonly fixed: boolean;
  /** Null: as the reader's system wishes. */
  readonly theme: Theme | null;
  /** In place of the generated sentence; empty: none; null: the sentence. */
  readonly title: string | null;
  /** The table stands before the map. */
  readonly table: boolean;
  readonly border: boolean;
  /** Null: that of the page. */
  readonly language: Language | null;
}

export const DEFAULT_PARAMS: EmbedParams = {
  regions: [],
  fixed: false,
  theme: null,
  title: null,
  table: false,
  border: true,
  language: null,
};

/** Version of the keys. */
export const PARAMS_VERSION = 1;
export const MOST_REGIONS = 6;
export const LONGEST_TITLE = 160;
/** As much of a bad value as is said again. */
const LONGEST_GIVEN = 80;

export const PARAM_KEYS = ['v', 'r', 'fija', 'tema', 'titulo', 'tabla', 'borde', 'lang'] as const;

const THEMES: Readonly<Record<string, Theme>> = { claro: 'light', oscuro: 'dark' };
const LANGUAGES: readonly Language[] = ['es', 'en'];

export interface ParsedParams {
  readonly params: EmbedParams;
  readonly notes: readonly Note[];
}

/**
 * Reads parameters from a query.
 * @param known codes of the regions that the page has
 */
export function parseParams(query: URLSearchParams, known: readonly string[]): ParsedParams {
  const notes: Note[] = [];
  const note = (kind: Note['kind'], key: string, given: string) =>
    notes.push({ kind, key, given: given.slice(0, LONGEST_GIVEN) });

  function flag(key: string, fallback: boolean): boolean {
    const given = query.get(key);
    if (given === null || given === '1' || given === '0') return given ? given === '1' : fallback;
    note('unknown_value', key, given);
    return fallback;
  }
  function regions(): readonly string[] {
    const given = query.get('r');
    if (given === null || given === '') return [];
    const asked = [...new Set(given.split(','))];
    const found = asked.filter((code) => known.includes(code));
    if (found.length < asked.length) note('unknown_value', 'r', given);
    else if (found.length > MOST_REGIONS) note('out_of_range', 'r', given);
    return found.slice(0, MOST_REGIONS);
  }
  function theme(): Theme | null {
    const given = query.get('tema');
    if (given === null) return null;
    const found = Object.hasOwn(THEMES, given) ? THEMES[given] : undefined;
    if (found === undefined) note('unknown_value', 'tema', given);
    return found ?? null;
  }
  function title(): string | null {
    const given = query.get('titulo');
    if (given === null) return null;
    // Controls and signs that turn the direction of what stands around them have no place in a title.
    const text = given.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    if (text.length > LONGEST_TITLE) note('out_of_range', 'titulo', given);
    return [...text].slice(0, LONGEST_TITLE).join('').trim();
  }
  function language(): Language | null {
    const given = query.get('lang');
    if (given === null) return null;
    const found = LANGUAGES.find((one) => one === given);
    if (found === undefined) note('unknown_value', 'lang', given);
    return found ?? null;
  }

  const version = query.get('v');
  if (version !== null && version !== String(PARAMS_VERSION)) note('newer_version', 'v', version);
  const d = DEFAULT_PARAMS;
  const params: EmbedParams = {
    regions: regions(),
    fixed: flag('fija', d.fixed),
    theme: theme(),
    title: title(),
    table: flag('tabla', d.table),
    border: flag('borde', d.border),
    language: language(),
  };
  return { params, notes };
}

/** The pairs of a query that `parseParams` reads back to the same parameters; none for the default. */
export function writeParams(params: EmbedParams): readonly (readonly [string, string])[] {
  const d = DEFAULT_PARAMS;
  const flag = (key: string, value: boolean, fallback: boolean): [string, string][] =>
    value === fallback ? [] : [[key, value ? '1' : '0']];
  return [
    ...(params.regions.length > 0 ? [['r', params.regions.join(',')] as const] : []),
    ...flag('fija', params.fixed, d.fixed),
    ...(params.theme ? [['tema', params.theme === 'dark' ? 'oscuro' : 'claro'] as const] : []),
    ...(params.title === null ? [] : [['titulo', params.title] as const]),
    ...flag('tabla', params.table, d.table),
    ...flag('borde', params.border, d.border),
    ...(params.language ? [['lang', params.language] as const] : []),
  ];
}
