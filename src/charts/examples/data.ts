/** Made-up figures, the same at each visit: they show the charts and mean nothing. */
import { absent, interval, value, type Figure } from '../../model/figure';
import type {
  AcceptabilityRow,
  CriterionAxis,
  CriterionRow,
  CurveMark,
  PairRow,
  SlopeRow,
  YearRow,
} from '../types';

/** A number in [0, 1) that depends on its two arguments alone. */
function made(a: number, b: number): number {
  const s = Math.sin(a * 12.9898 + b * 78.233) * 43758.5453;
  return s - Math.floor(s);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXY';
export const units = [...LETTERS].map((letter, i) => ({
  id: letter,
  name: i % 4 === 0 ? `Unidad larga ${letter}` : `Unidad ${letter}`,
}));

/** Every seventh is absent, every third an interval. */
function figure(row: number, column: number, most: number): Figure {
  const at = made(row, column) * most;
  if ((row + column) % 7 === 6) return absent('not_found');
  return (row + 2 * column) % 3 === 0
    ? interval(at * 0.85, Math.min(most, at * 1.15 + most * 0.01))
    : value(at);
}

const places = units.length;
export const acceptability: readonly AcceptabilityRow[] = units.map(({ id, name }, i) => {
  const spread = 0.6 + 3 * made(i, 9);
  const weights = units.map((_, place) => Math.exp(-(((place - i) / spread) ** 2)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => {
    const share = weight / sum;
    return share < 0.0005 ? 0 : share;
  });
  const held = shares.flatMap((share, place) => (share > 0.05 ? [place + 1] : []));
  return {
    id,
    name,
    rank: i + 1,
    interval: [held[0] ?? i + 1, held.at(-1) ?? i + 1],
    shares,
  };
});

export const intervals = acceptability.slice(0, 6).map(({ name, rank, interval: drawn }, i) => ({
  name: `${name}: puesto ${rank}, entre ${drawn[0]} y ${drawn[1]} en 90 % de los casos`,
  places,
  rank,
  figures: [Math.max(1, drawn[0] - i), Math.min(places, drawn[1] + 2 * i)] as const,
  drawn: i === 5 ? null : drawn,
  k: 5,
}));

export const curveMarks: readonly CurveMark[] = units.map(({ id, name }, i) => {
  const x = figure(i, 1, 900);
  return { id, name, x, label: x.kind === 'value' ? `${Math.round(x.value)} km` : 'intervalo' };
});

const parts: readonly (readonly [label: string, value: number, width: number])[] = [
  ['Brecha de servicios', 7.4, 2.5],
  ['Pobreza rural', 3.1, 0],
  ['Peso exportador', 0.6, 1.8],
  ['Competitividad', -1.9, 0],
  ['Distancia al puerto', -5.2, 0.9],
];
const signed = (n: number): string =>
  `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(1).replace('.', ',')}`;
export const pairRows: readonly PairRow[] = parts.map(([label, lead, width]) => ({
  id: label,
  label,
  value: lead,
  range: [lead - width, lead + width],
  text: signed(lead),
}));
const sum = (of: (row: PairRow) => number): number =>
  pairRows.reduce((total, row) => total + of(row), 0);
export const pairTotal = {
  value: sum((row) => row.value),
  range: [sum((row) => row.range[0]), sum((row) => row.range[1])] as const,
  text: signed(sum((row) => row.value)),
};

export const slopeRows: readonly SlopeRow[] = units.slice(0, 16).map(({ id, name }, i) => ({
  id,
  name,
  from: figure(i, 0, 20),
  to: figure(i, 3, 20),
}));
export const placeRows: readonly SlopeRow[] = units.map(({ id, name }, i) => ({
  id,
  name,
  from: value(i + 1),
  to: value(((i * 7) % places) + 1),
}));

const whole = (unit: string) => (n: number) =>
  `${Math.round(n).toLocaleString('es')}${unit === '' ? '' : `\u00a0${unit}`}`;
export const axes: readonly CriterionAxis[] = [
  {
    id: 'gap',
    title: 'Brecha de servicios',
    format: whole('%'),
    sense: 'benefit',
    domain: [0, 100],
  },
  { id: 'poverty', title: 'Pobreza rural', format: whole('%'), sense: 'benefit' },
  {
    id: 'exports',
    title: 'Agroexportación',
    format: whole('US$'),
    scale: 'sqrt',
    sense: 'benefit',
  },
  { id: 'port', title: 'Distancia al puerto más cercano', format: whole('km'), sense: 'cost' },
];
const MOST = [100, 60, 900, 800];
export const criterionRows: readonly CriterionRow[] = units.map(({ id, name }, i) => ({
  id,
  name,
  figures: MOST.map((most, j) => figure(i, j, most)),
}));
export const manyRows: readonly CriterionRow[] = Array.from({ length: 1874 }, (_, i) => ({
  id: String(i),
  name: `Distrito ${i}`,
  figures: MOST.map((most, j) => value(most * made(i, j) * made(i + 1, j + 5))),
}));

export const yearRows: readonly YearRow[] = [
  { id: 'A', name: 'Unidad A', months: [3, 4, 5, 6], peak: [5], complete: true },
  { id: 'B', name: 'Unidad B', months: [11, 12, 1, 2], peak: [12, 1], complete: true },
  { id: 'C', name: 'Unidad C', months: [4, 5], peak: [], complete: false },
  { id: 'D', name: 'Unidad D', months: null, peak: [], complete: false },
];
