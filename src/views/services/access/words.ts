/** Words of the access: whom it is for, in which unit, and how much. */
import type { Chains, Core } from '../../../data/types';
import { formatFixed, formatShort, type Language } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import { formatQuantity } from '../../../i18n/units';
import type { Bilingual, Fact } from '../../../model/fact';
import type { Figure } from '../../../model/figure';
import type { DemandKind, DistanceDecay } from '../../../state/view';
import { modelFact } from '../../analysis/model-fact';
import { DEFAULT_SETTINGS } from '../../analysis/settings';
import { functionLabel } from '../../ui/labels';
import { lowered } from '../words';
import type { DistrictAccess } from './access';
import { ZONE_WEIGHTS, type AccessSettings } from './settings';

const DEMAND: Readonly<Record<DemandKind, () => string>> = {
  rural_population: m.services_demand_rural,
  producers: m.services_demand_producers,
  agro_exports: m.services_demand_exports,
};
const DEMAND_OF: Readonly<Record<DemandKind, () => string>> = {
  rural_population: m.services_demand_of_rural,
  producers: m.services_demand_of_producers,
  agro_exports: m.services_demand_of_exports,
};
const NO_DEMAND: Readonly<Record<DemandKind, () => string>> = {
  rural_population: m.services_no_rural,
  producers: m.services_no_producers,
  agro_exports: m.services_no_exports,
};
const PER: Readonly<Record<DemandKind, () => string>> = {
  rural_population: m.services_access_per_rural,
  producers: m.services_access_per_producers,
  agro_exports: m.services_access_per_exports,
};
/** Unit codes of the amounts. */
export const DEMAND_UNIT: Readonly<Record<DemandKind, string>> = {
  rural_population: 'persons',
  producers: 'producers',
  agro_exports: 'USD',
};

/** "Población rural (censo de 2017)" */
export const demandTitle = (kind: DemandKind): string => DEMAND[kind]();
/** "de la población rural" */
export const ofDemand = (kind: DemandKind): string => DEMAND_OF[kind]();
/** "sin población rural" */
export const noDemand = (kind: DemandKind): string => NO_DEMAND[kind]();

/** "sanidad agraria para café" */
export function serviceWords(
  { fn, chain }: Pick<AccessSettings, 'fn' | 'chain'>,
  chains: Chains,
  language: Language,
): string {
  const service = lowered(functionLabel(fn));
  const served = chains.chains.find(({ id }) => id === chain);
  return served
    ? m.services_access_for_chain({ function: service, chain: lowered(served.name[language]) })
    : service;
}

/** Unit of the measure in view. */
export const measureUnit = ({ measure, demand }: AccessSettings): string =>
  measure === 'nearest' ? 'km' : PER[demand]();

/** The figure of a district with its unit; a distance to the whole km. */
export function accessWords(figure: Figure, settings: AccessSettings, language: Language): string {
  if (figure.kind === 'absent') {
    return figure.absence === 'not_applicable'
      ? noDemand(settings.demand)
      : m.services_access_unknown();
  }
  return formatQuantity(
    settings.measure === 'nearest' ? wholeKm(figure) : figure,
    measureUnit(settings),
    language,
  );
}

/** Distances are estimates: no more than whole kilometres. */
export function wholeKm(figure: Figure): Figure {
  if (figure.kind === 'value') return { ...figure, value: Math.round(figure.value) };
  if (figure.kind === 'absent') return figure;
  return { ...figure, floor: Math.floor(figure.floor), ceiling: Math.ceil(figure.ceiling) };
}

/** Name of a district with its region. */
export function districtName(core: Core, { district }: DistrictAccess): string {
  const region = core.regions.find(({ ubigeo }) => ubigeo === district.ubigeo);
  return m.services_district_name({ district: district.name, region: region?.name ?? '' });
}

function decayWords(decay: DistanceDecay): Bilingual {
  switch (decay) {
    case 'none':
      return { es: 'sin decaimiento con la distancia', en: 'without distance decay' };
    case 'gaussian':
      return {
        es: 'con decaimiento gaussiano (1 % al final del alcance)',
        en: 'with Gaussian decay (1% at the end of the reach)',
      };
    case 'zones': {
      const list = (language: Language) =>
        ZONE_WEIGHTS.map((weight) => formatShort(weight, language)).join(' · ');
      return {
        es: `con pesos por tercios del alcance (${list('es')})`,
        en: `with weights by thirds of the reach (${list('en')})`,
      };
    }
  }
}

/** Makes figures of districts facts of ours, with how they were computed: said once for all of them. */
export function accessFacts(settings: AccessSettings, period: string): (figure: Figure) => Fact {
  const { measure, decay, reachKm } = settings;
  const detour = (language: Language) => formatFixed(DEFAULT_SETTINGS.detour, 1, language);
  const approximate: Bilingual = {
    es: 'Donde un lugar se conoce solo por su provincia o departamento, el intervalo va de su peor a su mejor posición.',
    en: 'Where a place is known only to its province or department, the interval runs from its worst position to its best.',
  };
  const words = decayWords(decay);
  const derived: Bilingual =
    measure === 'nearest'
      ? {
          es: `Distancia por carretera al lugar hallado más cercano: línea recta por ${detour('es')}. ${approximate.es}`,
          en: `Distance by road to the nearest place found: straight line times ${detour('en')}. ${approximate.en}`,
        }
      : {
          es: `Captación flotante en dos pasos (Luo y Qi, 2009): cada lugar hallado se reparte entre la demanda a ${formatShort(reachKm, 'es')} km por carretera o menos, ${words.es}, y cada distrito suma los repartos que le alcanzan. ${approximate.es}`,
          en: `Two-step floating catchment (Luo & Qi 2009): each place found is shared among the demand within ${formatShort(reachKm, 'en')} km by road, ${words.en}, and each district adds up the shares that reach it. ${approximate.en}`,
        };
  const unit = measureUnit(settings);
  return (figure) => modelFact(`access_${measure}`, figure, unit, period, derived);
}
