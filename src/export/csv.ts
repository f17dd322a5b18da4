import type { Cell, Sheet } from './table';

/** What a spreadsheet would run when it opens a text: a formula, or a field that hides one. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A text that no spreadsheet runs: an apostrophe goes before one that begins like a formula (OWASP,
 * CSV injection). Numbers are written as numbers and never come here.
 */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutralised(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A sheet as CSV: UTF-8 with its mark, RFC 4180, decimal points. */
export function csvOf({ head, rows }: Sheet): string {
  return `\ufeff${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
