/** The built page in a real browser, from a plain static server on this machine. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.mjs';
import { serve } from '../support/server.mjs';

const DIST = new URL('../../dist/', import.meta.url).pathname;

export interface Site {
  readonly browser: Browser;
  readonly url: string;
}

export interface Visit {
  readonly page: Page;
  /** Addresses asked for, in order. */
  readonly requests: string[];
  /** What the page's own scripts or its policy complained of. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Starts the browser and the server for the tests of a file. */
export function useSite(flags: readonly string[] = []): Site {
  const site: { browser?: Browser; url?: string; stop?: () => Promise<void> } = {};
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium: node test/support/chromium.mjs');
    if (!existsSync(DIST)) throw new Error('No dist/: npm run build');
    const server = await serve(DIST);
    site.url = server.url;
    site.stop = server.close;
    site.browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] });
  });
  afterAll(async () => {
    await site.browser?.close();
    await site.stop?.();
  });
  return site as Site;
}

/** A fresh visitor. `before` may set routes up before the page opens. */
export async function visit(
  site: Site,
  query = '',
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await before?.(page);
  await page.goto(site.url + query);
  return { page, requests, complaints, close: () => context.close() };
}

/** The one-line finding of the room, once it is written. */
export async function finding(page: Page): Promise<string> {
  const sentence = page.locator('#panel .finding');
  await sentence.filter({ hasText: /\S/ }).waitFor();
  return (await sentence.innerText()).trim();
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
