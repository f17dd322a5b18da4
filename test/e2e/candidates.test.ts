/** The ranking with its simulation, in real workers under the page's own policy; and on paper. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useSite, visit } from './support';

const site = useSite();
/** The simulation waits for the slider to rest, and for the analysis. */
const PATIENCE = { timeout: 20_000 };
/** The finding once it speaks of the draws. */
const inDraws = (page: Page) =>
  page.locator('.finding').filter({ hasText: /en 90\s% de los casos/ });

it('gives every place its interval over weights and figures', async () => {
  const { page, complaints, close } = await visit(site, '?v=1&sala=candidatas');
  await inDraws(page).waitFor(PATIENCE);
  const rows = await page.locator('#panel ol li').allInnerTexts();
  for (const row of rows) expect(row).toMatch(/\(\d+–\d+\)|puesto \d+ en al menos/);
  expect(complaints).toEqual([]);
  await close();
});

it('computes the places of another method anew, and keeps it in the link', async () => {
  const { page, close } = await visit(site, '?v=1&sala=candidatas');
  await inDraws(page).waitFor(PATIENCE);
  await page.getByLabel('Método').selectOption('vikor');
  await expect.poll(() => new URL(page.url()).searchParams.get('regla')).toBe('vikor');
  await inDraws(page).waitFor(PATIENCE);
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get('regla')).toBeNull();
  await close();
});

it('ranks all the same where workers are not to be had', async () => {
  const { page, close } = await visit(site, '?v=1&sala=candidatas', {}, async (page) => {
    await page.route(/worker.*\.js$/i, (route) => route.abort());
  });
  await inDraws(page).waitFor({ timeout: 40_000 });
  await close();
});

it('prints as vectors, with the finding above and without what is there to be pressed', async () => {
  const { page, close } = await visit(site, '?v=1&sala=candidatas&r=08&ficha=0');
  await inDraws(page).waitFor(PATIENCE);
  await page.waitForTimeout(4000);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const shown = (selector: string) => page.locator(selector).first().isVisible();
  expect(await shown('.printed-head')).toBe(true);
  expect(await shown('svg.map')).toBe(true);
  expect(await shown('canvas')).toBe(false);
  expect(await shown('nav')).toBe(false);
  expect(await shown('header.bar')).toBe(false);
  expect(await page.locator('.printed').innerText()).toContain('sala=candidatas');
  await close();
});
