/**
 * Small maps by what they differ by: the periods of an indicator, the indicators of its family, the
 * chains that the compared regions list, the functions of service. Maps in one unit, of one kind of
 * period, share a scale; the others have their own and are marked.
 */
import {
  BASES,
  SERVICE_FUNCTIONS,
  type Chain,
  type Indicator,
  type Series,
} from '../../../data/types';
import { formatList, formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import { formatBare, unitLabel } from '../../../i18n/units';
import type {
  CategoricalLegend,
  CircleMark,
  RegionMark,
  SequentialLegend,
  TableCell,
} from '../../../map/picture';
import type { ViewState } from '../../../state/view';
import { basesInView, betsOnChain, readableChains, type Bet } from '../../chains/listing';
import { classesOf } from '../../explore/classes';
import { kindOf, type PeriodKind } from '../../explore/periods';
import { amountCircles, legendOf, regionMark, wholeRange } from '../../explore/picture';
import { isPlace, places } from '../../explore/ranks';
import { indicatorOf, latestPeriod, writePeriod } from '../../explore/series';
import { coverageFact } from '../../services/coverage';
import { drawFill } from '../../services/fill';
import { basisLabel, functionLabel } from '../../ui/labels';
import type { CompareAtlas } from '../atlas';
import type { Unit } from '../units';

export interface SmallMap {
  readonly id: string;
  readonly title: string;
  /** Said beside the title: which period, that it is a part of a year. */
  readonly note: string;
  /** As a column's head has it. */
  readonly unit: string;
  /** How many regions have a figure or a place in a list, and how many do not. */
  readonly count: string;
  readonly marks: readonly RegionMark[];
  /** An amount stands as circles, not as fills. */
  readonly circles: readonly CircleMark[] | null;
  readonly legend: SequentialLegend | CategoricalLegend;
  /** It is drawn on the scale that most share. */
  readonly shared: boolean;
  /** One a region, for the table. */
  readonly cells: readonly TableCell[];
}

export interface Multiples {
  readonly title: string;
  readonly maps: readonly SmallMap[];
  /** Legend of those that share a scale; null where none does. */
  readonly legend: SequentialLegend | CategoricalLegend | null;
  /** Whether a scale of its own means anything for them. */
  readonly scalable: boolean;
  /** Indicators that have no series in the period asked for. */
  readonly without: readonly string[];
}

/** A series that becomes a map. */
interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly indicator: Indicator;
  readonly series: Series;
}

/** Draws the small maps that the view asks for. */
export function multiplesOf(
  atlas: CompareAtlas,
  view: ViewState,
  units: readonly Unit[],
): Multiples {
  switch (view.multiplesBy) {
    case 'period':
      return byPeriod(atlas, view);
    case 'indicator':
      return byIndicator(atlas, view);
    case 'chain':
      return byChain(atlas, view, units);
    case 'function':
      return byFunction(atlas, view);
  }
}

function indicatorIn({ core }: CompareAtlas, view: ViewState): Indicator | undefined {
  const id = indicatorOf(view);
  return core.indicators.find((one) => one.id === id);
}

/** Years first, ascending; spans, parts of years and undated figures after them. */
const KIND_ORDER: readonly PeriodKind[] = ['year', 'span', 'part', 'undated'];

function byPeriod(atlas: CompareAtlas, view: ViewState): Multiples {
  const indicator = indicatorIn(atlas, view);
  const sheets = [...(atlas.indicators.get(indicator?.id ?? '')?.values() ?? [])]
    .map((series) => ({ series, kind: kindOf(series.period) }))
    .sort(
      (a, b) =>
        KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
        a.series.period.localeCompare(b.series.period),
    )
    .flatMap(({ series, kind }): Sheet[] =>
      indicator
        ? [
            {
              id: series.period,
              title: writePeriod(series.period, view.language),
              note: kind === 'part' ? m.compare_multiples_part() : '',
              indicator,
              series,
            },
          ]
        : [],
    );
  return drawSheets(atlas, view, indicator?.label[view.language] ?? '', sheets, sheets[0], []);
}

