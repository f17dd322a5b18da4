/**
 * Small maps: main-thread time from the click that asks for twelve of them until they are laid out and
 * painted, in the built page in a real browser. Times are of this machine on this day; the same wait
 * without a click is taken off. WebGL is off, so that the frames of the moving map, which are no part of
 * the small ones, do not hide them.
 */
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.mjs';
import { serve } from '../support/server.mjs';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const ROUNDS = 21;
const MAPS = 12;
const SETTLE_MS = 400;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [...CHROMIUM_FLAGS, '--disable-3d-apis'],
});
const site = await serve(DIST);
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taskMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  await page.goto(`${site.url}?v=1&sala=comparar&vista=mapas&multiples=funcion&r=20,12`);
  await page.locator('#panel figure svg[role=img]').first().waitFor();
  await page.waitForTimeout(6000);

  /** Chooses what the maps differ by; milliseconds until they are laid out, and how many there are. */
  const choose = (value) =>
    page.evaluate(async (wanted) => {
      const radio = document.querySelector(`#panel input[type=radio][value=${wanted}]`);
      const start = performance.now();
      radio.click();
      // Svelte writes in a microtask; reading a size makes the browser lay the result out.
      await Promise.resolve();
      await Promise.resolve();
      document.body.getBoundingClientRect();
      const time = performance.now() - start;
      return { time, maps: document.querySelectorAll('#panel figure svg[role=img]').length };
    }, value);
  /** Main-thread time of an action and of what it leaves to be done. */
  const cost = async (action) => {
    const before = await taskMs();
    const result = await action();
    await page.waitForTimeout(SETTLE_MS);
    return { ...result, all: (await taskMs()) - before };
  };

  const runs = [];
  const idle = [];
  for (let i = 0; i < ROUNDS; i++) {
    idle.push((await cost(() => page.evaluate(() => ({})))).all);
    const run = await cost(() => choose('chain'));
    if (run.maps !== MAPS) throw new Error(`${run.maps} maps were drawn, not ${MAPS}`);
    runs.push(run);
    await choose('function');
    await page.waitForTimeout(SETTLE_MS);
  }
  const written = median(runs.map(({ time }) => time));
  const whole = median(runs.map(({ all }) => all)) - median(idle);
  console.log(
    `${MAPS} small maps: ${written.toFixed(1)} ms to write and lay out, ${whole.toFixed(1)} ms of main thread in all, at the median of ${ROUNDS} (target 100 ms)`,
  );
} finally {
  await browser.close();
  await site.close();
}
