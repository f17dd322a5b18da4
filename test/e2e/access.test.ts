import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { finding, PHONE, useSite, visit } from './support';

const site = useSite();
const ROOMS = [
  'explorar',
  'comparar',
  'cadenas',
  'servicios',
  'brechas',
  'candidatas',
  'datos',
] as const;
/** What the rooms may be looked at for besides what they open with. */
const LENSES = [
  'sala=comparar&r=20,12&vista=mapas',
  'sala=comparar&r=20,12&vista=dos_mapas',
  'sala=comparar&r=20,12&vista=dos_mapas&ind=poverty_rate&par=cortina&a=%3Fv%3D1%26sala%3Dbrechas',
  'sala=comparar&r=20&vista=dos_mapas&ind=poverty_rate&par=diferencia&a=%3Find%3Dpoverty_rate%26anio%3D2019',
  'sala=comparar&r=20,12&vista=criterios',
  'sala=comparar&r=20,12&vista=pares',
  'sala=cadenas&vista=matriz',
  'sala=cadenas&vista=traslado&r=08&ficha=0',
  'sala=servicios&vista=acceso',
  'sala=servicios&vista=coordinacion&r=08&ficha=0',
  'sala=brechas&vista=patron',
  'sala=brechas&r=12&ficha=0',
  'sala=candidatas&vista=criterios&r=08&ficha=0',
  'sala=candidatas&vista=criterios&prioridad=poverty,gap',
  'sala=candidatas&vista=criterios&juicios=8,0,0,-8,0,0',
  'sala=candidatas&vista=robustez&r=08&ficha=0',
  'sala=candidatas&vista=dos',
  'sala=candidatas&vista=contraste',
] as const;

/** What axe finds, in words that lead to the place. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 200)).join('\n  ')}`,
  );
}
/** Without the moving map: axe reads the page, and the SVG map is the one with its words. */
const still = async (page: Page) => {
  await page.route(/GlMap/, (route) => route.abort());
};

// Side by side: most of the time of a page goes in waiting for it to settle.
describe.each(ROOMS)('%s', (room) => {
  it.concurrent.each([
    ['es', 'light', false],
    ['en', 'dark', false],
    ['es', 'dark', true],
    ['en', 'light', true],
  ] as const)('has no axe violation (%s, %s, table %s)', async (lang, colorScheme, table) => {
    const query = `?v=1&sala=${room}&lang=${lang}&tabla=${table ? 1 : 0}${table ? '&r=20&ficha=0' : ''}`;
    const { page, close } = await visit(site, query, { colorScheme }, still);
    if (room === 'datos') await page.getByRole('heading', { level: 2 }).first().waitFor();
    else await finding(page);
    await page.waitForTimeout(1200);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

it.concurrent.each(LENSES.map((query, i) => [query, i % 2 === 0 ? 'es' : 'en'] as const))(
  'has no axe violation: %s (%s)',
  async (query, lang) => {
    const colorScheme = lang === 'es' ? 'dark' : 'light';
    const { page, close } = await visit(site, `?v=1&${query}&lang=${lang}`, { colorScheme }, still);
    await finding(page);
    await page.waitForTimeout(2500);
    expect(await violations(page)).toEqual([]);
    await close();
  },
);

it.each(['light', 'dark'] as const)(
  'has none on a phone, with a card open (%s)',
  async (colorScheme) => {
    const { page, close } = await visit(site, '?v=1&r=20', { ...PHONE, colorScheme });
    await page.getByRole('heading', { name: 'Piura' }).waitFor();
    await page.waitForTimeout(2500);
    expect(await violations(page)).toEqual([]);
    await close();
  },
);
