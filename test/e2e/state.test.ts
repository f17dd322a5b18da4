import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { finding, useSite, visit } from './support';

const site = useSite();
const customs = csvParse(
  readFileSync(new URL('../../data/customs_departments.csv', import.meta.url), 'utf8'),
);

/**
 * Software drawing may hold the page for a second while the moving map starts, and a driver sends
 * each key after the last was taken: a word typed in one go would fall apart. The listbox is the
 * same over the drawn map.
 */
const drawnMap = async (page: Page) => {
  await page.route(/GlMap/, (route) => route.abort());
};

it('moves from region to region with the arrows, as the map lies, and opens the card with Enter', async () => {
  const { page, close } = await visit(site, '', {}, drawnMap);
  const list = page.getByRole('listbox');
  await list.focus();
  // Piura by its name; Tumbes lies north of it.
  await page.keyboard.type('piura');
  const active = () =>
    page.evaluate(() => {
      const id = document
        .querySelector('main [role=listbox]')
        ?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.textContent ?? '') : '';
    });
  await expect.poll(active).toContain('Piura');
  await page.keyboard.press('ArrowUp');
  await expect.poll(active).toContain('Tumbes');
  await page.keyboard.press('ArrowDown');
  await expect.poll(active).toContain('Piura');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Piura' }).waitFor();
  expect(new URL(page.url()).searchParams.get('r')).toBe('20');
  await close();
});

it('speaks the region under the keyboard: name, figure, rank', async () => {
  const { page, close } = await visit(site, '', {}, drawnMap);
  await page.getByRole('listbox').focus();
  await page.keyboard.type('ica');
  const spoken = page.locator('[aria-live=polite]').filter({ hasText: /Ica/ });
  await spoken.first().waitFor({ state: 'attached' });
  expect(await spoken.first().textContent()).toMatch(/Ica.*18,1.*puesto 3/s);
  await close();
});

it('opens the table with one key, in the same state as the map', async () => {
  const { page, close } = await visit(site);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Shift+T');
  const table = page.getByRole('region', { name: 'Tabla' }).getByRole('table');
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(26);
  const own = customs.find(
    (row) => row['territory_id'] === '20' && row['universe'] === 'wide_25_chapters',
  );
  const shown = await table.getByRole('row', { name: /Piura/ }).innerText();
  expect(shown.replace(',', '.')).toContain(Number(own?.['share_pct']).toPrecision(3));
  await close();
});

it('goes Back and Forward through rooms and regions', async () => {
  const { page, close } = await visit(site);
  await finding(page);
  await page.getByRole('link', { name: 'Servicios' }).click();
  await page.getByRole('combobox', { name: /Buscar/ }).fill('junin');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Junín' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Junín' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('sala')).toBe('servicios');
  await page.goBack();
  expect(new URL(page.url()).search).toBe('');
  await page.goForward();
  await page.goForward();
  await page.getByRole('heading', { name: 'Junín' }).waitFor();
  await close();
});

it('follows a figure to its source and its line in the data', async () => {
  const { page, close } = await visit(site, '?v=1&r=20');
  await page.getByRole('heading', { name: 'Piura' }).waitFor();
  await page.locator('#panel').getByRole('button', { name: /13,4/ }).first().click();
  const box = page.getByRole('dialog');
  await box.getByRole('link', { name: /AgroJuntos|SUNAT/ }).waitFor();
  expect(await box.innerText()).toMatch(/media|alta|baja/);
  const row = await box.getByText(/línea \d+/).innerText();
  const line = Number(/línea (\d+)/.exec(row)?.[1]);
  const file = await page.request.get(`${site.url}data/customs_departments.csv`);
  expect((await file.text()).split('\n')[line - 1]).toMatch(
    /^20,2022-2024,wide_25_chapters,.*13\.38/,
  );
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'hidden' });
  await close();
});

it('puts a broken link right and says so', async () => {
  const { page, close } = await visit(site, '?v=1&sala=cocina&ind=felicidad&r=77&clases=40');
  const note = page.getByText('El enlace traía algo que no se pudo usar');
  await note.waitFor();
  const text = await page.getByRole('status').filter({ has: note }).innerText();
  for (const key of ['sala=cocina', 'ind=felicidad', 'r=77', 'clases=40'])
    expect(text).toContain(key);
  expect(await finding(page)).toMatch(/agroexportaciones/);
  await close();
});

it('reads what it knows of a link from a later version', async () => {
  const { page, close } = await visit(site, '?v=9&sala=servicios');
  await page.getByText(/otra versión/).waitFor();
  expect(await finding(page)).toMatch(/lugares/);
  await close();
});

it('re-ranks when a weight moves, and keeps the weight in the link', async () => {
  const { page, close } = await visit(site, '?v=1&sala=candidatas&vista=criterios');
  const before = await finding(page);
  const slider = page.getByRole('slider', { name: /^Peso de/ }).first();
  await slider.focus();
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('pesos')).toMatch(/:\d+/);
  expect(before.length).toBeGreaterThan(10);
  await close();
});
