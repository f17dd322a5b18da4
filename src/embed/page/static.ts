/** The page of the public map drawn where there is no browser, by Svelte's server renderer. */
import { render } from 'svelte/server';
import { stylesOf, withoutComments, withoutCssComments } from '../../export/rendered';
import EmbedPage from './EmbedPage.svelte';
import type { PageProps } from './props';

export interface StaticPage {
  /** Styles of its components; the look's tokens and reset and `page.css` go before them. */
  readonly css: string;
  readonly html: string;
}

/** Needs components compiled for the server, styles injected. The language of the messages is the caller's to set. */
export function staticPage(props: PageProps): StaticPage {
  const { head, body } = render(EmbedPage, { props });
  // Nothing is hydrated: the marks for it would be dead weight.
  return { css: withoutCssComments(stylesOf(head)), html: withoutComments(body) };
}
