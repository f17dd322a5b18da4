/**
 * What the page costs, measured on the built page in a real browser. Times are of this machine on
 * this day: read the ratios. Nothing here passes or fails; sizes are held by the build itself.
 */
import { chromium } from 'playwright-core';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.mjs';
import { serve } from '../support/server.mjs';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const LINE = { bytesPerSecond: 1_600_000 / 8, delayMs: 150 };
const CPU_SLOWDOWN = 4;
const VISITS = 5;
const MOVES = 60;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const ms = (value) => `${Math.round(value)} ms`;

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: CHROMIUM_FLAGS,
});

/** Milliseconds from the start of the navigation until `ready` holds in the page, slowed as stated. */
async function timeUntil(url, ready) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript((test) => {
    const check = () => {
      if (
        window.readyAt === undefined &&
        document.querySelectorAll(test.selector).length >= test.n
      ) {
        // The frame in which it is painted, not the moment at which it is put into the document.
        requestAnimationFrame(() => setTimeout(() => (window.readyAt ??= performance.now())));
      }
      if (window.readyAt === undefined) requestAnimationFrame(check);
    };
    requestAnimationFrame(check);
  }, ready);
  await page.goto(url);
  const time = await page.waitForFunction(() => window.readyAt, undefined, { timeout: 60_000 });
  const value = await time.jsonValue();
  await context.close();
  return value;
}

async function firstMap() {
  const empty = await mkdtemp(join(tmpdir(), 'empty-page-'));
  await writeFile(join(empty, 'index.html'), '<!doctype html><title>.</title><p>.</p>');
  const [blank, atlas] = await Promise.all([serve(empty, LINE), serve(DIST, LINE)]);
  const times = { blank: [], atlas: [] };
  for (let i = 0; i < VISITS; i++) {
    times.blank.push(await timeUntil(blank.url, { selector: 'p', n: 1 }));
    times.atlas.push(await timeUntil(atlas.url, { selector: '[role=option]', n: 25 }));
  }
  await Promise.all([blank.close(), atlas.close()]);
  const [base, map] = [median(times.blank), median(times.atlas)];
  console.log(
    `First useful map, CPU ÷ ${CPU_SLOWDOWN}, 1.6 Mbit/s, 150 ms: ${ms(map)}; an empty page: ${ms(base)}; ratio ${(map / base).toFixed(1)} (medians of ${VISITS})`,
  );
}

/** Main-thread time from the input event until the new ranking, map and table stand in the document. */
async function slider() {
  const atlas = await serve(DIST);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${atlas.url}?v=1&sala=candidatas&vista=criterios&tabla=1`);
  await page.locator('#panel input[type=range]').first().waitFor();
  await page.locator('table').first().waitFor();
  await page.waitForTimeout(3000);
  const times = await page.evaluate(async (moves) => {
    const input = document.querySelector('#panel input[type=range]');
    const result = [];
    for (let i = 0; i < moves; i++) {
      input.value = String(10 + ((i * 7) % 60));
      const start = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // Svelte writes in a microtask; reading a size makes the browser lay the result out.
      await Promise.resolve();
      await Promise.resolve();
      document.body.getBoundingClientRect();
      result.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    return result;
  }, MOVES);
  await page.close();
  await atlas.close();
  const sorted = [...times].sort((a, b) => a - b);
  console.log(
    `Weight slider: ${median(times).toFixed(1)} ms of main thread at the median, ${(sorted[Math.floor(MOVES * 0.95)] ?? NaN).toFixed(1)} ms at the 95th percentile (${MOVES} moves, frame 16.7 ms)`,
  );
}

try {
  await firstMap();
  await slider();
} finally {
  await browser.close();
}
