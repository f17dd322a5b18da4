/** One of two maps: what it shows, and the figures behind it where they may be subtracted. */
import type { ServiceFunction } from '../../../data/types';
import { formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { MapPicture } from '../../../map/picture';
import type { Fact } from '../../../model/fact';
import { absent, fromBounds, scale } from '../../../model/figure';
import type { MapOf, ViewState } from '../../../state/view';
import { modelFact } from '../../analysis/model-fact';
import { drawCandidates } from '../../candidates/picture';
import { rankingOf } from '../../candidates/ranking';
import { weightsLabel } from '../../candidates/weights-name';
import { POINTS } from '../../candidates/words';
import { chainInView } from '../../chains/listing';
import { drawChain } from '../../chains/picture';
import { classesOf } from '../../explore/classes';
import { kindOf } from '../../explore/periods';
import { explorePicture } from '../../explore/picture';
import { currentSeries, writePeriod } from '../../explore/series';
import { drawGaps } from '../../gaps/picture';
import { coverageFact } from '../../services/coverage';
import { drawServices } from '../../services/picture';
import { functionsInView } from '../../services/points';
import { functionLabel, roomLabel } from '../../ui/labels';
import type { CompareAtlas } from '../atlas';
import { POVERTY_MARGIN } from '../table/comparison';

/** Figures of one thing, in the order of the regions. */
export interface Measure {
  readonly id: string;
  readonly unit: string;
  readonly nature: 'rate' | 'amount';
  readonly period: string;
  /** Figures nearer than this are not told apart, in their unit. */
  readonly margin: number;
  readonly facts: readonly Fact[];
}

export interface Side {
  readonly kind: MapOf;
  readonly title: string;
  readonly view: ViewState;
  readonly picture: MapPicture;
  /** Null where the map shows kinds and counts, not figures. */
  readonly measure: Measure | null;
}

const PICTURES: Readonly<Record<MapOf, (atlas: CompareAtlas, view: ViewState) => MapPicture>> = {
  explore: explorePicture,
  chains: drawChain,
  services: drawServices,
  gaps: drawGaps,
  candidates: drawCandidates,
};

/** Draws the map of a room for a view of it. */
export function sideOf(atlas: CompareAtlas, kind: MapOf, view: ViewState): Side {
  return {
    kind,
    view,
    picture: PICTURES[kind](atlas, view),
    title: titleOf(atlas, kind, view),
    measure: measureOf(atlas, kind, view),
  };
}

/** The one function whose coverage the map of services shows; null where it counts functions. */
function functionOf(view: ViewState): ServiceFunction | null {
  const [fn, ...more] = functionsInView(view);
  return fn && more.length === 0 ? fn : null;
}

function titleOf(atlas: CompareAtlas, kind: MapOf, view: ViewState): string {
  const { language } = view;
  switch (kind) {
    case 'explore': {
      const { indicator, series } = currentSeries(atlas, view);
      return `${indicator.label[language]} · ${writePeriod(series.period, language)}`;
    }
    case 'chains':
      return `${roomLabel(kind)} · ${chainInView(atlas.chains, view).name[language]}`;
    case 'services': {
      const fn = functionOf(view);
      return fn
        ? m.compare_maps_coverage({
            function: functionLabel(fn),
            km: formatShort(atlas.analysis.reachKm, language),
          })
        : m.compare_maps_functions();
    }
    case 'gaps': {
      const chain = atlas.chains.chains.find(({ id }) => id === view.chain);
      return [roomLabel(kind), chain?.name[language]].filter(Boolean).join(' · ');
    }
    case 'candidates':
      return `${roomLabel(kind)} · ${weightsLabel(atlas.criteria, view)}`;
  }
}

function measureOf(atlas: CompareAtlas, kind: MapOf, view: ViewState): Measure | null {
  const { core, analysis } = atlas;
  if (kind === 'explore') {
    const { indicator, series } = currentSeries(atlas, view);
    const { id, unit, nature } = indicator;
    const margin = id === 'poverty_rate' ? POVERTY_MARGIN : 0;
    return { id, unit, nature, period: series.period, margin, facts: series.facts };
  }
  if (kind === 'services') {
    const fn = functionOf(view);
    if (!fn) return null;
    const facts = core.regions.map(({ ubigeo }) =>
      coverageFact(analysis, ubigeo, fn, core.dataDate),
    );
    return { id: `coverage ${fn}`, unit: '%', nature: 'rate', period: '', margin: 0, facts };
  }
  if (kind === 'candidates') {
    const { byRegion, ranked } = rankingOf(atlas, view);
    // Scores without exact bounds would pass for known numbers.
    if (!ranked?.every(({ score }) => score !== null)) return null;
    const facts = core.regions.map(({ ubigeo }) => {
      const score = byRegion.get(ubigeo)?.score;
      const figure = score ? scale(fromBounds(score), POINTS) : absent('not_applicable');
      return modelFact('score', figure, 'score 0-100', core.dataDate, {
        es: 'Puntaje con los criterios y los pesos de este mapa; entre sus extremos, lo que las cifras inciertas permiten.',
        en: 'Score by the criteria and weights of this map; between its ends, what uncertain figures allow.',
      });
    });
    return { id: 'score', unit: 'score 0-100', nature: 'rate', period: '', margin: 0, facts };
  }
  return null;
}

/** Whether two measures may lie on one scale: one unit, one nature, one kind of period. */
export function onOneScale(a: Measure, b: Measure): boolean {
  return a.unit === b.unit && a.nature === b.nature && kindOf(a.period) === kindOf(b.period);
}

export interface Pair {
  readonly a: Side;
  readonly b: Side;
  /** Both are drawn on one scale, and one legend says it. */
  readonly shared: boolean;
}

/** A link holds no more breaks than these. */
const MOST_BREAKS = 8;

/** Both maps; two indicators that may lie on one scale do so, cut as the view cuts B. */
export function pairOf(atlas: CompareAtlas, a: Side, b: Side): Pair {
  const apart = { a, b, shared: false };
  const [from, to] = [a.measure, b.measure];
  if (a.kind !== 'explore' || b.kind !== 'explore' || !from || !to || !onOneScale(from, to)) {
    return apart;
  }
  if (from.nature === 'amount') return { a, b, shared: true };
  const pooled = {
    indicator: to.id,
    period: to.period,
    facts: [...from.facts, ...to.facts],
  };
  const { breaks } = classesOf(pooled, to.unit, b.view, b.view.language);
  if (breaks.length === 0 || breaks.length > MOST_BREAKS) return apart;
  const redraw = (side: Side): Side => {
    const view: ViewState = { ...side.view, classMethod: 'manual', breaks };
    return { ...side, picture: explorePicture(atlas, view) };
  };
  return { a: redraw(a), b: redraw(b), shared: true };
}
