/** Pages of the public map by themselves: without a script, small and large, on paper, read by everyone. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useSite, visit } from './support';
import {
  addressOf,
  chosenIn,
  LANGUAGES,
  outside,
  RATE,
  recordOf,
  REGIONS,
  SLUGS,
} from './embed-support';

const site = useSite();
const WIDTHS = [280, 320, 360, 480, 720, 1200, 1600] as const;
const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim());

describe('without a script', () => {
  it.each(SLUGS)('is all there, in both languages: %s', async (slug) => {
    for (const language of LANGUAGES) {
      const record = await recordOf(site, slug, language);
      const { page, complaints, close } = await visit(site, addressOf(slug, language), {
        javaScriptEnabled: false,
      });
      expect(await texts(page, 'h1')).toEqual([record.finding]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const widths = await page
        .locator('path.region[fill]')
        .evaluateAll((all) => all.map((path) => path.getBoundingClientRect().width));
      expect(widths).toHaveLength(REGIONS);
      expect(Math.min(...widths)).toBeGreaterThan(0);
      // A map of places says each of them, alone or in a crowd.
      expect((await page.locator('.map .point').count()) > 0).toBe(record.points.length > 0);
      expect((await page.locator('.map .amount').count()) > 0).toBe(record.circles.length > 0);

      const key = await texts(page, '.key li > span:not(.count)');
      for (const { label } of record.legend.marks) expect(key).toContain(label);
      if (record.legend.axes) {
        const axes = (await texts(page, '.key .grid p')).join(' ');
        for (const axis of ['x', 'y'] as const)
          expect(axes).toContain(record.legend.axes[axis].title);
      } else
        expect(key).toEqual(
          expect.arrayContaining(record.legend.classes.map(({ label }) => label)),
        );

      const footer = (await texts(page, 'footer')).join();
      expect(footer).toContain(record.data.version);
      expect(footer).toContain(record.data.date.slice(0, 4));
      if (record.sources[0]) expect(footer).toContain(record.sources[0].title);

      const table = page.locator('table');
      expect(await table.isVisible()).toBe(false);
      await page.locator('summary').click();
      expect(await table.isVisible()).toBe(true);
      const rows = await page
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.children].map((cell) => cell.textContent?.trim())),
        );
      expect(rows).toEqual(record.rows.map(({ cells }) => cells.map(({ text }) => text.trim())));
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('leads to its files, to the app and to the other language', async () => {
    for (const slug of SLUGS) {
      const { page, close } = await visit(site, addressOf(slug, 'es'), {
        javaScriptEnabled: false,
      });
      const links = await page
        .locator('nav a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThanOrEqual(5);
      for (const link of links) {
        expect(link.startsWith(site.url)).toBe(true);
        // Builds that nobody publishes draw few of the pictures.
        if (!link.endsWith('.png')) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
      }
      await close();
    }
  });
});

it.each([
  ['es', false],
  ['en', false],
  ['en', true],
] as const)('overflows at no width (%s, script %s)', async (language, javaScriptEnabled) => {
  const query = '?r=20,12';
  const { page, close } = await visit(site, addressOf(RATE, language), { javaScriptEnabled });
  for (const slug of SLUGS) {
    await page.goto(site.url + addressOf(slug, language, query));
    await page.locator('summary').click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const at = `${slug} at ${width} px`;
      expect([at, await outside(page)]).toEqual([at, []]);
      const map = await page.locator('.frame').boundingBox();
      expect([at, (map?.width ?? 0) > 0.5 * Math.min(width, 480)]).toEqual([at, true]);
    }
  }
  await close();
});

/** As the accessibility guidelines let a reader set them. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

it('is not cut at twice the size, nor with more space between letters', async () => {
  const { page, close } = await visit(site, addressOf(RATE, 'es'), {
    viewport: { width: 320, height: 640 },
    deviceScaleFactor: 2,
    bypassCSP: true,
  });
  for (const slug of SLUGS) {
    await page.goto(site.url + addressOf(slug, 'es', '?r=20,12&tabla=1'));
    await page.addStyleTag({ content: SPACED });
    expect([slug, await outside(page)]).toEqual([slug, []]);
  }
  await close();
});

describe('nobody but the site', () => {
  it('is asked, and nothing is kept or complained of, whatever the reader does', async () => {
    for (const slug of SLUGS) {
      const kept: string[] = [];
      const query = '?r=20&tabla=1&tema=oscuro&titulo=Uno';
      const { page, requests, complaints, close } = await visit(
        site,
        addressOf(slug, 'es', query),
        {},
        async (page) => {
          await page.exposeFunction('onKept', (what: string) => kept.push(what));
          await page.addInitScript(watchKeeping);
        },
      );
      await page.locator('.listbox').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('thead button').first().click();
      await page.locator('.frame').hover();
      await page.getByRole('link', { name: 'In English' }).click();
      await page.locator('html[lang=en] .listbox').waitFor();

      for (const address of requests)
        expect(address.startsWith(`${site.url}mapa/`) || address === `${site.url}icon.svg`).toBe(
          true,
        );
      expect(complaints).toEqual([]);
      expect(kept).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      const left = await page.evaluate(async () => ({
        storage: localStorage.length + sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: 'caches' in window ? (await caches.keys()).length : 0,
      }));
      expect(left).toEqual({ storage: 0, databases: 0, workers: 0, caches: 0 });
      expect(await page.evaluate(() => document.referrer)).toBe('');
      await close();
    }
  });
});

/** In the page, before its own script: tells whatever is kept there or sent from there. */
function watchKeeping(): void {
  const tell = (what: string) =>
    void (window as unknown as { onKept: (what: string) => void }).onKept(what);
  const watch = (owner: object, name: string): void => {
    const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      tell(name);
      return own.apply(this, given);
    });
  };
  watch(Storage.prototype, 'setItem');
  watch(IDBFactory.prototype, 'open');
  watch(CacheStorage.prototype, 'open');
  watch(ServiceWorkerContainer.prototype, 'register');
  watch(Navigator.prototype, 'sendBeacon');
  watch(XMLHttpRequest.prototype, 'open');
  watch(window, 'fetch');
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => tell(blockedURI));
}

