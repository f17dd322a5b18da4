/**
 * nginx with the configuration that `hosting/` recommends, on a free port of this machine. Run as a
 * program it installs nginx and its brotli modules, or says how.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { ensureProgram, findProgram } from './programs.mjs';
import { fill, startServer } from './static-host.mjs';

const CONFIG = new URL('../../hosting/nginx.conf', import.meta.url);
const NAMES = ['nginx'];
const MODULES = '/usr/lib/nginx/modules';
const BROTLI = ['filter', 'static'].map((part) => `${MODULES}/ngx_http_brotli_${part}_module.so`);
const PACKAGES = [
  'nginx-light',
  'libnginx-mod-http-brotli-filter',
  'libnginx-mod-http-brotli-static',
];
const HINT = 'nginx is not here: install it (Debian: apt-get install nginx-light).';

/** Path of nginx; null when there is none. */
export const findNginx = () => findProgram(NAMES);
/** Whether nginx can be given its brotli modules. */
export const hasBrotli = () => BROTLI.every((path) => existsSync(path));

/** Path of nginx, installed where it is missing and can be; null, and a line that says so, elsewhere. */
export function ensureNginx() {
  const found = ensureProgram(NAMES, PACKAGES);
  if (found === null) console.warn(HINT);
  return found;
}

/**
 * Serves a folder as `hosting/nginx.conf` says.
 * @param {string} root
 * @param {{ brotli?: boolean }} [options] brotli: with the lines that the configuration leaves to choice
 */
export async function startNginx(root, { brotli = false } = {}) {
  const program = findNginx();
  if (program === null) throw new Error(HINT);
  const recommended = await readFile(CONFIG, 'utf8');
  return startServer('nginx', (folder, port) => {
    const site = fill(recommended, {
      'listen 80;': `listen 127.0.0.1:${port};`,
      'root /var/www/ruta-territorial;': `root ${root};`,
      ...(brotli ? { '#brotli': 'brotli' } : {}),
    });
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const main = [
      ...(brotli ? BROTLI.map((path) => `load_module ${path};`) : []),
      // A checkout of root's is readable by root alone.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      'worker_processes auto;',
      'worker_rlimit_nofile 8192;',
      `pid ${folder}/pid;`,
      `error_log ${folder}/error.log;`,
      'events { worker_connections 4096; }',
      'http {',
      'access_log off;',
      ...paths.map((name) => `${name}_temp_path ${folder}/${name};`),
      site,
      '}',
    ];
    return {
      files: { 'nginx.conf': main.join('\n') },
      command: [program, '-p', folder, '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`],
    };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = ensureNginx();
  if (found === null) process.exitCode = 1;
  else console.log(`nginx: ${found}`);
}
