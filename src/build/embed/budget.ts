/** What a page of the public map may weigh, compressed, and what it does. A build fails above. */
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of brotli: a page with all that it shows; with its script, which has data and geometry from it; the loader. */
export const EMBED_BUDGETS = { page: 25_000, whole: 60_000, loader: 2_000 } as const;

/** The best compression takes long: only of the pages that quick compression leaves the heaviest. */
const WEIGHED = 24;

const brotli = (text: string, quality: number): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
const quick = (text: string): number => brotli(text, 5);
const best = (text: string): number => brotli(text, constants.BROTLI_MAX_QUALITY);

export interface Weighing {
  add(path: string, page: string): void;
  /**
   * A line a budget, for the log.
   * @throws Error naming what is over
   */
  close(scripts: { readonly behaviour: string; readonly loader: string }): readonly string[];
}

export function openWeighing(): Weighing {
  let heaviest: { readonly path: string; readonly page: string; readonly rough: number }[] = [];
  return {
    add(path, page) {
      heaviest.push({ path, page, rough: quick(page) });
      if (heaviest.length < 2 * WEIGHED) return;
      heaviest = heaviest.sort((a, b) => b.rough - a.rough).slice(0, WEIGHED);
    },
    close({ behaviour, loader }) {
      const pages = heaviest
        .map(({ path, page }) => ({ path, bytes: best(page) }))
        .sort((a, b) => b.bytes - a.bytes);
      const [top = { path: 'none', bytes: 0 }] = pages;
      const weights = {
        page: { bytes: top.bytes, what: `heaviest page, ${top.path}` },
        whole: { bytes: top.bytes + best(behaviour), what: 'the same with its script' },
        loader: { bytes: best(loader), what: 'embed.js' },
      };
      return (Object.keys(EMBED_BUDGETS) as (keyof typeof EMBED_BUDGETS)[]).map((name) => {
        const { bytes, what } = weights[name];
        const line = `public map, ${what}: ${bytes} bytes brotli of at most ${EMBED_BUDGETS[name]}`;
        if (bytes > EMBED_BUDGETS[name]) throw new Error(`Over the budget — ${line}`);
        return line;
      });
    },
  };
}
