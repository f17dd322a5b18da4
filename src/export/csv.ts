import type { Cell, Sheet } from './table';

/** What a spreadsheet would run when it opens a text: a formula, or a field that hides one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet runs: an apostrophe goes before one that begins like a formula (OWASP,
 * CSV injection). Numbers are written as numbers and never come here.
 */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A number with all its digits and no exponent: "0.0000001", "-2.5", "0" for negative zero. */
export function decimal(number: number): string {
  const [mantissa = '', exponent] = String(number).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + part;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal(cell);
  const text = neutralised(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A sheet as CSV: UTF-8 with its mark, RFC 4180, decimal points. */
export function csvOf({ head, rows }: Sheet): string {
  return `\ufeff${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
