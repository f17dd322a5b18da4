import type { Fill } from '../../map/marks';
import type { Legend } from '../../map/picture';

/** A sign beside the classes, with its words. */
export interface KeySign {
  readonly fill: Fill;
  readonly label: string;
}

/** The signs of a legend's special marks; an interval is a band of two classes where there are two. */
export function signsOf({ specials }: Legend, colours: readonly string[]): readonly KeySign[] {
  const [low, high] = colours;
  return specials.map(({ mark, label }) => ({
    label,
    fill:
      mark === 'interval' && low !== undefined && high !== undefined
        ? { kind: 'band', low, high }
        : { kind: 'sign', sign: mark },
  }));
}
