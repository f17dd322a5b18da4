import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { finding, PHONE, useSite, visit } from './support';

const site = useSite();
const ROOMS = ['explorar', 'cadenas', 'servicios', 'brechas', 'candidatas', 'datos'] as const;

describe.each(ROOMS)('%s', (room) => {
  it.each([
    ['es', 'light', false],
    ['en', 'dark', false],
    ['es', 'dark', true],
    ['en', 'light', true],
  ] as const)('has no axe violation (%s, %s, table %s)', async (lang, colorScheme, table) => {
    const query = `?v=1&sala=${room}&lang=${lang}&tabla=${table ? 1 : 0}${table ? '&r=20&ficha=0' : ''}`;
    // Without the moving map: axe reads the page, and the SVG map is the one with its words.
    const { page, close } = await visit(site, query, { colorScheme }, async (page) => {
      await page.route(/GlMap/, (route) => route.abort());
    });
    if (room === 'datos') await page.getByRole('heading', { level: 2 }).first().waitFor();
    else await finding(page);
    await page.waitForTimeout(1200);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 200)).join('\n  ')}`,
    );
    expect(told).toEqual([]);
    await close();
  });
});

it.each(['light', 'dark'] as const)(
  'has none on a phone, with a card open (%s)',
  async (colorScheme) => {
    const { page, close } = await visit(site, '?v=1&r=20', { ...PHONE, colorScheme });
    await page.getByRole('heading', { name: 'Piura' }).waitFor();
    await page.waitForTimeout(2500);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    await close();
  },
);
