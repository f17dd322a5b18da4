import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LENSES, type RoomWithLenses } from '../../../src/state/view';
import { readFormula, type FormulaPart } from '../../../src/views/data/method/formula';
import { METHOD_GROUPS, referencesOf } from '../../../src/views/data/method/methods';
import { seenLabel } from '../../../src/views/data/method/places';
import {
  REFERENCE_IDS,
  referenceText,
  shortReference,
} from '../../../src/views/data/method/references';

const methods = METHOD_GROUPS.flatMap((group) => group.methods);

/** Files that the first column of the model's table of methods names. */
function filesOfReadme(): readonly string[] {
  const rows = readFileSync('src/model/README.md', 'utf8').match(/^\| `.*$/gm) ?? [];
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+\.ts)`/g)].map(([, file]) => file as string),
  );
}

/** Code of the rooms and of their charts, as one text. */
function roomsCode(): string {
  return ['src/views', 'src/charts', 'src/map']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

describe('the list of methods', () => {
  it('has an entry for every method of the model', () => {
    const named = filesOfReadme();
    expect(named.length).toBeGreaterThan(40);
    const listed = new Set(methods.flatMap(({ files }) => files));
    expect(named.filter((file) => !listed.has(file))).toEqual([]);
  });

  it('names only files that there are', () => {
    const there = new Set(readdirSync('src/model'));
    expect(methods.flatMap(({ files }) => files).filter((file) => !there.has(file))).toEqual([]);
  });

  it('holds each method once', () => {
    const ids = methods.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const titles = methods.map(({ words }) => words.title());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('says of a method that no room uses it only where none imports its file', () => {
    const seen = new Set(methods.filter((one) => one.seen.length > 0).flatMap((one) => one.files));
    const unseen = methods.filter((one) => one.seen.length === 0).flatMap((one) => one.files);
    const code = roomsCode();
    expect(
      unseen
        .filter((file) => !seen.has(file))
        .filter((file) => code.includes(`/model/${file.replace('.ts', '')}'`)),
    ).toEqual([]);
  });

  it('points to lenses that their room has', () => {
    for (const { seen } of methods) {
      if (seen === 'everywhere') continue;
      for (const place of seen) {
        const lenses: readonly string[] =
          place.room in LENSES ? LENSES[place.room as RoomWithLenses] : [];
        if (place.lens) expect(lenses).toContain(place.lens);
        expect(seenLabel(place)).toMatch(place.lens ? /^.+: .+$/ : /^[^:]+$/);
      }
    }
  });
});

describe('the references', () => {
  const references = referencesOf(methods);

  it('are each there once, in the order of their authors', () => {
    expect(new Set(references).size).toBe(references.length);
    const authors = references.map((text) => text.toLocaleLowerCase('en'));
    expect(authors).toEqual([...authors].sort(new Intl.Collator('en', { numeric: true }).compare));
  });

  it('are all that is known of, and none is idle', () => {
    expect(references).toHaveLength(REFERENCE_IDS.length);
    for (const id of REFERENCE_IDS) expect(references).toContain(referenceText(id));
  });

  it('say who, when, and where', () => {
    for (const text of references) expect(text).toMatch(/^\p{L}.+ \(\d{4}\)\. .+\.$/u);
  });

  it('are cited in a line by their authors and year', () => {
    expect(shortReference('luoQi2009')).toBe('Luo & Qi 2009');
    expect(shortReference('wan2012')).toBe('Wan, Zou & Sternberg 2012');
    expect(shortReference('hidalgo2007')).toBe('Hidalgo et al. 2007');
    expect(shortReference('oecd2008')).toBe('OECD & JRC 2008');
    expect(shortReference('moran1950')).toBe('Moran 1950');
    expect(shortReference('vonWinterfeldtEdwards1986')).toBe('von Winterfeldt & Edwards 1986');
    expect(shortReference('bransVincke1985')).toBe('Brans & Vincke 1985');
  });

  it('are those that the model’s own table names', () => {
    const rows = readFileSync('src/model/README.md', 'utf8').match(/^\| `.*$/gm) ?? [];
    const cited = rows.flatMap((row) =>
      [...(row.split('|')[3] ?? '').matchAll(/(\p{Lu}[\p{L}]+)[^;|]*?(\d{4})/gu)].map(
        ([, author, year]) => [author as string, year as string] as const,
      ),
    );
    expect(cited.length).toBeGreaterThan(30);
    const lacking = cited.filter(
      ([author, year]) =>
        !references.some((text) => text.includes(author) && text.includes(`(${year})`)),
    );
    expect(lacking).toEqual([]);
  });
});

describe('a formula', () => {
  const plain = (parts: readonly FormulaPart[]): string =>
    parts
      .map((part) => {
        if (part.kind === 'text') return part.text;
        if (part.kind === 'variable') return `<${part.text}>`;
        return `${part.kind === 'below' ? '_' : '^'}[${plain(part.parts)}]`;
      })
      .join('');

  it('tells variables from names of functions, indices and powers', () => {
    expect(plain(readFormula('s_ij = max(x_i, 0)^2'))).toBe('<s>_[<ij>] = max(<x>_[<i>], 0)^[2]');
    expect(plain(readFormula('Σ_{j ∈ N_i} y_j'))).toBe('Σ_[<j> ∈ <N>_[<i>]] <y>_[<j>]');
    expect(plain(readFormula('(0.01 + s)^{w_j}'))).toBe('(0.01 + <s>)^[<w>_[<j>]]');
    expect(plain(readFormula('M̃_tu x̄'))).toBe('<M̃>_[<tu>] <x̄>');
    expect(plain(readFormula('x_i^− + f*_j'))).toBe('<x>_[<i>]^[−] + <f>*_[<j>]');
  });

  it('loses nothing of any method’s', () => {
    const letters = (text: string): string => text.replace(/[_^{}]/g, '');
    const read = (parts: readonly FormulaPart[]): string =>
      parts.map((part) => ('text' in part ? part.text : read(part.parts))).join('');
    for (const { formulas } of methods) {
      for (const formula of formulas) {
        expect(letters(read(readFormula(formula)))).toBe(letters(formula));
      }
    }
  });
});
