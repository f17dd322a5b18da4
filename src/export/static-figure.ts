/** Figures drawn where there is no page (a build, a server), as files that stand alone. */
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import Card from './Card.svelte';
import Figure from './Figure.svelte';
import { stylesOf, withoutComments, withoutCssComments } from './rendered';
import { escapeXml } from './xml';

/** `var(--token, fallback)` whose fallback is itself no such reference. */
const TOKEN = /var\(\s*--[\w-]+\s*,\s*((?:[^()]|\([^()]*\))+?)\s*\)/g;

/** The tag that opens a figure; a value in it may hold the sign that ends tags. */
const OPENING = /^<svg(?:"[^"]*"|[^">])*>/;

/** Styles of which no token is known: each reference becomes what stands in for it. */
function withoutTokens(css: string): string {
  const plain = css.replace(TOKEN, '$1');
  return plain === css ? css : withoutTokens(plain);
}

/**
 * Styles in few letters: no comment, no run of spaces, and no `:where()`, by which
 * Svelte scopes what stands within an element already scoped, and at which older readers stumble.
 */
const terse = (css: string): string =>
  withoutCssComments(css)
    .replace(/:where\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A figure as Svelte's server renderer writes it, as an SVG document of its own: without the marks for
 * the page's scripts, with its styles inside and every colour written out, so that readers of SVG that
 * know no custom property draw it as a browser does.
 * @param body one `<svg>` element, with its namespace
 * @param css styles of the components in it
 */
export function standaloneSvg(body: string, css: string): string {
  const svg = withoutComments(body).trim();
  const rules = terse(withoutTokens(css));
  const styles = rules === '' ? '' : `<style>${escapeXml(rules)}</style>`;
  const [open = ''] = OPENING.exec(svg) ?? [];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}${styles}${svg.slice(open.length)}\n`;
}

function drawn({ head, body }: { readonly head: string; readonly body: string }): string {
  return standaloneSvg(body, stylesOf(head));
}

/** The figure of a picture as SVG text. Needs components compiled for the server, styles injected. */
export const staticFigure = (props: ComponentProps<typeof Figure>): string =>
  drawn(render(Figure, { props }));

/** The card of a picture as SVG text, 1200 × 630. */
export const staticCard = (props: ComponentProps<typeof Card>): string =>
  drawn(render(Card, { props }));
