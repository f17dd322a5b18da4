/** Maps in the pages of others, of another site: as the help has it, and as hosts are. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMS } from '../../src/embed/params';
import { snippet, type Form } from '../../src/embed/snippet';
import { viewAt } from '../../src/embed/address';
import { PHONE, useSite, visit, type Visit } from './support';
import { addressOf, chosenIn, fits, mapIn, RATE, REGIONS, SLUGS, useHost } from './embed-support';

const site = useSite();
const host = useHost();

/** The code of a map, as the dialog gives it. */
function code(form: Form, slug: string = RATE, query: Partial<typeof DEFAULT_PARAMS> = {}): string {
  const view = viewAt(slug, 'es');
  const text =
    view &&
    snippet(form, {
      view,
      params: { ...DEFAULT_PARAMS, ...query },
      version: null,
      height: null,
      name: 'Mapa',
      finding: '',
      site: site.url,
    });
  if (!text) throw new Error(`No code for ${slug} as ${form}.`);
  return text;
}
const frameOf = (slug: string, attributes = ''): string =>
  `<iframe src="${site.url}${addressOf(slug, 'es')}" title="Mapa" width="380" height="500" ${attributes}></iframe>`;
const loader = () => `<script async src="${site.url}mapa/embed.js"></script>`;
const standard = (body: string, head = '', attributes = '') =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`;

/** A visitor of somebody's page. */
async function guest(html: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const visitor = await visit(site, addressOf(RATE, 'es'), options);
  await visitor.page.goto(host.put(html));
  return visitor;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
const regions = (frame: Frame) => frame.locator('path.region[data-ubigeo]').count();

/** The frame has neither a scrollbar nor anything cut at its foot. */
const holds = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight } = document.documentElement;
    return scrollHeight <= innerHeight ? '' : `${scrollHeight} px in ${innerHeight}`;
  });

describe('the code of the help', () => {
  it.each(SLUGS)('shows the whole map in a frame alone, without any script: %s', async (slug) => {
    const { page, complaints, close } = await guest(standard(code('iframe', slug)), {
      javaScriptEnabled: false,
    });
    const frame = await mapIn(page, 'iframe');
    await frame.locator('footer').waitFor();
    expect(await regions(frame)).toBe(REGIONS);
    for (const width of [680, 960, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width - 16);
      expect([width, await holds(frame)]).toEqual([width, '']);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['script', 'element'] as const)(
    'is as high as its map with embed.js: %s',
    async (form) => {
      const { page, complaints, close } = await guest(standard(code(form)));
      const frame = await mapIn(page, 'iframe');
      for (const width of [1600, 720, 360, 280]) {
        await page.setViewportSize({ width, height: 900 });
        await fits(frame);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
      await frame.locator('summary').click();
      await fits(frame);
      await frame.locator('summary').click();
      await fits(frame);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('is a link for who has no script, as an element', async () => {
    const { page, close } = await guest(standard(code('element')), { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'Mapa' }).getAttribute('href')).toBe(
      `${site.url}${addressOf(RATE, 'es')}`,
    );
    await close();
  });
});

/** What themes do to frames, and to everything. */
const HOSTILE = `<style>
  * { box-sizing: border-box !important; margin: 3px !important; padding: 5px !important; font: 30px/3 fantasy !important; color: red !important; letter-spacing: 9px !important }
  iframe { height: 80px !important; min-height: 40px !important; max-height: 120px !important; border: 7px dotted red !important; aspect-ratio: 9 / 1 !important }
  div, p, svg, table { display: none !important }
