/** The table twin as rows for a spreadsheet: figures as numbers, and beside each where it comes from. */
import type { Fact } from '../model/fact';
import { bounds } from '../model/figure';
import type { MapPicture, TableCell, TableTwin } from '../map/picture';

export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column beside a figure's own: what it is called, and what it says of the figure. */
export interface FigureColumn {
  readonly title: string;
  readonly of: (fact: Fact) => Cell;
}

export interface SheetWords {
  /** Column of the places' codes. */
  readonly code: string;
  readonly floor: string;
  readonly ceiling: string;
  /** Value, interval, or which absence. */
  readonly state: FigureColumn;
  readonly beside: readonly FigureColumn[];
  /** Name of the unit in which a fact is stored. */
  readonly unitOf: (unit: string) => string;
}

/** A text that is nothing but a number. */
const NUMBER_ONLY = /^[-−]?[\d\s.,\u00a0\u202f]+$/;

/**
 * What is read, as a number where a column of numbers shows a number and nothing else. In a column of
 * texts the number that a cell is sorted by is a mere place in an order.
 */
export const plain = ({ text, sort }: TableCell, numbers: boolean): string | number =>
  numbers && typeof sort === 'number' && Number.isFinite(sort) && NUMBER_ONLY.test(text)
    ? sort
    : text;

/** A side of an interval; null where it is not known. */
const side = (value: number): number | null => (Number.isFinite(value) ? value : null);

export const valueOf = ({ figure }: Fact): number | null =>
  figure.kind === 'value' ? figure.value : null;
export const floorOf = ({ figure }: Fact): number | null =>
  side(bounds(figure, [-Infinity, Infinity])[0]);
export const ceilingOf = ({ figure }: Fact): number | null =>
  side(bounds(figure, [-Infinity, Infinity])[1]);

/** The code of a row's place: its own where it is one within its region, else the region's. */
const codeOf = ({ id, ubigeo }: TableTwin['rows'][number]): Cell =>
  ubigeo !== null && /^\d+$/.test(id) && id.startsWith(ubigeo) ? id : ubigeo;

export const factsOfColumn = ({ rows }: TableTwin, j: number): readonly Fact[] =>
  rows.flatMap(({ cells }) => cells[j]?.fact ?? []);

/** The one unit that all are in; null where they have several, or one without a name. */
export function onlyUnit(units: readonly string[]): string | null {
  const [unit = '', ...others] = new Set(units);
  return unit === '' || others.length > 0 ? null : unit;
}

/** Title and unit; the unit is that of the numbers written, not that of the words on the page. */
function headOf(title: string, units: readonly string[]): string {
  const unit = onlyUnit(units);
  return unit === null ? title : `${title} (${unit})`;
}

/**
 * One row a row of the table. A column whose cells carry facts becomes several: the value (empty for
 * an interval or an absence), its two sides, its state, and what else is to be said of a figure. A
 * cell of such a column that carries none says in the state why.
 */
export function sheetOf(name: string, table: TableTwin, words: SheetWords): Sheet {
  const withCodes = table.rows.some(({ ubigeo }) => ubigeo !== null);
  const columns = table.columns.map(({ title, unit, align }, j) => {
    const facts = factsOfColumn(table, j);
    const numbers = align === 'number';
    if (facts.length === 0) {
      return {
        head: [headOf(title, [unit])],
        of: (cell: TableCell): Cell[] => [plain(cell, numbers)],
      };
    }
    const figure: readonly FigureColumn[] = [
      { title: words.floor, of: floorOf },
      { title: words.ceiling, of: ceilingOf },
      words.state,
      ...words.beside,
    ];
    const empty = words.beside.map(() => null);
    return {
      head: [
        headOf(
          title,
          facts.map((fact) => words.unitOf(fact.unit)),
        ),
        ...figure.map((column) => `${title}: ${column.title}`),
      ],
      of: (cell: TableCell): Cell[] => {
        if (cell.fact) {
          const { fact } = cell;
          return [valueOf(fact), ...figure.map((column) => column.of(fact))];
        }
        const value = plain(cell, numbers);
        return typeof value === 'string' && cell.sort === null
          ? [null, null, null, value, ...empty]
          : [value, null, null, null, ...empty];
      },
    };
  });
  return {
    name,
    head: [...(withCodes ? [words.code] : []), ...columns.flatMap(({ head }) => head)],
    rows: table.rows.map((row) => [
      ...(withCodes ? [codeOf(row)] : []),
      ...columns.flatMap(({ of }, j) => of(row.cells[j] ?? NO_CELL)),
    ]),
  };
}

const NO_CELL: TableCell = { text: '', sort: null };

/** Whether each row is a region and each region one row, so that its figures may stand on its shape. */
export const isByRegion = ({ rows }: TableTwin): boolean =>
  rows.length > 0 &&
  rows.every(({ id, ubigeo }) => id === ubigeo) &&
  new Set(rows.map(({ id }) => id)).size === rows.length;

export const factsOf = (table: TableTwin): readonly Fact[] =>
  table.rows.flatMap(({ cells }) => cells.flatMap(({ fact }) => fact ?? []));

/** Sources of what a picture shows, each once: the one that most of it comes from first. */
export function sourcesOf({ table, sources = [] }: MapPicture): readonly string[] {
  const count = new Map<string, number>();
  const named = factsOf(table).flatMap(({ provenance }) => provenance?.source ?? []);
  for (const id of [...named, ...sources]) count.set(id, (count.get(id) ?? 0) + 1);
  return [...count].sort(([a, n], [b, k]) => k - n || (a < b ? -1 : 1)).map(([id]) => id);
}
