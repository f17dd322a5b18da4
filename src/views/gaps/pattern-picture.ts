/** What the map and its table show of the spatial pattern. */
import { formatShort } from '../../i18n/format';
import { unitLabel } from '../../i18n/units';
import { m } from '../../i18n/messages';
import type {
  CategoricalLegend,
  MapPicture,
  RegionMark,
  TableCell,
  TableTwin,
} from '../../map/picture';
import { absent, value, type Absence } from '../../model/figure';
import type { Language, ViewState } from '../../state/view';
import { dated } from '../ui/labels';
import { resultFact, type Result } from './facts';
import {
  CHANCE,
  kindOf,
  KINDS,
  patternOf,
  type Local,
  type Pattern,
  type PatternAtlas,
  type PatternRegion,
} from './pattern';
import {
  bareWords,
  figureWords,
  kindWords,
  lagWords,
  optionWords,
  outsideWords,
  patternFinding,
  periodWords,
  pWords,
  quadrantWords,
  ruleWords,
  shareWords,
  statisticWords,
  variableWords,
} from './pattern-words';
import { capital } from './words';

export function drawPattern(atlas: PatternAtlas, view: ViewState): MapPicture {
  const pattern = patternOf(atlas, view);
  const { language } = view;
  return {
    finding: patternFinding(atlas.core, pattern, view),
    regions: pattern.regions.map((region) => markOf(region, pattern, language)),
    circles: [],
    districtCircles: [],
    points: [],
    legend: legendOf(pattern, language),
    circleLegend: null,
    table: tableOf(atlas, pattern, language),
  };
}

/** A region outside the pattern: its own absence, or no neighbour to compare it with. */
const outsideMark = ({ fact }: PatternRegion): Absence =>
  fact.figure.kind === 'absent' ? fact.figure.absence : 'not_applicable';

function markOf(region: PatternRegion, pattern: Pattern, language: Language): RegionMark {
  const { ubigeo, fact, local } = region;
  const figure = figureWords(pattern.variable, fact.figure, language);
  return {
    ubigeo,
    mark: kindOf(region) ?? outsideMark(region),
    value: null,
    label: local
      ? m.gaps_pattern_label({
          variable: variableWords(pattern.variable),
          value: figure,
          lag: lagWords(pattern.variable, local, language),
        })
      : outsideWords(region),
    rank: null,
  };
}

function legendOf(pattern: Pattern, language: Language): CategoricalLegend {
  const kinds = pattern.regions.map(kindOf);
  const outside = pattern.regions.filter(({ local }) => local === null);
  const marks: readonly Absence[] = ['not_found', 'not_applicable', 'not_published'];
  return {
    kind: 'categorical',
    ramp: 'association',
    title: m.gaps_pattern_legend({ variable: variableWords(pattern.variable) }),
    unit: '',
    period: [periodWords(pattern), ruleWords(pattern, language)].filter(Boolean).join(' · '),
    classes: [...KINDS.keys(), CHANCE].map((kind) => ({
      label: capital(kindWords(kind), language),
      count: kinds.filter((own) => own === kind).length,
    })),
    specials: marks.flatMap((mark) => {
      const own = outside.filter((region) => outsideMark(region) === mark);
      const words = [...new Set(own.map(outsideWords))].join('; ');
      return own.length > 0 ? [{ mark, label: words, count: own.length }] : [];
    }),
    n: pattern.regions.length - outside.length,
    missing: outside.length,
  };
}

function tableOf({ core }: PatternAtlas, pattern: Pattern, language: Language): TableTwin {
  const { variable } = pattern;
  const code = pattern.regions[0]?.fact.unit ?? '';
  const unit = unitLabel(code, language);
  const number = (id: string, title: string, unit = '') =>
    ({ id, title, unit, align: 'number' }) as const;
  return {
    caption: m.gaps_pattern_caption({ variable: variableWords(variable), n: pattern.n }),
    columns: [
      { id: 'region', title: m.gaps_column_region(), unit: '', align: 'text' },
      number('value', dated(optionWords(variable), periodWords(pattern)), unit),
      number('lag', m.gaps_pattern_column_lag(), unit),
      number('neighbours', m.gaps_pattern_column_neighbours()),
      number('local', m.gaps_pattern_column_local()),
      { id: 'quadrant', title: m.gaps_pattern_column_quadrant(), unit: '', align: 'text' },
      number('p', m.gaps_term_p()),
      number('adjusted', m.gaps_pattern_column_adjusted()),
      number('kept', m.gaps_pattern_column_kept(), '%'),
    ],
    rows: pattern.regions.map((region, i) => {
      const { ubigeo, fact, local } = region;
      const name = core.regions[i]?.name ?? ubigeo;
      const derived = (
        result: Result,
        pick: (own: Local) => number,
        text: (number: number) => string,
        unit: string,
      ): TableCell => ({
        text: local ? text(pick(local)) : '–',
        sort: local ? pick(local) : null,
        fact: resultFact(
          result,
          local ? value(pick(local)) : absent('not_applicable'),
          unit,
          core.dataDate,
        ),
      });
      const cells: readonly TableCell[] = [
        { text: name, sort: name },
        { text: bareWords(fact.figure, language), sort: region.value, fact },
        derived(
          'lag',
          ({ lag }) => lag,
          () => lagWords(variable, local, language),
          fact.unit,
        ),
        {
          text: formatShort(region.neighbours.length, language),
          sort: region.neighbours.length,
        },
        derived(
          'local_moran',
          ({ i: own }) => own,
          (own) => statisticWords(own, language),
          '',
        ),
        {
          text: local ? quadrantWords(local.quadrant) : outsideWords(region),
          sort: local ? KINDS.indexOf(local.quadrant) : null,
        },
        { text: local ? pWords(local.p, language) : '–', sort: local?.p ?? null },
        { text: local ? pWords(local.adjusted, language) : '–', sort: local?.adjusted ?? null },
        derived(
          'kept',
          ({ kept }) => kept,
          (kept) => shareWords(kept, language),
          'share',
        ),
      ];
      return { id: ubigeo, ubigeo, cells };
    }),
  };
}
