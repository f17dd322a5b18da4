/**
 * Order of the rows and columns of a table so that what is alike stands together: reciprocal
 * averaging (Hill 1973, Journal of Ecology 61: 237–249). Each row's score is the mean of its columns'
 * scores and each column's that of its rows', up to a factor: the first axis of correspondence
 * analysis (Greenacre 1984, *Theory and Applications of Correspondence Analysis*).
 *
 * Tables are flat: row i, column j at `i * columns + j`.
 */
import { symmetricEigen } from './eigen';
import { ModelError, nonNegative, sameLength } from './error';

export interface Axis {
  /** λ₁, the part of the table's inertia (χ² over its sum) that lies along the axis, 0–1. */
  readonly inertia: number;
  /** Principal coordinates: mass-weighted mean 0, mass-weighted mean square λ₁. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

export interface Seriation {
  /** Indices of rows and columns in their new order. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Below this an inertia is rounding, and coordinates this close (of the largest) are equal. */
const NOTHING = 1e-10;

/**
 * First axis of a correspondence analysis of a table of amounts:
 *
 *     S = D_r^(−1/2) (P − r cᵀ) D_c^(−1/2),   S Sᵀ u = λ u,   f = √λ D_r^(−1/2) u
 *
 * with P the table over its sum, r and c its margins. All coordinates are 0 where rows do not
 * differ in their profiles. The longer tail of the rows lies on the positive side (Σ r f³ ≥ 0); where
 * rows have none the columns decide, and else the first row that is not at 0 lies on the negative side.
 * Throws `ModelError` on an entry that is negative or not finite, or a row or column without any.
 */
export function firstAxis(table: ArrayLike<number>, rows: number, columns: number): Axis {
  const { row, column, total } = margins(table, rows, columns);
  if (row.includes(0) || column.includes(0)) {
    throw new ModelError('table', 'must not have an empty row or column');
  }
  const deviation = (i: number, j: number): number => {
    const expected = ((row[i] as number) * (column[j] as number)) / total;
    return ((table[i * columns + j] as number) - expected) / Math.sqrt(expected * total);
  };
  // The shorter side has the smaller matrix, and the same axis.
  const wide = columns >= rows;
  const [short, long] = wide ? [rows, columns] : [columns, rows];
  const at = wide ? deviation : (i: number, j: number) => deviation(j, i);
  const product = new Float64Array(short * short);
  for (let a = 0; a < short; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let k = 0; k < long; k++) sum += at(a, k) * at(b, k);
      product[a * short + b] = sum;
      product[b * short + a] = sum;
    }
  }
  const { values, vectors } = symmetricEigen(product, short);
  const inertia = Math.min(1, values[0] ?? 0);
  if (inertia < NOTHING) {
    return { inertia: 0, rows: new Float64Array(rows), columns: new Float64Array(columns) };
  }
  const near = vectors.subarray(0, short);
  const far = Float64Array.from({ length: long }, (_, k) => {
    let sum = 0;
    for (let a = 0; a < short; a++) sum += at(a, k) * (near[a] as number);
    return sum / Math.sqrt(inertia);
  });
  const principal = (vector: Float64Array, mass: Float64Array): Float64Array =>
    vector.map((u, i) => u * Math.sqrt((inertia * total) / (mass[i] as number)));
  const f = principal(wide ? near : far, row);
  const g = principal(wide ? far : near, column);
  const sign = direction(f, row) || direction(g, column) || -Math.sign(f.find(isAway(f)) ?? -1);
  return { inertia, rows: f.map((x) => sign * x), columns: g.map((x) => sign * x) };
}

/**
 * The order of the first axis. Parts of the table that share neither rows nor columns stand one after
 * the other, the heaviest first (then the one with the first row); equal coordinates by the sum of the
 * row or column, the greatest first, then as given. Empty rows and columns come last, as given.
 *
 * The order does not depend on how rows and columns are given, but for ties and for a first axis
 * that is not the only one of its inertia. Throws `ModelError` on an entry that is negative or not
 * finite.
 */
