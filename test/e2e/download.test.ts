/** Downloads in a real browser, under the page's own policy. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { finding, PHONE, useSite, visit } from './support';

const site = useSite();

async function saved(page: Page, form: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: form, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

it('saves what is seen as table, workbook and figure, each naming its source', async () => {
  const { page, complaints, requests, close } = await visit(site, '?v=1&sala=brechas&r=20&ficha=0');
  const sentence = await finding(page);
  await page.waitForTimeout(2000);
  await page.getByRole('button', { name: 'Descargar' }).click();

  const csv = await saved(page, 'CSV');
  expect(csv.name).toMatch(/^ruta-territorial_brechas_20_.*\.csv$/);
  const text = csv.bytes.toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('Piura');
  expect(text.split('\r\n').length).toBeGreaterThan(25);

  const xlsx = await saved(page, 'XLSX');
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');

  const svg = (await saved(page, 'SVG')).bytes.toString('utf8');
  const parsed = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      errors: document.querySelectorAll('parsererror').length,
      title: document.querySelector('title')?.textContent,
      words: [...document.querySelectorAll('text')].map((node) => node.textContent).join(' '),
      classes: document.querySelectorAll('[class]').length,
      outside: [...document.querySelectorAll('[href], image')].length,
    };
  }, svg);
  expect(parsed.errors).toBe(0);
  expect(parsed.title).toBe(sentence);
  expect(parsed.words).toContain('Fuentes:');
  expect(parsed.words).toContain('sala=brechas');
  expect(parsed.words).toContain('Cobertura');
  expect(parsed.classes).toBe(0);
  expect(parsed.outside).toBe(0);
  expect((await saved(page, 'SVG')).bytes.toString('utf8')).toBe(svg);

  const png = await saved(page, 'PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(complaints).toEqual([]);
  for (const address of requests) expect(new URL(address).origin).toBe(new URL(site.url).origin);
  await close();
});

it('closes on Escape and gives the focus back, on a phone too', async () => {
  const { page, close } = await visit(site, '?v=1', PHONE);
  await finding(page);
  const button = page.getByRole('button', { name: 'Descargar' });
  await button.click();
  const box = page.getByRole('dialog');
  await box.getByRole('button', { name: 'CSV', exact: true }).waitFor();
  const { x, width } = (await box.boundingBox()) ?? { x: -1, width: 0 };
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await expect.poll(() => box.count()).toBe(0);
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  await close();
});
