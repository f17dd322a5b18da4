/**
 * Every regional figure as a series: indicator × period, one fact a region in the order of the
 * regions. Most come from `region_indicators`; those that another table holds are listed in `TABLES`.
 */
import type { Bilingual, Fact } from '../../model/fact';
import { rowsOf, type DataPackage, type Row } from '../package';
import { INDICATOR_FAMILIES, type Indicator, type Series } from '../types';
import { absent, provenanceOf, valueFact } from './rows';

/** The indicator the page opens on. */
export const FIRST_INDICATOR = 'agro_export_share';

const LIMA_SHARE_NOTE = 'Lima Provincias; Lima Metropolitana y Callao quedan fuera.';

/** Indicators whose figures stand in a table of their own. */
interface Recipe {
  readonly indicator: string;
  readonly table: string;
  readonly column: string;
  readonly territory: string;
  readonly period: (row: Row) => string;
  readonly only?: (row: Row) => boolean;
}

const customs = (indicator: string, column: string, universe: string, spans: boolean): Recipe => ({
  indicator,
  table: 'customs_departments',
  column,
  territory: 'territory_id',
  period: (row) => row.need('period'),
  only: (row) => row.need('universe') === universe && row.need('period').includes('-') === spans,
});
const yearly = (indicator: string, table: string, column: string): Recipe => ({
  indicator,
  table,
  column,
  territory: 'ubigeo',
  period: (row) => row.need('year'),
});

const TABLES: readonly Recipe[] = [
  customs('agro_export_share', 'share_pct', 'wide_25_chapters', true),
  customs('agro_export_share_excl', 'share_excl_lima_callao_pct', 'wide_25_chapters', true),
  customs('agro_export_fob', 'fob_usd', 'wide_25_chapters', true),
  customs('agro_export_fob_7ch', 'fob_usd', 'narrow_7_chapters', false),
  customs('exporters', 'exporters', 'narrow_7_chapters', true),
  {
    indicator: 'total_exports',
    table: 'exports',
    column: 'value',
    territory: 'territory_id',
    period: (row) => row.need('year'),
    only: (row) =>
      row.need('measure') === 'total_exports' &&
      row.need('period') === 'year' &&
      row.need('unit') === 'USD_million' &&
      row.need('source_id').startsWith('bcrp-bcrpdata'),
  },
  yearly('hours_to_seaport', 'port_access', 'hours_to_seaport'),
  yearly('km_to_seaport', 'port_access', 'km_to_seaport_straight_line'),
  yearly('agricultural_units', 'census_agriculture', 'agricultural_units'),
  yearly('producers_2012', 'census_agriculture', 'producers'),
  yearly('agricultural_land', 'agricultural_area', 'agricultural_ha'),
  yearly('packing_firms', 'packing_firms', 'packing_firms'),
];

interface Found {
  readonly indicator: string;
  readonly period: string;
  readonly ubigeo: string;
  readonly fact: Fact;
}

/** The catalogue of indicators, without their periods. */
function catalogue(data: DataPackage): ReadonlyMap<string, Omit<Indicator, 'periods'>> {
  const both = (row: Row, column: string): Bilingual | null => {
    const es = row.text(`${column}_es`);
    const en = row.text(`${column}_en`);
    return es === null || en === null ? null : { es, en };
  };
  const needBoth = (row: Row, column: string): Bilingual => ({
    es: row.need(`${column}_es`),
    en: row.need(`${column}_en`),
  });
  return new Map(
    rowsOf(data, 'indicators').map((row) => [
      row.need('indicator_id'),
      {
        id: row.need('indicator_id'),
        label: needBoth(row, 'label'),
        definition: needBoth(row, 'definition'),
        unit: row.need('unit'),
        family: row.word('family', INDICATOR_FAMILIES),
        direction: row.word('direction', ['benefit', 'cost', 'neutral'] as const),
        nature: row.word('nature', ['rate', 'amount'] as const),
        derived: both(row, 'derivation'),
        officialSource: row.text('official_source'),
      },
    ]),
  );
}

function fromRegionIndicators(data: DataPackage, known: ReturnType<typeof catalogue>): Found[] {
  return rowsOf(data, 'region_indicators').map((row) => {
    const indicator = row.need('indicator_id');
    const period = row.need('year');
    const derived = row.flag('derived') ? (known.get(indicator)?.derived ?? null) : null;
    return {
      indicator,
      period,
      ubigeo: row.need('ubigeo'),
      fact: valueFact(row, 'value', period, row.need('unit'), derived),
    };
  });
}

