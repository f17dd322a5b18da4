import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANY_SITE,
  digestOf,
  editionOf,
  editionPath,
  pack,
  publishedFiles,
  readEditions,
  unpack,
  type Edition,
} from '../../../../src/build/embed/editions';

const EDITION: Edition = {
  version: '2026.11',
  digest: 'd1',
  files: {
    'mapa/2026.11/es/indicador/a.html': `<a href="${ANY_SITE}data/">Ñandú «ä»</a> ${ANY_SITE}`,
    'mapa/2026.11/mapa-12345678.js': 'x',
  },
};

describe('an edition', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'editions-'));
    mkdirSync(join(root, 'editions'));
    mkdirSync(join(root, 'data/places'), { recursive: true });
    writeFileSync(join(root, 'data/a.csv'), 'x,1\n');
    writeFileSync(join(root, 'data/places/b.csv'), 'y,2\n');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is read back as it was kept, the oldest first', () => {
    expect(unpack(pack(EDITION))).toEqual(EDITION);
    expect(readEditions(join(root, 'data'))).toEqual([]);
    writeFileSync(join(root, editionPath('2026.11')), pack(EDITION));
    writeFileSync(join(root, editionPath('2025.06')), pack({ ...EDITION, version: '2025.06' }));
    expect(readEditions(root).map(({ version }) => version)).toEqual(['2025.06', '2026.11']);
  });

  it('is that of a version of the data, whose facts may not change any more', () => {
    expect(editionOf([EDITION], '2026.11', 'd1')).toBe(EDITION);
    expect(editionOf([EDITION], '2026.12', 'd2')).toBeNull();
    expect(() => editionOf([EDITION], '2026.11', 'd2')).toThrow(/raise "version"/);
  });

  it('knows its data by their content: a digit, a name, a file more', () => {
    const folder = join(root, 'data');
    const before = digestOf(folder);
    expect(digestOf(folder)).toBe(before);
    writeFileSync(join(folder, 'a.csv'), 'x,2\n');
    const changed = digestOf(folder);
    expect(changed).not.toBe(before);
    writeFileSync(join(folder, 'a.csv'), 'x,1\n');
    expect(digestOf(folder)).toBe(before);
    writeFileSync(join(folder, 'README.md'), 'about');
    expect(digestOf(folder)).toBe(before);
    writeFileSync(join(folder, 'c.csv'), '');
    expect(digestOf(folder)).not.toBe(before);
  });

  it('has the address of whoever publishes it, or the way from each file to the root', () => {
    const named = Object.fromEntries(publishedFiles(EDITION, 'https://atlas.example/ruta/'));
    expect(named['mapa/2026.11/es/indicador/a.html']).toBe(
      '<a href="https://atlas.example/ruta/data/">Ñandú «ä»</a> https://atlas.example/ruta/',
    );
    const unnamed = Object.fromEntries(publishedFiles(EDITION, null));
    expect(unnamed['mapa/2026.11/es/indicador/a.html']).toBe(
      '<a href="../../../../data/">Ñandú «ä»</a> ../../../../',
    );
    expect(JSON.stringify([named, unnamed])).not.toContain(ANY_SITE);
  });
});
