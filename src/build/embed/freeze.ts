/**
 * `npm run freeze`: keeps the public map of today's data as an edition, which later builds put back
 * and never change.
 */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ANY_SITE, digestOf, editionPath, pack } from './editions.ts';
import { openWorkshop } from './workshop.ts';

export async function main(): Promise<number> {
  const root = resolve('.');
  const { map, behaviour, scriptPath, close } = await openWorkshop(root);
  try {
    const { version } = map;
    const path = join(root, editionPath(version));
    if (existsSync(path)) {
      console.error(`${editionPath(version)} is there already, and an edition never changes.`);
      return 1;
    }
    const script = scriptPath(version);
    const files: Record<string, string> = { [script]: behaviour };
    const site = { publicUrl: ANY_SITE, edition: version, frozen: true, script };
    for await (const { texts } of map.all(site)) Object.assign(files, Object.fromEntries(texts));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pack({ version, digest: digestOf(join(root, 'data')), files }));
    const megabytes = (statSync(path).size / 1e6).toFixed(1);
    console.log(`${editionPath(version)}: ${Object.keys(files).length} files, ${megabytes} MB`);
    return 0;
  } finally {
    await close();
  }
}
