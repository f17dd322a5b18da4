/** What a font makes of characters (OpenType 1.9): its `cmap` read and replaced, its ligatures left out. */

/** Glyphs by code point. */
export type Glyphs = ReadonlyMap<number, number>;

/** Groups of code points over all of Unicode. */
const FORMAT = 12;
const GROUP = 12;

const viewOf = (font: Uint8Array) => new DataView(font.buffer, font.byteOffset, font.byteLength);

/** Where a font's directory tells of a table: tag, checksum, place and length, four bytes each. */
function entryOf(font: Uint8Array, tag: string): number {
  const tagAt = (at: number) => String.fromCharCode(...font.subarray(at, at + 4));
  const entries = Array.from({ length: viewOf(font).getUint16(4) }, (_, i) => 12 + 16 * i);
  const entry = entries.find((at) => tagAt(at) === tag);
  if (entry === undefined) throw new RangeError(`font without ${tag}`);
  return entry;
}

/** @throws RangeError where the font has no table of format 12 */
export function glyphsOf(font: Uint8Array): Glyphs {
  const data = viewOf(font);
  const cmap = data.getUint32(entryOf(font, 'cmap') + 8);
  const table = Array.from(
    { length: data.getUint16(cmap + 2) },
    (_, i) => cmap + data.getUint32(cmap + 8 + 8 * i),
  ).find((at) => data.getUint16(at) === FORMAT);
  if (table === undefined) throw new RangeError('font without a cmap of format 12');
  const glyphs = new Map<number, number>();
  for (let i = 0; i < data.getUint32(table + 12); i++) {
    const group = table + 16 + GROUP * i;
    const [first, last, glyph] = [0, 4, 8].map((at) => data.getUint32(group + at));
    if (first === undefined || last === undefined || glyph === undefined) continue;
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

/** The same font having these characters and no others. */
export function withGlyphs(font: Uint8Array, glyphs: Glyphs): Uint8Array {
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  // One record (Unicode, full repertoire) and its table, a group a character.
  const length = 12 + 16 + GROUP * sorted.length;
  const start = Math.ceil(font.length / 4) * 4;
  const whole = new Uint8Array(start + length);
  whole.set(font);
  const data = viewOf(whole);
  const entry = entryOf(font, 'cmap');
  data.setUint32(entry + 8, start);
  data.setUint32(entry + 12, length);
  data.setUint16(start + 2, 1);
  data.setUint16(start + 6, 4);
  data.setUint32(start + 8, 12);
  const table = start + 12;
  data.setUint16(table, FORMAT);
  data.setUint32(table + 4, length - 12);
  data.setUint32(table + 12, sorted.length);
  sorted.forEach(([code, glyph], i) => {
    const group = table + 16 + GROUP * i;
    data.setUint32(group, code);
    data.setUint32(group + 4, code);
    data.setUint32(group + 8, glyph);
  });
  return whole;
}

/** The same font making one glyph of each character: its table of substitutions is empty. */
export function withoutSubstitutions(font: Uint8Array): Uint8Array {
  const whole = font.slice();
  viewOf(whole).setUint32(entryOf(whole, 'GSUB') + 12, 0);
  return whole;
}
