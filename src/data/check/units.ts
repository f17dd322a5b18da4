import { cellProblem, numberIn, type Rule } from './rule';

/** Every unit that the package may use. A new one is added here, and gets its words in the interface. */
const UNITS: ReadonlySet<string> = new Set([
  // Shares
  '%',
  'percent',
  '% of adults',
  '% of national',
  '% of national agro-exports',
  '% of PIM',
  '% of regional GDP',
  '% of urban population 15+',
  '% anual',
  '% contrapartida nacional',
  '% de los TEU agroindustriales del país',
  '% del café nacional procesado',
  '% del FOB de la aduana',
  // Money
  'US$',
  'US$ FOB',
  'US$ million',
  'USD',
  'USD_million',
  'millones US$',
  'millones US$ (tres programas juntos)',
  'millones de US$ agro a China',
  'PEN',
  'S/',
  'S/ million of 2007',
  'S/ of 2007 per inhabitant',
  'S/ of 2024 per inhabitant',
  'S/ per hour, Lima 2024 prices',
  'S/ per month',
  'S/ per month, Lima 2024 prices',
  'S/ thousand of 2007',
  'S/ thousand, current',
  'cents of S/ per kWh, 2024 prices',
  'millones S/',
  'millones de S/',
  // Measures
  'ha',
  'hours',
  'kg',
  'km',
  'km (straight line)',
  'km2',
  'm2',
  'meses',
  'quintals',
  't',
  't/ha',
  't/year',
  'tonnes',
  'toneladas',
  'toneladas agro exportadas por vía aérea',
  'toneladas en contenedores',
  'toneladas exportadas por vía aérea',
  'toneladas por mes',
  'toneladas/día no exportadas',
  'TEU',
  'TEU agroindustriales',
  'TEU de arándano',
  'TEU de palta fresca',
  'TEU de uva',
  'years',
  // Indices and rates
  'deaths (Jan-Nov)',
  'de cada 10 mipymes al año siguiente',
  'de cada 10 mipymes en 2022',
  'index 0-1',
  'inhabitants/km2',
  'passengers per 1,000 inhabitants',
  'per 100,000 inhabitants',
  'rank of 25',
  'score 0-10',
  'score 0-100',
  // Counts
  'año',
  'asesorías',
  'asociaciones',
  'cadenas',
  'camiones de carga por año',
  'cases',
  'centros',
  'certificación',
  'CITE',
  'clientes',
  'clúster',
  'concessions',
  'convocatoria',
  'convocatorias',
  'cooperatives',
  'count',
  'districts',
  'empresas',
  'empresas exportadoras',
  'empresas inspeccionadas',
  'enterprises',
  'entidades',
  'establecimientos autorizados',
  'establishments',
  'familia',
  'familias',
  'families',
  'farms',
  'firms',
  'gobiernos',
  'hogares',
  'incubadoras',
  'medidas',
  'mercados',
  'mesas',
  'mipyme',
  'mipymes',
  'mypes',
  'mypes y productores',
  'objetivos prioritarios',
  'organisations',
  'organizaciones',
  'organizaciones y mipymes',
  'personas',
  'persons',
  'plan',
  'planes',
  'plantas',
  'plantas de empaque de mango',
  'posiciones de palé',
  'producers',
  'productor',
  'productores',
  'proyecto',
  'proyectos',
  'red',
  'región-año',
  'regiones',
  'reuniones',
  'rights',
  'servicio de despacho de carga',
  'servicios',
  'unidades',
  'unidades productivas',
  'units',
]);

/** The columns that hold the number a unit belongs to. */
const VALUES = ['value', 'figure'] as const;

/** A cost may be said of so many things together: "222 planes". */
const withoutCount = (unit: string): string => unit.replace(/^[\d,.]+ /, '');

/** Each unit is known, and no number stands without one. */
export const checkUnits: Rule = (data) =>
  [...data.tables.values()].flatMap((table) => {
    if (!table.columns.includes('unit')) return [];
    return table.rows.flatMap((row) => {
      const unit = row.text('unit');
      if (unit === null) {
        const bare = VALUES.find((column) => numberIn(row, column) !== null);
        if (bare === undefined) return [];
        return [cellProblem(table, row, 'unit', 'unknown-unit', 'is empty beside a number')];
      }
      return UNITS.has(withoutCount(unit))
        ? []
        : [cellProblem(table, row, 'unit', 'unknown-unit', `is no unit of the list: ${unit}`)];
    });
  });
