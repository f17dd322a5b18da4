/** What a reader and an editor do with a page of the public map. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PARAM_KEYS } from '../../src/embed/params';
import { ATTACKS } from '../fixtures/attacks';
import { PHONE, useSite, visit } from './support';
import { addressOf, chosenIn, RATE, recordOf, REGIONS, useHost, mapIn } from './embed-support';

const site = useSite();
const host = useHost();

/** The page of poverty, with what an editor set. */
const open = (query = '', options: Parameters<typeof visit>[2] = {}) =>
  visit(site, addressOf(RATE, 'es', query), options);
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('.listbox')?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.textContent ?? '') : '';
  });
const region = (page: Page, ubigeo: string) => page.locator(`path.region[data-ubigeo="${ubigeo}"]`);
/** The place in a region that lies deepest within it, px of the window: where one would point. */
const within = (page: Page, ubigeo: string) =>
  region(page, ubigeo).evaluate((path) => {
    const { left, top, width, height } = path.getBoundingClientRect();
    const STEPS = 16;
    const places = Array.from({ length: STEPS * STEPS }, (_, k) => ({
      x: left + (((k % STEPS) + 0.5) * width) / STEPS,
      y: top + ((Math.floor(k / STEPS) + 0.5) * height) / STEPS,
    }));
    const own = places.map(({ x, y }) => document.elementFromPoint(x, y) === path);
    const others = places.filter((_, k) => !own[k]);
    const depth = ({ x, y }: { x: number; y: number }) =>
      Math.min(
        ...[x - left, left + width - x, y - top, top + height - y],
        ...others.map((other) => Math.hypot(other.x - x, other.y - y)),
      );
    const [deepest] = places
      .filter((_, k) => own[k])
      .map((place) => ({ ...place, depth: depth(place) }))
      .sort((a, b) => b.depth - a.depth);
    if (!deepest) throw new Error('No place within.');
    return { x: deepest.x, y: deepest.y };
  });

describe('by keyboard', () => {
  it('reaches the map by Tab, walks to the neighbours and leaves by Escape', async () => {
    const { page, close } = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
    await page.keyboard.type('lima');
    expect(await active(page)).toMatch(/^Lima/);
    const lima = await active(page);
    expect(await page.locator('.card').innerText()).toContain(lima);
    await page.keyboard.press('ArrowRight');
    const east = await active(page);
    expect(['Junín', 'Pasco', 'Huánuco']).toContain(east);
    expect(await page.locator('[aria-live]').innerText()).toContain(east);
    await page.keyboard.press('Enter');
    expect(await chosenIn(page)).toEqual([expect.stringContaining(east)]);
    expect(await page.locator('.map path.chosen').count()).toBeGreaterThan(0);
    await page.keyboard.press(' ');
    expect(await chosenIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await active(page)).toBe('');
    expect(await page.locator('.card').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
    await close();
  });

  it('reaches every region by arrows from the first', async () => {
    const { page, close } = await open();
    const arrows = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'] as const;
    await page.locator('.listbox').focus();
    const walk = async (keys: readonly string[]): Promise<string> => {
      for (const key of ['Home', ...keys]) await page.keyboard.press(key);
      return active(page);
    };
    const ways = new Map<string, readonly string[]>([[await walk([]), []]]);
    for (const way of ways.values())
      for (const arrow of arrows) {
        if (ways.size === REGIONS) break;
        const there = await walk([...way, arrow]);
        if (!ways.has(there)) ways.set(there, [...way, arrow]);
      }
    expect([...ways.keys()].sort()).toEqual(
      (await page.locator('[role=option]').allTextContents()).sort(),
    );
    await close();
  });

  it('goes on where it was, and among regions of the same letter', async () => {
    const { page, close } = await open('?r=20');
    await page.locator('.listbox').focus();
    expect(await active(page)).toBe('Piura');
    await page.keyboard.type('pp');
    expect(['Pasco', 'Puno']).toContain(await active(page));
    const there = await active(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await active(page)).toBe(there);
    await close();
  });

  it('sorts the table, what is not known last whichever way', async () => {
    const { page, close } = await visit(
      site,
      addressOf('indicador/agro_export_fob', 'es', '?tabla=1'),
    );
    const record = await recordOf(site, 'indicador/agro_export_fob');
    const column = record.rows[0]?.cells.findIndex((_, j) =>
      record.rows.some(({ cells }) => cells[j]?.value !== null && cells[j] && 'state' in cells[j]),
    );
    const values = new Map(
      record.rows.map(({ ubigeo, cells }) => [ubigeo, cells[column ?? 0]?.value ?? null]),
    );
    const order = () =>
      page
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['ubigeo'] ?? ''));
    const original = await order();
    const head = page.locator('thead th').nth(column ?? 0);
    await head.locator('button').focus();
    for (const direction of ['descending', 'ascending'] as const) {
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe(direction);
      const sorted = (await order()).map((ubigeo) => values.get(ubigeo) ?? null);
      const known = sorted.filter((value) => value !== null);
      expect(sorted.slice(0, known.length)).toEqual(known);
      const sign = direction === 'ascending' ? 1 : -1;
      expect(known).toEqual([...known].sort((a, b) => sign * (a - b)));
    }
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(original);
    await close();
  });
});

