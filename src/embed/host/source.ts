/** Attributes that stand in the frame's address under the same name, but for the first: it is "r". */
const SET = ['region', 'fija', 'tema', 'titulo', 'tabla', 'borde'];

export const ATTRIBUTES = ['vista', 'idioma', 'version', 'alto', ...SET];

export interface Source {
  /** Address of the view alone: another one needs another page. */
  readonly view: string;
  /** The same with what the editor set. */
  readonly src: string;
}

/**
 * Address of the frame that an element asks for. Values are encoded and not judged: the frame knows
 * which are good, shows the nearest and says so.
 * @param base folder of the public map, ending in "/"
 * @param attribute value of an attribute of the element, null where it has none
 * @returns null where no view is named, the address would leave the folder, or a fixed edition is
 *   asked for of a view that has none (a query: only prepared views have editions)
 */
export function sourceOf(base: string, attribute: (name: string) => string | null): Source | null {
  const vista = attribute('vista');
  const version = attribute('version');
  const language = attribute('idioma');
  if (!vista) return null;
  const url = new URL(base);
  if (vista[0] === '?') {
    if (version) return null;
    url.pathname += 'vista.html';
    url.search = vista;
    if (language) url.searchParams.set('lang', language);
  } else {
    const folder = language === 'en' ? 'en' : 'es';
    url.pathname += `${version ? `${version}/` : ''}${folder}/${vista}.html`;
    if (language && language !== folder) url.searchParams.set('lang', language);
  }
  const view = url.href;
  if (!view.startsWith(base)) return null;
  for (const name of SET) {
    const given = attribute(name);
    // `<… fija>` is how HTML says yes; an empty title is one that is not wanted.
    const value = given === '' && /fija|tabla|borde/.test(name) ? '1' : given;
    if (value || (value === '' && name === 'titulo')) {
      url.searchParams.set(name === 'region' ? 'r' : name, value);
    }
  }
  return { view, src: url.href };
}
