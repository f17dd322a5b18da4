/**
 * Words for the unit codes of `data/`. A code that is not listed is shown as the source wrote it,
 * and a test holds every code of the indicators to the list.
 */
import type { Figure } from '../model/figure';
import { formatAmount, formatFigure, formatShort, type Language } from './format';

const NBSP = '\u00a0';

/**
 * The unit by its name, in Spanish and English; then, where a number with it reads otherwise than
 * number and name, that phrase in both, `{}` for the number. The name says all (prices of which
 * year, a distance of what kind), the phrase what a sentence needs.
 */
type Words = readonly [es: string, en: string, esPhrase?: string, enPhrase?: string];

const UNITS: Readonly<Record<string, Words>> = {
  '%': ['%', '%'],
  percent: ['%', '%'],
  '% of adults': ['% de adultos', '% of adults'],
  '% of urban population 15+': [
    '% de la población urbana de 15 y más años',
    '% of urban population 15+',
  ],
  '% of regional GDP': ['% del PBI regional', '% of regional GDP'],
  '% of PIM': ['% del PIM', '% of PIM'],
  '% of national': ['% del total nacional', '% of the national total'],
  '% of national agro-exports': ['% de las agroexportaciones', '% of agro-exports'],
  'percentage points': ['puntos porcentuales', 'percentage points'],
  places: ['puestos', 'places'],
  share: ['de 0 a 1', 'from 0 to 1', '{}', '{}'],
  'index 0-1': ['índice de 0 a 1', 'index from 0 to 1', '{}', '{}'],
  'score 0-10': ['puntos de 10', 'points out of 10', '{} de 10', '{} out of 10'],
  'score 0-100': ['puntos de 100', 'points out of 100', '{} de 100', '{} out of 100'],
  'rank of 25': ['puesto de 25', 'rank out of 25', 'puesto {} de 25', 'rank {} of 25'],
  USD: ['US$', 'US$', 'US$ {}', 'US$ {}'],
  'US$ FOB': ['US$ FOB', 'US$ FOB', 'US$ {}', 'US$ {}'],
  USD_million: ['US$ millones', 'US$ million', 'US$ {} millones', 'US$ {} million'],
  'US$ million': ['US$ millones', 'US$ million', 'US$ {} millones', 'US$ {} million'],
  PEN: ['S/', 'S/', 'S/ {}', 'S/ {}'],
  'S/': ['S/', 'S/', 'S/ {}', 'S/ {}'],
  'S/ million of 2007': [
    'S/ millones de 2007',
    'S/ million of 2007',
    'S/ {} millones de 2007',
    'S/ {} million of 2007',
  ],
  'S/ thousand, current': [
    'S/ miles corrientes',
    'S/ thousand, current',
    'S/ {} miles',
    'S/ {} thousand',
  ],
  'S/ thousand of 2007': [
    'S/ miles de 2007',
    'S/ thousand of 2007',
    'S/ {} miles de 2007',
    'S/ {} thousand of 2007',
  ],
  'S/ of 2007 per inhabitant': [
    'S/ de 2007 por habitante',
    'S/ of 2007 per inhabitant',
    'S/ {} de 2007',
    'S/ {} of 2007',
  ],
  'S/ of 2024 per inhabitant': [
    'S/ de 2024 por habitante',
    'S/ of 2024 per inhabitant',
    'S/ {} de 2024',
    'S/ {} of 2024',
  ],
  'S/ per month': ['S/ por mes', 'S/ per month', 'S/ {} por mes', 'S/ {} per month'],
  'S/ per month, Lima 2024 prices': [
    'S/ por mes, a precios de Lima 2024',
    'S/ per month, Lima 2024 prices',
    'S/ {} por mes',
    'S/ {} per month',
  ],
  'S/ per hour, Lima 2024 prices': [
    'S/ por hora, a precios de Lima 2024',
    'S/ per hour, Lima 2024 prices',
    'S/ {} por hora',
    'S/ {} per hour',
  ],
  'cents of S/ per kWh, 2024 prices': [
    'céntimos de S/ por kWh, a precios de 2024',
    'cents of S/ per kWh, 2024 prices',
    '{} céntimos de S/ por kWh',
    '{} cents of S/ per kWh',
  ],
  'per 100,000 inhabitants': ['por 100 mil habitantes', 'per 100,000 inhabitants'],
  'passengers per 1,000 inhabitants': [
    'pasajeros por mil habitantes',
    'passengers per 1,000 inhabitants',
    '{} por mil habitantes',
    '{} per 1,000 inhabitants',
  ],
  'inhabitants/km2': ['habitantes por km²', 'inhabitants per km²'],
  'deaths (Jan-Nov)': [
    'muertes (enero a noviembre)',
    'deaths (January to November)',
    '{} muertes',
    '{} deaths',
  ],
  persons: ['personas', 'people'],
  producers: ['productores', 'producers'],
  families: ['familias', 'families'],
  enterprises: ['empresas', 'enterprises'],
  firms: ['empresas', 'firms'],
  cooperatives: ['cooperativas', 'cooperatives'],
  organisations: ['organizaciones', 'organisations'],
  establishments: ['establecimientos', 'establishments'],
  farms: ['predios', 'farms'],
  concessions: ['concesiones', 'concessions'],
  rights: ['derechos', 'rights'],
  cases: ['casos', 'cases'],
  districts: ['distritos', 'districts'],
  regiones: ['regiones', 'regions'],
  units: ['unidades', 'units'],
  count: ['', '', '{}', '{}'],
  years: ['años', 'years'],
  hours: ['horas', 'hours'],
  ha: ['ha', 'ha'],
  km: ['km', 'km'],
  km2: ['km²', 'km²'],
  'km (straight line)': ['km en línea recta', 'km in a straight line', '{} km', '{} km'],
  'm a.s.l.': ['m s. n. m.', 'm above sea level'],
  degrees: ['grados', 'degrees'],
  t: ['t', 't'],
  tonnes: ['t', 't'],
  't/ha': ['t/ha', 't/ha'],
  't/year': ['t por año', 't per year'],
  quintals: ['quintales', 'quintals'],
};

