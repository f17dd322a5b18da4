/** The page of the public map drawn where there is no browser, by Svelte's server renderer. */
import { render } from 'svelte/server';
import EmbedPage from './EmbedPage.svelte';
import type { PageProps } from './props';

export interface StaticPage {
  /** Styles of its components; `page.css` and the tokens of the look go before them. */
  readonly css: string;
  readonly html: string;
}

/** Needs components compiled for the server, styles injected. The language of the messages is the caller's to set. */
export function staticPage(props: PageProps): StaticPage {
  const { head, body } = render(EmbedPage, { props });
  const styles = [...head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
  return {
    css: styles.join('\n').replace(/\/\*[\s\S]*?\*\//g, ''),
    // Nothing is hydrated: the marks for it would be dead weight.
    html: body.replace(/<!--[\s\S]*?-->/g, ''),
  };
}
