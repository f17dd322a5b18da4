/**
 * Time between frames while a brush is dragged over the charts of criteria, 25 regions and 1,874
 * districts' worth of rows, on the page of examples, in a real browser that draws by software.
 */
import { createServer } from 'vite';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.mjs';

const STEPS = 120;
const WARM_UP = 10;
const CASES = [
  ['Parallel coordinates, 25 rows', 'ParallelCoordinates', '.brush'],
  ['Scatter matrix, 25 rows', 'ScatterMatrix', 'svg'],
  ['Parallel coordinates, 1,874 rows', 'ParallelCoordinates de 1874 filas', '.brush'],
  ['Scatter matrix, 1,874 rows', 'ScatterMatrix de 1874 filas', 'svg'],
];

const quantile = (sorted, share) => sorted[Math.floor(sorted.length * share)] ?? NaN;

const server = await createServer({ logLevel: 'error', server: { host: '127.0.0.1' } });
await server.listen();
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: CHROMIUM_FLAGS,
});
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
  await page.goto(`${server.resolvedUrls?.local[0]}src/charts/examples/`);
  await page.waitForLoadState('networkidle');
  for (const [label, id, target] of CASES) {
    const area = page.locator(`section[id="${id}"] ${target}`).first();
    await area.scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    if (!box) throw new Error(`Nothing to brush: ${id}`);
    const at = (share) => [box.x + box.width * share, box.y + box.height * (0.2 + 0.6 * share)];
    await page.mouse.move(...at(0.1));
    await page.mouse.down();
    await page.evaluate(() => {
      window.frames = [];
      let last = performance.now();
      const frame = (now) => {
        window.frames.push(now - last);
        last = now;
        window.watching = requestAnimationFrame(frame);
      };
      window.watching = requestAnimationFrame(frame);
    });
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.move(...at(0.15 + 0.7 * Math.abs(Math.sin(step / 20))));
    }
    const frames = await page.evaluate(() => {
      cancelAnimationFrame(window.watching);
      return window.frames;
    });
    if ((await page.locator(`section[id="${id}"] button.button`).count()) === 0)
      throw new Error(`Nothing was marked: ${id}`);
    await page.mouse.up();
    await page.keyboard.press('Escape');
    const sorted = frames.slice(WARM_UP).sort((a, b) => a - b);
    const median = quantile(sorted, 0.5);
    console.log(
      `Brush, ${label}: ${median.toFixed(1)} ms between frames at the median (${Math.round(1000 / median)} a second), ${quantile(sorted, 0.95).toFixed(1)} ms at the 95th percentile (${sorted.length} frames)`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}
