/**
 * Fetches a part of the facts and checks it before anybody uses it. A part that does not come, or
 * is not what it should be, gives a `DataError` that says which file and why.
 */
import { files, version } from 'virtual:data-manifest';
import { FORMAT } from './wire/part';
import type { FilePart, FileParts } from './wire';
import type { PartCodec } from './wire/part';

export class DataError extends Error {
  constructor(
    readonly part: FilePart,
    readonly file: string,
    override readonly cause: 'network' | 'schema' | 'version',
    readonly detail: string,
  ) {
    super(`${file}: ${cause}: ${detail}`);
    this.name = 'DataError';
  }
}

/** The reader of each part comes with the first file of its kind, so that the first view carries only its own. */
const CODECS: { readonly [N in FilePart]: () => Promise<PartCodec<FileParts[N], never>> } = {
  core: async () => (await import('./wire/core')).coreCodec,
  indicators: async () => (await import('./wire/indicators')).indicatorsCodec,
  chains: async () => (await import('./wire/chains')).chainsCodec,
  services: async () => (await import('./wire/services')).servicesCodec,
  districts: async () => (await import('./wire/districts')).districtsCodec,
  programme: async () => (await import('./wire/programme')).programmeCodec,
  criteria: async () => (await import('./wire/criteria')).criteriaCodec,
  catalogue: async () => (await import('./wire/catalogue')).catalogueCodec,
};

/**
 * Loads one part. Throws `DataError`: `network` when the file does not arrive, `version` when it is
 * of another edition than the program, `schema` when it is not of the expected shape.
 */
export async function loadPart<N extends FilePart>(
  name: N,
  fetcher: typeof fetch = fetch,
): Promise<FileParts[N]> {
  const file = files[name];
  const fail = (cause: DataError['cause'], error: unknown): never => {
    throw new DataError(name, file, cause, error instanceof Error ? error.message : String(error));
  };
  const [codec, text] = await Promise.all([CODECS[name](), fetchText(file, fetcher)]).catch(
    (error: unknown) => fail('network', error),
  );
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return fail('schema', error);
  }
  const edition = editionOf(input);
  if (edition !== null && edition !== `${FORMAT}/${version}`) {
    return fail('version', `${edition} ≠ ${FORMAT}/${version}`);
  }
  try {
    return codec.decode(input);
  } catch (error) {
    return fail('schema', error);
  }
}

async function fetchText(file: string, fetcher: typeof fetch): Promise<string> {
  const response = await fetcher(file);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

/** "format/version" of a part, null when it carries none. */
function editionOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const { format, version: stated } = input as { format?: unknown; version?: unknown };
  return format === undefined || stated === undefined ? null : `${format}/${stated}`;
}
