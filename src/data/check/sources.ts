import type { Row, Table } from '../package';
import { cellProblem, type Rule } from './rule';

/** Whether a row states a number: only a row of names may go without a source, where its schema lets it. */
function statesNumber(table: Table, row: Row): boolean {
  return table.resource.schema.fields.some(
    ({ name, type }) =>
      (type === 'number' || type === 'integer') &&
      table.columns.includes(name) &&
      row.text(name) !== null,
  );
}

/** Whoever has no source has no fact: each row names one, or the whole table does. */
export const checkSources: Rule = (data) => [
  ...[...data.tables.values()].flatMap((table) => {
    const { path, sources = [] } = table.resource;
    if (path === data.tables.get('sources')?.resource.path) return [];
    if (!table.columns.includes('source_id')) {
      if (sources.length > 0) return [];
      const detail = 'has neither a source in its rows nor one of its own in the descriptor';
      return [{ file: path, line: null, column: null, rule: 'missing-source', detail }];
    }
    const field = table.resource.schema.fields.find(({ name }) => name === 'source_id');
    return table.rows
      .filter((row) => row.text('source_id') === null)
      .filter((row) => field?.constraints?.required || statesNumber(table, row))
      .map((row) => cellProblem(table, row, 'source_id', 'missing-source', 'names no source'));
  }),
  ...(data.tables.get('sources')?.rows ?? []).flatMap((row) => {
    const table = data.tables.get('sources');
    if (!table) return [];
    if (row.text('title') === null) {
      return [cellProblem(table, row, 'title', 'missing-source', 'is a source without a title')];
    }
    const url = row.text('url');
    return url === null || /^https?:\/\//.test(url)
      ? []
      : [cellProblem(table, row, 'url', 'missing-source', `is no link: ${url}`)];
  }),
];
