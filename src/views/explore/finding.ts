/** The room's one sentence: what the map shows now, with the chosen region first. */
import type { Indicator, Series } from '../../data/types';
import { formatList, formatPercent, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatQuantity } from '../../i18n/units';
import { isPlace, type Place } from './ranks';
import { EXPORT_SHARE, EXPORT_SHARE_WITHOUT_CAPITAL, writePeriod } from './series';

/** Amounts that may be added over regions; prices, distances or firms counted twice may not. */
const ADDITIVE_UNITS: ReadonlySet<string> = new Set([
  'USD',
  'US$ FOB',
  'USD_million',
  'US$ million',
  'PEN',
  'S/',
  'S/ million of 2007',
  'S/ thousand, current',
  'S/ thousand of 2007',
  'ha',
  'km2',
  't',
  'persons',
  'producers',
  'cooperatives',
  'enterprises',
  'cases',
]);

/** Shares of one national total: their sum is a share too. */
const SHARES_OF_TOTAL: ReadonlySet<string> = new Set([EXPORT_SHARE, EXPORT_SHARE_WITHOUT_CAPITAL]);

export const isAdditive = (indicator: Indicator): boolean =>
  indicator.nature === 'amount' && ADDITIVE_UNITS.has(indicator.unit);

export const isShareOfTotal = (indicator: Indicator): boolean => SHARES_OF_TOTAL.has(indicator.id);

export interface FindingInput {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly regions: readonly { readonly ubigeo: string; readonly name: string }[];
  readonly places: readonly Place[];
  readonly pilot: readonly string[];
  readonly chosen: string | null;
  readonly language: Language;
}

interface Row {
  readonly ubigeo: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly place: Place | undefined;
}

const TOP = 3;

export function exploreFinding(input: FindingInput): string {
  const { indicator, series, regions, language, chosen } = input;
  const period = writePeriod(series.period, language);
  const label = indicator.label[language];
  // A label that says its year is not given it twice.
  const subject = label.includes(period) ? label : m.explore_finding_subject({ label, period });
  const rows: Row[] = regions
    .flatMap((region, i) => {
      const fact = series.facts[i];
      return fact?.figure.kind === 'value'
        ? [
            {
              ...region,
              value: fact.figure.value,
              text: formatQuantity(fact.figure, fact.unit, language),
              place: input.places[i],
            },
          ]
        : [];
    })
    .sort((a, b) => b.value - a.value);
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return boundsOnly(input, subject);

  const row = rows.find((one) => one.ubigeo === chosen);
  const index = regions.findIndex((region) => region.ubigeo === chosen);
  const lead = row
    ? leadOf(row, input)
    : index < 0
      ? null
      : m.explore_finding_absent({
          name: regions[index]?.name ?? '',
          value: inWords(series, index, language),
        });
  const rest = overall(rows, first, last, input);
  const body = lead ? `${lead}; ${rest}` : rest;
  const said = isShareOfTotal(indicator) ? capital(body) : `${subject}: ${body}`;
  return `${[said, ...holes(series)].join('; ')}.`;
}

/** Without a single exact value: what the bounds tell, if there are any. */
function boundsOnly({ series, regions, language, chosen }: FindingInput, subject: string): string {
  const floors = regions
    .flatMap(({ name }, i) => {
      const fact = series.facts[i];
      return fact?.figure.kind === 'interval' && Number.isFinite(fact.figure.floor)
        ? [{ name, floor: fact.figure.floor, unit: fact.unit }]
        : [];
    })
    .sort((a, b) => b.floor - a.floor);
  if (series.facts.every((fact) => fact.figure.kind === 'absent'))
    return m.explore_finding_none({ subject });
  const [most] = floors;
  const floor =
    most && most.floor > 0
      ? [
          m.explore_finding_floor({
            name: most.name,
            value: formatQuantity({ kind: 'value', value: most.floor }, most.unit, language),
          }),
        ]
      : [];
  const index = regions.findIndex(({ ubigeo }) => ubigeo === chosen);
  const region = regions[index];
  const lead = region
    ? [m.explore_finding_absent({ name: region.name, value: inWords(series, index, language) })]
    : [];
  const body = [...lead, ...holes(series), ...floor].join('; ');
  return `${subject}: ${body}.`;
}

