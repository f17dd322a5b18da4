/** What the map shows of the ranking: the score as a fill, the place and how far it may move in words. */
import { m } from '../../i18n/messages';
import type { MapPicture, RegionMark, SequentialLegend } from '../../map/picture';
import { classify, type Classification } from '../../model/classify';
import type { ViewState } from '../../state/view';
import type { RankedRegion } from '../analysis/criteria';
import { findingOf } from './finding';
import { rankingOf, type CandidatesAtlas, type Ranking } from './ranking';
import { tableOf } from './table';
import { isCustom, presetOf } from './weights';
import { POINTS, pointsOf, rangeOf } from './words';

export function drawCandidates(atlas: CandidatesAtlas, view: ViewState): MapPicture {
  const ranking = rankingOf(atlas, view);
  const classes = classesOf(ranking, view);
  return {
    finding: findingOf(atlas, ranking, view),
    regions: atlas.core.regions.map(({ ubigeo }) =>
      markOf(ubigeo, ranking.byRegion.get(ubigeo), classes, view),
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
  region: RankedRegion | undefined,
  classes: Classification,
  { language }: ViewState,
): RegionMark {
  if (!region) {
    return {
      ubigeo,
      mark: 'not_applicable',
      value: null,
      label: m.candidates_no_criterion(),
      rank: null,
    };
  }
  const value = region.nominal * POINTS;
  const index = classes.classOf(value);
  return {
    ubigeo,
    mark: typeof index === 'number' ? index : 'not_found',
    value,
    range: [region.score[0] * POINTS, region.score[1] * POINTS],
    label: m.candidates_score({
      score: pointsOf(region.nominal, language),
      range: rangeOf(region.score, language),
    }),
    rank: region.rank,
    rankRange: region.rankRange,
  };
}

function legendOf(
  atlas: CandidatesAtlas,
  { ranked }: Ranking,
  { classes }: Classification,
  view: ViewState,
): SequentialLegend {
  const { language } = view;
  const write = (score: number) => pointsOf(score / POINTS, language);
  const regions = atlas.core.regions.length;
  return {
    kind: 'sequential',
    ramp: 'score',
    title: m.candidates_legend_title({
      preset: isCustom(atlas.criteria, view)
        ? m.candidates_preset_custom()
        : presetOf(atlas.criteria, view).label[language],
    }),
    unit: m.candidates_unit(),
    period: '',
    classes: classes.map(({ floor, ceiling, count }) => ({
      floor,
      ceiling,
      count,
      label: write(floor) === write(ceiling) ? write(floor) : `${write(floor)}–${write(ceiling)}`,
    })),
    specials: ranked
      ? []
      : [{ mark: 'not_applicable', label: m.candidates_no_criterion(), count: regions }],
    n: ranked?.length ?? 0,
    missing: ranked ? 0 : regions,
  };
}