function fromTables(data: DataPackage, known: ReturnType<typeof catalogue>): Found[] {
  return TABLES.flatMap(({ indicator, table, column, territory, period, only }) =>
    rowsOf(data, table)
      .filter((row) => only?.(row) ?? true)
      .map((row) => {
        const of = known.get(indicator);
        if (!of) throw new Error(`indicators.csv has no indicator "${indicator}"`);
        const ubigeo = row.need(territory);
        const fact = valueFact(row, column, period(row), of.unit, of.derived);
        return {
          indicator,
          period: period(row),
          ubigeo,
          fact: withoutCapital(indicator, ubigeo, fact),
        };
      }),
  );
}

/** Shares that leave the capital's packing addresses out do not apply to Callao, and mean the provinces in Lima. */
function withoutCapital(indicator: string, ubigeo: string, fact: Fact): Fact {
  if (indicator !== 'agro_export_share_excl' || !fact.provenance) return fact;
  if (ubigeo === '07') return { ...fact, figure: absent('not_applicable') };
  return ubigeo === '15'
    ? { ...fact, provenance: { ...fact.provenance, note: LIMA_SHARE_NOTE } }
    : fact;
}

/** Floors and ceilings of a region and period as one interval; a share that is known wins. */
function fromBounds(data: DataPackage, known: ReturnType<typeof catalogue>): Found[] {
  const indicator = 'agro_share_bounds';
  const groups = new Map<string, { ubigeo: string; period: string; rows: Row[] }>();
  for (const row of rowsOf(data, 'export_bounds')) {
    const ubigeo = row.need('ubigeo');
    const part = row.need('period');
    const period = part === 'year' ? row.need('year') : `${row.need('year')} ${part}`;
    const group = groups.get(`${ubigeo} ${period}`) ?? { ubigeo, period, rows: [] };
    group.rows.push(row);
    groups.set(`${ubigeo} ${period}`, group);
  }
  return [...groups.values()].map(({ ubigeo, period, rows }) => {
    const of = (kind: string) => rows.find((row) => row.need('kind') === kind);
    const share = of('share');
    const [floor, ceiling] = [of('floor'), of('ceiling')];
    const main = share ?? floor ?? ceiling;
    if (!main) throw new Error(`export_bounds.csv: nothing for ${ubigeo} ${period}`);
    // A ceiling above the whole says nothing more than the whole does.
    const top = Math.min(100, ceiling?.needNumber('value') ?? 100);
    return {
      indicator,
      period,
      ubigeo,
      fact: {
        figure: share
          ? { kind: 'value', value: share.needNumber('value') }
          : { kind: 'interval', floor: floor?.needNumber('value') ?? 0, ceiling: top },
        unit: known.get(indicator)?.unit ?? '%',
        period,
        provenance: provenanceOf(main, known.get(indicator)?.derived ?? null),
      },
    };
  });
}

/**
 * All series, indicators in the order of the catalogue and periods in ascending order. A region
 * without a row has "not found".
 */
export function compileIndicators(
  data: DataPackage,
  regions: readonly string[],
): { indicators: Indicator[]; series: Series[] } {
  const known = catalogue(data);
  const found = [
    ...fromRegionIndicators(data, known),
    ...fromTables(data, known),
    ...fromBounds(data, known),
  ].filter(({ ubigeo }) => regions.includes(ubigeo));

  const tree = new Map<string, Map<string, Map<string, Fact>>>();
  for (const { indicator, period, ubigeo, fact } of found) {
    const periods = tree.get(indicator) ?? new Map<string, Map<string, Fact>>();
    const facts = periods.get(period) ?? new Map<string, Fact>();
    if (facts.has(ubigeo)) {
      throw new Error(
        `${fact.provenance?.ref ?? indicator}: ${indicator} ${period} ${ubigeo} twice`,
      );
    }
    tree.set(indicator, periods.set(period, facts.set(ubigeo, fact)));
  }

  const indicators: Indicator[] = [];
  const series: Series[] = [];
  for (const indicator of known.values()) {
    const periods = tree.get(indicator.id);
    if (!periods) continue;
    const ascending = [...periods.keys()].sort();
    indicators.push({ ...indicator, periods: ascending });
    for (const period of ascending) {
      const facts = regions.map(
        (ubigeo): Fact =>
          periods.get(period)?.get(ubigeo) ?? {
            figure: absent('not_found'),
            unit: indicator.unit,
            period,
            provenance: null,
          },
      );
      series.push({ indicator: indicator.id, period, facts });
    }
  }
  return { indicators, series };
}
