/**
 * The data package as parsed: tables of rows that know their line. Used when the facts are checked
 * and compiled, never in the page.
 */
import { csvParseRows } from 'd3-dsv';
import type { Confidence } from '../model/fact';

export interface Field {
  readonly name: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly (string | number | boolean)[];
    readonly pattern?: string;
    readonly minimum?: number | string;
    readonly maximum?: number | string;
    readonly minLength?: number;
    readonly maxLength?: number;
  };
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues?: readonly string[];
  readonly primaryKey?: string | readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string | readonly string[];
    readonly reference: { readonly resource: string; readonly fields: string | readonly string[] };
  }[];
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title?: string;
  readonly titles?: { readonly es: string; readonly en: string };
  readonly description?: string;
  readonly licenses?: readonly { readonly name: string; readonly title?: string }[];
  readonly sources?: readonly { readonly title: string }[];
  readonly schema: TableSchema;
}

export interface Descriptor {
  readonly name: string;
  readonly version: string;
  readonly created: string;
  readonly resources: readonly Resource[];
}

/** One row of a table. Reading a column that the table does not have throws: a renamed column must not pass as missing. */
export class Row {
  constructor(
    readonly table: string,
    /** As an editor counts: the header is line 1. */
    readonly line: number,
    /** Cells on the line, which should be as many as there are columns. */
    readonly width: number,
    private readonly cells: ReadonlyMap<string, string>,
  ) {}

  get ref(): string {
    return `${this.table}:${this.line}`;
  }

  has(column: string): boolean {
    return this.cells.has(column);
  }

  /** The cell's text; null when it is empty. */
  text(column: string): string | null {
    const cell = this.cells.get(column);
    if (cell === undefined) throw new Error(`${this.table}.csv has no column "${column}"`);
    return cell === '' ? null : cell;
  }

  need(column: string): string {
    const text = this.text(column);
    if (text === null) throw new Error(`${this.ref}: "${column}" is empty`);
    return text;
  }

  number(column: string): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const value = Number(text);
    if (!Number.isFinite(value)) throw new Error(`${this.ref}: "${column}" is no number: ${text}`);
    return value;
  }

  needNumber(column: string): number {
    this.need(column);
    return this.number(column) ?? NaN;
  }

  flag(column: string): boolean {
    return this.text(column) === 'true';
  }

  /** One of a closed set of words. */
  word<T extends string>(column: string, words: readonly T[]): T {
    const text = this.need(column);
    const word = words.find((candidate) => candidate === text);
    if (word === undefined)
      throw new Error(`${this.ref}: "${column}" is none of its words: ${text}`);
    return word;
  }

  get confidence(): Confidence {
    return this.word('confidence', ['high', 'medium', 'low']);
  }
}

export interface Table {
  readonly resource: Resource;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface DataPackage {
  readonly descriptor: Descriptor;
  readonly tables: ReadonlyMap<string, Table>;
}

/** Rows of a CSV text with the line on which each begins (quoted cells may hold line breaks). */
export function parseTable(resource: Resource, csv: string): Table {
  const [columns = [], ...records] = csvParseRows(csv.replace(/^\uFEFF/, ''));
  const lines = (record: readonly string[]): number =>
    record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1);
  let next = 1 + lines(columns);
  const rows = records.map((record) => {
    const line = next;
    next += lines(record);
    return new Row(
      resource.name,
      line,
      record.length,
      new Map(columns.map((column, i) => [column, record[i] ?? ''])),
    );
  });
  return { resource, columns, rows };
}

/** @param read gives the text of a file by its path in the package */
export function parsePackage(descriptor: Descriptor, read: (path: string) => string): DataPackage {
  return {
    descriptor,
    tables: new Map(
      descriptor.resources.map((resource) => [
        resource.name,
        parseTable(resource, read(resource.path)),
      ]),
    ),
  };
}

export function rowsOf(data: DataPackage, table: string): readonly Row[] {
  const found = data.tables.get(table);
  if (found === undefined) throw new Error(`The data package has no table "${table}"`);
  return found.rows;
}
