/** Addresses that a page drawn in the browser leads to, relative to itself. */
import { PARAM_KEYS } from '../../embed/params';
import type { PageLinks } from '../../embed/page/props';
import { serialise } from '../../state/url';
import type { Language, ViewState } from '../../state/view';

const inLanguage = (query: URLSearchParams, language: Language): string => {
  const other = new URLSearchParams(query);
  other.set('lang', language);
  return `?${other.toString()}`;
};
const inBoth = (query: URLSearchParams): PageLinks['languages'] => ({
  es: inLanguage(query, 'es'),
  en: inLanguage(query, 'en'),
});

/** The same page in each language, as its address asks for it; the view in the app. */
export const viewLinks = (search: string, view: ViewState): PageLinks => ({
  files: {},
  languages: inBoth(new URLSearchParams(search)),
  app: `../${serialise({ ...view, table: false })}`,
  edition: null,
});

/** The same view in each language without the page's options, for whoever has newer ones. */
export function bareLanguages(search: string): PageLinks['languages'] {
  const query = new URLSearchParams(search);
  for (const key of PARAM_KEYS) query.delete(key);
  return inBoth(query);
}
