/**
 * Questions to start from: each opens the state that answers it, and its answer is computed from the
 * same parts as that state.
 */
import { SERVICE_FUNCTIONS, type ServiceFunction } from '../../data/types';
import { formatList, formatMonth, formatPercent, formatShort } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatQuantity } from '../../i18n/units';
import { bounds } from '../../model/figure';
import type { Language, Patch } from '../../state/view';
import { DEFAULT_VIEW } from '../../state/view';
import { exportShares, cellsOf, matrixOf } from '../gaps/matrix';
import { rankingOf } from '../candidates/ranking';
import { briefPlace } from '../candidates/words';
import { standingsOf } from '../candidates/standing';
import type { PartName, Parts } from '../room';
import { functionLabel } from '../ui/labels';
import { membershipOf } from '../ui/membership';

/** Parts that the answers are computed from. */
export const QUESTION_NEEDS = [
  'core',
  'indicators',
  'chains',
  'services',
  'criteria',
  'programme',
  'analysis',
] as const satisfies readonly PartName[];

export type QuestionAtlas = Pick<Parts, (typeof QUESTION_NEEDS)[number]>;

export interface Question {
  readonly id: string;
  readonly text: () => string;
  /** What the view becomes, from the default one. */
  readonly patch: (atlas: QuestionAtlas) => Patch;
  readonly answer: (atlas: QuestionAtlas, language: Language) => string;
}

const FIRST = 5;
const NAMED = 3;
const COFFEE = 'coffee';
const COCOA = 'cacao';
const AVOCADO = 'avocado';
const FAR_HOURS = 10;
const PORT_HOURS = 'hours_to_seaport';

const nameOf = ({ core }: QuestionAtlas, ubigeo: string): string =>
  core.regions.find((region) => region.ubigeo === ubigeo)?.name ?? ubigeo;
const named = (atlas: QuestionAtlas, ubigeos: readonly string[], language: Language): string =>
  ubigeos.length === 0
    ? m.questions_none()
    : formatList(
        ubigeos.map((ubigeo) => nameOf(atlas, ubigeo)),
        language,
      );

const regionsWith = ({ core, chains }: QuestionAtlas, chain: string): readonly string[] =>
  core.regions
    .map(({ ubigeo }) => ubigeo)
    .filter((ubigeo) =>
      chains.listings.some((listing) => listing.chain === chain && listing.ubigeo === ubigeo),
    );

/** Regions listed for a chain in which nobody lives within reach of a place found for a function. */
function unreached(atlas: QuestionAtlas, chain: string, fn: ServiceFunction): readonly string[] {
  return regionsWith(atlas, chain).filter((ubigeo) => {
    const { observed } = atlas.analysis.coverage(ubigeo, fn, chain);
    return observed.kind !== 'absent' && bounds(observed, [0, 1])[1] === 0;
  });
}

function unreachedAnswer(
  atlas: QuestionAtlas,
  chain: string,
  fn: ServiceFunction,
  language: Language,
): string {
  const all = regionsWith(atlas, chain);
  const without = unreached(atlas, chain, fn);
  const words = {
    n: without.length,
    all: all.length,
    km: formatShort(atlas.analysis.reachKm, language),
  };
  const found = atlas.services.points.some((point) => point.isPlace && point.function === fn);
  if (!found) return m.questions_unreached_nowhere(words);
  if (without.length === 0) return m.questions_unreached_none(words);
  return m.questions_unreached({ ...words, regions: named(atlas, without, language) });
}

/** First k of a preset. */
function firstOf(atlas: QuestionAtlas, preset: string): readonly string[] {
  const { ranked } = rankingOf(atlas, { ...DEFAULT_VIEW, preset });
  return (ranked ?? []).filter(({ rank }) => rank <= FIRST).map(({ ubigeo }) => ubigeo);
}

