/**
 * The faces that pictures are set in: files of packages, so that every machine sets a text alike. Noto
 * Sans has no arrows and few signs of mathematics; those come from its companion.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glyphsOf, withGlyphs, withoutSubstitutions, type Glyphs } from './sfnt.ts';

export const FAMILY = 'Noto Sans';

const TEXTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
] as const;
const SIGNS = '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf';

/** Stroke through a sign: of it and "=" a face makes a "≠" that it lacks. */
const COMBINING_SOLIDUS = 0x338;

export interface Faces {
  /** TrueType files. */
  readonly files: readonly Uint8Array[];
  /** Code points of which some file has a glyph. */
  readonly characters: ReadonlySet<number>;
}

const only = (glyphs: Glyphs, keep: (code: number) => boolean): Glyphs =>
  new Map([...glyphs].filter(([code]) => keep(code)));

/**
 * Reads the faces so that each character is in one family alone, as one glyph. Where a line has a
 * character that its face lacks, resvg sets the whole line in a face that has all of it, and its weight
 * is lost; where none has, it takes single glyphs, but only if both faces make as many of the line:
 * hence no ligature and no made-up "≠".
 */
export function readFaces(): Faces {
  const { resolve } = createRequire(import.meta.url);
  const read = (file: string) => new Uint8Array(readFileSync(resolve(file)));
  const texts = TEXTS.map((file) => {
    const font = withoutSubstitutions(read(file));
    const glyphs = only(glyphsOf(font), (code) => code !== COMBINING_SOLIDUS);
    return { glyphs, file: withGlyphs(font, glyphs) };
  });
  const font = withoutSubstitutions(read(SIGNS));
  const signs = only(glyphsOf(font), (code) => !texts.some(({ glyphs }) => glyphs.has(code)));
  return {
    files: [...texts.map(({ file }) => file), withGlyphs(font, signs)],
    characters: new Set([...texts.flatMap(({ glyphs }) => [...glyphs.keys()]), ...signs.keys()]),
  };
}

const TAG_OR_WORDS = /<(?:"[^"]*"|[^">])*>|[^<]+/g;
const PAST_ASCII = /\P{ASCII}/gu;

/**
 * Sees that every character that a picture draws has a glyph.
 * @throws RangeError naming one that has none: it would be drawn as an empty box
 */
export function checkText(svg: string, { characters }: Faces): void {
  let drawn = false;
  for (const [part] of svg.matchAll(TAG_OR_WORDS)) {
    if (/^<text[\s>]/.test(part)) drawn = true;
    else if (part.startsWith('</text')) drawn = false;
    if (!drawn || part.startsWith('<')) continue;
    for (const [character] of part.matchAll(PAST_ASCII)) {
      const code = character.codePointAt(0) ?? 0;
      if (characters.has(code)) continue;
      const name = code.toString(16).toUpperCase().padStart(4, '0');
      throw new RangeError(`no face has "${character}" (U+${name})`);
    }
  }
}
