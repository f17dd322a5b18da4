/** Apache with the `.htaccess` that `hosting/` recommends, on a free port of this machine. */
import { existsSync } from 'node:fs';
import { findProgram } from './programs.mjs';
import { startServer } from './static-host.mjs';

const MODULES = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];
const NEEDED = ['mpm_event', 'authz_core', 'dir', 'mime', 'setenvif', 'headers', 'filter', 'alias'];
const COMPRESSION = ['deflate', 'brotli'];
/** Of an account without rights, which is what Apache asks for when root starts it. */
const ACCOUNT = 65534;

/** Path of Apache; null when there is none. */
export const findApache = () => findProgram(['apache2', 'httpd']);

/**
 * Serves a folder that holds a `.htaccess`.
 * @param {string} root
 */
export async function startApache(root) {
  const program = findApache();
  const modules = MODULES.find((folder) => existsSync(folder));
  if (program === null || modules === undefined) throw new Error('Apache is not here.');
  return startServer('apache', (folder, port) => {
    const load = [...NEEDED, ...COMPRESSION].filter((name) =>
      existsSync(`${modules}/mod_${name}.so`),
    );
    const config = [
      ...load.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
      ...(process.getuid?.() === 0 ? [`User #${ACCOUNT}`, `Group #${ACCOUNT}`] : []),
      `Listen 127.0.0.1:${port}`,
      'ServerName 127.0.0.1',
      `PidFile ${folder}/pid`,
      `DefaultRuntimeDir ${folder}`,
      `ErrorLog ${folder}/error.log`,
      'TypesConfig /dev/null',
      `DocumentRoot ${root}`,
      `<Directory ${root}>`,
      'AllowOverride FileInfo Indexes Options=Indexes,MultiViews',
      'Require all granted',
      '</Directory>',
    ];
    return {
      files: { 'httpd.conf': config.join('\n') },
      command: [program, '-D', 'FOREGROUND', '-f', `${folder}/httpd.conf`],
    };
  });
}