</style>`;

describe('a host', () => {
  const HOSTS: readonly (readonly [string, (body: string) => string])[] = [
    ['with a style sheet of its own for everything', (body) => standard(body, HOSTILE)],
    ['without a doctype', (body) => `<html><body>${body}</body></html>`],
    ['from right to left', (body) => standard(body, '', 'dir="rtl" lang="ar"')],
  ];
  const FORMS: readonly (readonly [string, () => string])[] = [
    ['a frame', () => code('script')],
    ['an element', () => code('element')],
    ['a frame of a small origin', () => frameOf(RATE, 'sandbox="allow-scripts"') + loader()],
  ];
  describe.each(HOSTS)('%s', (_, wrap) => {
    it.each(FORMS)('gives %s the height of its map', async (_, body) => {
      const { page, complaints, close } = await guest(wrap(body()), {
        viewport: { width: 700, height: 800 },
      });
      const frame = await mapIn(page, 'iframe');
      await fits(frame);
      expect(await regions(frame)).toBe(REGIONS);
      await frame.locator('summary').click();
      await fits(frame);
      await frame.locator('.listbox').focus();
      await page.keyboard.type('piura');
      await page.keyboard.press('Enter');
      await expect.poll(() => chosenIn(frame)).toEqual([expect.stringContaining('Piura')]);
      await fits(frame);
      expect(complaints).toEqual([]);
      await close();
    });
  });

  it('that lets the frame do nothing shows the map as a picture with its text', async () => {
    const { page, close } = await guest(standard(frameOf(RATE, 'sandbox=""') + loader()));
    const frame = await mapIn(page, 'iframe');
    await frame.locator('footer').waitFor();
    expect(await regions(frame)).toBe(REGIONS);
    expect(await frame.locator('.listbox').count()).toBe(0);
    await frame.locator('summary').click();
    expect(await frame.locator('table').isVisible()).toBe(true);
    await close();
  });

  it('may add frames and take them away', async () => {
    const { page, complaints, close } = await guest(standard(loader()));
    await page.waitForFunction(() => customElements.get('ruta-territorial-mapa'));
    const add = (html: string) =>
      page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), html);
    await add(frameOf(RATE, 'id="later"'));
    await add('<ruta-territorial-mapa vista="cadena/coffee" region="12"></ruta-territorial-mapa>');
    await fits(await mapIn(page, '#later'));
    const inElement = await mapIn(page, 'ruta-territorial-mapa iframe');
    await fits(inElement);
    expect(await chosenIn(inElement)).toEqual([expect.stringContaining('Junín')]);
    await page.evaluate(() => document.querySelector('#later')?.remove());
    const element = page.locator('ruta-territorial-mapa');
    await element.evaluate((element) => element.setAttribute('region', '20'));
    await expect.poll(() => chosenIn(inElement)).toEqual([expect.stringContaining('Piura')]);
    // Taken out and put back elsewhere: a browser loads its frame anew.
    await element.evaluate((element) => {
      const section = document.createElement('section');
      document.body.append(section);
      element.remove();
      section.append(element);
    });
    await fits(await mapIn(page, 'section iframe'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('hears of a choice once, however often it includes the script', async () => {
    const { page, close } = await guest(
      standard(code('element') + loader() + loader() + code('script')),
    );
    const frame = await mapIn(page, 'ruta-territorial-mapa iframe');
    await fits(frame);
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      document.addEventListener('ruta-territorial:chosen', (event) =>
        heard.push((event as CustomEvent<unknown>).detail, (event.target as Element).localName),
      );
    });
    await frame.locator('.listbox').focus();
    await page.keyboard.type('ica');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
      .toEqual([{ regions: ['11'] }, 'ruta-territorial-mapa']);
    await close();
  });

  it('believes no message but that of the map itself', async () => {
    const { page, close } = await guest(
      standard(
        `${frameOf(RATE, 'id="map"')}<iframe id="other" srcdoc="<p>other</p>"></iframe>${loader()}`,
      ),
    );
    const map = await mapIn(page, '#map');
    await fits(map);
    const height = () => page.locator('#map').evaluate((frame) => frame.clientHeight);
    const before = await height();
    const low = { type: 'ruta-territorial:height', version: 1, height: 50 };
    const embedly = JSON.stringify({ src: map.url(), context: 'iframe.resize', height: 50 });
    const other = await mapIn(page, '#other');
    for (const message of [low, embedly]) {
      await page.evaluate((message) => window.postMessage(message, '*'), message);
      await other.evaluate((message) => window.parent.postMessage(message, '*'), message);
    }
    // From the map itself, but not of the shape that was agreed.
    for (const message of [
      { ...low, version: 2 },
      { ...low, height: -1 },
      { ...low, height: 1e9 },
      { ...low, height: '50' },
      { ...low, type: 'height' },
      { context: 'iframe.resize', height: 50 },
      '{"context":"iframe.resize"',
      [],
      null,
    ])
      await map.evaluate((message) => window.parent.postMessage(message, '*'), message);
    // What came before this has been heard when this is.
    const after = before + 40;
    await map.evaluate((message) => window.parent.postMessage(message, '*'), {
      ...low,
      height: after,
    });
    await expect.poll(height).toBe(after);
    expect(await page.locator('#other').evaluate((frame) => frame.clientHeight)).toBe(150);
    await close();
  });
});

describe('forty maps on a page', () => {
  it('are all there and answer, and the page scrolls over them', async () => {
    const catalogue = (await (await fetch(`${site.url}mapa/catalog.jsonld`)).text()).matchAll(
      /mapa\/es\/([a-z_]+\/[a-z_0-9]+)\.html/g,
    );
    const slugs = [...new Set([...catalogue].map(([, slug]) => slug ?? ''))];
    const step = Math.floor(slugs.length / 40);
    const forty = slugs.filter((_, i) => i % step === 0).slice(0, 40);
    expect(forty).toHaveLength(40);
    const { page, complaints, close } = await guest(
      standard(forty.map((slug, i) => frameOf(slug, `id="map${i}"`)).join('<p>…</p>') + loader()),
      { viewport: { width: 700, height: 900 } },
    );
    const frames = await Promise.all(forty.map((_, i) => mapIn(page, `#map${i}`)));
    for (const [i, frame] of frames.entries()) {
      // A browser draws a frame of another site when it comes into sight.
      await page.locator(`#map${i}`).scrollIntoViewIfNeeded();
      await fits(frame);
      expect(await frame.locator('path.region[fill]').count()).toBe(REGIONS);
    }
    for (const i of [0, 20, 39]) {
      const element = page.locator(`#map${i}`);
      await element.scrollIntoViewIfNeeded();
      expect(await coloursOf(page, await element.screenshot())).toBeGreaterThan(20);
      const frame = await mapIn(page, `#map${i}`);
      // A circle may stand there: it is the figure of its region.
      await frame.locator('path.region[data-ubigeo="16"]').click({ force: true });
      await expect.poll(() => chosenIn(frame)).toEqual([expect.stringContaining('Loreto')]);
      await fits(frame);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['wheel', 'touch'] as const)('leave the %s to the page', async (by) => {
    const { page, close } = await guest(
      standard(`${frameOf(RATE)}<p>…</p>${frameOf(RATE)}${frameOf(RATE)}${loader()}`),
      by === 'touch' ? PHONE : { viewport: { width: 700, height: 700 } },
    );
    const frame = await mapIn(page, 'iframe');
    await fits(frame);
    const map = await frame.locator('.frame').boundingBox();
    if (!map) throw new Error('No map.');
    const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
    if (by === 'wheel') {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 200);
    } else {
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', { x, y });
      for (let moved = 20; moved <= 240; moved += 20) await touch('touchMove', { x, y: y - moved });
      await touch('touchEnd');
    }
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150);
    expect(await chosenIn(frame)).toEqual([]);
    await close();
  });
});

/** How many colours a picture has: a blank one has a few. */
const coloursOf = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(canvas?.getImageData(0, 0, width, height).data.buffer ?? []);
    return new Set(pixels).size;
  }, png.toString('base64'));
