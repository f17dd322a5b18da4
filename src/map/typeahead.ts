/** Time after which typing starts anew, ms. */
const PAUSE = 800;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

interface Named {
  readonly ubigeo: string;
  readonly name: string;
}

/**
 * Type-ahead as a listbox has it: letters typed in one go find the next name that starts with them,
 * accents aside; the same letter again goes on to the next name with it.
 */
export function typeahead(): (
  letter: string,
  at: number,
  items: readonly Named[],
  from: string | null,
) => string | null {
  let typed = '';
  let last = -Infinity;
  return (letter, at, items, from) => {
    typed = at - last > PAUSE ? plain(letter) : typed + plain(letter);
    last = at;
    const again = [...typed].every((one) => one === typed[0]);
    const query = again ? (typed[0] ?? '') : typed;
    const start = items.findIndex(({ ubigeo }) => ubigeo === from);
    const offset = again ? start + 1 : Math.max(0, start);
    const rotated = [...items.slice(offset), ...items.slice(0, offset)];
    return rotated.find(({ name }) => plain(name).startsWith(query))?.ubigeo ?? null;
  };
}
