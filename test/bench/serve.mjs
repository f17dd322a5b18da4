/**
 * The built site served by nginx as `hosting/nginx.conf` says, under load from a second process
 * (wrk) on the same machine, at rising numbers of connections. Times are of this machine on this day,
 * whose cores the load shares with the server: read whether anything fails, and where it levels off.
 * Answers are compressed as they are sent; a prepared page also with its `.gz` made beforehand.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ensureNginx, startNginx } from '../support/nginx.mjs';
import { ensureProgram } from '../support/programs.mjs';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const CONNECTIONS = [8, 32, 128, 512];
const SECONDS = 3;
/** One thread of wrk asks for more than a core of nginx can answer. */
const THREADS = 1;
/** A rate that is not so many times the best before is no gain: the machine is saturated. */
const LEVEL = 1.05;

const run = promisify(execFile);

/** The first page of a folder, as a path of the site; null where there is none. */
function firstPage(folder) {
  if (!existsSync(join(DIST, folder))) return null;
  const name = readdirSync(join(DIST, folder)).find((file) => file.endsWith('.html'));
  return name === undefined ? null : `${folder}/${name}`;
}

const PAGE = firstPage('mapa/es/indicador');
const KINDS = [
  ['a prepared page', PAGE],
  ['its JSON', PAGE?.replace(/html$/, 'json') ?? null],
  ['index.html', 'index.html'],
  ['embed.js', 'mapa/embed.js'],
];

/** Milliseconds of wrk's "1.23ms", "456.00us", "1.20s". */
function ms(text) {
  const [, number, unit] = /^([\d.]+)(us|ms|s|m)$/.exec(text) ?? [];
  return Number(number) * { us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit];
}

/** What wrk reports. */
function read(report) {
  const figure = (pattern) => pattern.exec(report)?.[1];
  const [connect, reading, writing, timeout] = (
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report) ?? []
  )
    .slice(1)
    .map(Number);
  return {
    perSecond: Number(figure(/Requests\/sec:\s+([\d.]+)/)),
    p50: ms(figure(/^\s+50%\s+(\S+)/m) ?? ''),
    p99: ms(figure(/^\s+99%\s+(\S+)/m) ?? ''),
    refused: Number(figure(/Non-2xx or 3xx responses: (\d+)/) ?? 0),
    socket: (connect ?? 0) + (reading ?? 0) + (writing ?? 0) + (timeout ?? 0),
  };
}

async function load(wrk, url, connections) {
  const { stdout } = await run(wrk, [
    `-t${THREADS}`,
    `-c${connections}`,
    `-d${SECONDS}s`,
    '--latency',
    '-H',
    'Accept-Encoding: gzip',
    url,
  ]);
  return read(stdout);
}

/** Lines for these files of a folder, each at rising numbers of connections; what failed. */
async function underLoad(wrk, root, kinds) {
  const server = await startNginx(root);
  const failures = [];
  try {
    for (const [kind, path] of kinds) {
      if (path === null || !existsSync(join(root, path))) {
        console.log(`  ${kind}: not built`);
        continue;
      }
      let best = 0;
      for (const connections of CONNECTIONS) {
        const { perSecond, p50, p99, refused, socket } = await load(
          wrk,
          server.url + path,
          connections,
        );
        const errors = `${socket} socket errors, ${refused} refused`;
        if (socket + refused > 0) failures.push(`${kind} at ${connections}: ${errors}`);
        console.log(
          `  ${kind}, ${connections} connections: ${Math.round(perSecond)} requests/s, median ${p50.toFixed(1)} ms, 99 % within ${p99.toFixed(1)} ms; ${errors}`,
        );
        if (best > 0 && perSecond < best * LEVEL) break;
        best = Math.max(best, perSecond);
      }
    }
  } finally {
    await server.stop();
  }
  return failures;
}

/** The same for the prepared page with its compressed form beside it. */
async function packedUnderLoad(wrk) {
  if (PAGE === null) return [];
  const root = await mkdtemp(join(tmpdir(), 'packed-'));
  try {
    const page = await readFile(join(DIST, PAGE));
    await writeFile(join(root, 'page.html'), page);
    await writeFile(join(root, 'page.html.gz'), gzipSync(page, { level: 9 }));
    return await underLoad(wrk, root, [['the page with its .gz beside it', 'page.html']]);
  } finally {
    await rm(root, { recursive: true });
  }
}

const wrk = ensureNginx() && ensureProgram(['wrk'], ['wrk']);
if (!wrk) {
  console.log('Serving under load: skipped, nginx or wrk is not here.');
} else {
  console.log(`nginx under load, gzip, ${SECONDS} s a line:`);
  const failures = [...(await underLoad(wrk, DIST, KINDS)), ...(await packedUnderLoad(wrk))];
  console.log(
    failures.length === 0 ? '  no errors at saturation' : `  failed: ${failures.join('; ')}`,
  );
  if (failures.length > 0) process.exitCode = 1;
}
