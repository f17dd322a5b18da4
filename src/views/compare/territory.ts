/** What the model says of a unit: coverage, gap, functions and the way to a place, for groups too. */
import { SERVICE_FUNCTIONS, type Districts, type ServiceFunction } from '../../data/types';
import { formatShort, type Language } from '../../i18n/format';
import type { Bilingual, Fact } from '../../model/fact';
import {
  absent,
  bounds,
  fromBounds,
  interval,
  multiply,
  scale,
  value,
  type Figure,
} from '../../model/figure';
import { regionGap } from '../../model/gap';
import { meanByWeight } from '../../model/weighted-mean';
import { DEFAULT_VIEW } from '../../state/view';
import { modelFact } from '../analysis/model-fact';
import { DEFAULT_SETTINGS } from '../analysis/settings';
import { resultFact } from '../gaps/facts';
import { accessOf, type AccessParts } from '../services/access/access';
import { coverageFact } from '../services/coverage';
import { latest } from '../services/latest';
import type { CompareAtlas } from './atlas';
import type { Unit } from './units';

type Parts = Pick<CompareAtlas, 'core' | 'analysis' | 'districts'>;

/** Rural population by region: the demand that coverage is a share of. */
export const ruralPopulation = latest((districts: Districts): ReadonlyMap<string, number> => {
  const people = new Map<string, number>();
  for (const { ubigeo, point, population, ruralShare } of districts.districts) {
    if (point === null) continue;
    people.set(ubigeo, (people.get(ubigeo) ?? 0) + ((population ?? 0) * (ruralShare ?? 0)) / 100);
  }
  return people;
});

const isOne = ({ members }: Unit): boolean => members.length === 1;
const first = ({ members }: Unit): string => members[0] ?? '';

/** Mean of the members' shares by rural population; those without any are no part of it. */
export function byRuralPopulation(
  districts: Districts,
  members: readonly string[],
  figureOf: (ubigeo: string) => Figure,
): Figure {
  const people = ruralPopulation(districts);
  const own = members.flatMap((ubigeo) => {
    const figure = figureOf(ubigeo);
    const weight = people.get(ubigeo) ?? 0;
    return figure.kind === 'absent' || weight === 0
      ? []
      : [{ range: bounds(figure, [0, 1]), weight }];
  });
  if (own.length === 0) return absent('not_applicable');
  return fromBounds(
    meanByWeight(
      own.map(({ range }) => range),
      own.map(({ weight }) => weight),
    ),
  );
}

/** Share of the rural population within reach of a place found for the function, percent. */
export function coverageOf(
  { core, analysis, districts }: Parts,
  fn: ServiceFunction,
  unit: Unit,
): Fact {
  if (isOne(unit)) return coverageFact(analysis, first(unit), fn, core.dataDate);
  const figure = byRuralPopulation(
    districts,
    unit.members,
    (ubigeo) => analysis.coverage(ubigeo, fn, null).figure,
  );
  return modelFact('coverage', scale(figure, 100), '%', core.dataDate, {
    es: 'Media de la cobertura de las regiones del grupo, ponderada por su población rural (censo de 2017).',
    en: 'Mean of the coverage of the regions of the group, weighted by their rural population (2017 census).',
  });
}

/** Places found in the unit that offer the function today. */
export const placesOf = (
  { analysis }: Pick<Parts, 'analysis'>,
  fn: ServiceFunction,
  { members }: Unit,
): number =>
  members.reduce((n, ubigeo) => n + analysis.coverage(ubigeo, fn, null).points.length, 0);

/**
 * Gap of a unit, 0–1. A group's is the mean over the chains of all its regions, each weighted by its
 * promise there and by the rural population of the region.
 */
export function gapOf({ core, analysis, districts }: Parts, unit: Unit): Fact {
  if (isOne(unit)) {
    return resultFact('region_gap', analysis.gap(first(unit)).figure, 'share', core.dataDate);
  }
  const people = ruralPopulation(districts);
  const whole = unit.members.reduce((sum, ubigeo) => sum + (people.get(ubigeo) ?? 0), 0);
  const figure = regionGap(
    unit.members.flatMap((ubigeo) =>
      analysis.chainsOf(ubigeo).map(({ promise, coverage }) => ({
        coverage,
        promise: multiply(
          promise.figure,
          value(whole === 0 ? 0 : (people.get(ubigeo) ?? 0) / whole),
        ),
      })),
    ),
  );
  return modelFact('region_gap', figure, 'share', core.dataDate, {
    es: 'Media de (1 − cobertura) de las cadenas de todas las regiones del grupo, ponderada por la promesa de cada una y por la población rural de su región.',
    en: 'Mean of (1 − coverage) over the chains of all regions of the group, weighted by the promise of each and by the rural population of its region.',
  });
}

