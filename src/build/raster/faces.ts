/**
 * The faces that pictures are set in: files of packages, so that every machine sets a text alike. Noto
 * Sans has no arrows and few signs of mathematics; those come from its companion.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const TEXT_FAMILY = 'Noto Sans';
const SIGN_FAMILY = 'Noto Sans Math';

const FILES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
] as const;

export interface Faces {
  /** TrueType files. */
  readonly files: readonly Uint8Array[];
  /** Characters of the family of texts and of that of signs, as code points. */
  readonly text: ReadonlySet<number>;
  readonly signs: ReadonlySet<number>;
}

export function readFaces(): Faces {
  const { resolve } = createRequire(import.meta.url);
  const [regular, semibold, signs] = FILES.map(
    (file) => new Uint8Array(readFileSync(resolve(file))),
  );
  if (!regular || !semibold || !signs) throw new RangeError('a face is missing');
  return {
    files: [regular, semibold, signs],
    text: codePoints(regular),
    signs: codePoints(signs),
  };
}

const UNICODE_GROUPS = 12;

/**
 * Code points that a font has glyphs for: those of its `cmap` of format 12 (OpenType 1.9, "cmap").
 * @throws RangeError where the font has none
 */
export function codePoints(font: Uint8Array): ReadonlySet<number> {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tag = (at: number) => String.fromCharCode(...font.subarray(at, at + 4));
  const entries = Array.from({ length: data.getUint16(4) }, (_, i) => 12 + 16 * i);
  const entry = entries.find((at) => tag(at) === 'cmap');
  if (entry === undefined) throw new RangeError('font without cmap');
  const cmap = data.getUint32(entry + 8);
  const table = Array.from(
    { length: data.getUint16(cmap + 2) },
    (_, i) => cmap + data.getUint32(cmap + 8 + 8 * i),
  ).find((at) => data.getUint16(at) === UNICODE_GROUPS);
  if (table === undefined) throw new RangeError('font without a cmap of format 12');
  const found = new Set<number>();
  for (let i = 0; i < data.getUint32(table + 12); i++) {
    const group = table + 16 + 12 * i;
    for (let code = data.getUint32(group); code <= data.getUint32(group + 4); code++) {
      found.add(code);
    }
  }
  return found;
}

const TAG_OR_TEXT = /<(?:"[^"]*"|[^">])*>|[^<]+/g;
const BEYOND_ASCII = /[^\p{ASCII}]+/gu;

/**
 * The same picture, with every drawn character that the family of texts lacks set in that of signs. Left
 * to itself the renderer sets the whole line in a face that has them all, and loses its weight.
 * @throws RangeError naming a character that no face has: it would be drawn as an empty box
 */
export function setSigns(svg: string, { text, signs }: Omit<Faces, 'files'>): string {
  const inFaces = (run: string) =>
    run.replace(BEYOND_ASCII, (characters) =>
      [...characters]
        .map((character) => {
          const code = character.codePointAt(0) ?? 0;
          if (text.has(code)) return character;
          if (signs.has(code)) return `<tspan font-family="${SIGN_FAMILY}">${character}</tspan>`;
          const name = code.toString(16).toUpperCase().padStart(4, '0');
          throw new RangeError(`no face has "${character}" (U+${name})`);
        })
        .join(''),
    );
  let drawn = false;
  return svg.replace(TAG_OR_TEXT, (part) => {
    if (!part.startsWith('<')) return drawn ? inFaces(part) : part;
    if (/^<text[\s>]/.test(part)) drawn = true;
    else if (part.startsWith('</text')) drawn = false;
    return part;
  });
}
