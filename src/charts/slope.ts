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

/**
 * Words at the two ends of each line. The name stands at both ends where `width` allows it, else at
 * the left alone; a row without a left end has it at the right.
 */
export function slopeTexts(
  rows: readonly SlopeRow[],
  format: (value: number) => string,
  language: Language,
  width: number,
): SlopeTexts {
  const write = (figure: Figure): string => formatFigure(figure, language, format);
  const build = (both: boolean): SlopeTexts => {
    const known = (side: 'from' | 'to') => rows.filter((row) => row[side].kind !== 'absent');
    const left = new Map(known('from').map((row) => [row.id, `${row.name} ${write(row.from)}`]));
    const right = new Map(
      known('to').map((row) => [
        row.id,
        both || !left.has(row.id) ? `${write(row.to)} ${row.name}` : write(row.to),
      ]),
    );
    const room = (texts: ReadonlyMap<string, string>): number =>
      Math.max(0, ...[...texts.values()].map(({ length }) => length)) * CHARACTER + LEADER + 4;
    return { left, right, leftWidth: room(left), rightWidth: room(right) };
  };
  const full = build(true);
  return full.leftWidth + full.rightWidth + LEAST <= width ? full : build(false);
}

/** Whether what became of a row is known: by two values, or by intervals that do not meet. */
export function toldApart(from: Drawn, to: Drawn): boolean {
  if (!from.interval && !to.interval) return true;
  return from.high < to.low || to.high < from.low;
}
