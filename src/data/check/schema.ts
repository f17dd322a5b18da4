/** Every cell against the Table Schema of its resource: header, types, constraints and keys. */
import type { DataPackage, Field, Table } from '../package';
import type { Problem } from './problem';
import { cellProblem, groupRows, hasColumns, type Rule } from './rule';

const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const IS_OF_TYPE: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  number: (text) => NUMBER.test(text),
  integer: (text) => /^-?\d+$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  year: (text) => /^\d{4}$/.test(text),
};

const listOf = (fields: string | readonly string[] = []): readonly string[] =>
  typeof fields === 'string' ? [fields] : fields;

/** What is wrong with one cell, as rule and detail; null when nothing is. */
function cellFault(field: Field, text: string | null): readonly [string, string] | null {
  const { required, pattern, minimum, maximum, enum: words } = field.constraints ?? {};
  if (text === null) return required ? ['required', 'is empty'] : null;
  const type = field.type ?? 'string';
  const isOfType = IS_OF_TYPE[type];
  if (isOfType === undefined) return ['type', `has a type that is not checked: ${type}`];
  if (!isOfType(text)) return ['type', `is no ${type}: ${text}`];
  if (words && !words.some((word) => String(word) === text)) {
    return ['enum', `is none of its words: ${text}`];
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) {
    return ['pattern', `does not follow ${pattern}: ${text}`];
  }
  if (minimum !== undefined && Number(text) < Number(minimum)) {
    return ['minimum', `is under ${minimum}: ${text}`];
  }
  if (maximum !== undefined && Number(text) > Number(maximum)) {
    return ['maximum', `is over ${maximum}: ${text}`];
  }
  return null;
}

function checkHeader({ resource, columns, rows }: Table): Problem[] {
  const expected = resource.schema.fields.map((field) => field.name);
  const file = resource.path;
  const header = [
    ...expected
      .filter((name) => !columns.includes(name))
      .map((name) => [name, 'is not in the file']),
    ...columns.filter((name) => !expected.includes(name)).map((name) => [name, 'is not described']),
  ].map(([column = '', detail = '']) => ({ file, line: 1, column, rule: 'header', detail }));
  const ragged = rows
    .filter((row) => row.width !== columns.length)
    .map((row) => ({
      file,
      line: row.line,
      column: null,
      rule: 'row-width',
      detail: `has ${row.width} cells for ${columns.length} columns`,
    }));
  return [...header, ...ragged];
}

function checkCells(table: Table): Problem[] {
  const fields = table.resource.schema.fields.filter((field) => hasColumns(table, [field.name]));
  return table.rows.flatMap((row) =>
    fields.flatMap((field) => {
      const fault = cellFault(field, row.text(field.name));
      return fault === null ? [] : [cellProblem(table, row, field.name, ...fault)];
    }),
  );
}

/** Primary keys and fields that must be unique: the second row of a pair is the one that breaks the rule. */
function checkUnique(table: Table): Problem[] {
  const { schema } = table.resource;
  const keys = [
    { rule: 'primary-key', columns: listOf(schema.primaryKey) },
    ...schema.fields
      .filter((field) => field.constraints?.unique)
      .map((field) => ({ rule: 'unique', columns: [field.name] })),
  ];
  return keys
    .filter(({ columns }) => columns.length > 0 && hasColumns(table, columns))
    .flatMap(({ rule, columns }) => {
      const filled = table.rows.filter(
        (row) => rule === 'primary-key' || columns.every((column) => row.text(column) !== null),
      );
      return [...groupRows(filled, columns)].flatMap(([key, [first, ...again]]) =>
        again.map((row) =>
          cellProblem(
            table,
            row,
            columns.join(', '),
            rule,
            `${key} stands already on line ${first?.line}`,
          ),
        ),
      );
    });
}

function checkForeignKeys(table: Table, data: DataPackage): Problem[] {
  return (table.resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const columns = listOf(fields);
    const targets = listOf(reference.fields);
    const target = reference.resource === '' ? table : data.tables.get(reference.resource);
    if (!target || !hasColumns(target, targets) || !hasColumns(table, columns)) {
      return [
        {
          file: 'datapackage.json',
          line: null,
          column: columns.join(', '),
          rule: 'foreign-key',
          detail: `of ${table.resource.name} points at ${reference.resource} (${targets.join(', ')}), which is not there`,
        },
      ];
    }
    const known = groupRows(target.rows, targets);
    return table.rows
      .filter((row) => columns.every((column) => row.text(column) !== null))
      .map((row) => [row, columns.map((column) => row.text(column)).join(' · ')] as const)
      .filter(([, key]) => !known.has(key))
      .map(([row, key]) =>
        cellProblem(
          table,
          row,
          columns.join(', '),
          'foreign-key',
          `${key} is no row of ${target.resource.path}`,
        ),
      );
  });
}

export const checkSchema: Rule = (data) =>
  [...data.tables.values()].flatMap((table) => [
    ...checkHeader(table),
    ...checkCells(table),
    ...checkUnique(table),
    ...checkForeignKeys(table, data),
  ]);
