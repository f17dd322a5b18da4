/**
 * One page for both themes: what was drawn light and what was drawn dark differ in colours alone, and
 * each pair of them becomes a custom property, which the page's theme resolves without a script.
 */
const PAINT = /(\s(?:fill|stroke|stop-color)=")(#[0-9a-f]{3,8})(?=")/gi;
/** Patterns bear the names of their colours; those of the light page stay. */
const NAMED = /-[0-9a-f]{6}-[0-9a-f]{6}\b/gi;
const skeleton = (html: string): string => html.replace(PAINT, '$1').replace(NAMED, '');

export interface Themed {
  readonly html: string;
  /** `:root` with the pairs as `light-dark()`; empty where nothing differs. */
  readonly css: string;
}

/**
 * @param light and `dark`: the same markup but for its colours
 * @throws Error where they differ in more
 */
export function bothThemes(light: string, dark: string): Themed {
  const darks = [...dark.matchAll(PAINT)].map(([, , colour]) => colour);
  if (skeleton(light) !== skeleton(dark))
    throw new Error('The light and the dark page differ in more than colours.');
  const names = new Map<string, string>();
  let at = 0;
  const html = light.replace(PAINT, (whole, before: string, colour: string) => {
    const other = darks[at++];
    if (other === undefined || other === colour) return whole;
    const pair = `light-dark(${colour},${other})`;
    const name = names.get(pair) ?? `--c${names.size}`;
    names.set(pair, name);
    return `${before}var(${name})`;
  });
  const pairs = [...names].map(([pair, name]) => `${name}:${pair}`);
  return { html, css: pairs.length > 0 ? `:root{${pairs.join(';')}}` : '' };
}
