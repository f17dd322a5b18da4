/**
 * Numbers and dates as the reader's language writes them. Spanish follows INEI and BCRP: decimal
 * comma, thousands by a thin space; a percent sign stands after a no-break space.
 */
import type { Figure } from '../model/figure';

export type Language = 'es' | 'en';

const THIN = '\u202f';
const NBSP = '\u00a0';
const LOCALE: Readonly<Record<Language, string>> = { es: 'es', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language], options);
    formats.set(key, format);
  }
  return format;
}

function write(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  return numberFormat(language, options)
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? THIN : part.type === 'minusSign' ? '−' : part.value))
    .join('');
}

/** As it is read in a sentence: at most three significant digits, never fewer than the integer part. */
export function formatShort(value: number, language: Language): string {
  if (Math.abs(value) >= 100) return write(value, language, { maximumFractionDigits: 0 });
  return write(value, language, { maximumSignificantDigits: 3 });
}

/** A fixed number of decimals, for columns. */
export function formatFixed(value: number, decimals: number, language: Language): string {
  return write(value, language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Full precision as stored, for hover and downloads. */
export function formatFull(value: number, language: Language): string {
  return write(value, language, { maximumFractionDigits: 10 });
}

/** Money and other large amounts in words of size: "4 390 millones", "1.2 million". */
export function formatAmount(value: number, language: Language): string {
  const millions = value / 1e6;
  if (Math.abs(millions) >= 1) {
    const word = language === 'en' ? 'million' : millions === 1 ? 'millón' : 'millones';
    return `${formatShort(millions, language)}${NBSP}${word}`;
  }
  return formatShort(value, language);
}

/** A share given in percent: "13,4 %". */
export function formatPercent(value: number, language: Language): string {
  return `${formatShort(value, language)}${NBSP}%`;
}

const ABSENCE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: { not_found: 'no se halló', not_applicable: 'no aplica', not_published: 'no publicado' },
  en: { not_found: 'not found', not_applicable: 'not applicable', not_published: 'not published' },
};

/**
 * A figure in words. An open interval says which side is known ("al menos 3", "a lo más 5");
 * an absence says which absence it is.
 */
export function formatFigure(
  figure: Figure,
  language: Language,
  write: (value: number, language: Language) => string = formatShort,
): string {
  switch (figure.kind) {
    case 'value':
      return write(figure.value, language);
    case 'absent':
      return ABSENCE[language][figure.absence] ?? figure.absence;
    case 'interval': {
      const { floor, ceiling } = figure;
      const es = language === 'es';
      if (ceiling === Infinity) return `${es ? 'al menos' : 'at least'} ${write(floor, language)}`;
      if (floor === -Infinity) return `${es ? 'a lo más' : 'at most'} ${write(ceiling, language)}`;
      return `${write(floor, language)}–${write(ceiling, language)}`;
    }
  }
}

/** A span of years with the dash that a span takes: "2022–2024"; anything else as it is. */
export function formatPeriod(period: string): string {
  return period.replace(/^(\d{4})-(\d{4})$/, '$1–$2');
}

const months: Partial<Record<Language, Intl.DateTimeFormat>> = {};

/** Months as short words, 1–12. */
export function formatMonth(month: number, language: Language): string {
  const format = (months[language] ??= new Intl.DateTimeFormat(LOCALE[language], {
    month: 'short',
    timeZone: 'UTC',
  }));
  return format.format(Date.UTC(2000, month - 1, 15));
}

/** An ISO date as a reader writes it; a partial date or a free text stays as it is. */
export function formatDate(date: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** "a, b y c" */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}
