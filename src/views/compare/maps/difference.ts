/**
 * B less A, region by region, where both sides are in one unit and of like periods. Intervals
 * subtract to intervals; what may be zero has a mark of its own and is never coloured.
 */
import { m } from '../../../i18n/messages';
import { formatNumber, unitLabel } from '../../../i18n/units';
import type { CircleMark, RegionMark, SequentialLegend } from '../../../map/picture';
import { classify } from '../../../model/classify';
import { difference } from '../../../model/difference';
import type { Fact } from '../../../model/fact';
import { subtract, type Figure } from '../../../model/figure';
import type { Language } from '../../../state/view';
import { modelFact } from '../../analysis/model-fact';
import { kindOf } from '../../explore/periods';
import { writePeriod } from '../../explore/series';
import { leastConfidence } from '../aggregate';
import { differenceWords, signedWords } from './signed';
import type { Measure, Side } from './side';

export type Likeness =
  | 'more'
  | 'less'
  /** Both are the same number. */
  | 'same'
  /** What is known does not tell it from zero. */
  | 'unclear'
  | 'absent';

export interface RegionDifference {
  readonly ubigeo: string;
  readonly is: Likeness;
  readonly fact: Fact;
  /** In words, with its sign and unit. */
  readonly label: string;
}

export interface Drawn {
  readonly kind: 'drawn';
  readonly regions: readonly RegionDifference[];
  readonly nature: Measure['nature'];
  readonly marks: readonly RegionMark[];
  readonly legend: SequentialLegend;
  /** Two different things in one unit are levels set side by side, no change. */
  readonly sameThing: boolean;
}

export interface Refused {
  readonly kind: 'refused';
  /** Why no difference can be drawn, and what to do. */
  readonly why: string;
}

interface Place {
  readonly ubigeo: string;
  readonly name: string;
}

/** The most classes on either side of zero. */
const CLASSES = 3;

/** The difference of two maps, or the reason why there is none. */
export function differenceOf(
  a: Side,
  b: Side,
  regions: readonly Place[],
  language: Language,
): Drawn | Refused {
  const why = refusal(a, b, language);
  const { measure: from } = a;
  const { measure: to } = b;
  if (why !== null || !from || !to) {
    return { kind: 'refused', why: why ?? m.compare_maps_refuse_kinds({ title: a.title }) };
  }
  const unit = differenceUnit(to.unit);
  const margin = Math.max(from.margin, to.margin);
  const found = regions.map(({ ubigeo }, i): RegionDifference => {
    const [one, other] = [from.facts[i], to.facts[i]];
    const [x, y] = [one?.figure ?? NOT_FOUND, other?.figure ?? NOT_FOUND];
    const figure = subtract(y, x);
    const is = likenessOf(x, y, margin);
    return {
      ubigeo,
      is,
      fact: factOf(figure, unit, a, b, [one, other], language),
      label: differenceWords(is, signedWords(figure, unit, language)),
    };
  });
  const magnitudes = found.flatMap(({ is, fact }) =>
    is === 'more' || is === 'less' ? distancesOf(fact.figure) : [],
  );
  const { breaks, classes } = classify(magnitudes.filter(Number.isFinite), {
    method: 'natural',
    classes: CLASSES,
  });
  const most = classes.at(-1)?.ceiling ?? 0;
  const edges = most > 0 ? [0, ...breaks, most] : [];
  const half = Math.max(0, edges.length - 1);
  const classOf = (number: number): number => {
    const size = breaks.filter((cut) => Math.abs(number) >= cut).length;
    return number < 0 ? half - 1 - size : half + size;
  };
  const marks = found.map(({ ubigeo, is, fact: { figure }, label }): RegionMark => {
    const common = { ubigeo, label, rank: null };
    if (figure.kind === 'absent') return { ...common, mark: figure.absence, value: null };
    if (is === 'same') return { ...common, mark: 'zero', value: 0 };
    if (figure.kind === 'interval') {
      const [floor, ceiling] = [figure.floor, figure.ceiling];
      // A band only where the sign is sure: without one, an interval has the mark of what is not told from zero.
      return {
        ...common,
        mark: 'interval',
        value: null,
        range: [floor, ceiling],
        ...(is === 'unclear' ? {} : { band: [classOf(floor), classOf(ceiling)] as const }),
      };
    }
    return {
      ...common,
      mark: is === 'unclear' ? 'interval' : classOf(figure.value),
      value: figure.value,
    };
  });
  const steps = edges.slice(1).map((ceiling, i) => [edges[i] ?? 0, ceiling] as const);
  const both = [...steps.map(([low, high]) => [0 - high, 0 - low] as const).reverse(), ...steps];
  const missing = found.filter(({ is }) => is === 'absent').length;
  return {
    kind: 'drawn',
    regions: found,
    nature: to.nature,
    marks,
    sameThing: from.id === to.id,
    legend: {
      kind: 'sequential',
      ramp: 'difference',
      title: m.compare_maps_difference_title(),
      unit: unitLabel(unit, language),
      period: '',
      classes: both.map(([floor, ceiling], i) => ({
        floor,
        ceiling,
        label: `${formatNumber(floor, unit, language)}–${formatNumber(ceiling, unit, language)}`,
        count: marks.filter(({ mark }) => mark === i).length,
      })),
      specials: [],
      n: found.length - missing,
      missing,
    },
  };
}

