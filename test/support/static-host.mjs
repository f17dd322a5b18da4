/** Starts a web server of the system on a free port with a configuration of its own, and stops it. */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A recommended configuration with the values of a test in place of its own. Throws where it has no
 * such text: the test would run against something else.
 * @param {string} text
 * @param {Readonly<Record<string, string>>} values
 */
export function fill(text, values) {
  return Object.entries(values).reduce((filled, [from, to]) => {
    if (!filled.includes(from)) throw new Error(`The configuration has no "${from}".`);
    return filled.replaceAll(from, to);
  }, text);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * @param {string} name
 * @param {(folder: string, port: number) => { files: Record<string, string>, command: string[] }} plan
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startServer(name, plan) {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  // Servers started by root give their rights up.
  await chmod(folder, 0o755);
  const port = await freePort();
  const { files, command } = plan(folder, port);
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}/`;

  async function stop() {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }

  for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
    if (child.exitCode !== null) break;
    try {
      await fetch(url);
      return { url, stop };
    } catch {
      await wait(PAUSE_MS);
    }
  }
  await stop();
  throw new Error(`${name} did not start: ${said.trim()}`);
}