export function seriate(table: ArrayLike<number>, rows: number, columns: number): Seriation {
  const { row, column } = margins(table, rows, columns);
  const order = { rows: [] as number[], columns: [] as number[] };
  for (const part of parts(table, row, column)) {
    const own = part.rows.flatMap((i) => part.columns.map((j) => table[i * columns + j] as number));
    const axis = firstAxis(own, part.rows.length, part.columns.length);
    order.rows.push(...sorted(part.rows, axis.rows, row));
    order.columns.push(...sorted(part.columns, axis.columns, column));
  }
  const empty = (sums: Float64Array): number[] => [...sums.keys()].filter((i) => sums[i] === 0);
  return {
    rows: [...order.rows, ...empty(row)],
    columns: [...order.columns, ...empty(column)],
  };
}

interface Margins {
  readonly row: Float64Array;
  readonly column: Float64Array;
  readonly total: number;
}

function margins(table: ArrayLike<number>, rows: number, columns: number): Margins {
  sameLength('table', table.length, rows * columns);
  const row = new Float64Array(rows);
  const column = new Float64Array(columns);
  let total = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const amount = nonNegative('table', table[i * columns + j] as number);
      row[i] = (row[i] as number) + amount;
      column[j] = (column[j] as number) + amount;
      total += amount;
    }
  }
  return { row, column, total };
}

interface Part {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Connected parts of the table, heaviest first. */
function parts(table: ArrayLike<number>, row: Float64Array, column: Float64Array): Part[] {
  const columns = column.length;
  const seenRow = new Set<number>();
  const found: Part[] = [];
  for (let start = 0; start < row.length; start++) {
    if (row[start] === 0 || seenRow.has(start)) continue;
    const rowsHere = new Set([start]);
    const columnsHere = new Set<number>();
    // A set that grows is walked to its end.
    for (const i of rowsHere) {
      for (let j = 0; j < columns; j++) {
        if (table[i * columns + j] === 0 || columnsHere.has(j)) continue;
        columnsHere.add(j);
        for (let k = 0; k < row.length; k++) {
          if (table[k * columns + j] !== 0) rowsHere.add(k);
        }
      }
    }
    for (const i of rowsHere) seenRow.add(i);
    const ascending = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
    found.push({ rows: ascending(rowsHere), columns: ascending(columnsHere) });
  }
  const weight = (part: Part): number => part.rows.reduce((sum, i) => sum + (row[i] as number), 0);
  return found.sort((a, b) => weight(b) - weight(a));
}

/** The indices by ascending coordinate; runs of equal ones by descending sum. */
function sorted(
  indices: readonly number[],
  coordinates: Float64Array,
  sums: Float64Array,
): number[] {
  const near = NOTHING * Math.max(...coordinates.map(Math.abs));
  const byCoordinate = indices
    .map((index, i) => ({ index, at: coordinates[i] as number }))
    .sort((a, b) => a.at - b.at);
  let run = 0;
  const runs = byCoordinate.map(({ index, at }, i) => {
    const before = byCoordinate[i - 1];
    if (before && at - before.at > near) run += 1;
    return { index, run };
  });
  return runs
    .sort(
      (a, b) =>
        a.run - b.run || (sums[b.index] as number) - (sums[a.index] as number) || a.index - b.index,
    )
    .map(({ index }) => index);
}

/** 1 when the longer tail is positive, −1 when it is negative, 0 when neither is longer. */
function direction(coordinates: Float64Array, mass: Float64Array): number {
  let cubes = 0;
  let size = 0;
  coordinates.forEach((x, i) => {
    cubes += (mass[i] as number) * x ** 3;
    size += (mass[i] as number) * Math.abs(x) ** 3;
  });
  return Math.abs(cubes) > 1e-8 * size ? Math.sign(cubes) : 0;
}

/** Whether a coordinate is told from 0 among these. */
function isAway(coordinates: Float64Array): (x: number) => boolean {
  const near = NOTHING * Math.max(...coordinates.map(Math.abs));
  return (x) => Math.abs(x) > near;
}