/** Things that are counted, when there is one. */
const ONE: Readonly<Record<string, readonly [es: string, en: string]>> = {
  persons: ['persona', 'person'],
  producers: ['productor', 'producer'],
  families: ['familia', 'family'],
  enterprises: ['empresa', 'enterprise'],
  firms: ['empresa', 'firm'],
  cooperatives: ['cooperativa', 'cooperative'],
  organisations: ['organización', 'organisation'],
  establishments: ['establecimiento', 'establishment'],
  farms: ['predio', 'farm'],
  concessions: ['concesión', 'concession'],
  rights: ['derecho', 'right'],
  cases: ['caso', 'case'],
  districts: ['distrito', 'district'],
  regiones: ['región', 'region'],
  units: ['unidad', 'unit'],
  years: ['año', 'year'],
  hours: ['hora', 'hour'],
};

/** Units that run into thousands of millions. */
const PLAIN_CURRENCY: ReadonlySet<string> = new Set(['USD', 'US$ FOB', 'PEN', 'S/']);

const column = (language: Language): 0 | 1 => (language === 'es' ? 0 : 1);

/** Whether the code has words of its own in both languages. */
export function isKnownUnit(unit: string): boolean {
  return unit in UNITS;
}

/** The unit as it stands in a column head or a legend: "%", "US$ millones", "puntos de 10". */
export function unitLabel(unit: string, language: Language): string {
  return UNITS[unit]?.[column(language)] ?? unit;
}

/**
 * A number already written, with its unit: "13,4 %", "US$ 4394 millones", "puesto 8 de 25". A
 * percentage carries its sign alone: of what it is one, the label of the unit says.
 */
export function withUnit(written: string, unit: string, language: Language): string {
  const phrase = UNITS[unit]?.[language === 'es' ? 2 : 3];
  if (phrase !== undefined) return phrase.replace('{}', written).replace(/([$/]) /, `$1${NBSP}`);
  const one = written === '1' ? ONE[unit]?.[column(language)] : undefined;
  const name = one ?? unitLabel(unit, language).replace(/^%.*/, '%');
  return name === '' ? written : written + NBSP + name;
}

/** A number in this unit, without it. Plain currency is written in words of size. */
export function formatNumber(value: number, unit: string, language: Language): string {
  const write = PLAIN_CURRENCY.has(unit) ? formatAmount : formatShort;
  return write(value, language);
}

/** A figure without its unit, for columns and axes that name it in their head. */
export function formatBare(figure: Figure, unit: string, language: Language): string {
  return formatFigure(figure, language, (value, to) => formatNumber(value, unit, to));
}

/**
 * A figure with its unit, in words: "13,4 %", "al menos 3 %", "2–5 %", "no se halló".
 * An open interval carries its unit inside the words, an absence has none.
 */
export function formatQuantity(figure: Figure, unit: string, language: Language): string {
  if (figure.kind === 'absent') return formatFigure(figure, language);
  const closed =
    figure.kind === 'value' || (Number.isFinite(figure.floor) && Number.isFinite(figure.ceiling));
  return closed
    ? withUnit(formatBare(figure, unit, language), unit, language)
    : formatFigure(figure, language, (value, to) =>
        withUnit(formatNumber(value, unit, to), unit, to),
      );
}
