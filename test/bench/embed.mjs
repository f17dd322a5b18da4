/**
 * What an inserted map costs a reader, measured on the built pages (`dist/`) in a real browser. Times
 * are of this machine on this day: read the ratios. Served brotli-compressed from memory by
 * `test/support/server.mjs`; every visit starts with an empty cache.
 *
 * "First contentful map" is the later of two moments, counted from the start of the navigation: the
 * first contentful paint, and the end of the first frame in which all regions stand in the document.
 *
 * Fails where the map of a prepared page takes over 1.5 times as long as that of the same bytes without
 * its script, and where one of forty frames on a page is blank.
 */
import { chromium } from 'playwright-core';
import { readdirSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.mjs';
import { serve } from '../support/server.mjs';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 1_600_000 / 8,
};
const CPU_SLOWDOWN = 4;
const VISITS = 7;
const MOST_RATIO = 1.5;

const FRAMES = 40;
/** A frame that is not drawn after so long is left for the test of blanks. */
const PATIENCE_MS = 5000;
const REACTIONS = 15;
/** A map of whose pixels so many have one colour is blank: land, sea and borders share it otherwise. */
const BLANK = 0.95;

const REGIONS = { selector: 'svg.map path[data-ubigeo]', n: 25 };
const OPTIONS = { selector: '[role=option]', n: 25 };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const ms = (value) => `${Math.round(value)} ms`;
const quick = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

const views = readdirSync(join(DIST, 'mapa/es'), { recursive: true })
  .filter((path) => path.endsWith('.html'))
  .map((path) => `mapa/es/${path}`)
  .sort();
const pages = await Promise.all(
  views.map(async (path) => ({ path, html: await readFile(join(DIST, path), 'utf8') })),
);
const heaviest = pages
  .map((page) => ({ ...page, rough: quick(page.html) }))
  .reduce((most, page) => (page.rough > most.rough ? page : most));

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: CHROMIUM_FLAGS,
});
const work = await mkdtemp(join(tmpdir(), 'public-map-'));
const failures = [];

/** Runs in a page before anything of its own: notes when each of these is first painted. */
function watch(wanted) {
  window.painted = {};
  const look = () => {
    const open = Object.entries(wanted).filter(([name]) => window.painted[name] === undefined);
    for (const [name, { selector, n }] of open) {
      if (document.querySelectorAll(selector).length < n) continue;
      window.painted[name] = Infinity;
      // The end of the frame, not the moment before it is painted.
      setTimeout(() => (window.painted[name] = performance.now()));
    }
    if (open.length > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds until each of these is painted, slowed as stated. */
async function visit(url, wanted) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await page.addInitScript(watch, wanted);
  await page.goto(url);
  const times = await page.waitForFunction(
    (names) => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      const times = names.map((name) => window.painted[name] ?? Infinity);
      if (!first || times.includes(Infinity)) return null;
      return Object.fromEntries(
        names.map((name, i) => [name, Math.max(times[i], first.startTime)]),
      );
    },
    Object.keys(wanted),
    { timeout: 60_000 },
  );
  const value = await times.jsonValue();
  await context.close();
  return value;
}

/** An element of a page as a comment of as many bytes. */
function inert(html, element) {
  const [found] = element.exec(html) ?? [];
  const inside = found?.slice(4, -3);
  if (!inside || /--!?>/.test(inside)) throw new Error(`Not to be commented out: ${element}`);
  return html.replace(found, () => `<!--${inside}-->`);
}

/** The prepared page, the same bytes without its script, and an empty page, side by side. */
async function firstMap() {
  const { path, html } = heaviest;
  const [, script] = /<script defer src="([^"]+)"/.exec(html) ?? [];
  const silent = inert(
    inert(html, /<script defer src="[^"]+"><\/script>/),
    /<script type="application\/json"[\s\S]*?<\/script>/,
  );
  if (silent.length !== html.length) throw new Error('The pages are not of the same bytes.');
  const put = async (name, text) => {
    await mkdir(dirname(join(work, name)), { recursive: true });
    await writeFile(join(work, name), text);
    return name;
  };
  const files = {
    prepared: await put(path, html),
    inert: await put(path.replace('.html', '.inert.html'), silent),
    empty: await put('empty.html', '<!doctype html><title>.</title><p>.</p>'),
  };
  const scriptPath = join('mapa', basename(script));
  await copyFile(join(DIST, scriptPath), join(work, scriptPath));
  await copyFile(join(DIST, 'icon.svg'), join(work, 'icon.svg'));

  const site = await serve(work);
  const times = { empty: [], prepared: [], inert: [], answers: [] };
  try {
    // Compressing is not the reader's time.
    for (const name of [...Object.values(files), scriptPath, 'icon.svg'])
      await (await fetch(site.url + name)).arrayBuffer();
    for (let i = 0; i < VISITS; i++) {
      const word = { map: { selector: 'p', n: 1 } };
      times.empty.push((await visit(site.url + files.empty, word)).map);
      times.inert.push((await visit(site.url + files.inert, { map: REGIONS })).map);
      const seen = { map: REGIONS, answers: OPTIONS };
      const { map, answers } = await visit(site.url + files.prepared, seen);
      times.prepared.push(map);
      times.answers.push(answers);
    }
  } finally {
    await site.close();
  }
  const [empty, prepared, same] = [times.empty, times.prepared, times.inert].map(median);
  const ratio = prepared / same;
  console.log(
    `First contentful map of ${path}, CPU ÷ ${CPU_SLOWDOWN}, 1.6 Mbit/s, 150 ms (medians of ${VISITS}):`,
  );
  console.log(
    `  ${ms(prepared)}; the same bytes without its script: ${ms(same)}; an empty page: ${ms(empty)}`,
  );
  console.log(`  with / without its script: ${ratio.toFixed(2)}, at most ${MOST_RATIO}`);
  console.log(`  answers pointer and keyboard after ${ms(median(times.answers))}`);
  if (ratio > MOST_RATIO) failures.push(`the script makes the map ${ratio.toFixed(2)} times late`);
}

