/** Reads the data package from its folder, and compiles it. Runs in Node, through Vite's runner. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFiles } from '../data/compile';
import type { Boundaries } from '../data/geometry';
import { parsePackage, type DataPackage, type Descriptor } from '../data/package';
import { codecs, type FileParts } from '../data/wire';

const BOUNDARIES = 'boundaries/departments.topo.json';

export function readPackage(folder: string): { data: DataPackage; boundaries: Boundaries } {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    data: parsePackage(JSON.parse(read('datapackage.json')) as Descriptor, read),
    boundaries: JSON.parse(read(BOUNDARIES)) as Boundaries,
  };
}

export interface CompiledPackage {
  readonly version: string;
  /** JSON text of each part. */
  readonly files: ReadonlyMap<string, string>;
}

export function compileFolder(folder: string): CompiledPackage {
  const { data, boundaries } = readPackage(folder);
  return { version: data.descriptor.version, files: compileFiles(data, boundaries) };
}

/** The parts of a package as the page holds them: compiled, written, and read back. */
export function readParts(folder: string): FileParts {
  const { files } = compileFolder(folder);
  const read = <N extends keyof FileParts>(name: N): FileParts[N] =>
    codecs[name].decode(JSON.parse(files.get(name) ?? 'null'));
  return {
    core: read('core'),
    indicators: read('indicators'),
    chains: read('chains'),
    services: read('services'),
    districts: read('districts'),
    programme: read('programme'),
    criteria: read('criteria'),
    catalogue: read('catalogue'),
  };
}
