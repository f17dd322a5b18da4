/** The table twin of the 3 × 3. */
import type { Chains } from '../../data/types';
import { formatPeriod, formatShort } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { unitLabel } from '../../i18n/units';
import type { TableCell, TableTwin } from '../../map/picture';
import type { Ranked } from '../../model/rank';
import type { ViewState } from '../../state/view';
import { dated } from '../ui/labels';
import { resultFact } from './facts';
import { exportShares, middle, type GapMatrix, type GapsAtlas } from './matrix';
import { alternativeWords, axisWords, cellWords, percentWords } from './words';

/** Unit of a promise. */
const PROMISE = 'score 0-100';

export function tableOf(
  atlas: GapsAtlas & { readonly chains: Chains },
  matrix: GapMatrix,
  order: ReadonlyMap<string, Ranked>,
  view: ViewState,
): TableTwin {
  const { core, analysis } = atlas;
  const { axis } = matrix;
  const { language } = view;
  const shares = exportShares(atlas, view.withoutCapital);
  const chain = atlas.chains.chains.find(({ id }) => id === matrix.chain)?.name[language];
  return {
    caption: m.gaps_table_caption({ chain: chain ?? m.gaps_chain_all() }),
    columns: [
      { id: 'region', title: m.gaps_column_region(), unit: '', align: 'text' },
      {
        id: 'x',
        title:
          axis === 'exports'
            ? dated(m.gaps_column_exports(), formatPeriod(matrix.period))
            : m.gaps_column_promise(),
        unit: unitLabel(axis === 'exports' ? '%' : PROMISE, language),
        align: 'number',
      },
      { id: 'y', title: m.gaps_column_coverage(), unit: '%', align: 'number' },
      { id: 'rank', title: m.gaps_column_rank(), unit: '', align: 'number' },
      { id: 'cell', title: m.gaps_column_cell(), unit: '', align: 'text' },
      { id: 'others', title: m.gaps_column_others(), unit: '', align: 'text' },
      { id: 'chains', title: m.gaps_column_chains(), unit: '', align: 'number' },
    ],
    rows: core.regions.flatMap((region, i) => {
      const place = matrix.places[i];
      if (!place) return [];
      const xFact = axis === 'exports' ? shares.facts[i] : undefined;
      const ranked = order.get(region.ubigeo);
      const chains = analysis.chainsOf(region.ubigeo).length;
      const cells: TableCell[] = [
        { text: region.name, sort: region.name },
        {
          text: axisWords(axis, place.x, language),
          sort: middle(place.x),
          fact: xFact ?? resultFact('promise', place.x, PROMISE, core.dataDate),
        },
        {
          text: percentWords(place.y, language),
          sort: middle(place.y),
          fact: resultFact('coverage', place.y, '%', core.dataDate),
        },
        {
          text: ranked
            ? m.gaps_rank_range({
                rank: ranked.rank,
                best: ranked.rankRange[0],
                worst: ranked.rankRange[1],
              })
            : '–',
          sort: ranked?.rank ?? null,
        },
        {
          text: place.cell === null ? m.gaps_no_cell() : cellWords(axis, place.cell),
          sort: place.cell,
        },
        {
          text:
            place.alternatives.length === 0
              ? '–'
              : alternativeWords(axis, place.alternatives, language),
          sort: place.alternatives.length,
        },
        { text: formatShort(chains, language), sort: chains },
      ];
      return [{ id: region.ubigeo, ubigeo: region.ubigeo, cells }];
    }),
  };
}
