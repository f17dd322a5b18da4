/** Finds Chromium; run as a program it installs one through the system's package manager, or says how. */
import { pathToFileURL } from 'node:url';
import { ensureProgram, findProgram } from './programs.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Path of a Chromium: the one that CHROMIUM names, else the first on the PATH; null when there is none. */
export const findChromium = () => process.env.CHROMIUM || findProgram(NAMES);

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = process.env.CHROMIUM || ensureProgram(NAMES, ['chromium']);
  if (found) console.log(`Chromium: ${found}`);
  else {
    console.error(
      'Chromium is needed for the browser tests: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
    );
    process.exitCode = 1;
  }
}
