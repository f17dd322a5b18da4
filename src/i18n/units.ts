/**
 * Words for the unit codes of `data/`. A code that is not listed is shown as the source wrote it,
 * and a test holds every code of the indicators to the list.
 */
import type { Figure } from '../model/figure';
import { formatAmount, formatFigure, formatShort, type Language } from './format';

const NBSP = '\u00a0';

/** Spanish, English; `{}` stands where the number goes when it does not come first. */
type Words = readonly [es: string, en: string];

const UNITS: Readonly<Record<string, Words>> = {
  '%': ['%', '%'],
  '% of adults': ['% de adultos', '% of adults'],
  '% of urban population 15+': [
    '% de la población urbana de 15 y más años',
    '% of urban population 15+',
  ],
  '% of regional GDP': ['% del PBI regional', '% of regional GDP'],
  '% of PIM': ['% del PIM', '% of PIM'],
  '% of national': ['% del total nacional', '% of the national total'],
  '% of national agro-exports': ['% de las agroexportaciones', '% of agro-exports'],
  percent: ['%', '%'],
  share: ['de 0 a 1', 'from 0 to 1'],
  USD: ['US$ {}', 'US$ {}'],
  'US$ FOB': ['US$ {} FOB', 'US$ {} FOB'],
  USD_million: ['US$ {} millones', 'US$ {} million'],
  'US$ million': ['US$ {} millones', 'US$ {} million'],
  PEN: ['S/ {}', 'S/ {}'],
  'S/': ['S/ {}', 'S/ {}'],
  'S/ million of 2007': ['S/ {} millones de 2007', 'S/ {} million of 2007'],
  'S/ thousand, current': ['S/ {} miles corrientes', 'S/ {} thousand, current'],
  'S/ thousand of 2007': ['S/ {} miles de 2007', 'S/ {} thousand of 2007'],
  'S/ of 2007 per inhabitant': ['S/ {} de 2007 por habitante', 'S/ {} of 2007 per inhabitant'],
  'S/ of 2024 per inhabitant': ['S/ {} de 2024 por habitante', 'S/ {} of 2024 per inhabitant'],
  'S/ per month': ['S/ {} por mes', 'S/ {} per month'],
  'S/ per month, Lima 2024 prices': [
    'S/ {} por mes, a precios de Lima 2024',
    'S/ {} per month, Lima 2024 prices',
  ],
  'S/ per hour, Lima 2024 prices': [
    'S/ {} por hora, a precios de Lima 2024',
    'S/ {} per hour, Lima 2024 prices',
  ],
  'cents of S/ per kWh, 2024 prices': [
    'céntimos de S/ por kWh, a precios de 2024',
    'cents of S/ per kWh, 2024 prices',
  ],
  'index 0-1': ['índice de 0 a 1', 'index from 0 to 1'],
  'score 0-10': ['puntos de 10', 'points out of 10'],
  'score 0-100': ['puntos de 100', 'points out of 100'],
  'rank of 25': ['.º puesto de 25', 'rank out of 25'],
  'per 100,000 inhabitants': ['por 100 mil habitantes', 'per 100,000 inhabitants'],
  'passengers per 1,000 inhabitants': [
    'pasajeros por mil habitantes',
    'passengers per 1,000 inhabitants',
  ],
  'inhabitants/km2': ['habitantes por km²', 'inhabitants per km²'],
  persons: ['personas', 'people'],
  producers: ['productores', 'producers'],
  enterprises: ['empresas', 'enterprises'],
  firms: ['empresas', 'firms'],
  cooperatives: ['cooperativas', 'cooperatives'],
  cases: ['casos', 'cases'],
  'deaths (Jan-Nov)': ['muertes (enero a noviembre)', 'deaths (January to November)'],
  districts: ['distritos', 'districts'],
  units: ['unidades', 'units'],
  count: ['', ''],
  years: ['años', 'years'],
  hours: ['horas', 'hours'],
  ha: ['ha', 'ha'],
  km: ['km', 'km'],
  km2: ['km²', 'km²'],
  'km (straight line)': ['km en línea recta', 'km in a straight line'],
  'm a.s.l.': ['m s. n. m.', 'm above sea level'],
  degrees: ['grados', 'degrees'],
  t: ['t', 't'],
  tonnes: ['t', 't'],
  't/ha': ['t/ha', 't/ha'],
  't/year': ['t por año', 't per year'],
  quintals: ['quintales', 'quintals'],
  families: ['familias', 'families'],
  farms: ['predios', 'farms'],
  organisations: ['organizaciones', 'organisations'],
  establishments: ['establecimientos', 'establishments'],
  concessions: ['concesiones', 'concessions'],
  rights: ['derechos', 'rights'],
  regiones: ['regiones', 'regions'],
};

/** Units that run into thousands of millions. */
const PLAIN_CURRENCY: ReadonlySet<string> = new Set(['USD', 'US$ FOB', 'PEN', 'S/']);

function words(unit: string, language: Language): string {
  const pair = UNITS[unit];
  return pair ? pair[language === 'es' ? 0 : 1] : unit;
}

/** Whether the code has words of its own in both languages. */
export function isKnownUnit(unit: string): boolean {
  return unit in UNITS;
}

/** The unit as it stands in a column head or a legend: "%", "US$ millones", "puntos de 10". */
export function unitLabel(unit: string, language: Language): string {
  return words(unit, language)
    .replace(/\{\}\s?/, '')
    .replace(/^\.º /, '')
    .trim();
}

/**
 * A number already written, with its unit: "13,4 %", "US$ 4 390 millones", "8.º puesto de 25". A
 * percentage carries its sign alone: of what it is one, the label of the unit says.
 */
export function withUnit(written: string, unit: string, language: Language): string {
  const text = words(unit, language).replace(/^%.*/, '%');
  if (text.includes('{}')) return text.replace('{}', written).replaceAll('$ ', `$${NBSP}`);
  if (text.startsWith('.')) return written + text;
  return text ? written + NBSP + text : written;
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
