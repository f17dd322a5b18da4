import { describe, expect, it } from 'vitest';
import { finding, useSite, visit } from './support';

describe('a visitor whose data does not come', () => {
  const site = useSite();

  it('is told which file is missing and can ask again', async () => {
    let cut = true;
    const { page, close } = await visit(site, '?v=1&sala=cadenas', {}, async (page) => {
      await page.route(/data-chains/, (route) => (cut ? route.abort() : route.continue()));
    });
    const notice = page.getByRole('alert').filter({ hasText: /data-chains/ });
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/no llegó/);
    cut = false;
    await notice.getByRole('button', { name: 'Intentar otra vez' }).click();
    expect(await finding(page)).toMatch(/regiones/);
    await close();
  });

  it('sees nothing of a file that is not what it should be', async () => {
    const { page, close } = await visit(site, '?v=1&sala=cadenas', {}, async (page) => {
      await page.route(/data-chains/, (route) => route.fulfill({ body: '{"format":1' }));
    });
    await page.getByText(/no tiene la forma esperada/).waitFor();
    await close();
  });

  it('is told when even the first file is missing', async () => {
    const { page, close } = await visit(site, '', {}, async (page) => {
      await page.route(/data-core/, (route) => route.fulfill({ status: 500 }));
    });
    await page
      .getByRole('alert')
      .filter({ hasText: /data-core/ })
      .waitFor();
    await close();
  });

  it('reads why when the program itself does not start', async () => {
    const { page, close } = await visit(site, '', {}, async (page) => {
      await page.route(/assets\/index-.*\.js/, (route) => route.abort());
    });
    await page.getByText('El atlas no pudo abrirse').waitFor();
    await close();
  });

  it('reads why when a script breaks before the page stands', async () => {
    const { page, close } = await visit(site, '', {}, async (page) => {
      await page.route(/assets\/index-.*\.js/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("roto a medias")' }),
      );
    });
    await page.getByText('El atlas no pudo abrirse').waitFor();
    expect(await page.locator('#boot-detail').innerText()).toContain('roto a medias');
    await close();
  });
});

describe('a browser without WebGL', () => {
  const site = useSite([
    '--disable-gpu',
    '--disable-webgl',
    '--disable-webgl2',
    '--disable-3d-apis',
  ]);

  it('keeps the drawn map and says so quietly', async () => {
    const { page, close } = await visit(site);
    await finding(page);
    await page.getByText(/sin aceleración gráfica/i).waitFor();
    expect(await page.locator('.map svg path').count()).toBeGreaterThanOrEqual(25);
    await close();
  });
});
