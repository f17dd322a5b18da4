/** Runs the `main` of a TypeScript entry through Vite: `node src/build/run.mjs src/build/check.ts`. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('Usage: node src/build/run.mjs <entry.ts> [arguments]');
  process.exit(2);
}
const { module } = await runnerImport(resolve(entry), { configFile: false, logLevel: 'error' });
process.exitCode = (await module.main(args)) ?? 0;
