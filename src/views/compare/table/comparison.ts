/** The comparison, row by row: what the table, its twin and the finding read. */
import {
  SERVICE_FUNCTIONS,
  type CropProduction,
  type Indicator,
  type ServiceFunction,
} from '../../../data/types';
import { formatFixed, type Language } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { Fact } from '../../../model/fact';
import { bounds, interval, sum, value, type Figure } from '../../../model/figure';
import type { ViewState } from '../../../state/view';
import { modelFact } from '../../analysis/model-fact';
import { EXPORT_SHARE, EXPORT_SHARE_WITHOUT_CAPITAL, writePeriod } from '../../explore/series';
import { formatRounded } from '../../gaps/words';
import { latest } from '../../services/latest';
import { functionLabel } from '../../ui/labels';
import { ruleOf, unitFact } from '../aggregate';
import type { CompareAtlas } from '../atlas';
import { listedIn, ownOf, shared, unreadIn, type Listed } from '../listed';
import { concentrationOf, exportMix, familyFact } from '../mix';
import { coverageOf, functionsOf, gapOf, placesOf, readinessOf, wayOf } from '../territory';
import { unitsOf, type Unit } from '../units';
import { commonPeriod, growthOf, trendOf } from './indicators';
import {
  figureRow,
  type Cell,
  type FigureRow,
  type ListItem,
  type Row,
  type RowGroup,
  type Write,
} from './rows';

export interface Comparison {
  readonly units: readonly Unit[];
  readonly groups: readonly RowGroup[];
  /** Chains that all share. */
  readonly shared: readonly string[];
}

/** Parts that the comparison is computed from. */
type Parts = Pick<
  CompareAtlas,
  'core' | 'indicators' | 'chains' | 'services' | 'districts' | 'analysis'
>;

/** Products, crops named in a cell. */
const NAMED = 3;
/** INEI itself warns that departments so near in poverty cannot be told apart. */
export const POVERTY_MARGIN = 3;

/** The inventory does not bear more. */
const hundredths: Write = (share, language) => formatFixed(share, 2, language);

const CONTEXT = [
  'population_projection',
  'rural_population_share_census',
  'poverty_rate',
  'agri_producers_registered',
  'agricultural_units',
  'crop_gross_production_value_excl_forage',
] as const;
const STANDING = [
  'incore_score',
  'hours_to_seaport',
  'popweighted_dist_nearest_export_port_km',
] as const;

const build = latest(
  (
    core: Parts['core'],
    indicators: Parts['indicators'],
    chains: Parts['chains'],
    services: Parts['services'],
    districts: Parts['districts'],
    analysis: Parts['analysis'],
    key: string,
    language: Language,
  ): Comparison => {
    const atlas = { core, indicators, chains, services, districts, analysis };
    const { regions, groups, withoutCapital } = JSON.parse(key) as Asked;
    const units = unitsOf(atlas, { regions, groups });
    const listed = units.map((unit) => listedIn(chains, unit));
    return {
      units,
      shared: shared(listed),
      groups: [
        exportsGroup(atlas, units, withoutCapital, language),
        chainsGroup(atlas, units, listed, language),
        servicesGroup(atlas, units),
        accessGroup(atlas, units),
        gapGroup(atlas, units),
        contextGroup(atlas, units, language),
      ].filter(({ rows }) => rows.length > 0),
    };
  },
);

type Asked = Pick<ViewState, 'regions' | 'groups' | 'withoutCapital'>;

/** The comparison that the view asks for; the same object while nothing that it rests on changes. */
export function comparisonOf(
  { core, indicators, chains, services, districts, analysis }: Parts,
  { regions, groups, withoutCapital, language }: Asked & Pick<ViewState, 'language'>,
): Comparison {
  const key = JSON.stringify({ regions, groups, withoutCapital } satisfies Asked);
  return build(core, indicators, chains, services, districts, analysis, key, language);
}

