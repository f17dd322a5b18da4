/** Downloads in a real browser, under the page's own policy. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapPicture } from '../../src/map/picture';
import type { ViewState } from '../../src/state/view';
import { drawCandidates } from '../../src/views/candidates/picture';
import { drawChain } from '../../src/views/chains/picture';
import { explorePicture } from '../../src/views/explore/picture';
import { drawGaps } from '../../src/views/gaps/picture';
import { drawServices } from '../../src/views/services/picture';
import { figureNotes } from '../../src/views/shell/download';
import { roomLabel } from '../../src/views/ui/labels';
import { readAtlas, type WholeAtlas } from '../fixtures/facts';
import { viewOf } from '../fixtures/small-country';
import { loadDrawing, type Drawing } from '../support/drawing';
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
  await page.getByRole('button', { name: 'Descargar' }).click();

  const csv = await saved(page, 'CSV');
  expect(csv.name).toMatch(/^ruta-territorial_brechas_matriz_20_.*\.csv$/);
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
  expect(svg).not.toContain('<!--');
  expect((await saved(page, 'SVG')).bytes.toString('utf8')).toBe(svg);

  const shapes = await saved(page, 'GeoJSON');
  expect(shapes.name).toMatch(/\.geojson$/);
  const { features } = JSON.parse(shapes.bytes.toString('utf8')) as { features: unknown[] };
  expect(features).toHaveLength(25);

  const png = await saved(page, 'PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(complaints).toEqual([]);
  for (const address of requests) expect(new URL(address).origin).toBe(new URL(site.url).origin);
  await close();
});

it('saves a figure on paper, whatever the screen is: dark, wide or a phone', async () => {
  const figure = async (options: Parameters<typeof visit>[2]): Promise<string> => {
    const { page, close } = await visit(site, '?v=1&sala=cadenas&cadena=blueberry', options);
    await finding(page);
    await page.getByRole('button', { name: 'Descargar' }).click();
    const { bytes } = await saved(page, 'SVG');
    await close();
    return bytes.toString('utf8');
  };
  const light = await figure({ colorScheme: 'light' });
  expect(await figure({ colorScheme: 'dark' })).toBe(light);
  expect(await figure({ ...PHONE, colorScheme: 'dark' })).toBe(light);
});

it('offers outlines only where the table is one of regions', async () => {
  const { page, close } = await visit(site, '?v=1&sala=servicios&vista=acceso');
  await finding(page);
  await page.getByRole('button', { name: 'Descargar' }).click();
  const box = page.getByRole('dialog');
  await box.getByRole('button', { name: 'PNG', exact: true }).waitFor();
  expect(await box.getByRole('button', { name: 'GeoJSON' }).count()).toBe(0);
  await close();
});

describe('drawn without a page', () => {
  let atlas: WholeAtlas;
  let drawing: Drawing;
  beforeAll(async () => {
    atlas = readAtlas();
    drawing = await loadDrawing();
  }, 120_000);

  const propsOf = (picture: MapPicture, view: ViewState, link: string) => ({
    base: atlas.core,
    picture,
    chosen: view.regions,
    language: view.language,
    room: roomLabel(view.room),
    notes: figureNotes({ picture, view, core: atlas.core, catalogue: atlas.catalogue, link }),
  });

  it('a figure is the same picture as that which the page saves', async () => {
    const { page, close } = await visit(site, '?v=1&sala=cadenas&cadena=blueberry&r=13');
    await finding(page);
    await page.getByRole('button', { name: 'Descargar' }).click();
    const fromPage = (await saved(page, 'SVG')).bytes.toString('utf8');
    const link = /(?<=>)http[^<]+/.exec(fromPage)?.[0].replaceAll('&amp;', '&') ?? '';

    const view = viewOf({ room: 'chains', chain: 'blueberry', regions: ['13'] });
    const without = drawing.staticFigure({
      ...propsOf(drawChain(atlas, view), view, link),
      camera: null,
      seen: { width: 0, height: 0 },
    });
    const { sizes, apart } = await page.evaluate(
      async (texts) => {
        const drawn = await Promise.all(
          texts.map(async (text) => {
            const image = new Image();
            image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
            const context = canvas.getContext('2d');
            context?.drawImage(image, 0, 0);
            return context?.getImageData(0, 0, canvas.width, canvas.height);
          }),
        );
        const [one, other] = drawn.map((image) => image?.data ?? []);
        return {
          sizes: drawn.map((image) => [image?.width, image?.height]),
          apart: [...(one ?? [])].filter((level, i) => Math.abs(level - (other?.[i] ?? 0)) > 24)
            .length,
        };
      },
      [fromPage, without],
    );
    expect(sizes[0]).toEqual(sizes[1]);
    expect(apart).toBe(0);
    await close();
  });

  it('a card holds all its words', async () => {
    const views: readonly (readonly [MapPicture, ViewState])[] = [
      [explorePicture, viewOf()] as const,
      [drawChain, viewOf({ room: 'chains', chain: 'cowpea' })] as const,
      [drawServices, viewOf({ room: 'services' })] as const,
      [drawGaps, viewOf({ room: 'gaps' })] as const,
      [drawCandidates, viewOf({ room: 'candidates' })] as const,
    ].map(([draw, view]) => [draw(atlas, view), view]);
    const page = await site.browser.newPage();
    for (const [picture, view] of views) {
      const { notes, ...props } = propsOf(picture, view, '');
      const card = drawing.staticCard({ ...props, notes: notes.slice(0, 2) });
      await page.setContent(`<body style="margin:0">${card.slice(card.indexOf('<svg'))}</body>`);
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('text')].flatMap((node) => {
          const { left, top, right, bottom } = node.getBoundingClientRect();
          const inside = left >= 0 && top >= 0 && right <= 1200 && bottom <= 630;
          return inside ? [] : [node.textContent];
        }),
      );
      expect(outside, view.room).toEqual([]);
    }
    await page.close();
  });
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
