import type { MapPicture } from '../picture';

export interface Member {
  readonly ubigeo: string;
  readonly name: string;
  /** How many of the entry's districts lie in the region, when the legend counts districts. */
  readonly count?: number;
}

/** The regions of one class of a legend; where it counts districts, those with some, most first. */
export function membersOf(
  { legend, surface, regions }: MapPicture,
  names: ReadonlyMap<string, string>,
  shown: number,
): readonly Member[] {
  const districts = legend.countsOf === 'districts';
  const counts = new Map<string, number>();
  for (const { ubigeo, mark } of districts ? (surface?.marks ?? []) : regions) {
    if (mark === shown) counts.set(ubigeo, (counts.get(ubigeo) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([ubigeo, count]) => {
      const name = names.get(ubigeo);
      return name === undefined ? [] : [{ ubigeo, name, ...(districts ? { count } : {}) }];
    });
}
