/**
 * Fixed editions of the public map: the text files of every prepared view as they were drawn from one
 * version of the data, kept in `editions/` and put back by each later build. They never change.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

export interface Edition {
  /** Of the data. */
  readonly version: string;
  /** Of the data that it was drawn from. */
  readonly digest: string;
  /** By path from the root of the site; addresses of the site begin with `ANY_SITE`. */
  readonly files: Readonly<Record<string, string>>;
}

const FOLDER = 'editions';
const ENDING = '.json.br';

/** Stands in an edition for the address of the site, which each publication has its own. */
export const ANY_SITE = 'https://site.invalid/';

/** Path of the file of an edition from the root of the project. */
export const editionPath = (version: string): string => `${FOLDER}/${version}${ENDING}`;

/** The same for the same facts, whatever the dates of their files and what is written about them. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Pages resemble each other: a window over all of them leaves a fiftieth. */
const PACKING = {
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
  [constants.BROTLI_PARAM_LGWIN]: 28,
};

export const pack = (edition: Edition): Buffer =>
  brotliCompressSync(JSON.stringify(edition), { params: PACKING });

const UNPACKING = { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 };

/** @throws Error where it is no edition */
export const unpack = (packed: Uint8Array): Edition =>
  JSON.parse(brotliDecompressSync(packed, { params: UNPACKING }).toString()) as Edition;

/** All that a project keeps, the oldest first. */
export function readEditions(root: string): readonly Edition[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return names.sort().map((name) => unpack(readFileSync(join(folder, name))));
}

/**
 * The edition of a version of the data; null where it was not frozen.
 * @throws Error where it was drawn from other data
 */
export function editionOf(
  editions: readonly Edition[],
  version: string,
  digest: string,
): Edition | null {
  const edition = editions.find((one) => one.version === version) ?? null;
  if (edition && edition.digest !== digest)
    throw new Error(
      `The data changed after version ${version} was frozen: raise "version" in data/datapackage.json.`,
    );
  return edition;
}

/** The files of an edition for a site. @param publicUrl null: addresses become relative */
export function publishedFiles(
  { files }: Edition,
  publicUrl: string | null,
): readonly (readonly [path: string, text: string])[] {
  return Object.entries(files).map(([path, text]) => {
    const root = `${posix.relative(posix.dirname(path), '.')}/`;
    return [path, text.replaceAll(ANY_SITE, publicUrl ?? root)];
  });
}
