/** What a build of the public map and its freezing share: the map, and the script of its pages. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openRenderer } from './renderer.ts';
import { buildScript } from './scripts.ts';
import type * as SiteModule from './site.ts';

/** Letters of a hash in the name of a file. */
const HASH = 8;

export interface Workshop {
  readonly map: SiteModule.PublicMap;
  /** Code of the script that says how pages behave. */
  readonly behaviour: string;
  /** Where it stands, by its content; of an edition's own, where a version is given. */
  readonly scriptPath: (version?: string) => string;
  readonly loaderPath: string;
  readonly close: () => Promise<void>;
}

export async function openWorkshop(root: string): Promise<Workshop> {
  const behaviour = await buildScript(root, 'behaviour');
  const hash = createHash('sha256').update(behaviour).digest('hex').slice(0, HASH);
  const { load, close } = await openRenderer(root);
  const site = await load<typeof SiteModule>(join(root, 'src/build/embed/site.ts'));
  return {
    map: site.openPublicMap(root),
    behaviour,
    scriptPath: (version) => site.scriptPath(hash, version ?? null),
    loaderPath: site.loaderPath,
    close,
  };
}