function byIndicator(atlas: CompareAtlas, view: ViewState): Multiples {
  const { language } = view;
  const own = indicatorIn(atlas, view);
  const { compare } = new Intl.Collator(language);
  const like = (one: Indicator): number =>
    one === own ? 0 : one.unit === own?.unit && one.nature === own.nature ? 1 : 2;
  const family = atlas.core.indicators
    .filter((one) => one.family === own?.family)
    .sort((a, b) => like(a) - like(b) || compare(a.label[language], b.label[language]));
  const found = family.map((indicator) => {
    const period = view.period ?? latestPeriod(indicator.periods);
    const series = atlas.indicators.get(indicator.id)?.get(period ?? '');
    return { indicator, series };
  });
  const sheets = found.flatMap(({ indicator, series }): Sheet[] =>
    series
      ? [
          {
            id: indicator.id,
            title: indicator.label[language],
            note: writePeriod(series.period, language),
            indicator,
            series,
          },
        ]
      : [],
  );
  const without = found.flatMap(({ indicator, series }) =>
    series ? [] : [indicator.label[language]],
  );
  return drawSheets(atlas, view, m.compare_multiples_family(), sheets, sheets[0], without);
}

/** What a scale is of: amounts and rates, units, kinds of period are never mixed on one. */
const scaleOf = ({ indicator, series }: Sheet): string =>
  [indicator.unit, indicator.nature, kindOf(series.period)].join('|');

function drawSheets(
  { core }: CompareAtlas,
  view: ViewState,
  title: string,
  sheets: readonly Sheet[],
  main: Sheet | undefined,
  without: readonly string[],
): Multiples {
  const { language } = view;
  const sharing = main ? sheets.filter((sheet) => scaleOf(sheet) === scaleOf(main)) : [];
  const pooled =
    main && !view.ownScale && sharing.length > 1
      ? { ...main.series, facts: sharing.flatMap(({ series }) => series.facts) }
      : null;
  const draw = (sheet: Sheet, scale: Series): Omit<SmallMap, 'shared'> => {
    const { indicator, series } = sheet;
    const amount = indicator.nature === 'amount';
    // Breaks typed for one unit mean nothing in another.
    const typed = view.classMethod === 'manual' && indicator !== main?.indicator;
    const classes = amount
      ? wholeRange(scale, indicator.unit, view)
      : classesOf(
          scale,
          indicator.unit,
          typed ? { ...view, classMethod: 'natural' } : view,
          language,
        );
    const order = places(
      series.facts.map(({ figure }) => figure),
      isPlace(indicator),
    );
    const marks = core.regions.map(({ ubigeo }, i) =>
      regionMark(ubigeo, series.facts[i], order[i], classes, view),
    );
    const legend = legendOf(indicator, series, marks, classes.legend, view);
    return {
      id: sheet.id,
      title: sheet.title,
      note: sheet.note,
      unit: unitLabel(indicator.unit, language),
      count: countWords(legend),
      marks,
      circles: amount ? amountCircles(core.regions, series, view) : null,
      legend,
      cells: core.regions.map((_, i): TableCell => {
        const fact = series.facts[i];
        const mark = marks[i];
        if (!fact || !mark) return { text: '—', sort: null };
        return {
          text: formatBare(fact.figure, fact.unit, language),
          sort: mark.value ?? mark.range?.[0] ?? null,
          fact,
        };
      }),
    };
  };
  const maps = sheets.map((sheet): SmallMap => {
    const shared = pooled !== null && sharing.includes(sheet);
    return { ...draw(sheet, shared ? pooled : sheet.series), shared };
  });
  const of = maps.filter(({ shared }) => shared);
  return {
    title,
    maps,
    legend: pooled ? poolLegends(of.map(({ legend }) => legend)) : null,
    scalable: sharing.length > 1,
    without,
  };
}

const countWords = ({ n, missing }: SequentialLegend): string =>
  missing > 0 ? m.compare_multiples_count({ n, missing }) : m.compare_multiples_count_all({ n });

/** One legend for maps on one scale: any sign that one of them has. */
function poolLegends<L extends SequentialLegend | CategoricalLegend>(
  legends: readonly L[],
): L | null {
  const [first] = legends;
  if (!first) return null;
  const specials = new Map(
    legends.flatMap(({ specials: own }) => own).map((special) => [special.mark, special]),
  );
  return { ...first, specials: [...specials.values()] };
}