/** Bytes and requests of a page with all that it shows. */
async function weigh(site, path, { script = true, ready = REGIONS } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  let requests = 0;
  page.on('request', () => requests++);
  const before = site.sent();
  await page.goto(site.url + path);
  await page
    .locator(ready.selector)
    .nth(ready.n - 1)
    .waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const bytes = site.sent() - before;
  const app = await page.locator('nav a').first().getAttribute('href');
  await context.close();
  return {
    app,
    text: `${(bytes / 1000).toFixed(1)} kB in ${requests} request${requests > 1 ? 's' : ''}`,
  };
}

async function weights() {
  const { path } = heaviest;
  const site = await serve(DIST);
  try {
    const still = await weigh(site, path, { script: false });
    const whole = await weigh(site, path, { ready: OPTIONS });
    const query = whole.app.slice(whole.app.indexOf('?') + 1);
    const drawn = await weigh(site, `mapa/vista.html?${query}`, { ready: OPTIONS });
    const before = site.sent();
    await (await fetch(`${site.url}mapa/embed.js`)).arrayBuffer();
    const loader = site.sent() - before;
    console.log(`Weight of the heaviest prepared page, brotli, ${path}:`);
    console.log(`  ${still.text} without JavaScript, ${whole.text} with it`);
    console.log(`  the same view drawn in the browser (mapa/vista.html): ${drawn.text}`);
    console.log(`  embed.js: ${(loader / 1000).toFixed(2)} kB`);
  } finally {
    await site.close();
  }
}

/** Runs in every frame before anything of its own: tells the page around when its regions are painted. */
function tellDrawn({ selector, n }) {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  if (window === top) {
    window.drawn = new Set();
    addEventListener('message', ({ source, data }) => {
      if (data === 'drawn') window.drawn.add(source);
    });
    return;
  }
  const look = () => {
    if (document.querySelectorAll(selector).length < n) requestAnimationFrame(look);
    else setTimeout(() => parent.postMessage('drawn', '*'));
  };
  requestAnimationFrame(look);
}

/** Scrolls from frame to frame, each as soon as the one before is drawn. Milliseconds each took. */
const scrollThrough = (page) =>
  page.evaluate(async (patience) => {
    const waits = [];
    for (const frame of document.querySelectorAll('iframe')) {
      const start = performance.now();
      do {
        // Frames above that take their height may push it out of sight, where it is not drawn.
        frame.scrollIntoView({ block: 'center' });
        await new Promise(requestAnimationFrame);
      } while (!window.drawn.has(frame.contentWindow) && performance.now() - start < patience);
      waits.push(performance.now() - start);
    }
    return waits;
  }, PATIENCE_MS);

