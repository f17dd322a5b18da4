/** What Svelte's renderers leave in markup and styles that a file of its own has no use for. */

/** Markup without its comments: Svelte leaves some between what it draws. */
export const withoutComments = (markup: string): string => markup.replace(/<!--[\s\S]*?-->/g, '');

/** Styles without comments; a source map is one. */
export const withoutCssComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** The styles that components compiled with injected styles leave in the head of a page. */
export const stylesOf = (head: string): string =>
  [...head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
