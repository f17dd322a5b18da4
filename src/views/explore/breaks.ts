/** Class breaks as the reader types them. */
import type { Language } from '../../i18n/format';

export const MAX_BREAKS = 8;

export type BreaksProblem = 'empty' | 'not_a_number' | 'ambiguous' | 'repeated' | 'too_many';

export type ParsedBreaks =
  | { readonly ok: true; readonly breaks: readonly number[] }
  | { readonly ok: false; readonly problem: BreaksProblem; readonly at: string };

type ParsedNumber = number | 'not_a_number' | 'ambiguous';

/**
 * One number in the reader's own writing: Spanish takes a decimal comma, English a decimal point,
 * both a space between thousands. The other language's mark is understood too, except before
 * exactly three digits, where it may stand for thousands as well.
 */
function parseNumber(text: string, language: Language): ParsedNumber {
  const plain = text.replace(/[\s\u202f\u00a0]/g, '').replace('−', '-');
  const [own, other] = language === 'es' ? [',', '.'] : ['.', ','];
  const usesOther = plain.includes(other);
  if (usesOther && new RegExp(`\\${other}\\d{3}(\\${other}|$)`).test(plain)) return 'ambiguous';
  const normal = plain.replace(usesOther ? other : own, '.');
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(normal) ? Number(normal) : 'not_a_number';
}

/** Inner breaks separated by semicolons or new lines, in any order; the answer is ascending. */
export function parseBreaks(text: string, language: Language): ParsedBreaks {
  const tokens = text
    .split(/[;\n]/)
    .map((token) => token.trim())
    .filter((token) => token !== '');
  if (tokens.length === 0) return { ok: false, problem: 'empty', at: '' };
  const breaks: number[] = [];
  for (const token of tokens) {
    const value = parseNumber(token, language);
    if (typeof value === 'string') return { ok: false, problem: value, at: token };
    if (breaks.includes(value)) return { ok: false, problem: 'repeated', at: token };
    breaks.push(value);
  }
  if (breaks.length > MAX_BREAKS)
    return { ok: false, problem: 'too_many', at: String(breaks.length) };
  return { ok: true, breaks: breaks.sort((a, b) => a - b) };
}

/** Breaks as they are typed back: "0,5; 2; 10". */
export function writeBreaks(breaks: readonly number[], language: Language): string {
  return breaks
    .map((value) => (language === 'es' ? String(value).replace('.', ',') : String(value)))
    .join('; ');
}

/**
 * Breaks rounded to two significant digits, to start a hand-made cut from. Where rounding would
 * bring two together they stay as they were.
 */
export function readableBreaks(breaks: readonly number[]): readonly number[] {
  const rounded = breaks.map((value) => Number(value.toPrecision(2)));
  return rounded.every((value, i) => i === 0 || value > (rounded[i - 1] ?? -Infinity))
    ? rounded
    : breaks;
}
