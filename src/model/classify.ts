/**
 * Classes for a map: where to cut a set of numbers.
 *
 * Classes are closed at the floor and open at the ceiling, but for the last, which is closed. Equal
 * values never fall into different classes, and there are fewer classes than asked for when the
 * values do not allow more. Classes by count or by likeness (quantile, natural) are never empty;
 * classes by width may be.
 */
import { bisectRight, deviation, extent, mean, ticks } from 'd3-array';
import { ckmeans } from 'simple-statistics';
import { ModelError } from './error';

export type Method = 'quantile' | 'equal' | 'natural' | 'pretty' | 'deviation' | 'manual';

export interface Options {
  readonly method: Method;
  /** Number of classes asked for; not used by `manual`. */
  readonly classes: number;
  /** Inner breaks of `manual`, strictly ascending. */
  readonly breaks?: readonly number[];
  /** Zero stands apart and takes no part in the cutting. */
  readonly zeroApart?: boolean;
}

export interface Class {
  readonly floor: number;
  readonly ceiling: number;
  readonly count: number;
}

export interface Classification {
  /** Inner breaks, ascending: class i + 1 begins at breaks[i]. */
  readonly breaks: readonly number[];
  readonly classes: readonly Class[];
  /** Values equal to zero that stand apart; 0 unless asked for. */
  readonly zeros: number;
  /** Class of a value; 'zero' when zeros stand apart; null when there are no classes or no number. */
  readonly classOf: (value: number) => number | 'zero' | null;
}

/**
 * Cuts the values into classes. NaN and infinite values are taken as missing.
 *
 * - `quantile`: equal counts; each cut is moved to the nearest place between two different values.
 * - `equal`: equal widths between the least and the greatest.
 * - `natural`: least squared deviation within classes, found exactly (Fisher 1958; Wang & Song
 *   2011, Ckmeans.1d.dp, The R Journal 3(2): 29–33). Jenks's natural breaks approximate the same.
 * - `pretty`: multiples of 1, 2 or 5 × 10ⁿ, so the number of classes is near what was asked.
 * - `deviation`: one standard deviation (of a sample) wide, placed evenly about the mean.
 * - `manual`: the breaks given.
 *
 * Throws `ModelError` when `classes` is not a positive whole number, or manual breaks do not
 * strictly ascend.
 */
export function classify(values: readonly number[], options: Options): Classification {
  const { method, classes: wanted, zeroApart = false } = options;
  if (!(Number.isInteger(wanted) && wanted > 0)) {
    throw new ModelError('classes', 'must be a positive whole number');
  }
  const numbers = values.filter(Number.isFinite).sort((a, b) => a - b);
  const sorted = zeroApart ? numbers.filter((x) => x !== 0) : numbers;
  const zeros = numbers.length - sorted.length;
  const [min, max] = extent(sorted);

  let breaks: number[];
  if (method === 'manual') breaks = checkBreaks(options.breaks ?? []);
  else if (min === undefined || max === undefined) breaks = [];
  else breaks = CUTS[method](sorted, wanted, min, max);

  const indexOf = (x: number): number => bisectRight(breaks, x);
  const counts = new Array<number>(breaks.length + 1).fill(0);
  for (const x of sorted) counts[indexOf(x)] = (counts[indexOf(x)] ?? 0) + 1;
  const classes =
    min === undefined || max === undefined
      ? []
      : counts.map((count, i) => ({
          floor: breaks[i - 1] ?? Math.min(min, breaks[0] ?? min),
          ceiling: breaks[i] ?? Math.max(max, breaks.at(-1) ?? max),
          count,
        }));
  return {
    breaks,
    classes,
    zeros,
    classOf: (x) => {
      if (!Number.isFinite(x)) return null;
      if (zeroApart && x === 0) return 'zero';
      return classes.length === 0 ? null : indexOf(x);
    },
  };
}

type Cut = (sorted: readonly number[], classes: number, min: number, max: number) => number[];

const CUTS: Readonly<Record<Exclude<Method, 'manual'>, Cut>> = {
  quantile: (sorted, classes) => {
    // Places where a cut splits no equal values, as counts of the values below.
    const places: number[] = [];
    for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) places.push(i);
    const cuts = new Set<number>();
    for (let k = 1; k < classes && places.length > 0; k++) {
      const target = (sorted.length * k) / classes;
      const distance = (place: number): number => Math.abs(place - target);
      cuts.add(places.reduce((a, b) => (distance(b) < distance(a) ? b : a)));
    }
    return [...cuts].sort((a, b) => a - b).map((place) => sorted[place] as number);
  },
  equal: (_, classes, min, max) =>
    between(
      min,
      max,
      Array.from({ length: classes - 1 }, (_unused, i) => min + ((max - min) * (i + 1)) / classes),
    ),
  natural: (sorted, classes) => {
    const clusters = ckmeans(sorted, Math.min(classes, new Set(sorted).size));
    return [...new Set(clusters.slice(1).map((cluster) => cluster[0] as number))];
  },
  pretty: (_, classes, min, max) => between(min, max, ticks(min, max, classes)),
  deviation: (sorted, classes, min, max) => {
    const centre = mean(sorted) ?? 0;
    const step = deviation(sorted) ?? 0;
    const cuts = Array.from(
      { length: classes - 1 },
      (_, i) => centre + (i + 1 - classes / 2) * step,
    );
    return between(min, max, cuts);
  },
};

/** Breaks strictly inside the range of the values, each once. */
function between(min: number, max: number, breaks: readonly number[]): number[] {
  return [...new Set(breaks)].filter((cut) => cut > min && cut < max);
}

function checkBreaks(breaks: readonly number[]): number[] {
  breaks.forEach((cut, i) => {
    if (!Number.isFinite(cut) || (i > 0 && cut <= (breaks[i - 1] as number))) {
      throw new ModelError('breaks', 'must strictly ascend and be finite');
    }
  });
  return [...breaks];
}
