/** The picture of the matrix: how many chains each region has in lists, on the bases that count. */
import { BASES, type Basis } from '../../../data/types';
import { formatFigure, formatList, formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { MapPicture, RegionMark, TableCell, TableTwin } from '../../../map/picture';
import type { Language, ViewState } from '../../../state/view';
import { basisLabel } from '../../ui/labels';
import { countClasses, placeOf } from '../counts';
import { basesInView, sourcesOfBets, type Bet } from '../listing';
import type { ChainsAtlas } from '../picture';
import { isWhole, matrixOf, overlapsOf, type ChainMatrix } from './matrix';

export function drawMatrix({ core, chains }: ChainsAtlas, view: ViewState): MapPicture {
  const { language } = view;
  const matrix = matrixOf(core, chains, basesInView(view));
  const counts = core.regions.map(({ ubigeo }) => matrix.chainsOf(ubigeo).length);
  const found = counts.filter((count) => count > 0);
  const { classes, classOf } = countClasses(found, language);
  const missing = counts.length - found.length;
  return {
    finding: findingOf(matrix, view),
    regions: core.regions.map(({ ubigeo }, i): RegionMark => {
      const count = counts[i] ?? 0;
      const mark = count > 0 ? classOf(count) : null;
      if (mark === null) {
        return {
          ubigeo,
          mark: 'not_found',
          value: null,
          label: m.chains_matrix_mark_none(),
          rank: null,
        };
      }
      const plan =
        matrix.silence(ubigeo) === 'no_plan' ? ` · ${m.chains_matrix_mark_no_plan()}` : '';
      return {
        ubigeo,
        mark,
        value: count,
        label: m.chain_count({ n: count }) + plan,
        rank: placeOf(count, counts),
      };
    }),
    circles: [],
    districtCircles: [],
    points: [],
    legend: {
      kind: 'sequential',
      ramp: 'context',
      title: m.chains_matrix_legend(),
      unit: m.chains_matrix_legend_unit(),
      period: '',
      classes,
      specials:
        missing > 0
          ? [{ mark: 'not_found', label: m.chains_matrix_mark_none(), count: missing }]
          : [],
      n: found.length,
      missing,
    },
    circleLegend: null,
    sources: sourcesOfBets(chains, betsOf(matrix), matrix.bases),
    table: tableOf(matrix, chains.perxFound, language),
  };
}

const betsOf = (matrix: ChainMatrix): readonly Bet[] =>
  matrix.regions.flatMap(({ ubigeo }) =>
    matrix.chainsOf(ubigeo).flatMap(({ id }) => matrix.bet(id, ubigeo) ?? []),
  );

/** Speaks of the chosen region, else of the country. */
function findingOf(matrix: ChainMatrix, view: Pick<ViewState, 'language' | 'regions'>): string {
  const { language } = view;
  const scope = isWhole(matrix)
    ? ''
    : ` ${m.chains_finding_scope({
        bases: formatList(
          matrix.bases.map((basis) => basisLabel(basis)),
          language,
        ),
      })}`;
  const { shared, single } = overlapsOf(matrix);
  const region = matrix.regions.find(({ ubigeo }) => ubigeo === view.regions.at(-1));
  if (region) {
    const own = matrix.chainsOf(region.ubigeo);
    const alone = single.filter(({ regions }) => regions[0] === region);
    if (own.length === 0) {
      return m.chains_matrix_finding_region_none({ region: region.name }) + scope;
    }
    return (
      m.chains_matrix_finding_region({
        region: region.name,
        chains: m.chain_count({ n: own.length }),
        alone:
          alone.length === 0
            ? m.chains_matrix_alone_none()
            : m.chains_matrix_alone({ n: alone.length }),
      }) + scope
    );
  }
  const [top] = shared;
  const all = m.chain_count({ n: matrix.chains.length });
  if (!top) return m.chains_matrix_finding_none({ chains: all }) + scope;
  return (
    m.chains_matrix_finding({
      chains: all,
      top: top.chain.name[language],
      regions: m.region_count({ n: top.regions.length }),
      single: formatShort(single.length, language),
    }) + scope
  );
}

function tableOf(matrix: ChainMatrix, perxFound: readonly string[], language: Language): TableTwin {
  const none: TableCell = {
    text: formatFigure({ kind: 'absent', absence: 'not_found' }, language),
    sort: null,
  };
  const count = (n: number): TableCell =>
    n === 0 ? none : { text: formatShort(n, language), sort: n };
  const on = (basis: Basis, ubigeo: string): number =>
    matrix
      .chainsOf(ubigeo)
      .filter(({ id }) => matrix.bet(id, ubigeo)?.bases.includes(basis) === true).length;
  const column = (id: string, title: string) => ({ id, title, unit: '', align: 'number' as const });
  return {
    caption: m.chains_matrix_table(),
    columns: [
      { id: 'region', title: m.chains_column_region(), unit: '', align: 'text' },
      column('chains', m.chains_matrix_column_chains()),
      ...BASES.map((basis) => column(basis, basisLabel(basis))),
      { id: 'plan', title: m.chains_matrix_column_plan(), unit: '', align: 'text' },
      { id: 'names', title: m.chains_matrix_column_names(), unit: '', align: 'text' },
    ],
    rows: matrix.regions.map(({ ubigeo, name }) => {
      const own = matrix.chainsOf(ubigeo);
      const names = formatList(
        own.map((chain) => chain.name[language]),
        language,
      );
      const plan = perxFound.includes(ubigeo) ? m.chains_plan_read() : m.chains_plan_not_found();
      return {
        id: ubigeo,
        ubigeo,
        cells: [
          { text: name, sort: name },
          count(own.length),
          ...BASES.map((basis) => count(on(basis, ubigeo))),
          { text: plan, sort: plan },
          own.length > 0 ? { text: names, sort: names } : none,
        ],
      };
    }),
  };
}
