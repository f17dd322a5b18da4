/** The spatial pattern in words. */
import type { Core } from '../../data/types';
import {
  formatFigure,
  formatFixed,
  formatList,
  formatPeriod,
  formatShort,
  type Language,
} from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { Figure } from '../../model/figure';
import type { Quadrant } from '../../model/local-moran';
import type { Neighbours, PatternVariable } from '../../state/view';
import {
  KINDS,
  NEAREST,
  RATE,
  type Global,
  type Local,
  type Pattern,
  type PatternRegion,
} from './pattern';
import { capital, formatRounded, percentWords, pointsWords } from './words';

const VARIABLES: Readonly<Record<PatternVariable, () => string>> = {
  gap: m.gaps_pattern_of_gap,
  exports: m.gaps_pattern_of_exports,
  promise: m.gaps_pattern_of_promise,
  readiness: m.gaps_pattern_of_readiness,
};
const OPTIONS: Readonly<Record<PatternVariable, () => string>> = {
  gap: m.gaps_pattern_option_gap,
  exports: m.gaps_pattern_option_exports,
  promise: m.gaps_pattern_option_promise,
  readiness: m.gaps_pattern_option_readiness,
};
const NEIGHBOURS: Readonly<Record<Neighbours, () => string>> = {
  touching: m.gaps_pattern_touching,
  nearest: () => m.gaps_pattern_nearest({ n: NEAREST }),
};
const QUADRANTS: Readonly<Record<Quadrant, () => string>> = {
  'high-high': m.gaps_pattern_high_high,
  'low-low': m.gaps_pattern_low_low,
  'high-low': m.gaps_pattern_high_low,
  'low-high': m.gaps_pattern_low_high,
};

/** "la brecha" */
export const variableWords = (variable: PatternVariable): string => VARIABLES[variable]();
/** "Brecha" */
export const optionWords = (variable: PatternVariable): string => OPTIONS[variable]();
export const neighboursWords = (neighbours: Neighbours): string => NEIGHBOURS[neighbours]();
/** "alta entre altas" */
export const quadrantWords = (quadrant: Quadrant): string => QUADRANTS[quadrant]();
export const kindWords = (kind: number): string => {
  const quadrant = KINDS[kind];
  return quadrant ? quadrantWords(quadrant) : m.gaps_pattern_chance();
};

export const figureWords = (variable: PatternVariable, figure: Figure, language: Language) =>
  (variable === 'exports' ? percentWords : pointsWords)(figure, language);

/** The figure without its unit, for columns that name it in their head. */
export const bareWords = (figure: Figure, language: Language): string =>
  formatFigure(figure, language, figure.kind === 'interval' ? formatRounded : formatShort);

/** A mean of shares to two decimals; of midpoints of intervals, in whole numbers. */
export const lagWords = (variable: PatternVariable, local: Local | null, language: Language) => {
  if (!local) return '–';
  return formatFixed(local.lag, variable === 'exports' ? 2 : 0, language);
};

/** A statistic that may be negative, to two decimals, and never "−0,00". */
export function statisticWords(value: number, language: Language): string {
  const rounded = Math.round(value * 100) / 100;
  return formatFixed(rounded === 0 ? 0 : rounded, 2, language);
}

/** A p to three decimals; below them it is said to be below. */
export const pWords = (p: number, language: Language): string =>
  p < 0.001 ? `<${formatFixed(0.001, 3, language)}` : formatFixed(p, 3, language);

/** "p = 0,21", "p < 0,001" */
export const pSentence = (p: number, language: Language): string =>
  p < 0.001
    ? `p\u00a0<\u00a0${formatFixed(0.001, 3, language)}`
    : `p\u00a0=\u00a0${formatFixed(p, 3, language)}`;

export const shareWords = (share: number, language: Language): string =>
  `${formatFixed(share * 100, 0, language)}\u00a0%`;

/** Whether the regions as a whole form a pattern: "se agrupa", "se alterna", "no se distingue del azar". */
export function globalWords({ i, expectation, p }: Global, pattern: Pattern, language: Language) {
  const what = {
    variable: capital(variableWords(pattern.variable), language),
    i: statisticWords(i, language),
    p: pSentence(p, language),
    n: pattern.n,
  };
  if (p > RATE) return m.gaps_pattern_none(what);
  return i > expectation ? m.gaps_pattern_grouped(what) : m.gaps_pattern_alternate(what);
}

/** Regions of each kind that are told from chance: "alta entre altas: Cusco y Puno". */
export function clusterWords(
  regions: readonly PatternRegion[],
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const told = KINDS.flatMap((quadrant) => {
    const own = regions.filter(({ local }) => local?.discovered && local.quadrant === quadrant);
    if (own.length === 0) return [];
    const list = formatList(
      own.map(({ ubigeo }) => names.get(ubigeo) ?? ubigeo),
      language,
    );
    return [`${quadrantWords(quadrant)}, ${list}`];
  });
  return told.length === 0
    ? m.gaps_pattern_no_cluster()
    : m.gaps_pattern_clusters({ list: told.join('; ') });
}

/** The lens's one sentence: of the chosen region, else of the country. */
export function patternFinding(
  core: Core,
  pattern: Pattern,
  view: { readonly regions: readonly string[]; readonly language: Language },
): string {
  const { language } = view;
  const names = new Map(core.regions.map(({ ubigeo, name }) => [ubigeo, name]));
  const chosen = pattern.regions.find(({ ubigeo }) => ubigeo === view.regions.at(-1));
  if (chosen) return ofRegion(chosen, names.get(chosen.ubigeo) ?? '', pattern, language);
  if (!pattern.global) {
    return m.gaps_pattern_impossible({
      variable: variableWords(pattern.variable),
      n: pattern.n,
    });
  }
  const sentence = globalWords(pattern.global, pattern, language);
  const clusters = clusterWords(pattern.regions, names, language);
  return pattern.intervals > 0
    ? `${sentence} ${clusters} ${m.gaps_pattern_midpoints()}`
    : `${sentence} ${clusters}`;
}

function ofRegion(
  { fact, local, neighbours }: PatternRegion,
  region: string,
  { variable }: Pattern,
  language: Language,
): string {
  const name = variableWords(variable);
  const value = figureWords(variable, fact.figure, language);
  if (fact.figure.kind === 'absent') {
    return m.gaps_pattern_region_absent({ region, variable: name, value });
  }
  if (!local) return m.gaps_pattern_region_alone({ region, variable: name, value });
  return m.gaps_pattern_region({
    region,
    variable: name,
    value,
    n: neighbours.length,
    lag: lagWords(variable, local, language),
    quadrant: quadrantWords(local.quadrant),
    verdict: local.discovered ? m.gaps_pattern_told() : m.gaps_pattern_not_told(),
    chance: pSentence(local.adjusted, language),
  });
}

/** Why a region has no place in the pattern. */
export function outsideWords({ fact }: PatternRegion): string {
  return fact.figure.kind === 'absent' ? m.gaps_pattern_outside() : m.gaps_pattern_alone();
}

/** "2022–2024" for exports; the others are ours, of the facts' date. */
export const periodWords = ({ variable, period }: Pattern): string =>
  variable === 'exports' ? formatPeriod(period) : '';

/** The rule by which the map tells regions from chance. */
export function ruleWords({ global, n }: Pattern, language: Language): string {
  if (!global) return m.gaps_pattern_rule_none({ n });
  return m.gaps_pattern_rule({
    n,
    i: statisticWords(global.i, language),
    p: pSentence(global.p, language),
    rate: formatShort(RATE * 100, language),
  });
}
