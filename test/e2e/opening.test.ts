import { expect, it } from 'vitest';
import { finding, PHONE, useSite, visit } from './support';

const site = useSite();

it('draws the map of 25 regions before it asks for any WebGL code', async () => {
  const { page, requests, close } = await visit(site, '', {}, async (page) => {
    // The line to the moving map is cut: the first paint must stand without it.
    await page.route(/GlMap|maplibre/, (route) => route.abort());
  });
  await page.getByRole('listbox').waitFor();
  expect(await page.getByRole('listbox').getByRole('option').count()).toBe(25);
  expect(await page.locator('.map svg path').count()).toBeGreaterThanOrEqual(25);
  const gl = requests.findIndex((address) => /GlMap/.test(address));
  const core = requests.findIndex((address) => /data-core/.test(address));
  expect(core).toBeGreaterThanOrEqual(0);
  if (gl >= 0) expect(gl).toBeGreaterThan(core);
  await close();
});

it('hands over to the WebGL map and goes on without a complaint', async () => {
  const { page, complaints, close } = await visit(site);
  await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: 45_000 });
  await page.waitForTimeout(1500);
  expect(complaints).toEqual([]);
  await close();
});

it('asks nobody but its own origin, in any room', async () => {
  const { page, requests, close } = await visit(site, '?v=1&r=20');
  for (const room of ['Cadenas', 'Servicios', 'Brechas', 'Candidatas', 'Datos y métodos']) {
    await page.getByRole('navigation').getByRole('link', { name: room }).click();
    await page.waitForTimeout(800);
  }
  const elsewhere = requests.filter(
    (address) => !address.startsWith(site.url) && !/^(data|blob):/.test(address),
  );
  expect(elsewhere).toEqual([]);
  await close();
});

it('runs under a policy that refuses inline scripts and eval', async () => {
  const { page, close } = await visit(site);
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-(eval|inline)/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
  await close();
});

it.each([
  ['', 'es', /agroexportaciones/],
  ['?v=1&lang=en', 'en', /agro-exports/],
])('opens %s in the language of the link', async (query, language, words) => {
  const { page, close } = await visit(site, query);
  expect(await finding(page)).toMatch(words);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  await close();
});

it('lets no part of the page be wider than a phone or a narrow window', async () => {
  for (const width of [390, 320]) {
    const { page, close } = await visit(site, '?v=1&r=20', {
      ...PHONE,
      viewport: { width, height: 700 },
    });
    await finding(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    await close();
  }
});

it('can be read at 400 % zoom: the page scrolls in one direction', async () => {
  const { page, close } = await visit(site, '', { viewport: { width: 360, height: 225 } });
  await finding(page);
  const box = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    tall: document.documentElement.scrollHeight,
  }));
  expect(box.wide).toBeLessThanOrEqual(0);
  expect(box.tall).toBeGreaterThan(225);
  await page.getByRole('combobox', { name: /Indicador/ }).scrollIntoViewIfNeeded();
  expect(await page.getByRole('combobox', { name: /Indicador/ }).isVisible()).toBe(true);
  await close();
});