/** The row of an indicator; none where the data has it not. */
function indicatorRow(
  atlas: Parts,
  units: readonly Unit[],
  id: string,
  language: Language,
  over: { readonly trend?: boolean; readonly margin?: number; readonly note?: string } = {},
): FigureRow[] {
  const indicator = atlas.core.indicators.find((one) => one.id === id);
  const period = commonPeriod(atlas, id, units);
  if (!indicator || period === null) return [];
  const unaggregated = ruleOf(indicator).kind === 'none';
  const { trend = false, ...rest } = over;
  return [
    figureRow({
      id,
      label: indicator.label[language],
      unit: indicator.unit,
      period: writePeriod(period, language),
      cells: units.map((unit): Cell => ({
        fact: unitFact(atlas, indicator, period, unit),
        ...(unaggregated && unit.members.length > 1
          ? { words: m.compare_table_not_aggregated() }
          : {}),
        ...(trend ? { trend: trendOf(atlas, indicator, unit) } : {}),
      })),
      ...rest,
    }),
  ];
}

function growthRow(
  atlas: Parts,
  units: readonly Unit[],
  id: string,
  label: string,
  language: Language,
): FigureRow[] {
  const indicator: Indicator | undefined = atlas.core.indicators.find((one) => one.id === id);
  if (!indicator) return [];
  const facts = units.flatMap((unit) => growthOf(atlas, indicator, unit) ?? []);
  const [first] = facts;
  if (!first || facts.length < units.length) return [];
  return [
    figureRow({
      id: `${id}_growth`,
      label,
      unit: '%',
      period: writePeriod(first.period, language),
      cells: facts.map((fact) => ({ fact })),
    }),
  ];
}

function exportsGroup(
  atlas: Parts,
  units: readonly Unit[],
  withoutCapital: boolean,
  language: Language,
): RowGroup {
  const { districts, core } = atlas;
  const mixes = units.map((unit) => exportMix(districts, unit.members));
  const period = mixes.find((mix) => mix)?.period ?? '';
  return {
    id: 'exports',
    title: m.compare_table_exports(),
    rows: [
      ...indicatorRow(
        atlas,
        units,
        withoutCapital ? EXPORT_SHARE_WITHOUT_CAPITAL : EXPORT_SHARE,
        language,
      ),
      ...indicatorRow(atlas, units, 'agro_export_fob', language),
      ...indicatorRow(atlas, units, 'agro_export_fob_7ch', language, {
        trend: true,
        note: m.compare_table_customs_note(),
      }),
      ...growthRow(atlas, units, 'agro_export_fob_7ch', m.compare_table_growth_agro(), language),
      ...indicatorRow(atlas, units, 'total_exports', language, {
        trend: true,
        note: m.compare_table_total_note(),
      }),
      ...growthRow(atlas, units, 'total_exports', m.compare_table_growth_total(), language),
      figureRow({
        id: 'concentration',
        label: m.compare_table_concentration(),
        unit: 'index 0-1',
        period: writePeriod(period, language),
        cells: mixes.map((mix) => ({ fact: concentrationOf(mix, core.dataDate) })),
        write: hundredths,
      }),
      {
        kind: 'list',
        id: 'products',
        label: m.compare_table_products(),
        note: writePeriod(period, language),
        empty: m.absence_not_found(),
        lists: mixes.map((mix) =>
          (mix?.families ?? []).slice(0, NAMED).flatMap((family): ListItem[] => {
            if (!mix) return [];
            const fact = familyFact(mix, family);
            return [
              {
                text: family.name,
                evidence: fact,
                figure: fact,
                ...(language === 'es' ? {} : { lang: 'es' }),
              },
            ];
          }),
        ),
      },
      ...indicatorRow(atlas, units, 'exporters', language),
    ],
  };
}

