/**
 * Address of the same page in another language, with the rest of the query.
 * @param here address of this page
 * @param to the other page, relative to this one; keys that it has of its own win
 * @returns null where it would lead off the site, or back to this very address
 */
export function inLanguage(here: string, query: URLSearchParams, to: string): string | null {
  const from = new URL(here);
  const url = new URL(to, from);
  const own = new Set(url.searchParams.keys());
  for (const [key, value] of query)
    // The page's own address says its language: a key for it would send the reader around.
    if (key !== 'lang' && !own.has(key)) url.searchParams.append(key, value);
  from.hash = '';
  return url.protocol === from.protocol && url.host === from.host && url.href !== from.href
    ? url.href
    : null;
}
