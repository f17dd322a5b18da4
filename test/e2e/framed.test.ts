/** The whole app in a frame of another page: only where its address asks for that. */
import type { Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useSite } from './support';

const site = useSite();

/** A page of somebody else with the app in a frame. */
async function framed(query: string): Promise<{ page: Page; frame: Frame }> {
  const page = await site.browser.newPage({ viewport: { width: 1000, height: 760 } });
  await page.setContent(
    `<iframe id="app" width="960" height="720" src="${site.url}${query.replaceAll('&', '&amp;')}"></iframe>`,
  );
  const frame = await (await page.waitForSelector('#app')).contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  return { page, frame };
}

it('leads to its own tab and to the map where nobody asked for it', async () => {
  const { page, frame } = await framed('?v=1&sala=brechas');
  await frame.getByText('El atlas completo no se abre dentro de otra página').waitFor();
  expect(
    await frame.getByRole('link', { name: 'Abrirlo en su propia pestaña' }).getAttribute('href'),
  ).toBe(`${site.url}?v=1&sala=brechas`);
  expect(await frame.getByRole('link', { name: 'cómo insertar el mapa' }).count()).toBe(1);
  expect(await frame.getByRole('alert').count()).toBe(0);
  expect(await frame.locator('#panel').count()).toBe(0);
  await page.close();
});

it('opens where its address asks for it, and stays there while the reader moves', async () => {
  const { page, frame } = await framed('?v=1&marco=1&sala=brechas');
  await frame.locator('#panel .finding').filter({ hasText: /\S/ }).waitFor();
  await frame.getByRole('link', { name: 'Datos y métodos' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Datos y métodos' }).waitFor();
  expect(new URL(frame.url()).searchParams.get('marco')).toBe('1');
  // A link in the text, which would otherwise load the page anew.
  const link = frame.locator('dl a[href^="?"]').first();
  await expect
    .poll(async () => {
      await frame.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      return link.count();
    })
    .toBe(1);
  await link.click();
  await frame.locator('#panel .finding').filter({ hasText: /\S/ }).waitFor();
  expect(new URL(frame.url()).searchParams.get('marco')).toBe('1');
  expect(new URL(frame.url()).searchParams.get('sala')).not.toBe('datos');
  await page.close();
});
