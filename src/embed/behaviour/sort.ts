import { fill, make, onEnd, part } from './dom';

type Order = 'none' | 'ascending' | 'descending';

const cellText = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.children[column];
  return (cell?.getAttribute('data-sort') ?? cell?.textContent ?? '').trim();
};

/** Rows by a column: numbers as numbers, what is not known last whichever way. */
function sorted(
  rows: readonly HTMLTableRowElement[],
  column: number,
  descending: boolean,
  language: string,
): HTMLTableRowElement[] {
  const keyed = rows.map((row) => ({ row, key: cellText(row, column) }));
  const numbers = keyed.every(({ key }) => Number.isFinite(Number(key)));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return sign * (numbers ? Number(a.key) - Number(b.key) : compare(a.key, b.key));
    })
    .map(({ row }) => row);
}

/**
 * Heads of the columns become buttons that sort: numbers from the highest, texts from A, then the
 * other way, then as the table was.
 * @param words of a button, with `{title}`
 */
export function sortable(
  table: HTMLTableElement,
  { words, language }: { readonly words: string; readonly language: string },
  signal: AbortSignal,
): void {
  const body = part(table, 'tbody');
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  const original = [...body.querySelectorAll('tr')];
  let by = -1;
  let order: Order = 'none';

  function press(column: number, first: Order, second: Order): void {
    if (by !== column || order === 'none') order = first;
    else order = order === first ? second : 'none';
    by = column;
    heads.forEach((head, i) => head.setAttribute('aria-sort', i === by ? order : 'none'));
    body.append(
      ...(order === 'none' ? original : sorted(original, by, order === 'descending', language)),
    );
  }

  heads.forEach((head, column) => {
    const title = head.firstChild;
    if (!title) return;
    const button = make(head.ownerDocument, 'button');
    button.type = 'button';
    // A description: as its name it would be read as the head of every cell of the column.
    button.title = fill(words, { title: title.textContent ?? '' });
    button.append(title);
    head.prepend(button);
    head.setAttribute('aria-sort', 'none');
    const [first, second]: readonly [Order, Order] = head.classList.contains('number')
      ? ['descending', 'ascending']
      : ['ascending', 'descending'];
    button.addEventListener('click', () => press(column, first, second), { signal });
    onEnd(signal, () => {
      head.removeAttribute('aria-sort');
      button.replaceWith(title);
    });
  });
  onEnd(signal, () => body.append(...original));
}