const NOT_FOUND: Figure = { kind: 'absent', absence: 'not_found' };

/** Months of a part of a year, length of a span: what must be alike for periods to be compared. */
function shapeOf(period: string): string {
  const kind = kindOf(period);
  if (kind === 'part') return period.slice(5);
  const [first, last] = period.split(/[-–]/).map(Number);
  return kind === 'span' ? `${kind} ${(last ?? 0) - (first ?? 0)}` : kind;
}

function refusal(a: Side, b: Side, language: Language): string | null {
  const kinds = [a, b].find(({ measure }) => measure === null);
  if (kinds) return m.compare_maps_refuse_kinds({ title: kinds.title });
  const [from, to] = [a.measure, b.measure];
  if (!from || !to) return null;
  if (from.unit !== to.unit || from.nature !== to.nature) {
    return m.compare_maps_refuse_units({
      a: unitLabel(from.unit, language),
      b: unitLabel(to.unit, language),
    });
  }
  if (shapeOf(from.period) !== shapeOf(to.period)) {
    return m.compare_maps_refuse_periods({
      a: writePeriod(from.period, language),
      b: writePeriod(to.period, language),
    });
  }
  return null;
}

/** A difference of percentages is in points, one of places in places. */
function differenceUnit(unit: string): string {
  if (unit.startsWith('%')) return 'percentage points';
  return unit.startsWith('rank of ') ? 'places' : unit;
}

function likenessOf(x: Figure, y: Figure, margin: number): Likeness {
  switch (difference(x, y, margin)) {
    case 'unknown':
      return 'absent';
    case 'unsure':
      return x.kind === 'value' && y.kind === 'value' && x.value === y.value ? 'same' : 'unclear';
    case 'sure': {
      const figure = subtract(y, x);
      const end =
        figure.kind === 'value' ? figure.value : figure.kind === 'interval' ? figure.floor : 0;
      return end > 0 ? 'more' : 'less';
    }
  }
}

/** How far from zero a figure lies at its ends. */
export function distancesOf(figure: Figure): number[] {
  if (figure.kind === 'value') return [Math.abs(figure.value)];
  return figure.kind === 'interval' ? [Math.abs(figure.floor), Math.abs(figure.ceiling)] : [];
}

function factOf(
  figure: Figure,
  unit: string,
  a: Side,
  b: Side,
  facts: readonly (Fact | undefined)[],
  language: Language,
): Fact {
  const periods = [a.measure?.period ?? '', b.measure?.period ?? ''].filter((text) => text !== '');
  const known = facts.filter((fact) => fact !== undefined);
  const fact = modelFact(
    'map_difference',
    figure,
    unit,
    [...new Set(periods.map((period) => writePeriod(period, language)))].join(' → '),
    {
      es: `B menos A. A: ${a.title}. B: ${b.title}. Si una cifra es un intervalo, lo es también su resta.`,
      en: `B less A. A: ${a.title}. B: ${b.title}. Where a figure is an interval, so is the difference.`,
    },
    leastConfidence(known),
  );
  const lines = known.flatMap(({ provenance }) => (provenance ? [provenance.ref] : []));
  return fact.provenance
    ? { ...fact, provenance: { ...fact.provenance, note: lines.join('; ') || null } }
    : fact;
}

/** Circles of amounts that surely differ, by how much. */
export function differenceCircles({ regions, nature }: Drawn): readonly (Pick<
  CircleMark,
  'ubigeo' | 'amount' | 'lowConfidence'
> & {
  readonly more: boolean;
})[] {
  if (nature !== 'amount') return [];
  return regions.flatMap(({ ubigeo, is, fact }) =>
    (is === 'more' || is === 'less') && fact.figure.kind === 'value'
      ? [
          {
            ubigeo,
            amount: Math.abs(fact.figure.value),
            lowConfidence: fact.provenance?.confidence === 'low',
            more: is === 'more',
          },
        ]
      : [],
  );
}

/** How many regions are of one of these kinds. */
export const countOf = ({ regions }: Drawn, ...kinds: readonly Likeness[]): number =>
  regions.filter(({ is }) => kinds.includes(is)).length;
