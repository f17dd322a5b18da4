import type { Row, Table } from '../package';
import { cellProblem, groupRows, hasColumns, numberIn, type Rule } from './rule';

/** Columns that hold a part of a whole, in percent. */
const isShareColumn = (column: string): boolean =>
  /_pct$|(^|_)share_|^poverty_rate_/.test(column) && !column.endsWith('_id');

/** Units of a value that is a part of a whole. */
const isShareUnit = (unit: string | null): boolean =>
  unit === '%' ||
  unit === 'percent' ||
  (unit?.startsWith('% of') ?? false) ||
  (unit?.startsWith('% del') ?? false);

/** Percentages that are no part of a whole: a change, or a ratio to something that does not contain them. */
const NO_PART = /growth|change|crecimiento|variaci|aumento|anual|ratio|rate_of|increase|yield/i;

/** The column that tells what a value measures, by table. */
const MEASURE_COLUMNS = ['measure', 'indicator_id', 'indicator_es', 'metric', 'event_es', 'kind'];

function isPartOfWhole(table: Table, row: Row): boolean {
  if (table.resource.name === 'export_bounds') return true;
  if (!table.columns.includes('unit') || !isShareUnit(row.text('unit'))) return false;
  const said = [...MEASURE_COLUMNS, 'unit', 'note'].filter((column) =>
    table.columns.includes(column),
  );
  return !said.some((column) => NO_PART.test(row.text(column) ?? ''));
}

/** A share lies between 0 and 100 %. */
export const checkShareRange: Rule = (data) =>
  [...data.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns
        .filter(
          (column) => isShareColumn(column) || (column === 'value' && isPartOfWhole(table, row)),
        )
        .flatMap((column) => {
          const share = numberIn(row, column);
          if (share === null || (share >= 0 && share <= 100)) return [];
          return [
            cellProblem(table, row, column, 'share-range', `is no share of a whole: ${share} %`),
          ];
        }),
    ),
  );

/** Shares that are parts of one whole when their rows agree in `whole`. */
interface Parts {
  readonly table: string;
  readonly column: string;
  readonly whole: readonly string[];
  readonly only?: (row: Row) => boolean;
}

/** A department, not a part of one nor a group of them. */
const isDepartment =
  (column: string) =>
  (row: Row): boolean =>
    /^\d{2}$/.test(row.text(column) ?? '');

const PARTS: readonly Parts[] = [
  ...['share_pct', 'share_excl_lima_callao_pct'].map((column) => ({
    table: 'customs_departments',
    column,
    whole: ['period', 'universe'],
    only: isDepartment('territory_id'),
  })),
  { table: 'customs_seasonality', column: 'share_pct', whole: ['ubigeo', 'period', 'universe'] },
  { table: 'crop_area', column: 'share_of_crop_pct', whole: ['crop_es', 'year', 'area_basis'] },
  {
    table: 'exports',
    column: 'value',
    whole: ['year', 'period', 'measure', 'share_basis', 'source_id'],
    only: (row) =>
      isDepartment('territory_id')(row) &&
      row.text('unit') === 'percent' &&
      !/growth|intensity/.test(row.text('measure') ?? '') &&
      !/own/.test(row.text('share_basis') ?? ''),
  },
  ...['share', 'floor'].map((kind) => ({
    table: 'export_bounds',
    column: 'value',
    whole: ['year', 'period', 'basis', 'kind'],
    only: (row: Row) => row.text('kind') === kind,
  })),
  {
    table: 'region_indicators',
    column: 'value',
    whole: ['indicator_id', 'year', 'source_id'],
    only: (row) => row.text('unit') === '% of national',
  },
];

/** Half a unit in the last decimal that any part is written with, for each part. */
function rounding(rows: readonly Row[], column: string): number {
  const decimals = rows.map((row) => (row.text(column)?.split('.')[1] ?? '').length);
  return 0.5 * 10 ** -Math.max(...decimals) * rows.length;
}

/** Shares of one whole, year and basis add to 100 % at most, but for rounding. */
export const checkShareSums: Rule = (data) =>
  PARTS.flatMap(({ table: name, column, whole, only }) => {
    const table = data.tables.get(name);
    if (!table || !hasColumns(table, [column, ...whole])) return [];
    const parts = table.rows.filter(
      (row) => numberIn(row, column) !== null && (only?.(row) ?? true),
    );
    return [...groupRows(parts, whole)].flatMap(([key, rows]) => {
      const sum = rows.reduce((total, row) => total + (numberIn(row, column) ?? 0), 0);
      const last = rows.at(-1);
      if (last === undefined || sum <= 100 + rounding(rows, column) + 1e-9) return [];
      return [
        cellProblem(table, last, column, 'share-sum', `${key} adds up to ${sum.toFixed(2)} %`),
      ];
    });
  });