/** Of a sheet between its margins, px. */
const A4 = { width: 718, height: 1046 } as const;
const INK = 'rgb(27, 31, 35)';

describe('as the reader has it', () => {
  it('moves nothing where less motion is wished', async () => {
    const { page, close } = await visit(site, addressOf(RATE, 'es', '?r=20'));
    await page.locator('path.region[data-ubigeo="12"]').hover();
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none';
        }).length + document.getAnimations().length,
    );
    expect(moving).toBe(0);
    await close();
  });

  it('follows the theme of the system, and the editor before it', async () => {
    const { page, close } = await visit(site, addressOf(RATE, 'es'), { colorScheme: 'light' });
    const looks = () =>
      page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        ...['.map .region', '.map .sea', '.key svg rect'].map((part) => {
          const element = document.querySelector(part);
          return element ? getComputedStyle(element).fill : '';
        }),
      ]);
    const light = await looks();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await looks();
    for (const [i, colour] of dark.entries()) expect(colour).not.toBe(light[i]);
    await page.goto(site.url + addressOf(RATE, 'es', '?tema=claro'));
    expect(await looks()).toEqual(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.url + addressOf(RATE, 'es', '?tema=oscuro'));
    expect(await looks()).toEqual(dark);
    await close();
  });

  it('keeps areas, key and what is chosen under forced colours', async () => {
    const { page, close } = await visit(site, addressOf(RATE, 'es', '?r=20'));
    const style = (selector: string, name: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (all, name) => all.map((one) => getComputedStyle(one).getPropertyValue(name)),
          name,
        );
    const paints = async () => [
      ...(await style('.map .region', 'fill')),
      ...(await style('.key svg *', 'fill')),
    ];
    const before = await paints();
    const [accent] = await style('nav a', 'color');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await paints()).toEqual(before);
    expect(await style('nav a', 'color')).not.toContain(accent);
    const [line] = await style('.map path.chosen', 'stroke');
    const [halo] = await style('.map path.lifted-halo', 'stroke');
    expect(line).not.toBe(halo);
    await page.locator('path.region[data-ubigeo="12"]').hover();
    expect(await style('.map path.hovered', 'stroke')).not.toContain(halo);
    expect(await page.locator('.card').isVisible()).toBe(true);
    expect(await style('.map .border', 'stroke')).not.toEqual(
      await style('.map .border-halo', 'stroke'),
    );
    await close();
  });

  it.each([true, false])(
    'is on paper without buttons and with its table (script %s)',
    async (javaScriptEnabled) => {
      const { page, close } = await visit(site, addressOf(RATE, 'es'), {
        javaScriptEnabled,
        viewport: A4,
      });
      for (const slug of SLUGS) {
        await page.goto(site.url + addressOf(slug, 'es', '?r=20&tema=oscuro'));
        await page.emulateMedia({ media: 'print' });
        const lying = (await page.locator('thead th').count()) > 12;
        await page.setViewportSize(lying ? { width: A4.height, height: A4.width } : A4);
        expect(await page.locator('nav').isVisible()).toBe(false);
        expect(await page.locator('summary').isVisible()).toBe(false);
        for (const part of ['h1', '.map', '.key', 'caption', 'footer p'])
          expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
        const last = page.locator('tbody tr').last();
        expect((await last.boundingBox())?.height).toBeGreaterThan(10);
        expect(
          await last.evaluate((row) => row.checkVisibility({ contentVisibilityAuto: true })),
        ).toBe(true);
        expect([slug, await outside(page)]).toEqual([slug, []]);
        const widest = await page
          .locator('.scroll')
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        expect([slug, widest]).toEqual([slug, 0]);
        expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color)).toBe(INK);
        const sheets = [
          ...(await page.pdf({ preferCSSPageSize: true }))
            .toString('latin1')
            .matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
        ].map(([, width, height]) => Number(width) > Number(height));
        expect([slug, sheets[0], sheets.at(-1)]).toEqual([slug, false, lying]);
        await page.emulateMedia({ media: 'screen' });
      }
      await close();
    },
  );
});