function chainsGroup(
  { core, chains, analysis }: Parts,
  units: readonly Unit[],
  listed: readonly Listed[],
  language: Language,
): RowGroup {
  const names = new Map(chains.chains.map(({ id, name }) => [id, name[language]]));
  const regions = new Map(core.regions.map(({ ubigeo, name }) => [ubigeo, name]));
  const pilot = new Set(
    core.pilot.flatMap((ubigeo) => analysis.chainsOf(ubigeo).map((c) => c.chain)),
  );
  /** The strongest listing stands for the chain; the others are named by their lines. */
  const item = (chain: string, of: readonly Listed[]): ListItem[] => {
    const all = of.flatMap((one) => one.get(chain) ?? []).flatMap(({ listings }) => listings);
    const [first] = all;
    if (!first) return [];
    const text = names.get(chain) ?? chain;
    const lines = all.map(
      ({ ubigeo, provenance }) => `${regions.get(ubigeo) ?? ubigeo}: ${provenance.ref}`,
    );
    return [
      {
        text,
        evidence: {
          text,
          period: first.year ?? '',
          provenance: { ...first.provenance, note: [...new Set(lines)].join('; ') },
        },
      },
    ];
  };
  const count = (id: string, figure: Figure, es: string, en: string): Fact =>
    modelFact(id, figure, 'count', core.dataDate, { es, en }, 'medium');
  const all = shared(listed);
  const most = (counts: readonly number[]): Figure[] =>
    units.map((unit, i) => interval(counts[i] ?? 0, (counts[i] ?? 0) + unreadIn(chains, unit)));
  const inPilot = listed.map((one) => [...one.keys()].filter((chain) => pilot.has(chain)).length);
  const rows: Row[] = [
    figureRow({
      id: 'chains_listed',
      label: m.compare_table_chains_listed(),
      unit: 'count',
      note: m.compare_table_chains_note(),
      compared: most(listed.map(({ size }) => size)),
      cells: listed.map((one) => ({
        fact: count(
          'chains_listed',
          value(one.size),
          'Cadenas agroindustriales distintas que alguna base lista para la unidad.',
          'Distinct agro-industrial chains that some basis lists for the unit.',
        ),
      })),
    }),
    figureRow({
      id: 'chains_pilot',
      label: m.compare_table_chains_pilot(),
      unit: 'count',
      compared: most(inPilot),
      cells: inPilot.map((n) => ({
        fact: count(
          'chains_shared_with_pilot',
          value(n),
          'De las cadenas listadas, las que lo están también para alguna región del piloto.',
          'Of the chains listed, those listed for some region of the pilot too.',
        ),
      })),
    }),
  ];
  if (units.length > 1) {
    rows.push(
      {
        kind: 'list',
        id: 'shared',
        label: m.compare_table_shared(),
        note: m.chain_count({ n: all.length }),
        empty: m.compare_table_shared_none(),
        lists: [all.flatMap((chain) => item(chain, listed))],
      },
      {
        kind: 'list',
        id: 'own',
        label: m.compare_table_own(),
        note: m.compare_table_own_note(),
        empty: m.compare_table_own_none(),
        lists: listed.map((one, i) => ownOf(listed, i).flatMap((chain) => item(chain, [one]))),
      },
    );
  }
  return { id: 'chains', title: m.compare_table_chains(), rows };
}

function servicesGroup(atlas: Parts, units: readonly Unit[]): RowGroup {
  return {
    id: 'services',
    title: m.compare_table_services(),
    rows: [
      figureRow({
        id: 'functions',
        label: m.compare_table_functions(),
        unit: 'count',
        cells: units.map((unit) => ({ fact: functionsOf(atlas, unit) })),
        scale: [0, SERVICE_FUNCTIONS.length],
      }),
      ...SERVICE_FUNCTIONS.map((fn) =>
        figureRow({
          id: `coverage_${fn}`,
          label: functionLabel(fn),
          unit: '%',
          cells: units.map((unit) => ({
            fact: coverageOf(atlas, fn, unit),
            note: placesNote(atlas, fn, unit),
          })),
          scale: [0, 100],
          write: formatRounded,
        }),
      ),
    ],
  };
}

function placesNote(atlas: Parts, fn: ServiceFunction, unit: Unit): string {
  const places = placesOf(atlas, fn, unit);
  return places > 0 ? m.point_count({ n: places }) : m.compare_table_no_place();
}

