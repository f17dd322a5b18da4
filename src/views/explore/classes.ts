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
  readonly zeros: number;
}

/** Values that have a place on the axis: exact ones, not bounds and not absences. */
export const exactValues = (series: Series): number[] =>
  series.facts.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.value] : []));

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
  const values = exactValues(series);
  const manual = choice.classMethod === 'manual' && choice.breaks.length > 0;
  const { breaks, classes, zeros, classOf } = classify(values, {
    method: manual ? 'manual' : choice.classMethod === 'manual' ? 'natural' : choice.classMethod,
    classes: choice.classes,
    breaks: choice.breaks,
    zeroApart: zeroStandsApart(values),
  });
  return {
    of: classOf,
    breaks,
    zeros,
    legend: classes.map(({ floor, ceiling, count }) => ({
      floor,
      ceiling,
      count,
      label: classLabel(floor, ceiling, unit, language),
    })),
  };
}

const classLabel = (floor: number, ceiling: number, unit: string, language: Language): string =>
  floor === ceiling
    ? formatNumber(floor, unit, language)
    : `${formatNumber(floor, unit, language)}–${formatNumber(ceiling, unit, language)}`;