function byFunction({ core, analysis }: CompareAtlas, { language }: ViewState): Multiples {
  const maps = SERVICE_FUNCTIONS.map((fn): SmallMap => {
    const facts = core.regions.map(({ ubigeo }) =>
      coverageFact(analysis, ubigeo, fn, core.dataDate),
    );
    const { reachKm } = analysis;
    const { marks, legend } = drawFill({ kind: 'coverage', fn, reachKm, facts }, core, language);
    return {
      id: fn,
      title: functionLabel(fn),
      note: '',
      unit: unitLabel('%', language),
      count: countWords(legend),
      marks,
      circles: null,
      legend,
      shared: true,
      cells: facts.map((fact, i) => ({
        text: marks[i]?.label ?? '',
        sort: marks[i]?.value ?? marks[i]?.range?.[0] ?? null,
        fact,
      })),
    };
  });
  const legend = poolLegends(maps.map((map) => map.legend));
  const title = m.compare_multiples_functions();
  return {
    title,
    maps,
    legend: legend && { ...legend, title: m.compare_multiples_coverage() },
    scalable: false,
    without: [],
  };
}

/** Chains that regions list, those of most units first, then those of most regions. */
export function chainsListed(
  { chains }: Pick<CompareAtlas, 'chains'>,
  units: readonly Unit[],
  view: Pick<ViewState, 'bases' | 'language'>,
): readonly {
  readonly chain: Chain;
  readonly bets: ReadonlyMap<string, Bet>;
  readonly units: number;
}[] {
  const readable = readableChains(chains);
  const bases = basesInView(view);
  return chains.chains
    .filter(({ id, agro }) => agro && readable.has(id))
    .map((chain) => {
      const bets = betsOnChain(chains, chain.id, bases);
      const own = units.filter(({ members }) => members.some((ubigeo) => bets.has(ubigeo)));
      return { chain, bets, units: own.length };
    })
    .filter((one) => (units.length > 0 ? one.units > 0 : one.bets.size > 0))
    .sort(
      (a, b) =>
        b.units - a.units ||
        b.bets.size - a.bets.size ||
        a.chain.name[view.language].localeCompare(b.chain.name[view.language], view.language),
    );
}

function byChain(atlas: CompareAtlas, view: ViewState, units: readonly Unit[]): Multiples {
  const { core, chains } = atlas;
  const { language } = view;
  const listed = chainsListed(atlas, units, view);
  const maps = listed.map(({ chain, bets, units: by }): SmallMap => {
    const marks = core.regions.map(({ ubigeo }): RegionMark => {
      const bet = bets.get(ubigeo);
      return {
        ubigeo,
        mark: bet ? BASES.indexOf(bet.bases[0]) : 'not_found',
        value: null,
        label: bet
          ? formatList(bet.bases.map(basisLabel), language)
          : chains.perxFound.includes(ubigeo)
            ? m.chains_mark_plan_silent()
            : m.chains_mark_no_plan(),
        rank: null,
      };
    });
    const missing = marks.length - bets.size;
    return {
      id: chain.id,
      title: chain.name[language],
      note:
        units.length > 1
          ? m.compare_multiples_by_units({
              n: formatShort(by, language),
              all: formatShort(units.length, language),
            })
          : '',
      unit: '',
      count: m.compare_multiples_count_listed({ n: bets.size, missing }),
      marks,
      circles: null,
      legend: {
        kind: 'categorical',
        ramp: 'basis',
        title: m.compare_multiples_bases(),
        unit: '',
        period: '',
        classes: BASES.map((basis, i) => ({
          label: basisLabel(basis),
          count: marks.filter(({ mark }) => mark === i).length,
        })),
        specials: [{ mark: 'not_found', label: m.compare_multiples_not_listed(), count: missing }],
        n: bets.size,
        missing,
      },
      shared: true,
      cells: marks.map(({ label, mark }) => ({
        text: label,
        sort: typeof mark === 'number' ? mark : null,
      })),
    };
  });
  return {
    title: units.length > 0 ? m.compare_multiples_chains_units() : m.compare_multiples_chains_all(),
    maps,
    legend: poolLegends(maps.map(({ legend }) => legend)),
    scalable: false,
    without: [],
  };
}
