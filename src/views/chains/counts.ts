/** Whole numbers of chains as the classes of a map. */
import { formatShort } from '../../i18n/format';
import type { LegendClass } from '../../map/picture';
import { classify } from '../../model/classify';
import type { Language } from '../../state/view';

const MOST_CLASSES = 5;

export interface CountClasses {
  readonly classes: readonly LegendClass[];
  readonly classOf: (count: number) => number | null;
}

/** Natural breaks of counts; a class of one number says that number alone. */
export function countClasses(counts: readonly number[], language: Language): CountClasses {
  const { classes, classOf } = classify(counts, { method: 'natural', classes: MOST_CLASSES });
  return {
    classes: classes.map(({ floor, ceiling, count }, i) => {
      const most = i === classes.length - 1 ? ceiling : ceiling - 1;
      const label = [...new Set([floor, most])].map((one) => formatShort(one, language)).join('–');
      return { floor, ceiling, count, label };
    }),
    classOf: (count) => {
      const found = classOf(count);
      return typeof found === 'number' ? found : null;
    },
  };
}

/** Place of each count among them all, 1 for the most; equal counts share the best place. */
export const placeOf = (count: number, counts: readonly number[]): number =>
  1 + counts.filter((other) => other > count).length;
