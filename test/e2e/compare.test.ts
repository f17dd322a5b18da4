/** The comparison in a real browser: who is compared survives every room, and a name is never markup. */
import { expect, it } from 'vitest';
import { finding, useSite, visit } from './support';

const site = useSite();

it('adds regions one by one, keeps them in every room, and takes six at most', async () => {
  const { page, close } = await visit(site, '?v=1&sala=comparar');
  const regions = () => new URL(page.url()).searchParams.get('r');
  const add = page.getByLabel('Añadir una región');
  await add.selectOption('20');
  await add.selectOption('12');
  await expect.poll(regions).toBe('20,12');
  await page.getByRole('link', { name: 'Brechas' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('sala')).toBe('brechas');
  expect(regions()).toBe('20,12');
  await page.getByRole('link', { name: 'Comparar' }).click();
  expect(await finding(page)).toMatch(/Piura y Junín/);
  for (const ubigeo of ['01', '02', '03', '04']) await add.selectOption(ubigeo);
  await expect.poll(regions).toBe('20,12,01,02,03,04');
  expect(await add.locator('option').count()).toBe(1);
  await page.getByRole('button', { name: 'Quitar Piura' }).click();
  await expect.poll(regions).toBe('12,01,02,03,04');
  await close();
});

it('makes a group of regions, and keeps it in the link', async () => {
  const { page, close } = await visit(site, '?v=1&sala=comparar&r=12');
  await page.getByRole('button', { name: 'Agrupar regiones' }).click();
  await page.getByLabel('Nombre del grupo').fill('Corredor norte; 1:2');
  for (const name of ['Piura', 'Tumbes']) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Añadir el grupo' }).click();
  const link = page.url();
  await page.goto(link);
  await page
    .getByRole('list', { name: 'Lo que se compara' })
    .getByText('Corredor norte; 1:2')
    .waitFor();
  expect(await finding(page)).toContain('Junín');
  await close();
});

it('shows a hostile name as the text that it is', async () => {
  const name = encodeURIComponent('<img src=x onerror=alert(1)>:20.24');
  const { page, complaints, close } = await visit(site, `?v=1&sala=comparar&r=12&grupos=${name}`);
  await finding(page);
  await page
    .getByRole('list', { name: 'Lo que se compara' })
    .getByText('<img src=x onerror=alert(1)>')
    .waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
