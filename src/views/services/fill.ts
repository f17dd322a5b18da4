/** How the regions are filled: the coverage of the one function chosen, else how many functions were found. */
import type { Core, ServiceFunction } from '../../data/types';
import { formatPercent, formatShort } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { LegendClass, RegionMark, SequentialLegend } from '../../map/picture';
import type { Fact } from '../../model/fact';
import type { Figure } from '../../model/figure';
import type { Language, ViewState } from '../../state/view';
import type { Analysis } from '../analysis/types';
import { places as placesOf } from '../explore/ranks';
import { functionLabel } from '../ui/labels';
import { COVERAGE_BREAKS, coverageClass, coverageFact, coverageWords } from './coverage';
import { functionsFound, functionsInView, type Inventory } from './points';

export type Fill =
  | {
      readonly kind: 'coverage';
      readonly fn: ServiceFunction;
      /** Distance for which it was computed, which lags behind the view's while that is computed. */
      readonly reachKm: number;
      readonly facts: readonly Fact[];
    }
  | {
      readonly kind: 'count';
      readonly functions: readonly ServiceFunction[];
      /** Functions found in each region, in the order of `core.regions`. */
      readonly found: readonly (readonly ServiceFunction[])[];
    };

export function fillFor(
  core: Core,
  inventory: Inventory,
  analysis: Analysis | undefined,
  view: ViewState,
): Fill {
  const functions = functionsInView(view);
  const [fn, ...more] = functions;
  if (analysis && fn && more.length === 0) {
    return {
      kind: 'coverage',
      fn,
      reachKm: analysis.reachKm,
      facts: core.regions.map(({ ubigeo }) => coverageFact(analysis, ubigeo, fn, core.dataDate)),
    };
  }
  return {
    kind: 'count',
    functions,
    found: core.regions.map(({ ubigeo }) => functionsFound(inventory.places, ubigeo)),
  };
}

/** Lower ends of the classes of a count: one a number up to five, else in pairs, an odd one in the last. */
export function countFloors(most: number): readonly number[] {
  const step = most <= 5 ? 1 : 2;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => 1 + index * step);
}

const countClass = (count: number, floors: readonly number[]): number =>
  floors.filter((floor) => count >= floor).length - 1;

export interface Filled {
  readonly marks: readonly RegionMark[];
  readonly legend: SequentialLegend;
}

export function drawFill(fill: Fill, core: Core, language: Language): Filled {
  return fill.kind === 'coverage'
    ? drawCoverage(fill, core, language)
    : drawCount(fill, core, language);
}

/** Mark and place on the axis of a coverage, percent. */
export function coverageMark(
  figure: Figure,
): Pick<RegionMark, 'mark' | 'value' | 'range' | 'band'> {
  if (figure.kind === 'absent') return { mark: figure.absence, value: null };
  if (figure.kind === 'value') return { mark: coverageClass(figure.value), value: figure.value };
  return {
    mark: 'interval',
    value: null,
    range: [figure.floor, figure.ceiling],
    band: [coverageClass(figure.floor), coverageClass(figure.ceiling)],
  };
}

function drawCoverage(
  { fn, reachKm, facts }: Extract<Fill, { kind: 'coverage' }>,
  core: Core,
  language: Language,
): Filled {
  const order = placesOf(facts.map(({ figure }) => figure));
  const marks = core.regions.map(({ ubigeo }, index): RegionMark => {
    const figure = facts[index]?.figure ?? { kind: 'absent', absence: 'not_found' };
    const place = order[index];
    const range = place?.range;
    return {
      ubigeo,
      label: coverageWords(figure, language),
      rank: place?.rank ?? null,
      ...(range && range[0] !== range[1] ? { rankRange: range } : {}),
      ...coverageMark(figure),
    };
  });
  const edges = [0, ...COVERAGE_BREAKS, 100];
  const classes = edges.slice(0, -1).map((floor, index): LegendClass => {
    const ceiling = edges[index + 1] ?? 100;
    return {
      floor,
      ceiling,
      label: `${formatShort(floor, language)}–${formatPercent(ceiling, language)}`,
      count: marks.filter((mark) => mark.mark === index).length,
    };
  });
  const count = (kind: RegionMark['mark']) => marks.filter((mark) => mark.mark === kind).length;
  const missing = count('not_applicable') + count('not_found');
  return {
    marks,
    legend: {
      kind: 'sequential',
      ramp: 'coverage',
      title: m.services_legend_coverage({ function: functionLabel(fn) }),
      unit: m.services_legend_unit({ km: formatShort(reachKm, language) }),
      period: '',
      classes,
      specials: [
        {
          mark: 'interval' as const,
          label: m.services_legend_interval(),
          count: count('interval'),
        },
        {
          mark: 'not_applicable' as const,
          label: m.services_legend_no_rural(),
          count: count('not_applicable'),
        },
      ].filter((special) => special.count > 0),
      n: marks.length - missing,
      missing,
    },
  };
}

function drawCount(
  { functions, found }: Extract<Fill, { kind: 'count' }>,
  core: Core,
  language: Language,
): Filled {
  const floors = countFloors(functions.length);
  const total = formatShort(functions.length, language);
  const marks = core.regions.map(({ ubigeo }, index): RegionMark => {
    const count = found[index]?.length ?? 0;
    // The inventory is uneven: a region with fewer places found does not stand below another.
    const common = { ubigeo, rank: null };
    return count === 0
      ? { ...common, mark: 'not_found', value: null, label: m.services_mark_none() }
      : {
          ...common,
          mark: countClass(count, floors),
          value: count,
          label: m.services_mark_count({ found: formatShort(count, language), total }),
        };
  });
  const missing = marks.filter((mark) => mark.mark === 'not_found').length;
  return {
    marks,
    legend: {
      kind: 'sequential',
      ramp: 'coverage',
      title: m.services_legend_count(),
      unit: m.services_legend_count_unit({ total }),
      period: '',
      classes: floors.map((floor, index): LegendClass => {
        const last = (floors[index + 1] ?? functions.length + 1) - 1;
        return {
          floor,
          ceiling: floors[index + 1] ?? functions.length,
          label:
            floor === last
              ? formatShort(floor, language)
              : `${formatShort(floor, language)}–${formatShort(last, language)}`,
          count: marks.filter((mark) => mark.mark === index).length,
        };
      }),
      specials:
        missing > 0 ? [{ mark: 'not_found', label: m.services_legend_none(), count: missing }] : [],
      n: marks.length - missing,
      missing,
    },
  };
}