function accessGroup(atlas: Parts, units: readonly Unit[]): RowGroup {
  return {
    id: 'access',
    title: m.compare_table_access(),
    rows: SERVICE_FUNCTIONS.map((fn) =>
      figureRow({
        id: `access_${fn}`,
        label: functionLabel(fn),
        unit: 'km',
        cells: units.map((unit) => ({ fact: wayOf(atlas, fn, unit) })),
        write: formatRounded,
        compared: units.map((unit) => shortest(wayOf(atlas, fn, unit).figure, atlas, fn)),
      }),
    ),
  };
}

/** A place that nobody listed may be nearer: where the inventory is incomplete, anything up to the way. */
function shortest(way: Figure, { analysis }: Parts, fn: ServiceFunction): Figure {
  return way.kind === 'absent' || analysis.completeness(fn).kappa === 1
    ? way
    : interval(0, bounds(way, [0, Infinity])[1]);
}

function gapGroup(atlas: Parts, units: readonly Unit[]): RowGroup {
  return {
    id: 'gap',
    title: m.compare_table_gap_group(),
    rows: [
      figureRow({
        id: 'gap',
        label: m.compare_table_gap(),
        unit: 'share',
        cells: units.map((unit) => ({ fact: gapOf(atlas, unit) })),
        write: hundredths,
      }),
      figureRow({
        id: 'readiness',
        label: m.compare_table_readiness(),
        unit: 'share',
        cells: units.map((unit) => ({
          fact: readinessOf(atlas, unit),
          ...(unit.members.length > 1 ? { words: m.compare_table_not_aggregated() } : {}),
        })),
        write: hundredths,
      }),
    ],
  };
}

function contextGroup(atlas: Parts, units: readonly Unit[], language: Language): RowGroup {
  return {
    id: 'context',
    title: m.compare_table_context(),
    rows: [
      ...CONTEXT.flatMap((id) =>
        indicatorRow(
          atlas,
          units,
          id,
          language,
          id === 'poverty_rate'
            ? { margin: POVERTY_MARGIN, trend: true, note: m.compare_table_poverty_note() }
            : {},
        ),
      ),
      cropsRow(atlas, units, language),
      ...STANDING.flatMap((id) => indicatorRow(atlas, units, id, language)),
    ],
  };
}

/** Crops by value of production. */
function cropsRow({ chains, core }: Parts, units: readonly Unit[], language: Language): Row {
  const names = new Map(chains.chains.map(({ id, name }) => [id, name[language]]));
  const period = chains.cropProduction[0]?.period ?? '';
  return {
    kind: 'list',
    id: 'crops',
    label: m.compare_table_crops(),
    note: period,
    empty: m.absence_not_found(),
    lists: units.map(({ members }) => {
      const byChain = new Map<string, CropProduction[]>();
      for (const row of chains.cropProduction) {
        if (!members.includes(row.ubigeo)) continue;
        const own = byChain.get(row.chain);
        if (own) own.push(row);
        else byChain.set(row.chain, [row]);
      }
      const total = (rows: readonly CropProduction[]) =>
        rows.reduce((all, row) => all + row.value, 0);
      return [...byChain]
        .map(([chain, rows]) => ({ chain, rows, value: total(rows) }))
        .sort((a, b) => b.value - a.value)
        .slice(0, NAMED)
        .map(({ chain, rows }): ListItem => {
          const fact = modelFact(
            'crop_value',
            sum(rows.map((row) => value(row.value))),
            'S/ thousand, current',
            rows[0]?.period ?? core.dataDate,
            {
              es: `Suma de los cultivos de la cadena en la unidad: ${rows.map(({ provenance }) => provenance.ref).join('; ')}.`,
              en: `Sum of the crops of the chain in the unit: ${rows.map(({ provenance }) => provenance.ref).join('; ')}.`,
            },
            'high',
          );
          return { text: names.get(chain) ?? chain, evidence: fact, figure: fact };
        });
    }),
  };
}
