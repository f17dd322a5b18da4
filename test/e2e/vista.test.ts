import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../fixtures/attacks';
import { finding, PHONE, useSite, visit } from './support';

const site = useSite();
const PAGE = 'mapa/vista.html';
const REGIONS = 25;

/** Views that nobody draws beforehand: another year, weights, reach, lens, camera. */
const VIEWS = [
  '?v=1&ind=poverty_rate&anio=2019',
  '?v=1&metodo=iguales&clases=7&lang=en',
  '?v=1&sala=candidatas&pesos=poverty:90,gap:5',
  '?v=1&sala=servicios&fn=finance&alcance=120',
  '?v=1&sala=servicios&vista=acceso',
  '?v=1&sala=cadenas&vista=matriz',
  '?v=1&sala=cadenas&vista=traslado',
  '?v=1&sala=brechas&vista=patron',
  '?v=1&ind=agro_export_fob&mapa=-76,-12,7',
] as const;

/** A visitor of a view, once it is drawn. */
async function open(
  query: string,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<void>,
) {
  const visitor = await visit(site, PAGE + query, options, before);
  await visitor.page.locator('.embed').waitFor();
  return visitor;
}
const sentence = async (page: Page) => (await page.locator('h1').innerText()).trim();

describe('a view that was not drawn beforehand', () => {
  it.each(VIEWS)('is map, key, table and sources, as the app says it: %s', async (query) => {
    const { page, requests, complaints, close } = await open(query);
    expect(await page.locator('path.region[data-ubigeo]').count()).toBe(REGIONS);
    expect(await page.locator('.key li').count()).toBeGreaterThan(0);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('footer').innerText()).toMatch(/(Fuentes|Sources): \S/);
    expect(await page.title()).toContain(await page.locator('caption').textContent());
    const said = await sentence(page);
    for (const address of requests) expect(address.startsWith(site.url)).toBe(true);
    expect(complaints).toEqual([]);

    await page.goto(site.url + query);
    // Places are tried out once the first picture stands: the sentence is then said anew.
    await expect.poll(() => finding(page), { timeout: 20_000 }).toBe(said);
    await close();
  });

  it('points out the regions of its address and speaks its language', async () => {
    const { page, close } = await open(
      '?v=1&ind=poverty_rate&anio=2019&r=20,12&lang=en&tema=oscuro',
    );
    expect(await page.locator('.reading li').allInnerTexts()).toEqual([
      expect.stringContaining('Piura'),
      expect.stringContaining('Junín'),
    ]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(dark).toBe('rgb(20, 24, 27)');
    await page.getByRole('link', { name: 'En español' }).click();
    await page.locator('html[lang=es] .embed').waitFor();
    expect(await page.locator('.reading li').count()).toBe(2);
    expect(await sentence(page)).toContain('2019');
    await close();
  });

  it('leads to the same view in the app', async () => {
    const { page, close } = await open('?v=1&sala=cadenas&vista=matriz&r=20&titulo=Otro');
    const app = await page.getByRole('link', { name: 'Abrir en Ruta Territorial' });
    const url = new URL((await app.getAttribute('href')) ?? '', page.url());
    expect(url.href.startsWith(site.url)).toBe(true);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      sala: 'cadenas',
      vista: 'matriz',
      r: '20',
    });
    expect(url.searchParams.has('titulo')).toBe(false);
    await close();
  });

  it('is the nearest map where a link asks for what there is not, and says so', async () => {
    const { page, complaints, close } = await open('?v=1&sala=comparar&ind=nada&alcance=9999&r=99');
    expect(await page.locator('path.region[data-ubigeo]').count()).toBe(REGIONS);
    const said = (await page.locator('.said').allInnerTexts()).join('\n');
    for (const given of ['comparar', 'nada', '9999', '99']) expect(said).toContain(`«${given}»`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what a hostile link holds as text, and runs none of it', async () => {
    const hostile = ATTACKS.map((attack) => attack.slice(0, 200));
    for (const [i, attack] of hostile.entries()) {
      const keys = ['sala', 'ind', 'anio', 'pesos', 'mapa', 'titulo', 'r', 'grupos'];
      const query = new URLSearchParams(keys.map((key) => [key, attack]));
      const { page, complaints, close } = await open(`?${query}`, {}, async (page) => {
        page.on('dialog', () => complaints.push(`dialog ${i}`));
      });
      expect(await page.locator('.embed img, .embed script').count()).toBe(0);
      expect(await page.locator('path.region[data-ubigeo]').count()).toBe(REGIONS);
      expect(complaints).toEqual([]);
      await close();
    }
  }, 120_000);

  it.each([
    ['', {}],
    ['?v=1&sala=servicios&alcance=120&r=20&tabla=1&tema=oscuro', {}],
    ['?v=1&sala=comparar&sala=x&ind=nada', PHONE],
    ['?v=1&sala=candidatas&saber=libres&lang=en', PHONE],
  ] as const)('is read by everyone: %s', async (query, options) => {
    const { page, close } = await open(query, options);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await close();
  });
});

describe('a view that cannot be drawn', () => {
  it('says which file did not come, and tries again', async () => {
    let cut = true;
    const { page, close } = await visit(site, `${PAGE}?v=1&sala=cadenas`, {}, async (page) => {
      await page.route(/data-chains/, (route) => (cut ? route.abort() : route.continue()));
    });
    const notice = page.getByRole('main');
    const alert = notice.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/data-chains.* no llegó/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    cut = false;
    await notice.getByRole('link', { name: 'Intentar otra vez' }).click();
    await page.locator('.embed').waitFor();
    await close();
  });

  it('leads to the app where its program does not come, or no script runs', async () => {
    const arrivals: readonly [BrowserContextOptions, boolean][] = [
      [{}, true],
      [{ javaScriptEnabled: false }, false],
    ];
    for (const [options, cut] of arrivals) {
      const { page, close } = await visit(site, PAGE, options, async (page) => {
        if (cut) await page.route(/assets\/view-.*\.js/, (route) => route.abort());
      });
      await page.getByText('necesita JavaScript').waitFor();
      const link = page.getByRole('link', { name: 'abrirlo en Ruta Territorial' });
      expect(new URL((await link.getAttribute('href')) ?? '', page.url()).href).toBe(site.url);
      await close();
    }
  });
});

describe('a view in a frame without an origin of its own', () => {
  it.each(['', '?v=1&sala=brechas&alcance=90'])(
    'is drawn where the server lets anyone read its files: %s',
    async (query) => {
      const { page, complaints, close } = await visit(
        site,
        'ayuda/embedding.html',
        {},
        async (page) => {
          await page.route(/\/(assets|mapa)\//, async (route) => {
            const response = await route.fetch();
            const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
            await route.fulfill({ response, headers });
          });
          await page.route(/ayuda\/embedding/, (route) =>
            route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
          );
        },
      );
      await page.evaluate(
        (src) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', 'allow-scripts');
          frame.src = src;
          document.body.append(frame);
        },
        site.url + PAGE + query,
      );
      const frame = page.frameLocator('iframe');
      await frame.locator('.embed').waitFor();
      expect(await frame.locator('path.region[data-ubigeo]').count()).toBe(REGIONS);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
