/** The styles of a page, in few letters and for browsers of some years ago. */
import { transform } from 'lightningcss';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every page has, before the styles of its components. */
const SHEETS = ['src/look/tokens.css', 'src/look/reset.css', 'src/embed/page/page.css'];

const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);
/** The first with container queries: the layout stands on them, and what is newer is written out. */
const TARGETS = { chrome: version(105), firefox: version(110), safari: version(16) };

const lowered = (css: string): string =>
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets: TARGETS,
  }).code.toString();

/** Puts together the styles of a page. */
export interface Styles {
  /** @param components of what is on the page; `own`: of this page alone */
  page(components: string, own: string): string;
}

export function openStyles(root: string): Styles {
  const common = SHEETS.map((sheet) => readFileSync(join(root, sheet), 'utf8')).join('\n');
  const known = new Map<string, string>();
  return {
    page(components, own) {
      const before = known.get(components) ?? lowered(common + components);
      known.set(components, before);
      return before + (own === '' ? '' : lowered(own));
    },
  };
}
