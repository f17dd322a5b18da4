/** What a row of the comparison is. */
import type { YearPoint } from '../../../charts/types';
import type { Language } from '../../../i18n/format';
import type { Fact } from '../../../model/fact';
import { bounds, type Bounds, type Figure } from '../../../model/figure';
import { extremes, type Extremes } from '../../../model/difference';
import type { Evidence } from '../../ui/provenance';

export interface Cell {
  readonly fact: Fact;
  /** Whole years of one series, for a line. */
  readonly trend?: readonly YearPoint[];
  /** In place of the figure where a group has none by the rules. */
  readonly words?: string;
  /** Said below the figure. */
  readonly note?: string;
}

export type Write = (value: number, language: Language) => string;

export interface FigureRow {
  readonly kind: 'figure';
  readonly id: string;
  readonly label: string;
  /** Unit code of the data. */
  readonly unit: string;
  readonly period: string;
  /** A caution about the figures of the row. */
  readonly note: string;
  /** One a unit. */
  readonly cells: readonly Cell[];
  /** Places of the surely highest and lowest. */
  readonly extremes: Extremes;
  /** Scale that the intervals of the row share; null where it has none. */
  readonly scale: Bounds | null;
  /** How a number of the row is written, where not as its unit is. */
  readonly write: Write | null;
}

export interface ListItem {
  readonly text: string;
  readonly evidence: Evidence;
  /** Language of the text where it is not the page's. */
  readonly lang?: string;
  /** Written after the text. */
  readonly figure?: Fact;
}

export interface ListRow {
  readonly kind: 'list';
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** One a unit; one alone where it is of all. */
  readonly lists: readonly (readonly ListItem[])[];
  /** What is said where a list is empty. */
  readonly empty: string;
}

export type Row = FigureRow | ListRow;

export interface RowGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Scales that are the same whatever the figures are. */
const FIXED: Readonly<Record<string, Bounds>> = { share: [0, 1], 'index 0-1': [0, 1] };

/** From zero (or below) to the largest end in the row; null where no figure is a closed interval. */
function scaleOf(facts: readonly Fact[], unit: string): Bounds | null {
  const closed = ({ figure }: Fact): boolean =>
    figure.kind === 'interval' && Number.isFinite(figure.ceiling - figure.floor);
  if (!facts.some(closed)) return null;
  const fixed = FIXED[unit];
  if (fixed) return fixed;
  const ends = facts
    .flatMap(({ figure }) =>
      figure.kind === 'absent' ? [] : bounds(figure, [-Infinity, Infinity]),
    )
    .filter(Number.isFinite);
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

/** A row of figures: the surely highest and lowest are found, and the scale of its intervals. */
export function figureRow(
  row: Pick<FigureRow, 'id' | 'label' | 'unit' | 'cells'> & {
    readonly period?: string;
    readonly note?: string;
    /** By how much estimates that are published as one number have to differ. */
    readonly margin?: number;
    /** Scale of the row where it is not that of the figures. */
    readonly scale?: Bounds;
    readonly write?: Write;
    /** What is set against each other where more is uncertain than the figures say. */
    readonly compared?: readonly Figure[];
  },
): FigureRow {
  const { id, label, unit, cells, period = '', note = '', margin = 0, scale } = row;
  const facts = cells.map(({ fact }) => fact);
  const own = scaleOf(facts, unit);
  return {
    kind: 'figure',
    id,
    label,
    unit,
    period,
    note,
    cells,
    extremes: extremes(row.compared ?? facts.map(({ figure }) => figure), margin),
    scale: own && (scale ?? own),
    write: row.write ?? null,
  };
}
