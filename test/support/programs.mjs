/** Programs of the system that tests run, and how they come where they are missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** Where servers live, which is not on everybody's PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/**
 * Path of the first of these programs that there is; null when there is none.
 * @param {readonly string[]} names
 * @returns {string | null}
 */
export function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(':'), ...SYSTEM_FOLDERS];
  for (const name of names) {
    for (const folder of folders) {
      try {
        accessSync(`${folder}/${name}`, constants.X_OK);
        return `${folder}/${name}`;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

/**
 * Installs packages through the system's package manager; false where that is not to be had (it is
 * Debian's, and root's).
 * @param {readonly string[]} packages
 * @returns {boolean}
 */
export function installPackages(packages) {
  if (spawnSync('apt-get', ['--version']).status !== 0 || process.getuid?.() !== 0) return false;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-y', '-q', ...packages], options);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a program, installed where it is missing and can be; null elsewhere.
 * @param {readonly string[]} names
 * @param {readonly string[]} packages
 * @returns {string | null}
 */
export function ensureProgram(names, packages) {
  return findProgram(names) ?? (installPackages(packages) ? findProgram(names) : null);
}
