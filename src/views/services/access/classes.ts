/** How districts are classed by what is sure: the least of a ratio, the most of a distance. */
import { classify } from '../../../model/classify';
import type { RampName, SpecialMark } from '../../../map/picture';
import { latest } from '../latest';
import type { Access, DistrictAccess } from './access';

const CLASSES = 5;
/** Inner breaks of a distance, km: each twice the one before. */
const KM_BREAKS = [30, 60, 120, 240] as const;

export interface AccessClasses {
  readonly ramp: RampName;
  readonly classes: readonly { readonly floor: number; readonly ceiling: number }[];
  /** Of each district, in the order of `access.districts`. */
  readonly marks: readonly (number | SpecialMark)[];
}

/** The side of a figure that holds wherever the uncertain places stand. */
function sureOf({ access }: DistrictAccess, measure: 'ratio' | 'nearest'): number | null {
  if (access.kind === 'value') return access.value;
  if (access.kind === 'absent') return null;
  return measure === 'ratio' ? access.floor : access.ceiling;
}

/** A number to two significant digits: the inventory does not bear more. */
function rounded(number: number, round: (number: number) => number = Math.round): number {
  const step = 10 ** (Math.floor(Math.log10(number)) - 1);
  return Number((round(number / step) * step).toPrecision(3));
}

/** Quantiles of what is above zero, rounded; fewer where rounding makes them one. */
function ratioBreaks(numbers: readonly number[]): readonly number[] {
  const { breaks } = classify(numbers, { method: 'quantile', classes: CLASSES, zeroApart: true });
  return [...new Set(breaks.map((cut) => rounded(cut)))];
}

/**
 * A ratio by quantiles of what is sure and above zero; a distance by fixed breaks. Zero is a mark of
 * its own, and so is what may be zero or more.
 */
export const classesOf = latest((access: Access): AccessClasses => {
  const { measure } = access.settings;
  const sure = access.districts.map((one) => sureOf(one, measure));
  const numbers = sure.filter((number): number is number => number !== null);
  const cut = classify(numbers, {
    method: 'manual',
    classes: CLASSES,
    breaks: measure === 'ratio' ? ratioBreaks(numbers) : KM_BREAKS,
    zeroApart: measure === 'ratio',
  });
  const last = cut.classes.length - 1;
  const classes = cut.classes.map(({ floor, ceiling }, i) => ({
    floor: i === 0 ? 0 : floor,
    ceiling: i === last ? rounded(ceiling, Math.ceil) : ceiling,
  }));
  return {
    // More kilometres are less access: not the ramp in which more is better.
    ramp: measure === 'ratio' ? 'coverage' : 'context',
    classes,
    marks: access.districts.map(({ access: figure }, i) => {
      const number = sure[i] ?? null;
      if (figure.kind === 'absent') return figure.absence;
      if (number === null) return 'not_found';
      const found = cut.classOf(number);
      if (found === 'zero') return figure.kind === 'interval' ? 'interval' : 'zero';
      return found ?? 'not_found';
    }),
  };
});
