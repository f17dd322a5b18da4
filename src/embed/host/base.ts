/**
 * Folder of the public map that this script came from ("https://example.org/ruta/mapa/"); null where
 * no script element tells. Must be called while the script runs: later nobody knows which it was.
 * @throws TypeError where the script's address has no folder (data:)
 */
export function baseOf(page: Document): string | null {
  const running = page.currentScript;
  // A module has no current script, and a form may bear that name.
  const script =
    running instanceof HTMLScriptElement && running.src !== ''
      ? running
      : page.querySelector<HTMLScriptElement>('script[src*="mapa/embed.js"]');
  return script && new URL('.', script.src).href;
}
