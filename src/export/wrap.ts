/** Mean width of a letter of the system's sans serif, as a share of its size; on the wide side. */
const LETTER = 0.54;

/** Lines of a text that fit a width, px, at a size, px; a word that is longer than a line is cut. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    for (let rest = word; rest !== ''; rest = rest.slice(most)) {
      const part = rest.slice(0, most);
      const longer = line === '' ? part : `${line} ${part}`;
      if (longer.length <= most) line = longer;
      else {
        lines.push(line);
        line = part;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The same, in so many lines at most; what does not fit is cut after a word, and the cut is shown. */
export function clipped(
  text: string,
  width: number,
  size: number,
  most: number,
): readonly string[] {
  const lines = wrapped(text, width, size);
  if (lines.length <= most) return lines;
  const [last = ''] = wrapped(lines[most - 1] ?? '', width - size, size);
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,;:.]+$/, '')}…`];
}
