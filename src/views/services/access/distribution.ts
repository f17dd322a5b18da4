/** How the demand is spread over the classes of access. */
import type { SpecialMark } from '../../../map/picture';
import type { Access } from './access';
import type { AccessClasses } from './classes';

export interface DistributionRow {
  readonly mark: number | SpecialMark;
  /** Percent of the demand of the districts that have a mark of access. */
  readonly demand: number;
  /** Districts. */
  readonly count: number;
}

/** Zero first, then what may be zero or more, then the classes; of a region or of all. */
export function distributionOf(
  access: Access,
  { classes, marks }: AccessClasses,
  ubigeo: string | null,
): readonly DistributionRow[] {
  const rows = new Map<number | SpecialMark, { demand: number; count: number }>(
    (['zero', 'interval', ...classes.keys()] as const).map((mark) => [
      mark,
      { demand: 0, count: 0 },
    ]),
  );
  let total = 0;
  access.districts.forEach(({ district, demand }, i) => {
    const row = rows.get(marks[i] ?? 'not_found');
    if (!row || (ubigeo !== null && district.ubigeo !== ubigeo)) return;
    const amount = demand.kind === 'value' ? demand.value : 0;
    row.demand += amount;
    row.count += 1;
    total += amount;
  });
  return [...rows]
    .map(([mark, { demand, count }]) => ({
      mark,
      demand: total > 0 ? (100 * demand) / total : 0,
      count,
    }))
    .filter(({ mark, count }) => count > 0 || typeof mark === 'number');
}
