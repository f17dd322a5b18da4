import { m } from '../../i18n/messages';
import type { Legend } from '../picture';

/** Those without a figure that no special mark counts: none is counted twice. */
export function unmarked({ specials, missing }: Legend): number {
  return specials
    .filter(({ mark }) => mark !== 'zero' && mark !== 'interval')
    .reduce((rest, { count }) => rest - count, missing);
}

/** "24 regiones con dato · 1 sin dato" */
export function countWords(legend: Legend): string {
  const { n } = legend;
  const without = unmarked(legend);
  const having =
    legend.countsOf === 'districts' ? m.map_legend_with_districts({ n }) : m.map_legend_with({ n });
  return without > 0 ? `${having} · ${m.map_legend_without({ n: without })}` : having;
}
