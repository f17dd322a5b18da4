/** The criteria in use as axes, and every region's figures on them. */
import type { CriterionAxis, CriterionRow } from '../../../charts/types';
import type { Language } from '../../../i18n/format';
import { formatQuantity } from '../../../i18n/units';
import type { Ranking } from '../../candidates/ranking';

/** More than these are not told apart on a page. */
export const MOST_AXES = 8;
/** A scatter of each against each is squares: fewer fit. */
export const MOST_SCATTERED = 4;

export interface Axes {
  readonly axes: readonly CriterionAxis[];
  readonly rows: readonly CriterionRow[];
}

/** The weightiest criteria in use, at most `most`, in the order of their weight; all regions. */
export function axesOf(
  { matrix, weights }: Pick<Ranking, 'matrix' | 'weights'>,
  names: ReadonlyMap<string, string>,
  language: Language,
  most: number,
): Axes {
  const columns = matrix.criteria
    .map((criterion, j) => ({ criterion, j, weight: weights[criterion.id] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
  return {
    axes: columns.map(({ criterion, j }): CriterionAxis => {
      const unit = matrix.facts.map((row) => row[j]?.unit).find((one) => one) ?? '';
      return {
        id: criterion.id,
        title: criterion.label[language],
        sense: criterion.sense,
        format: (value) => formatQuantity({ kind: 'value', value }, unit, language),
      };
    }),
    rows: matrix.regions.map((ubigeo, i): CriterionRow => ({
      id: ubigeo,
      name: names.get(ubigeo) ?? ubigeo,
      figures: columns.map(
        ({ j }) => matrix.facts[i]?.[j]?.figure ?? { kind: 'absent', absence: 'not_found' },
      ),
    })),
  };
}
