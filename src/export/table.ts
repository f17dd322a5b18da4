/** The table twin as rows for a spreadsheet: figures as numbers, and beside each where it comes from. */
import type { Fact } from '../model/fact';
import { bounds } from '../model/figure';
import type { TableCell, TableTwin } from '../map/picture';

export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Words for the columns beside a figure. */
export interface ColumnWords {
  readonly floor: string;
  readonly ceiling: string;
  readonly state: string;
  readonly period: string;
  readonly source: string;
  readonly confidence: string;
  readonly derived: string;
  readonly line: string;
  /** The kind of a figure: value, interval, or one of the absences. */
  readonly stateOf: (fact: Fact) => string;
  readonly confidenceOf: (fact: Fact) => string;
  readonly derivedOf: (fact: Fact) => string;
}

/** A text that is nothing but the number it is sorted by. */
const NUMBER_ONLY = /^[-−]?[\d\s.,\u00a0\u202f]+$/;

/** What is read where it is a number and nothing else, else the text. */
function plain({ text, sort }: TableCell): Cell {
  return typeof sort === 'number' && Number.isFinite(sort) && NUMBER_ONLY.test(text) ? sort : text;
}

/** A side of an interval; null where it is not known. */
const side = (value: number): Cell => (Number.isFinite(value) ? value : null);

function figureCells({ figure }: Fact): readonly [value: Cell, floor: Cell, ceiling: Cell] {
  if (figure.kind === 'absent') return [null, null, null];
  const [floor, ceiling] = bounds(figure, [-Infinity, Infinity]);
  return [figure.kind === 'value' ? figure.value : null, side(floor), side(ceiling)];
}

/**
 * One row a row of the table. A column whose cells carry facts becomes nine: the value (empty for
 * an interval or an absence), its two sides, its state, period, source, confidence, derivation and
 * the line of the data it comes from.
 */
export function sheetOf(name: string, table: TableTwin, words: ColumnWords): Sheet {
  const columns = table.columns.map((column, j) => ({
    title: column.unit === '' ? column.title : `${column.title} (${column.unit})`,
    facts: table.rows.some((row) => row.cells[j]?.fact !== undefined),
    j,
  }));
  return {
    name,
    head: columns.flatMap(({ title, facts }) =>
      facts
        ? [
            title,
            ...[
              words.floor,
              words.ceiling,
              words.state,
              words.period,
              words.source,
              words.confidence,
              words.derived,
              words.line,
            ].map((word) => `${title}: ${word}`),
          ]
        : [title],
    ),
    rows: table.rows.map(({ cells }) =>
      columns.flatMap(({ facts, j }): Cell[] => {
        const cell = cells[j];
        if (!facts) return [cell ? plain(cell) : null];
        const fact = cell?.fact;
        if (!fact) return [cell ? plain(cell) : null, ...new Array<Cell>(8).fill(null)];
        return [
          ...figureCells(fact),
          words.stateOf(fact),
          fact.period,
          fact.provenance?.source ?? null,
          fact.provenance ? words.confidenceOf(fact) : null,
          words.derivedOf(fact),
          fact.provenance?.ref ?? null,
        ];
      }),
    ),
  };
}

/** Sources that a table's facts name, each once, in the order of their ids. */
export function sourcesOf(table: TableTwin): readonly string[] {
  const ids = table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ fact }) => fact?.provenance?.source ?? []),
  );
  return [...new Set(ids)].sort();
}
