/** What the map shows of the ranking: the score as a fill, the place and how far it may move in words. */
import { m } from '../../i18n/messages';
import type { MapPicture, RegionMark, SequentialLegend } from '../../map/picture';
import { classify, type Classification } from '../../model/classify';
import type { ViewState } from '../../state/view';
import type { RankedRegion } from '../analysis/criteria';
import { findingOf } from './finding';
import { rankingOf, type CandidatesAtlas, type Ranking } from './ranking';
import { tableOf } from './table';
import { currentRobustness, standingsOf, type Standing } from './standing';
import { weightsLabel } from './weights-name';
import { methodLabel, POINTS, pointsOf, scoreWords } from './words';

export function drawCandidates(atlas: CandidatesAtlas, view: ViewState): MapPicture {
  const ranking = rankingOf(atlas, view);
  const classes = classesOf(ranking, view);
  const standings = standingsOf(ranking, currentRobustness(atlas, view), view.firstK);
  return {
    finding: findingOf(atlas, ranking, view),
    regions: atlas.core.regions.map(({ ubigeo }) =>
      markOf(ubigeo, ranking, standings.get(ubigeo), classes, view),
    ),
    circles: [],
    districtCircles: [],
    points: [],
    legend: legendOf(atlas, ranking, classes, view),
    circleLegend: null,
    table: tableOf(atlas, ranking, view),
  };
}

/** Classes of the nominal scores. Breaks typed for another indicator do not fit scores: then natural ones. */
function classesOf({ ranked }: Ranking, view: ViewState): Classification {
  return classify(
    (ranked ?? []).map(({ nominal }) => nominal * POINTS),
    {
      method: view.classMethod === 'manual' ? 'natural' : view.classMethod,
      classes: view.classes,
    },
  );
}

function markOf(
  ubigeo: string,
  { byRegion, outside }: Ranking,
  standing: Standing | undefined,
  classes: Classification,
  { language }: ViewState,
): RegionMark {
  const region: RankedRegion | undefined = byRegion.get(ubigeo);
  if (!region) {
    return {
      ubigeo,
      mark: 'not_applicable',
      value: null,
      label: outside.has(ubigeo) ? m.candidates_outside() : m.candidates_no_criterion(),
      rank: null,
    };
  }
  const value = region.nominal * POINTS;
  const index = classes.classOf(value);
  return {
    ubigeo,
    mark: typeof index === 'number' ? index : 'not_found',
    value,
    ...(region.score
      ? { range: [region.score[0] * POINTS, region.score[1] * POINTS] as const }
      : {}),
    label: scoreWords(region, language),
    rank: region.rank,
    ...(standing?.range ? { rankRange: standing.range } : {}),
  };
}

function legendOf(
  atlas: CandidatesAtlas,
  { ranked, outside, method }: Ranking,
  { classes }: Classification,
  view: ViewState,
): SequentialLegend {
  const { language } = view;
  const write = (score: number) => pointsOf(score / POINTS, language);
  const regions = atlas.core.regions.length;
  const n = ranked?.length ?? 0;
  return {
    kind: 'sequential',
    ramp: 'score',
    title: m.candidates_legend_title({ preset: weightsLabel(atlas.criteria, view) }),
    unit: m.candidates_unit(),
    period: method === 'weighted_sum' ? '' : methodLabel(method),
    classes: classes.map(({ floor, ceiling, count }) => ({
      floor,
      ceiling,
      count,
      label: write(floor) === write(ceiling) ? write(floor) : `${write(floor)}–${write(ceiling)}`,
    })),
    specials: [
      ...(ranked
        ? []
        : [
            {
              mark: 'not_applicable' as const,
              label: m.candidates_no_criterion(),
              count: regions,
            },
          ]),
      ...(outside.size > 0
        ? [
            {
              mark: 'not_applicable' as const,
              label: m.candidates_outside(),
              count: outside.size,
            },
          ]
        : []),
    ],
    n,
    missing: regions - n,
  };
}