describe('by pointer', () => {
  it('shows a card beside what is pointed at, and chooses by a click that is no drag', async () => {
    const { page, close } = await open();
    const card = page.locator('.card');
    const at = await within(page, '20');
    await page.mouse.move(at.x, at.y);
    expect(await card.innerText()).toContain('Piura');
    expect(await page.locator('tr.hovered').getAttribute('data-ubigeo')).toBe('20');
    await page.mouse.click(at.x, at.y);
    expect(await chosenIn(page)).toEqual([expect.stringContaining('Piura')]);
    const other = await within(page, '12');
    await page.mouse.move(other.x, other.y);
    await page.mouse.down();
    await page.mouse.move(other.x + 40, other.y + 40);
    await page.mouse.up();
    expect(await chosenIn(page)).toHaveLength(1);
    await page.locator('h1').hover();
    expect(await card.isVisible()).toBe(false);
    await page.locator('summary').click();
    await page.locator('tr[data-ubigeo="12"]').hover();
    expect(await page.locator('.map path.hovered').count()).toBe(1);
    await close();
  });

  it('tells circles and places, each beside itself', async () => {
    for (const [slug, mark] of [
      ['indicador/agro_export_fob', '.amount'],
      ['servicio/todas', '.point'],
    ] as const) {
      const record = await recordOf(site, slug);
      const labels = [...record.circles, ...record.points].map(({ label }) => label);
      const { page, close } = await visit(site, addressOf(slug, 'es'));
      await page.locator(`.map ${mark}`).last().hover();
      const lines = (await page.locator('.card').innerText()).split('\n');
      expect(lines.some((line) => labels.includes(line))).toBe(true);
      await page.locator(`.map ${mark}`).last().click();
      expect(await chosenIn(page)).toHaveLength(mark === '.amount' ? 1 : 0);
      await close();
    }
  });

  it('reaches every region by a tap on a phone, the last six stay chosen', async () => {
    const { page, close } = await open('', PHONE);
    const codes = (
      await page
        .locator('path.region[data-ubigeo]')
        .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset['ubigeo'] ?? ''))
    ).filter((code) => code !== '');
    expect(new Set(codes).size).toBe(REGIONS);
    const names: string[] = [];
    for (const code of codes) {
      const { x, y } = await within(page, code);
      await page.touchscreen.tap(x, y);
      const chosen = await chosenIn(page);
      names.push(chosen.at(-1) ?? '');
      expect(chosen).toEqual(names.slice(-6));
    }
    expect(new Set(names).size).toBe(REGIONS);
    await close();
  });
});

