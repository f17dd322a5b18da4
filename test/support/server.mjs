/**
 * Serves a folder as any static host would (brotli, immutable assets), and can be slowed: one line
 * of a given rate shared by all answers, and a delay before each. The browser's own throttle does
 * not count what workers fetch; this one counts everything.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
};
const CHUNK = 4096;

/**
 * @param {string} folder
 * @param {{ bytesPerSecond?: number, delayMs?: number }} [line]
 * @returns {Promise<{ url: string, sent: () => number, close: () => Promise<void> }>}
 */
export async function serve(folder, { bytesPerSecond, delayMs = 0 } = {}) {
  const compressed = new Map();
  let sent = 0;
  // Answers queue for the one line.
  let free = 0;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function body(path) {
    let entry = compressed.get(path);
    if (!entry) {
      const raw = await readFile(join(folder, path));
      const small = extname(path) === '.woff2' ? null : brotliCompressSync(raw);
      entry = { bytes: small ?? raw, encoding: small ? 'br' : undefined };
      compressed.set(path, entry);
    }
    return entry;
  }

  const server = createServer(async (request, response) => {
    const asked = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    if (delayMs > 0) await wait(delayMs);
    let entry;
    try {
      entry = await body(path);
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': entry.bytes.length,
      ...(entry.encoding ? { 'content-encoding': entry.encoding } : {}),
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    });
    sent += entry.bytes.length;
    if (!bytesPerSecond) {
      response.end(entry.bytes);
      return;
    }
    for (let at = 0; at < entry.bytes.length; at += CHUNK) {
      const piece = entry.bytes.subarray(at, at + CHUNK);
      const now = performance.now();
      free = Math.max(free, now) + (piece.length / bytesPerSecond) * 1000;
      await wait(free - now);
      response.write(piece);
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}/`,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
