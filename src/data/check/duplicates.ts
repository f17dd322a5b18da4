import type { Table } from '../package';
import { cellProblem, groupRows, type Rule } from './rule';

/** Columns that may differ between two rows that still state the same fact. */
const BESIDE_THE_FACT: readonly string[] = ['note', 'confidence'];

/** In a table of things that have an id of their own, the id alone makes no second thing. */
function ownId(table: Table): string | null {
  const [key, ...more] = [table.resource.schema.primaryKey ?? []].flat();
  return key !== undefined && more.length === 0 && key.endsWith('_id') ? key : null;
}

/** A fact stands once: two rows that agree in everything but note and confidence are one too many. */
export const checkDuplicates: Rule = (data) =>
  [...data.tables.values()].flatMap((table) => {
    const id = ownId(table);
    const columns = table.columns.filter(
      (column) => !BESIDE_THE_FACT.includes(column) && column !== id,
    );
    return [...groupRows(table.rows, columns).values()].flatMap(([first, ...again]) =>
      again.map((row) =>
        cellProblem(table, row, null, 'duplicate-fact', `says the same as line ${first?.line}`),
      ),
    );
  });
