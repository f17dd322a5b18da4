/** The periods of the facts as ISO 8601, for catalogues that machines read. */

/** First and last moment, each a year ("2022") or a month ("2022-01"). */
export interface Span {
  readonly start: string;
  readonly end: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function month(year: string, name: string): string | null {
  const place = MONTHS.indexOf(name) + 1;
  return place === 0 ? null : `${year}-${String(place).padStart(2, '0')}`;
}

/**
 * The span that a period names: a year ("2022"), years ("2022-2024"), a month ("2024 jan") or a part
 * of a year ("2024 jan-sep"). Null for anything else: what was said in other words, and the day on
 * which a figure of ours was computed, which is not a time that it speaks of.
 */
export function spanOf(period: string): Span | null {
  const years = /^(\d{4})(?:[-–](\d{4}))?$/.exec(period);
  if (years) {
    const [, start = '', end = start] = years;
    return start <= end ? { start, end } : null;
  }
  const part = /^(\d{4}) ([a-z]{3})(?:-([a-z]{3}))?$/.exec(period);
  if (!part) return null;
  const [, year = '', from = '', to = from] = part;
  const start = month(year, from);
  const end = month(year, to);
  return start !== null && end !== null && start <= end ? { start, end } : null;
}

/** The last month of a year or of a month, so that ends of different exactness compare. */
const lastMonth = (moment: string): string => (moment.length === 4 ? `${moment}-12` : moment);

/** The shortest span that holds all that are given; null where none is. */
export function spanOfAll(spans: readonly (Span | null)[]): Span | null {
  return spans.reduce((all, one) => {
    if (all === null || one === null) return all ?? one;
    return {
      start: one.start < all.start ? one.start : all.start,
      end: lastMonth(one.end) > lastMonth(all.end) ? one.end : all.end,
    };
  }, null);
}

/** "2022/2024", or the one moment where the span has no other. */
export const isoInterval = ({ start, end }: Span): string =>
  start === end ? start : `${start}/${end}`;
