/** Pages of the public map as the build drew them, and pages of somebody else around them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { ViewRecord } from '../../src/export/record';
import type { Site } from './support';

export const REGIONS = 25;
export const LANGUAGES = ['es', 'en'] as const;
/** One of each kind: a rate, an amount with circles, a chain, places, two axes, a ranking. */
export const SLUGS = [
  'indicador/poverty_rate',
  'indicador/agro_export_fob',
  'cadena/coffee',
  'servicio/todas',
  'brecha/exportacion',
  'candidatas/balanced',
] as const;
export const RATE = SLUGS[0];

export const addressOf = (slug: string, language: string, query = ''): string =>
  `mapa/${language}/${slug}.html${query}`;

/** The record beside a page: what the page must say, as programs read it. */
export async function recordOf(site: Site, slug: string, language = 'es'): Promise<ViewRecord> {
  const answer = await fetch(`${site.url}mapa/${language}/${slug}.json`);
  return (await answer.json()) as ViewRecord;
}

export const chosenIn = (page: Page | Frame): Promise<string[]> =>
  page.locator('.reading li').allInnerTexts();

/** What would be read only by scrolling sideways, or not at all: texts cut or outside of the page. */
export const outside = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`page: ${scrollWidth} px in ${clientWidth}`] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // A wide table scrolls in a region of its own; what is heard only has no size.
      if (!element?.checkVisibility() || element.closest('.scroll, .visually-hidden, svg'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects())
        if (width > 0 && (left < -0.5 || right > clientWidth + 0.5))
          found.push(`${element.tagName}: ${node.textContent?.trim().slice(0, 60)}`);
    }
    return found;
  });

/** A site that shows maps of ours: another origin, whose pages are what a test puts there. */
export interface Host {
  /** Address of a page with this text. */
  readonly put: (html: string) => string;
}

export function useHost(): Host {
  const pages: string[] = [];
  let port = 0;
  const server = createServer((request, response) => {
    const html = pages[Number(request.url?.slice(1))];
    // Of its own it has nothing else: no icon either.
    response.writeHead(html === undefined ? 204 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(html);
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    put(html) {
      // By another name than the maps' server: another site, and not only another port.
      return `http://localhost:${port}/${pages.push(html) - 1}`;
    },
  };
}

/** The page in a frame, once its script is there. */
export async function mapIn(page: Page, selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector)).contentFrame();
  if (!frame) throw new Error(`No frame at ${selector}.`);
  return frame;
}

/** Waits until a frame has the very height of its page: no scrollbar in it, no gap over 2 px. */
export async function fits(frame: Frame): Promise<void> {
  const misfit = () =>
    frame.evaluate(() => {
      const { dataset, scrollHeight } = document.documentElement;
      const own = document.querySelector('.embed')?.getBoundingClientRect().height ?? 0;
      if (dataset['height'] !== 'own') return `fitted to ${innerHeight} px`;
      if (scrollHeight > innerHeight) return `${scrollHeight} px in ${innerHeight}`;
      return innerHeight - own > 2 ? `${own} px in ${innerHeight}` : '';
    });
  await expect.poll(misfit, { timeout: 10_000 }).toBe('');
}
