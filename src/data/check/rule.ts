import type { DataPackage, Row, Table } from '../package';
import type { Problem } from './problem';

/** A rule looks at the whole package and says what breaks it. */
export type Rule = (data: DataPackage) => Problem[];

/** A problem in one cell. */
export function cellProblem(
  table: Table,
  row: Row,
  column: string | null,
  rule: string,
  detail: string,
): Problem {
  return { file: table.resource.path, line: row.line, column, rule, detail };
}

/** Rows that share the text of some columns, by that text. */
export function groupRows(
  rows: readonly Row[],
  columns: readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => row.text(column) ?? '').join(' · ');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The number in a cell; null when it is empty or none (the schema's rule speaks of that). */
export function numberIn(row: Row, column: string): number | null {
  const text = row.has(column) ? row.text(column) : null;
  const value = Number(text);
  return text !== null && Number.isFinite(value) ? value : null;
}

/** Whether the table's file and schema have all these columns. */
export function hasColumns(table: Table, columns: readonly string[]): boolean {
  return columns.every((column) => table.columns.includes(column));
}