describe('axe', () => {
  const LOOKS = [
    ['es', 'light', '', 0],
    ['en', 'dark', '', 1],
    ['en', 'light', '?r=20,12&tabla=1', 1],
    ['es', 'dark', '?r=20,12&tabla=1&fija=1&tema=x', 0],
  ] as const;
  it.each(LOOKS)('finds nothing (%s, %s, %s)', async (language, colorScheme, query, half) => {
    const options = { ...PHONE, colorScheme };
    const { page, close } = await visit(site, addressOf(RATE, language), options);
    for (const slug of SLUGS.filter((_, i) => i % 2 === half)) {
      await page.goto(site.url + addressOf(slug, language, query));
      if (query !== '') expect(await chosenIn(page)).toHaveLength(2);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${slug} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await close();
  });
});

describe('a fixed edition', () => {
  it('says so, stands by itself, and leads to the map with the data of today', async (context) => {
    const { version } = (await recordOf(site, RATE)).data;
    const folder = `mapa/${version}/`;
    if ((await fetch(`${site.url}${folder}es/${RATE}.html`)).status === 404) context.skip();
    for (const slug of SLUGS.slice(0, 3)) {
      const { page, requests, complaints, close } = await visit(
        site,
        `${folder}es/${slug}.html?r=20`,
      );
      expect(await chosenIn(page)).toHaveLength(1);
      const footer = await page.locator('footer').innerText();
      expect(footer).toContain(`Edición fija ${version}`);
      const foreign = requests.filter((address) => !address.startsWith(site.url + folder));
      expect(foreign.filter((address) => !address.endsWith('/icon.svg'))).toEqual([]);
      await page.getByRole('link', { name: 'In English' }).click();
      await page.locator('html[lang=en] .listbox').waitFor();
      expect(page.url()).toBe(`${site.url}${folder}en/${slug}.html?r=20`);
      await page.goBack();
      await page.getByRole('link', { name: 'Ver con los datos de hoy' }).click();
      await page.waitForURL(`${site.url}mapa/es/${slug}.html**`);
      expect(await page.locator('footer').innerText()).toContain('Mapa vivo');
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