/** Readiness is a score among the regions: a group has no place on that scale. */
export function readinessOf({ core, analysis }: Parts, unit: Unit): Fact {
  if (isOne(unit)) {
    return resultFact('readiness', analysis.readiness(first(unit)).figure, 'share', core.dataDate);
  }
  return modelFact('readiness', absent('not_applicable'), 'share', core.dataDate, {
    es: 'No se agrega: es un puntaje entre la región que menos tiene y la que más, y un grupo no está en esa escala.',
    en: 'Not aggregated: it is a score between the region with least and the one with most, and a group is not on that scale.',
  });
}

/** Functions with a place in some region of the unit. */
export const functionsFoundIn = (
  { analysis }: Pick<Parts, 'analysis'>,
  { members }: Unit,
): ReadonlySet<ServiceFunction> =>
  new Set(members.flatMap((ubigeo) => analysis.functionsPresent(ubigeo).present));

/**
 * Number of functions with a place: those found, up to what the inventory may have missed. In a group
 * each region may hold what it missed of a function, never more than one function in all.
 */
export function functionsOf({ core, analysis }: Parts, unit: Unit): Fact {
  const present = functionsFoundIn({ analysis }, unit);
  const unseen = SERVICE_FUNCTIONS.filter((fn) => !present.has(fn)).reduce(
    (sum, fn) => sum + Math.min(1, unit.members.length * (1 - analysis.completeness(fn).kappa)),
    0,
  );
  const figure = isOne(unit)
    ? analysis.functionsPresent(first(unit)).figure
    : interval(present.size, present.size + Math.ceil(unseen - 1e-9));
  return modelFact('functions_present', figure, 'count', core.dataDate, {
    es: 'Funciones con algún lugar hallado en la unidad. El techo suma lo que puede faltar en el inventario.',
    en: 'Functions with some place found in the unit. The ceiling adds what the inventory may lack.',
  });
}

/** Sums over the districts of a region: people × km, at the nearest and the farthest, and people. */
interface Way {
  readonly low: number;
  readonly high: number;
  readonly people: number;
}

const waysOf = latest(
  (
    core: AccessParts['core'],
    chains: AccessParts['chains'],
    services: AccessParts['services'],
    districts: Districts,
  ): ReadonlyMap<ServiceFunction, ReadonlyMap<string, Way> | null> =>
    new Map(
      SERVICE_FUNCTIONS.map((fn) => {
        const access = accessOf(
          { core, chains, services, districts },
          { ...DEFAULT_VIEW, functions: [fn], accessMeasure: 'nearest' },
        );
        if (access.sites.length === 0) return [fn, null];
        const ways = new Map<string, Way>();
        for (const { district, demand, nearest } of access.districts) {
          if (demand.kind !== 'value' || nearest.kind === 'absent') continue;
          const own = ways.get(district.ubigeo) ?? { low: 0, high: 0, people: 0 };
          const [low, high] = bounds(nearest, [0, 0]);
          ways.set(district.ubigeo, {
            low: own.low + demand.value * low,
            high: own.high + demand.value * high,
            people: own.people + demand.value,
          });
        }
        return [fn, ways];
      }),
    ),
);

const detour = (language: Language): string => formatShort(DEFAULT_SETTINGS.detour, language);
const WAY: Bilingual = {
  es: `Media de los kilómetros de cada distrito al lugar hallado más cercano, ponderada por su población rural (censo de 2017). Línea recta × ${detour('es')}, lo que se supone que alarga una carretera. Es un intervalo donde de algún lugar solo se conoce la provincia o el departamento. Puede haber lugares más cercanos que no se hallaron.`,
  en: `Mean of the kilometres from each district to the nearest place found, weighted by its rural population (2017 census). Straight line × ${detour('en')}, by which a road is assumed to be longer. It is an interval where only the province or department of some place is known. There may be nearer places that were not found.`,
};

/** Mean way of the rural population to the nearest place found for the function, km. */
export function wayOf(
  { core, chains, services, districts }: AccessParts,
  fn: ServiceFunction,
  { members }: Unit,
): Fact {
  const ways = waysOf(core, chains, services, districts).get(fn);
  const own = members.flatMap((ubigeo) => ways?.get(ubigeo) ?? []);
  const people = own.reduce((sum, way) => sum + way.people, 0);
  const over = (of: (way: Way) => number) => own.reduce((sum, way) => sum + of(way), 0) / people;
  const figure =
    !ways || own.length === 0
      ? absent('not_found')
      : people === 0
        ? absent('not_applicable')
        : interval(
            over(({ low }) => low),
            over(({ high }) => high),
          );
  return modelFact('nearest', figure, 'km', core.dataDate, WAY);
}
