/** Scripts of the public map, each one file that runs as it is: in a frame without an origin a module would be refused. */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';

const SOURCES = { behaviour: 'src/embed/behaviour/index.ts', loader: 'src/embed/host/index.ts' };
/** Browsers of some years ago: a newspaper's readers have them. */
const TARGET = 'es2019';

export type ScriptName = keyof typeof SOURCES;

/** The code of a script, its modules in it. */
export async function buildScript(root: string, name: ScriptName): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: TARGET,
      lib: { entry: join(root, SOURCES[name]), formats: ['iife'], name: 'rutaTerritorial' },
    },
  });
  const [bundle] = [built].flat() as Rollup.RollupOutput[];
  const chunks = bundle?.output.filter((file) => file.type === 'chunk') ?? [];
  const [only, ...others] = chunks;
  if (!only || others.length > 0) throw new Error(`The script "${name}" is not one file.`);
  return only.code;
}