describe('an editor sets', () => {
  it('regions, up to six, and what is not one is said', async () => {
    const { page, close } = await open('?r=20,12,01,02,03,04');
    expect(await chosenIn(page)).toHaveLength(6);
    expect(await page.locator('.said').innerText()).toBe('');
    await page.goto(site.url + addressOf(RATE, 'es', '?r=20,12,01,02,03,04,05'));
    expect(await chosenIn(page)).toHaveLength(6);
    expect(await page.locator('.said').innerText()).toContain('«20,12,01,02,03,04,05»');
    await page.goto(site.url + addressOf(RATE, 'es', '?r=99,20,3304557'));
    expect(await chosenIn(page)).toEqual([expect.stringContaining('Piura')]);
    expect(await page.locator('.said').innerText()).toContain('«99,20,3304557»');
    await close();
  });

  it('that the reader chooses no others, and still reads them', async () => {
    const { page, close } = await open('?r=20&fija=1');
    const at = await within(page, '12');
    await page.mouse.click(at.x, at.y);
    expect(await page.locator('.card').innerText()).toContain('Junín');
    await page.locator('.listbox').focus();
    await page.keyboard.type('lima');
    await page.keyboard.press('Enter');
    expect(await chosenIn(page)).toEqual([expect.stringContaining('Piura')]);
    await close();
  });

  it('a title or none, without the key, the sources and the date going with it', async () => {
    const { page, close } = await open(`?titulo=${encodeURIComponent('Mi <b>título</b>')}`);
    const { finding, data } = await recordOf(site, RATE);
    const whole = async () => {
      for (const part of ['.key', 'footer'])
        expect(await page.locator(part).isVisible()).toBe(true);
      expect(await page.locator('footer').innerText()).toContain(data.version);
    };
    expect(await page.locator('h1').innerText()).toBe('Mi <b>título</b>');
    await whole();
    await page.goto(site.url + addressOf(RATE, 'es', '?titulo='));
    expect(await page.locator('h1').isVisible()).toBe(false);
    await whole();
    await page.goto(site.url + addressOf(RATE, 'es', `?titulo=${'a'.repeat(400)}`));
    expect(await page.locator('h1').innerText()).toBe('a'.repeat(160));
    expect(await page.locator('.said').innerText()).toContain('«titulo»');
    await page.goto(site.url + addressOf(RATE, 'es'));
    expect(await page.locator('h1').innerText()).toBe(finding);
    await close();
  });

  it('the table first, and no border', async () => {
    const { page, close } = await open('?tabla=1&borde=0');
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
    const border = () =>
      page.locator('.embed').evaluate((embed) => getComputedStyle(embed).borderTopColor);
    expect(await page.locator('table').isVisible()).toBe(true);
    await page.setViewportSize({ width: 480, height: 800 });
    expect(await top('table')).toBeLessThan(await top('.frame'));
    expect(await border()).toBe('rgba(0, 0, 0, 0)');
    await page.goto(site.url + addressOf(RATE, 'es'));
    expect(await top('summary')).toBeGreaterThan(await top('.frame'));
    expect(await border()).not.toBe('rgba(0, 0, 0, 0)');
    await close();
  });

  it('the language, and the way to the other one keeps all the rest', async () => {
    const { page, close } = await open('?r=20&tema=oscuro&lang=en');
    await page.locator('html[lang=en] .listbox').waitFor();
    expect(page.url()).toBe(`${site.url}${addressOf(RATE, 'en', '?r=20&tema=oscuro')}`);
    await page.getByRole('link', { name: 'En español' }).click();
    await page.locator('html[lang=es] .listbox').waitFor();
    expect(page.url()).toBe(`${site.url}${addressOf(RATE, 'es', '?r=20&tema=oscuro')}`);
    expect(await chosenIn(page)).toHaveLength(1);
    await page.goto(site.url + addressOf(RATE, 'es', '?lang=xx&v=7'));
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    const said = await page.locator('.said').innerText();
    for (const given of ['«xx»', '«7»']) expect(said).toContain(given);
    await close();
  });
});