export const QUESTIONS: readonly Question[] = [
  {
    id: 'first',
    text: m.questions_first,
    patch: () => ({ room: 'candidates' }),
    answer: (atlas, language) => {
      const ranking = rankingOf(atlas, DEFAULT_VIEW);
      const standings = standingsOf(ranking, null, FIRST);
      const list = (ranking.ranked ?? [])
        .filter(
          ({ ubigeo }) => membershipOf(atlas.core, atlas.programme, ubigeo).kind === 'unknown',
        )
        .slice(0, NAMED)
        .map(({ ubigeo }) =>
          m.candidates_named({
            region: nameOf(atlas, ubigeo),
            place: briefPlace(standings.get(ubigeo)),
          }),
        );
      return m.questions_first_answer({ list: formatList(list, language) });
    },
  },
  {
    id: 'readiness',
    text: m.questions_readiness,
    patch: () => ({ room: 'candidates', preset: 'readiness' }),
    answer: (atlas, language) => {
      const gap = firstOf(atlas, 'gap');
      const enters = firstOf(atlas, 'readiness').filter((ubigeo) => !gap.includes(ubigeo));
      return m.questions_readiness_answer({
        k: FIRST,
        n: enters.length,
        regions: named(atlas, enters, language),
      });
    },
  },
  {
    id: 'coffee-quality',
    text: m.questions_coffee,
    patch: () => ({ room: 'gaps', chain: COFFEE, gapAxis: 'promise' }),
    answer: (atlas, language) => unreachedAnswer(atlas, COFFEE, 'certification_quality', language),
  },
  {
    id: 'cocoa-innovation',
    text: m.questions_cocoa,
    patch: () => ({
      room: 'services',
      lens: 'access',
      functions: ['innovation_tech_transfer'],
      chain: COCOA,
    }),
    answer: (atlas, language) =>
      unreachedAnswer(atlas, COCOA, 'innovation_tech_transfer', language),
  },
  {
    id: 'exports-without-services',
    text: m.questions_corner,
    patch: () => ({ room: 'gaps' }),
    answer: (atlas, language) => {
      // Row 0: the third least covered; column 2: the third that exports most.
      const regions = cellsOf(matrixOf(atlas, DEFAULT_VIEW))[2] ?? [];
      return m.questions_corner_answer({ regions: named(atlas, regions, language) });
    },
  },
  {
    id: 'pilot-share',
    text: m.questions_pilot,
    patch: ({ core }) => ({ room: 'compare', regions: core.pilot, card: false }),
    answer: (atlas, language) => {
      const { facts, period } = exportShares(atlas, false);
      const shares = atlas.core.pilot.map((ubigeo) => {
        const fact = facts[atlas.core.regions.findIndex((region) => region.ubigeo === ubigeo)];
        return m.questions_pilot_share({
          region: nameOf(atlas, ubigeo),
          share: fact ? formatQuantity(fact.figure, fact.unit, language) : '',
        });
      });
      return m.questions_pilot_answer({
        shares: formatList(shares, language),
        period: period.replace('-', '–'),
      });
    },
  },
  {
    id: 'shared-chains',
    text: m.questions_shared,
    patch: () => ({ room: 'chains', lens: 'transfer' }),
    answer: (atlas, language) => {
      const counts = atlas.core.regions
        .filter(({ ubigeo }) => !atlas.core.pilot.includes(ubigeo))
        .map(({ ubigeo }) => ({
          ubigeo,
          shared: bounds(atlas.analysis.chainsShared(ubigeo), [0, 0])[0],
        }))
        .sort((a, b) => b.shared - a.shared);
      const most = counts[0]?.shared ?? 0;
      return m.questions_shared_answer({
        regions: named(
          atlas,
          counts.filter(({ shared }) => shared === most).map(({ ubigeo }) => ubigeo),
          language,
        ),
        n: most,
      });
    },
  },
  {
    id: 'rarest-function',
    text: m.questions_rarest,
    patch: () => ({ room: 'services', lens: 'coordination' }),
    answer: (atlas) => {
      const counts = SERVICE_FUNCTIONS.map((fn) => ({
        fn,
        n: atlas.core.regions.filter(({ ubigeo }) =>
          atlas.analysis.functionsPresent(ubigeo).present.includes(fn),
        ).length,
      })).sort((a, b) => a.n - b.n);
      const [rarest, ...others] = counts;
      const most = others.at(-1);
      if (!rarest || !most) return m.questions_none();
      return m.questions_rarest_answer({
        rarest: functionLabel(rarest.fn),
        least: rarest.n,
        most: functionLabel(most.fn),
        n: most.n,
        all: atlas.core.regions.length,
      });
    },
  },
  {
    id: 'avocado-months',
    text: m.questions_months,
    patch: () => ({ room: 'chains', chain: AVOCADO }),
    answer: ({ chains }, language) => {
      const calendars = chains.harvests.filter(
        ({ chain, kind }) => chain === AVOCADO && kind === 'harvest',
      );
      if (calendars.length === 0) return m.questions_months_none();
      const months = [...new Set(calendars.flatMap((calendar) => calendar.months))].sort(
        (a, b) => a - b,
      );
      return m.questions_months_answer({
        n: months.length,
        months: formatList(
          months.map((month) => formatMonth(month, language)),
          language,
        ),
        calendars: calendars.length,
      });
    },
  },
  {
    id: 'far-from-port',
    text: () => m.questions_port({ hours: FAR_HOURS }),
    patch: () => ({ room: 'explore', indicator: PORT_HOURS }),
    answer: (atlas, language) => {
      const periods = atlas.indicators.get(PORT_HOURS);
      const facts = [...(periods?.values() ?? [])].at(-1)?.facts ?? [];
      const far = atlas.core.regions
        .filter((_, i) => {
          const figure = facts[i]?.figure;
          return figure !== undefined && bounds(figure, [0, 0])[0] > FAR_HOURS;
        })
        .map(({ ubigeo }) => ubigeo);
      return m.questions_port_answer({
        n: far.length,
        share: formatPercent((100 * far.length) / atlas.core.regions.length, language),
        regions: named(atlas, far, language),
      });
    },
  },
];
