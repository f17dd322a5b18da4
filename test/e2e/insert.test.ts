/** The dialog that inserts a map, in a real browser, with the pages of the public map in its preview. */
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { finding, PHONE, useSite, visit } from './support';

const site = useSite();

/** Without the moving map, which nothing here looks at. */
const still = async (page: Page) => {
  await page.route(/GlMap/, (route) => route.abort());
};

async function open(page: Page, name = 'Insertar'): Promise<FrameLocator> {
  await finding(page);
  await page.getByRole('button', { name, exact: true }).click();
  const frame = page.getByRole('dialog').locator('iframe');
  await frame.and(page.locator(':not(.waiting)')).waitFor();
  return frame.contentFrame();
}
const code = (page: Page) => page.getByRole('dialog').locator('textarea').inputValue();
/** Address in the code, as a browser reads it; the page's own policy has no inline style. */
const address = async (page: Page) =>
  new URL(
    await page.evaluate(
      (html) =>
        new DOMParser().parseFromString(html, 'text/html').querySelector('iframe')?.src ?? '',
      (await code(page)).replace(/ style="[^"]*"/, ''),
    ),
  );

it.each([
  ['a prepared view', '?v=1&ind=poverty_rate&r=20&ficha=0', '/mapa/es/indicador/poverty_rate.html'],
  ['a year that nobody drew', '?v=1&ind=poverty_rate&anio=2019&r=20&ficha=0', '/mapa/vista.html'],
  ['the chain that the room opens with', '?v=1&sala=cadenas&r=20&ficha=0', '/mapa/es/cadena/'],
  ['the gap', '?v=1&sala=brechas&r=20&ficha=0', '/mapa/es/brecha/exportacion.html'],
] as const)('shows %s in its preview as the code will', async (_, query, path) => {
  const { page, requests, complaints, close } = await visit(site, query, {}, still);
  const before = page.url();
  const preview = await open(page);
  expect((await address(page)).pathname).toContain(path);
  expect((await address(page)).searchParams.get('r')).toBe('20');
  await preview.getByRole('listitem').filter({ hasText: 'Piura' }).waitFor();
  const heading = preview.getByRole('heading', { level: 1 });
  const sentence = await heading.innerText();

  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Propio', { exact: true }).check();
  await dialog.getByLabel(/Título propio/).fill('Piura, <b>vista</b> de cerca');
  await expect.poll(() => heading.innerText()).toBe('Piura, <b>vista</b> de cerca');
  expect((await address(page)).searchParams.get('titulo')).toBe('Piura, <b>vista</b> de cerca');
  await dialog.getByLabel('La frase del mapa').check();
  await expect.poll(() => heading.innerText()).toBe(sentence);
  await dialog.getByLabel('Oscuro').check();
  await expect.poll(() => preview.locator('html').getAttribute('data-theme')).toBe('dark');
  await dialog.getByRole('button', { name: 'Quitar Piura' }).click();
  await expect
    .poll(() => preview.getByRole('listitem').filter({ hasText: 'Piura' }).count())
    .toBe(0);

  expect(page.url()).toBe(before);
  expect(complaints.filter((text) => !text.includes('GlMap') && !/ERR_FAILED/.test(text))).toEqual(
    [],
  );
  for (const asked of requests) expect(new URL(asked).origin).toBe(new URL(site.url).origin);
  await close();
});

it('points out what the editor chooses on the map of the preview', async () => {
  const { page, close } = await visit(site, '?v=1&ind=poverty_rate', {}, still);
  const preview = await open(page);
  const list = preview.getByRole('listbox');
  await list.focus();
  await page.keyboard.type('ica');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Quitar Ica' }).waitFor();
  expect((await address(page)).searchParams.get('r')).toBe('11');
  await close();
});

it('gives the frame the height that its page tells', async () => {
  const { page, close } = await visit(site, '?v=1&ind=poverty_rate', {}, still);
  await open(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Forma').selectOption('script');
  await dialog.getByLabel('Teléfono').check();
  const frame = dialog.locator('iframe');
  const heights = () =>
    frame.evaluate((node: HTMLIFrameElement) => [
      node.clientHeight,
      node.contentDocument?.documentElement.scrollHeight,
    ]);
  await expect
    .poll(async () => {
      const [own = 0, inner = 0] = await heights();
      return own > 560 && Math.abs(own - inner) <= 1;
    })
    .toBe(true);
  await close();
});

it('copies the code, closes on Escape, gives the focus back and keeps what was set', async () => {
  const { page, close } = await visit(
    site,
    '?v=1&ind=poverty_rate',
    { permissions: ['clipboard-read', 'clipboard-write'] },
    still,
  );
  await open(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Oscuro').check();
  await dialog.getByRole('button', { name: 'Copiar' }).click();
  await dialog.getByText('El código está en el portapapeles.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page));
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  const button = page.getByRole('button', { name: 'Insertar', exact: true });
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  await button.click();
  expect((await address(page)).searchParams.get('tema')).toBe('oscuro');
  await close();
});

it('leaves nothing behind for the Back button', async () => {
  const { page, close } = await visit(site, '?v=1&ind=poverty_rate', {}, still);
  await open(page);
  const steps = await page.evaluate(() => history.length);
  const dialog = page.getByRole('dialog');
  for (const option of ['English', 'Oscuro', 'Español', 'La tabla primero']) {
    await dialog.getByLabel(option, { exact: true }).check();
    await dialog.locator('iframe:not(.waiting)').waitFor();
  }
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await close();
});

it('says so where the page of the preview does not come', async () => {
  const { page, close } = await visit(site, '?v=1&ind=poverty_rate', {}, async (page) => {
    await still(page);
    await page.route(/\/mapa\//, (route) => route.abort());
  });
  await finding(page);
  await page.getByRole('button', { name: 'Insertar', exact: true }).click();
  await page.getByText('La vista previa no responde', { exact: false }).waitFor();
  expect(await code(page)).toContain('/mapa/es/indicador/poverty_rate.html');
  await page.unroute(/\/mapa\//);
  await page.getByRole('dialog').getByRole('button', { name: 'Intentar otra vez' }).click();
  await page.getByRole('dialog').locator('iframe:not(.waiting)').waitFor();
  await close();
});

it('is not in the room of the data, which has no map', async () => {
  const { page, close } = await visit(site, '?v=1&sala=datos');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await page.getByRole('button', { name: 'Insertar', exact: true }).count()).toBe(0);
  expect(await page.getByRole('link', { name: /insertar un mapa/ }).getAttribute('href')).toBe(
    './ayuda/insertar.html',
  );
  await close();
});

it.each([
  ['es', 'light', {}],
  ['en', 'dark', {}],
  ['es', 'dark', PHONE],
] as const)(
  'has no axe violation and overflows nowhere (%s, %s)',
  async (lang, colorScheme, size) => {
    const { page, close } = await visit(
      site,
      `?v=1&ind=poverty_rate&r=20&lang=${lang}`,
      { colorScheme, ...size },
      still,
    );
    await page.getByRole('heading', { name: 'Piura' }).waitFor();
    await page
      .getByRole('button', { name: lang === 'es' ? 'Insertar' : 'Embed', exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('iframe:not(.waiting)').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
    const wide = await dialog.evaluate((node) =>
      [...node.querySelectorAll('*')]
        .filter((one) => one.getBoundingClientRect().right > node.getBoundingClientRect().right + 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    await close();
  },
);