describe('what is hostile', () => {
  /** Elements of a page, by name: none comes from a text. */
  const elements = (selector: string) =>
    `:is(${selector}) :is(script, img, iframe, a, b, style, svg)`;

  it('is text in an address, whichever key it is of', async () => {
    const { page: plain, close: closePlain } = await open();
    const before = await plain.locator('body *').count();
    await closePlain();
    const dialogs: string[] = [];
    const { page, requests, complaints, close } = await open();
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const attack of ATTACKS) {
      const given = attack.slice(0, 1000);
      const query = new URLSearchParams(PARAM_KEYS.map((key) => [key, given]));
      await page.goto(`${site.url}${addressOf(RATE, 'es')}?${query}`);
      const notes = await page.locator('.said li').allInnerTexts();
      // A title may be any text.
      expect(notes.length).toBeGreaterThanOrEqual(PARAM_KEYS.length - 1);
      const plainly = given.slice(0, 80).trim();
      if (/^[\x20-\x7e]+$/.test(plainly)) for (const note of notes) expect(note).toContain(plainly);
      expect(await page.locator(elements('.said, h1')).count()).toBe(0);
      expect(await page.locator('path.region[data-ubigeo]').count()).toBe(REGIONS);
      expect(await chosenIn(page)).toEqual([]);
      // The list of notes, its lines, and nothing else.
      expect(await page.locator('body *').count()).toBe(before + 1 + notes.length);
    }
    for (const address of requests) expect(address.startsWith(site.url)).toBe(true);
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is text in a message of the page around, or passed over', async () => {
    const { page, requests, complaints, close } = await visit(site, addressOf(RATE, 'es'));
    await page.goto(
      host.put(
        `<!doctype html><iframe width="600" height="700" src="${site.url}${addressOf(RATE, 'es')}"></iframe>`,
      ),
    );
    const frame = await mapIn(page, 'iframe');
    await frame.locator('.listbox').waitFor();
    const before = await frame.locator('body *').count();
    const post = (message: unknown) =>
      page.evaluate((message) => window.frames[0]?.postMessage(message, '*'), message);
    const view = (query: string) => ({ type: 'ruta-territorial:view', version: 1, query });
    /** Messages come in order: what this one asks for is there, so those before were heard. */
    const settled = async () => {
      await post(view('r=20'));
      await expect.poll(() => chosenIn(frame)).toHaveLength(1);
    };
    const notes = frame.locator('.said li');
    for (const attack of ATTACKS) {
      await post(view(''));
      await expect.poll(() => notes.count()).toBe(0);
      const given = attack.slice(0, 200);
      await post(view(new URLSearchParams(PARAM_KEYS.map((key) => [key, given])).toString()));
      await expect.poll(() => notes.count()).toBeGreaterThanOrEqual(PARAM_KEYS.length - 1);
      expect(await frame.locator(elements('.said, h1')).count()).toBe(0);
      expect(await frame.locator('body *').count()).toBe(before + 1 + (await notes.count()));
    }
    await settled();
    const { finding } = await recordOf(site, RATE);
    for (const message of [
      view(`titulo=${'x'.repeat(2_000)}`),
      { ...view('titulo=x'), version: 2 },
      { ...view('titulo=x'), type: 'ruta-territorial:views' },
      { ...view('titulo=x'), query: ['titulo=x'] },
      JSON.stringify(view('titulo=x')),
      ...ATTACKS.map((attack) => attack.slice(0, 100)),
      null,
      7,
      [],
    ])
      await post(message);
    // A neighbour on the page, and the page itself, are not the page around.
    await frame.evaluate((message) => window.postMessage(message, '*'), view('titulo=x'));
    await settled();
    expect(await frame.locator('h1').innerText()).toBe(finding);
    expect(await frame.locator('.said').innerText()).toBe('');
    await post(view(''));
    await expect.poll(() => frame.locator('body *').count()).toBe(before);
    expect(frame.url()).toBe(site.url + addressOf(RATE, 'es'));
    const origins = [site.url, page.url()].map((address) => new URL(address).origin);
    for (const address of requests) expect(origins).toContain(new URL(address).origin);
    expect(complaints).toEqual([]);
    await close();
  });
});
