/** What the map shows of the 3 × 3. */
import { formatPeriod } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { BivariateLegend, MapPicture, RegionMark } from '../../map/picture';
import { bounds, type Absence, type Bounds } from '../../model/figure';
import { rankByWeightedSum, scoreMatrix, type Ranked } from '../../model/rank';
import type { ViewState } from '../../state/view';
import type { Chains } from '../../data/types';
import { findingOf } from './finding';
import {
  cellsOf,
  matrixOf,
  SCALE,
  type Cuts,
  type GapMatrix,
  type GapsAtlas,
  type Place,
} from './matrix';
import { tableOf } from './table';
import { absenceWords, axisWords, percentWords } from './words';

export function drawGaps(
  atlas: GapsAtlas & { readonly chains: Chains },
  view: ViewState,
): MapPicture {
  const matrix = matrixOf(atlas, view);
  const order = leastCovered(matrix);
  return {
    finding: findingOf(atlas, matrix, view),
    regions: matrix.places.map((place) => markOf(place, matrix, order, view)),
    circles: [],
    districtCircles: [],
    points: [],
    legend: legendOf(matrix),
    circleLegend: null,
    table: tableOf(atlas, matrix, order, view),
  };
}

/** Ranks by what is not covered, the least covered first; a region without coverage has none. */
export function leastCovered(matrix: GapMatrix): ReadonlyMap<string, Ranked> {
  const covered = matrix.places.filter((place) => place.y.kind !== 'absent');
  if (covered.length === 0) return new Map();
  const uncovered = covered.map(({ y }): Bounds => {
    const [floor, ceiling] = bounds(y, SCALE);
    return [1 - ceiling / SCALE[1], 1 - floor / SCALE[1]].map(inUnit) as [number, number];
  });
  const ranked = rankByWeightedSum(scoreMatrix([uncovered]), [1]);
  return new Map(ranked.map((one) => [(covered[one.alternative] as Place).ubigeo, one]));
}

/** Rounding must not carry a share out of [0, 1]. */
const inUnit = (share: number): number => Math.min(1, Math.max(0, share));

function markOf(
  place: Place,
  matrix: GapMatrix,
  order: ReadonlyMap<string, Ranked>,
  view: ViewState,
): RegionMark {
  const { ubigeo, cell, alternatives } = place;
  const ranked = order.get(ubigeo);
  const touched = [...alternatives, ...(cell === null ? [] : [cell])].sort((a, b) => a - b);
  const first = touched[0];
  const last = touched.at(-1);
  return {
    ubigeo,
    mark: cell ?? place.absence ?? 'not_found',
    ...(alternatives.length > 0 && first !== undefined && last !== undefined
      ? { band: [first, last] as const }
      : {}),
    value: null,
    label: labelOf(place, matrix, view),
    rank: ranked?.rank ?? null,
    ...(ranked ? { rankRange: ranked.rankRange } : {}),
  };
}

function labelOf(place: Place, { axis, chain }: GapMatrix, view: ViewState): string {
  const { cell, alternatives, x, y } = place;
  const { language } = view;
  const figures = m.gaps_figures({
    x: axisWords(axis, x, language),
    xName: axis === 'exports' ? m.gaps_x_exports_short() : m.gaps_x_promise_short(),
    y: percentWords(y, language),
  });
  if (cell === null) return absenceWords(place, chain);
  return alternatives.length === 0
    ? figures
    : `${figures}; ${m.gaps_could_be({ n: alternatives.length })}`;
}

function legendOf(matrix: GapMatrix): BivariateLegend {
  const { axis, x, y, places, chain } = matrix;
  const counts = cellsOf(matrix).map((regions) => regions.length);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const absences: readonly Absence[] = ['not_found', 'not_applicable', 'not_published'];
  const missing = absences.flatMap((mark) => {
    const without = places.filter((place) => place.absence === mark);
    const [one] = without;
    return one ? [{ mark, label: absenceWords(one, chain), count: without.length }] : [];
  });
  const title = axis === 'exports' ? m.gaps_legend_exports() : m.gaps_legend_promise();
  return {
    kind: 'bivariate',
    title,
    unit: '',
    period:
      axis === 'exports'
        ? `${formatPeriod(matrix.period)} · ${ruleWords(x.rule, y.rule)}`
        : ruleWords(x.rule, y.rule),
    x: {
      title: axis === 'exports' ? m.gaps_x_exports_axis() : m.gaps_x_promise_axis(),
      breaks: x.breaks,
    },
    y: { title: m.gaps_y_short(), breaks: y.breaks },
    counts,
    // A crossed cut is said in words and in the panel: the map fills such a region as its midpoint.
    specials: missing,
    n,
    missing: places.length - n,
  };
}

function ruleWords(x: Cuts['rule'], y: Cuts['rule']): string {
  if (x !== y) return m.gaps_mixed();
  return x === 'terciles' ? m.gaps_terciles() : m.gaps_thirds();
}
