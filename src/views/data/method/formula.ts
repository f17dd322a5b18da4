/**
 * Formulas as plain text: a letter alone is a variable, several are the name of a function, `_x` or
 * `_{…}` is set below and `^x` or `^{…}` above, where every letter is a variable.
 */
export type FormulaPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly text: string }
  | { readonly kind: 'below'; readonly parts: readonly FormulaPart[] }
  | { readonly kind: 'above'; readonly parts: readonly FormulaPart[] };

const TOKEN =
  /([_^])(?:\{([^}]*)\}|([\p{L}\p{M}\d]+|.))|((?![ΣΠΔ])\p{L}\p{M}*(?:(?![ΣΠΔ])\p{L}\p{M}*)*)/gu;
const LETTERS = /^\p{L}\p{M}*$/u;

export function readFormula(source: string): readonly FormulaPart[] {
  return read(source, false);
}

function read(source: string, index: boolean): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) parts.push({ kind: 'text', text: source.slice(at, to) });
  };
  for (const match of source.matchAll(TOKEN)) {
    plain(match.index);
    at = match.index + match[0].length;
    const [all, mark, braced, bare] = match;
    if (mark) {
      const kind = mark === '_' ? 'below' : 'above';
      parts.push({ kind, parts: read(braced ?? bare ?? '', true) });
    } else {
      parts.push({ kind: index || LETTERS.test(all) ? 'variable' : 'text', text: all });
    }
  }
  plain(source.length);
  return parts;
}
