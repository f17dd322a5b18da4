import { formatFigure, type Language } from '../i18n/format';
import type { Figure } from '../model/figure';
import type { Drawn } from './figure';
import { CHARACTER } from './spread';
import type { SlopeRow } from './types';

/** Between the label and its end, px. */
export const LEADER = 14;
/** Least room for the lines themselves, px. */
const LEAST = 72;

export interface SlopeTexts {
  readonly left: ReadonlyMap<string, string>;
  readonly right: ReadonlyMap<string, string>;
  /** Room that the labels take, px. */
  readonly leftWidth: number;
  readonly rightWidth: number;
}

/** How much is written at the two ends, from most to least. */
const MODES = [
  { rightName: true, figures: true },
  { rightName: false, figures: true },
  { rightName: true, figures: false },
  { rightName: false, figures: false },
] as const;

/**
 * Words at the two ends of each line: name and figure at both where `width` allows it, else the name
 * at the left alone, else no figures, which are then read below. A row without a left end always has
 * its name at the right.
 */
export function slopeTexts(
  rows: readonly SlopeRow[],
  format: (value: number) => string,
  language: Language,
  width: number,
): SlopeTexts {
  const fits = ({ leftWidth, rightWidth }: SlopeTexts): boolean =>
    leftWidth + rightWidth + LEAST <= width;
  const tries = MODES.map((mode) => written(rows, (f) => formatFigure(f, language, format), mode));
  return tries.find(fits) ?? (tries.at(-1) as SlopeTexts);
}

function written(
  rows: readonly SlopeRow[],
  write: (figure: Figure) => string,
  { rightName, figures }: (typeof MODES)[number],
): SlopeTexts {
  const known = (side: 'from' | 'to') => rows.filter((row) => row[side].kind !== 'absent');
  const join = (...words: readonly (string | false)[]): string => words.filter(Boolean).join(' ');
  const left = new Map(
    known('from').map((row) => [row.id, join(row.name, figures && write(row.from))]),
  );
  const right = new Map(
    known('to').map((row) => [
      row.id,
      join(figures && write(row.to), (rightName || !left.has(row.id)) && row.name),
    ]),
  );
  const room = (texts: ReadonlyMap<string, string>): number =>
    Math.max(0, ...[...texts.values()].map(({ length }) => length)) * CHARACTER + LEADER + 4;
  return { left, right, leftWidth: room(left), rightWidth: room(right) };
}

/** Whether what became of a row is known: by two values, or by intervals that do not meet. */
export function toldApart(from: Drawn, to: Drawn): boolean {
  if (!from.interval && !to.interval) return true;
  return from.high < to.low || to.high < from.low;
}
