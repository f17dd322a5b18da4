/** Classes of the map for one series, as the reader asked for them. */
import type { Series } from '../../data/types';
import type { Language } from '../../i18n/format';
import { formatNumber } from '../../i18n/units';
import type { LegendClass } from '../../map/picture';
import { classify, type Classification } from '../../model/classify';
import type { ViewState } from '../../state/view';

export type ClassChoice = Pick<ViewState, 'classMethod' | 'classes' | 'breaks'>;

export interface Classes {
  readonly of: Classification['classOf'];
  readonly breaks: readonly number[];
  readonly legend: readonly LegendClass[];
}

/** Values that have a place on the axis: exact ones, not bounds and not absences. */
export const exactValues = (series: Series): number[] =>
  series.facts.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.value] : []));

/** Ends of intervals that are known: where no value is exact, bands still need classes to reach over. */
function knownEnds(series: Series): number[] {
  return series.facts
    .flatMap(({ figure }) => (figure.kind === 'interval' ? [figure.floor, figure.ceiling] : []))
    .filter(Number.isFinite);
}

/** Zero is a class of its own where it occurs beside positive values and nothing is negative. */
function zeroStandsApart(values: readonly number[]): boolean {
  return values.includes(0) && values.every((value) => value >= 0);
}

/**
 * Cuts the series. Manual breaks that have not been given yet fall back to natural ones, so that
 * the map never goes blank on the way.
 */
export function classesOf(
  series: Series,
  unit: string,
  choice: ClassChoice,
  language: Language,
): Classes {
  const exact = exactValues(series);
  const values = exact.length > 0 ? exact : knownEnds(series);
  const manual = choice.classMethod === 'manual' && choice.breaks.length > 0;
  const { breaks, classes, classOf } = classify(values, {
    method: manual ? 'manual' : choice.classMethod === 'manual' ? 'natural' : choice.classMethod,
    classes: choice.classes,
    breaks: choice.breaks,
    zeroApart: zeroStandsApart(exact),
  });
  return {
    of: classOf,
    breaks,
    legend: classes.map(({ floor, ceiling, count }) => ({
      floor,
      ceiling,
      // A region known between bounds is counted as an interval, not in a class.
      count: exact.length > 0 ? count : 0,
      label: classLabel(floor, ceiling, unit, language),
    })),
  };
}

const classLabel = (floor: number, ceiling: number, unit: string, language: Language): string =>
  floor === ceiling
    ? formatNumber(floor, unit, language)
    : `${formatNumber(floor, unit, language)}–${formatNumber(ceiling, unit, language)}`;