/** Milliseconds from a hover and from a click on regions of a frame until the picture shows it. */
async function reactions(page, index) {
  const element = page.locator('iframe').nth(index);
  await element.evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
  const frame = await (await element.elementHandle()).contentFrame();
  await frame
    .locator(OPTIONS.selector)
    .nth(OPTIONS.n - 1)
    .waitFor({ state: 'attached' });
  const places = await frame.evaluate((most) => {
    const STEPS = 12;
    window.reactions = { pointermove: [], click: [] };
    const shown = {
      pointermove: () => document.querySelector('.card:not([hidden])')?.textContent ?? '',
      click: () => document.querySelector('.reading').textContent,
    };
    for (const [kind, state] of Object.entries(shown)) {
      addEventListener(
        kind,
        ({ timeStamp }) => {
          const before = state();
          requestAnimationFrame(() =>
            setTimeout(() => {
              const time = performance.now() - timeStamp;
              window.reactions[kind].push(state() === before ? NaN : time);
            }),
          );
        },
        { capture: true },
      );
    }
    /** A point of the frame at which the region lies open, and nothing stands on it. */
    const openPoint = (path) => {
      const { left, top, width, height } = path.getBoundingClientRect();
      for (let i = 1; i < STEPS; i++)
        for (let j = 1; j < STEPS; j++) {
          const [x, y] = [left + (width * i) / STEPS, top + (height * j) / STEPS];
          if (document.elementFromPoint(x, y) === path) return [x, y];
        }
      return null;
    };
    const paths = [...document.querySelectorAll('svg.map path[data-ubigeo]')];
    return paths
      .map(openPoint)
      .filter((point) => point !== null)
      .slice(0, most);
  }, REACTIONS);
  const box = await element.boundingBox();
  if (!box || places.length === 0) throw new Error('Nothing to point at.');
  for (const [x, y] of places) {
    await page.mouse.move(box.x + x, box.y + y);
    await page.waitForTimeout(50);
    await page.mouse.click(box.x + x, box.y + y);
    await page.waitForTimeout(50);
  }
  const found = await frame.evaluate(() => window.reactions);
  const real = (times) => times.filter((time) => !Number.isNaN(time));
  const [hover, click] = [real(found.pointermove), real(found.click)];
  if (Math.min(hover.length, click.length) < places.length / 2)
    throw new Error('Pointing at regions showed nothing.');
  return `a hover shows after ${ms(median(hover))}, a click after ${ms(median(click))}`;
}

/** How much of a picture has its commonest colour, 0 to 1. */
const commonest = (page, png) =>
  page.evaluate(async (text) => {
    const EVERY = 7;
    const picture = new Image();
    picture.src = `data:image/png;base64,${text}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    const pixels = new Uint32Array(
      pen.getImageData(0, 0, picture.width, picture.height).data.buffer,
    );
    const counts = new Map();
    let seen = 0;
    for (let i = 0; i < pixels.length; i += EVERY, seen++)
      counts.set(pixels[i], (counts.get(pixels[i]) ?? 0) + 1);
    return Math.max(...counts.values()) / seen;
  }, png.toString('base64'));

async function blanks(page) {
  const judge = await browser.newPage();
  const found = [];
  for (let i = 0; i < FRAMES; i++) {
    const frame = page.locator('iframe').nth(i);
    // A frame out of sight is not drawn: nothing in it would ever come to rest.
    await frame.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const png = await frame.contentFrame().locator('.frame').screenshot();
    if ((await commonest(judge, png)) > BLANK) found.push(i + 1);
  }
  await judge.close();
  return found;
}

/** Many maps on a page of another site, with the loader, each lazy as in the snippet. */
async function forty() {
  const [maps, host] = await Promise.all([serve(DIST), serve(work)]);
  const step = Math.floor(views.length / FRAMES);
  const shown = Array.from({ length: FRAMES }, (_, i) => views[i * step]);
  const pageOf = (paths) => {
    const frames = paths.map(
      (path) =>
        `<p>…</p><iframe src="${maps.url}${path}" title="${path}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`,
    );
    return `<!doctype html><title>.</title><body style="width:640px">${frames.join('')}<script async src="${maps.url}mapa/embed.js"></script>`;
  };
  // By another name of this machine it is another site, whose frames the browser keeps apart.
  const url = host.url.replace('127.0.0.1', 'localhost');
  const open = async (name, paths) => {
    await writeFile(join(work, name), pageOf(paths));
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.addInitScript(tellDrawn, REGIONS);
    await page.goto(url + name);
    return page;
  };
  try {
    // Compressing is not the reader's time.
    for (const path of shown) await (await fetch(maps.url + path)).arrayBuffer();
    const alone = await open('one.html', shown.slice(-1));
    await scrollThrough(alone);
    const first = await reactions(alone, 0);
    await alone.close();

    const page = await open('forty.html', shown);
    const waits = await scrollThrough(page);
    const all = waits.reduce((sum, wait) => sum + wait, 0);
    const longest = Math.max(
      ...(await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.longest)))),
    );
    const last = await reactions(page, FRAMES - 1);
    const blank = await blanks(page);
    await page.close();
    console.log(`${FRAMES} frames on a page of another site:`);
    console.log(
      `  all drawn ${ms(all)} after scrolling began, the slowest ${ms(Math.max(...waits))} after it came into sight; longest task ${ms(longest)}`,
    );
    console.log(`  in the last: ${last}`);
    console.log(`  in a frame alone on its page: ${first}`);
    console.log(`  blank: ${blank.length === 0 ? 'none' : blank.join(', ')}`);
    if (blank.length > 0) failures.push(`${blank.length} of ${FRAMES} frames are blank`);
  } finally {
    await Promise.all([maps.close(), host.close()]);
  }
}

try {
  await firstMap();
  await weights();
  await forty();
} finally {
  await browser.close();
  await rm(work, { recursive: true });
}
if (failures.length > 0) {
  console.error(`Failed: ${failures.join('; ')}`);
  process.exitCode = 1;
}
