/** The key of a figure as rows from top to bottom: the legend of the page, laid out for paper. */
import { formatShort, type Language } from '../i18n/format';
import { m } from '../i18n/messages';
import { circlesAt } from '../map/circles';
import { countWords } from '../map/legend/counts';
import { classColours, specialFill } from '../map/legend/look';
import { circleTitle, subtitleOf } from '../map/legend/words';
import type { Fill } from '../map/marks';
import type { BivariateLegend, MapPicture, SpecialMark } from '../map/picture';
import type { Theme } from '../map/props';
import { wrapped } from './wrap';

type PointEntry = NonNullable<MapPicture['pointLegend']>[number];

export type KeySample =
  | { readonly kind: 'fill'; readonly fill: Fill }
  | { readonly kind: 'dot'; readonly mark: SpecialMark }
  | { readonly kind: 'point'; readonly point: PointEntry };

export type KeyRow =
  | {
      readonly kind: 'heading' | 'text';
      readonly lines: readonly string[];
      readonly height: number;
    }
  | {
      readonly kind: 'entry';
      readonly sample: KeySample;
      readonly lines: readonly string[];
      readonly count: number;
      readonly height: number;
    }
  | { readonly kind: 'circles'; readonly lines: readonly string[]; readonly height: number }
  | ({ readonly kind: 'grid'; readonly height: number } & GridWords)
  | { readonly kind: 'gap'; readonly height: number };

interface GridWords {
  readonly counts: readonly number[];
  readonly x: { readonly lines: readonly string[]; readonly breaks: readonly string[] };
  readonly y: { readonly lines: readonly string[]; readonly breaks: readonly string[] };
}

/** Sizes, px; `cell` is a side of the cells of a 3 × 3 key. */
export const KEY = { line: 17, small: 14, indent: 32, cell: 36, heading: 14.5, text: 12, note: 11 };
/** Beside an entry: its sample and its count. */
const AROUND = 70;
const GAP: KeyRow = { kind: 'gap', height: 8 };

function text(kind: 'heading' | 'text', words: string, width: number): KeyRow[] {
  if (words === '') return [];
  const lines = wrapped(words, width, KEY[kind]);
  return [{ kind, lines, height: lines.length * KEY.line + 2 }];
}

function entry(sample: KeySample, words: string, count: number, width: number): KeyRow {
  const lines = wrapped(words, width - AROUND, KEY.text);
  return { kind: 'entry', sample, lines, count, height: Math.max(20, lines.length * KEY.line + 3) };
}

function grid(legend: BivariateLegend, width: number, language: Language): KeyRow {
  const side = 3 * KEY.cell;
  const breaks = (cuts: readonly number[]) => cuts.map((cut) => formatShort(cut, language));
  const x = wrapped(`${legend.x.title} →`, width - KEY.indent, KEY.note);
  const y = wrapped(`${legend.y.title} →`, side, KEY.note);
  return {
    kind: 'grid',
    counts: legend.counts,
    x: { lines: x, breaks: breaks(legend.x.breaks) },
    y: { lines: y, breaks: breaks(legend.y.breaks) },
    height: side + KEY.small * (1 + x.length) + 12,
  };
}

function circles(
  picture: MapPicture,
  { width, zoom, radius }: Pick<KeyFrame, 'width' | 'zoom' | 'radius'>,
): KeyRow[] {
  const shown = circlesAt(picture, zoom);
  const [largest] = shown;
  if (!largest) return [];
  const title = circleTitle(picture, zoom);
  if (!title) return [];
  const words = [
    title,
    largest.label,
    ...(shown.some(({ lowConfidence }) => lowConfidence) ? [m.map_legend_circles_low()] : []),
  ];
  const lines = words.flatMap((one) => wrapped(one, width - 2 * radius - 12, KEY.text));
  return [
    GAP,
    { kind: 'circles', lines, height: Math.max(2 * radius + 6, lines.length * KEY.line + 4) },
  ];
}

export interface KeyFrame {
  readonly width: number;
  /** Of the map: which circles it shows, and how large the largest is. */
  readonly zoom: number;
  readonly radius: number;
  readonly theme: Theme;
  readonly language: Language;
}

/** A key in its parts: what is measured, the classes, and what else is on the map. */
export interface KeyParts {
  readonly head: readonly KeyRow[];
  readonly classes: readonly KeyRow[];
  readonly rest: readonly KeyRow[];
}

export function keyParts(picture: MapPicture, frame: KeyFrame): KeyParts {
  const { legend, pointLegend = [] } = picture;
  const { width, theme, language } = frame;
  const colours = classColours(picture, theme);
  const classes =
    legend.kind === 'bivariate'
      ? [grid(legend, width, language)]
      : legend.classes.map(({ label, count }, i) => {
          const fill: Fill = { kind: 'colour', colour: colours[i] ?? '' };
          return entry({ kind: 'fill', fill }, label, count, width);
        });
  const specials = legend.specials.map(({ mark, label, count }) =>
    entry(
      legend.countsOf === 'districts'
        ? { kind: 'dot', mark }
        : { kind: 'fill', fill: specialFill(mark, colours) },
      label,
      count,
      width,
    ),
  );
  const points =
    pointLegend.length === 0
      ? []
      : [
          GAP,
          ...pointLegend.map((point) =>
            entry({ kind: 'point', point }, point.label, point.count, width),
          ),
          ...(picture.points.some(({ approximate }) => approximate)
            ? text('text', m.map_legend_points_approximate(), width)
            : []),
        ];
  return {
    head: [
      ...text('heading', legend.title, width),
      ...text('text', subtitleOf(legend), width),
      GAP,
    ],
    classes,
    rest: [
      ...specials,
      ...circles(picture, frame),
      ...points,
      GAP,
      ...text('text', countWords(legend), width),
    ],
  };
}

export function keyRows(picture: MapPicture, frame: KeyFrame): readonly KeyRow[] {
  const { head, classes, rest } = keyParts(picture, frame);
  return [...head, ...classes, ...rest];
}

export const heightOf = (rows: readonly KeyRow[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);