/** How many regions have no figure, or only a bound of one. */
function holes({ facts }: Series): string[] {
  const intervals = facts.filter((fact) => fact.figure.kind === 'interval').length;
  // What does not apply to a region is no hole.
  const missing = facts.filter(
    ({ figure }) => figure.kind === 'absent' && figure.absence !== 'not_applicable',
  ).length;
  return [
    ...(intervals > 0 ? [m.explore_finding_intervals({ regions: count(intervals) })] : []),
    ...(missing > 0 ? [m.explore_finding_missing({ regions: count(missing) })] : []),
  ];
}

const count = (n: number): string => m.region_count({ n });
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function inWords(series: Series, index: number, language: Language): string {
  const fact = series.facts[index];
  return fact
    ? formatQuantity(fact.figure, fact.unit, language)
    : formatQuantity({ kind: 'absent', absence: 'not_found' }, '', language);
}

/** What the chosen region has, and its place. */
function leadOf(row: Row, { indicator, series, language }: FindingInput): string {
  if (isPlace(indicator)) return m.explore_finding_absent({ name: row.name, value: row.text });
  const place = m.explore_finding_place({
    rank: String(row.place?.rank ?? ''),
    n: String(series.facts.filter((fact) => fact.figure.kind !== 'absent').length),
  });
  const words = { name: row.name, value: row.text, place };
  if (!isShareOfTotal(indicator)) return m.explore_finding_has(words);
  return m.explore_finding_contributes({
    ...words,
    whole: wholeOf(indicator, writePeriod(series.period, language)),
  });
}

const wholeOf = (indicator: Indicator, period: string): string =>
  indicator.id === EXPORT_SHARE_WITHOUT_CAPITAL
    ? m.explore_whole_without_capital({ period })
    : m.explore_whole({ period });

/** What the country looks like: the few that add up to most, or the two ends. */
function overall(rows: readonly Row[], first: Row, last: Row, input: FindingInput): string {
  const { indicator, series, language, chosen } = input;
  const top = rows.slice(0, TOP);
  const names = formatList(
    top.map((row) => row.name),
    language,
  );
  const sum = top.reduce((total, row) => total + row.value, 0);
  if (isShareOfTotal(indicator) && rows.length > TOP) {
    const share = formatPercent(sum, language);
    if (chosen !== null) return m.explore_finding_top_short({ names, share });
    const whole = wholeOf(indicator, writePeriod(series.period, language));
    return `${m.explore_finding_top({ names, share, whole })}${pilotTail(rows, input)}`;
  }
  const total = rows.reduce((all, row) => all + row.value, 0);
  if (isAdditive(indicator) && rows.length > TOP && total > 0)
    return m.explore_finding_top_found({
      names,
      share: formatPercent((100 * sum) / total, language),
      n: String(rows.length),
    });
  if (rows.length === 1) return m.explore_finding_single({ value: first.text, name: first.name });
  if (first.value === last.value) return m.explore_finding_equal({ value: first.text });
  return m.explore_finding_ends({
    low: last.text,
    lowName: last.name,
    high: first.text,
    highName: first.name,
  });
}

function pilotTail(rows: readonly Row[], { pilot, language }: FindingInput): string {
  const own = rows.filter((row) => pilot.includes(row.ubigeo));
  if (own.length === 0) return '';
  return `; ${m.explore_finding_pilot({
    names: formatList(
      own.map((row) => row.name),
      language,
    ),
    values: formatList(
      own.map((row) => row.text),
      language,
    ),
  })}`;
}
