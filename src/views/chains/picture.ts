/** The picture of a chain: why each region has it, how much it plants, where customs says it comes from. */
import {
  BASES,
  type Chains,
  type Core,
  type DistrictExport,
  type Districts,
} from '../../data/types';
import { formatAmount, formatList, formatPercent, formatShort } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { unitLabel } from '../../i18n/units';
import type { CategoricalLegend, CircleMark, MapPicture, RegionMark } from '../../map/picture';
import type { Language, ViewState } from '../../state/view';
import { basisLabel } from '../ui/labels';
import { numberOf, type CropInRegion } from './crops';
import { findingOf } from './finding';
import { basesInView, sourcesOfBets, type Bet } from './listing';
import { originOfChain } from './origin';
import { readingOf, type Reading } from './reading';
import { tableOf } from './table';
import { tradeOfChain } from './trade';
import { exportersAndPeak } from './words';

export interface ChainsAtlas {
  readonly core: Core;
  readonly chains: Chains;
  readonly districts?: Districts;
}

/** What the map says of a region in words; where no plan was found, the plan's silence is not read as a no. */
function words(
  bet: Bet | undefined,
  crop: CropInRegion | undefined,
  planFound: boolean,
  language: Language,
): string {
  const why = bet
    ? formatList(
        bet.bases.map((basis) => basisLabel(basis)),
        language,
      )
    : planFound
      ? m.chains_mark_plan_silent()
      : m.chains_mark_no_plan();
  const area = crop?.area;
  if (!area) return why;
  const hectares = formatShort(numberOf(area), language);
  return `${why} · ${m.chains_mark_area({ hectares, year: area.period })}`;
}

function regionMark(bet: Bet | undefined, ubigeo: string, label: string): RegionMark {
  return {
    ubigeo,
    mark: bet ? BASES.indexOf(bet.bases[0]) : 'not_found',
    value: null,
    label,
    rank: null,
  };
}

function legendOf(reading: Reading, regions: number, language: Language): CategoricalLegend {
  const bets = [...reading.bets.values()];
  const missing = regions - bets.length;
  return {
    kind: 'categorical',
    ramp: 'basis',
    title: m.chains_legend_title({ chain: reading.chain.name[language] }),
    unit: '',
    period: '',
    classes: BASES.map((basis) => ({
      label: basisLabel(basis),
      count: bets.filter((bet) => bet.bases[0] === basis).length,
    })),
    specials:
      missing > 0
        ? [{ mark: 'not_found', label: m.chains_legend_not_found(), count: missing }]
        : [],
    n: bets.length,
    missing,
  };
}

function districtLabel(row: DistrictExport, region: string, language: Language): string {
  const label = m.chains_district_label({
    district: row.name,
    region,
    amount: formatAmount(row.fob, language),
    period: row.period,
    share: formatPercent(row.leadShare, language),
    family: row.leadFamily,
  });
  return [label, exportersAndPeak(row, language)].filter((part) => part !== '').join(' · ');
}

/** Draws the chain in the view (or the default one) from the facts. */
export function drawChain(atlas: ChainsAtlas, view: ViewState): MapPicture {
  const { core, chains, districts } = atlas;
  const { language } = view;
  const reading = readingOf(chains, districts, view);
  const { chain, bets, crops } = reading;
  const crop = new Map(crops.map((row) => [row.ubigeo, row]));
  const names = new Map(core.regions.map((region) => [region.ubigeo, region.name]));
  const areaPeriod = crops.find((row) => row.area)?.area?.period;

  const circles = core.regions.flatMap((region): CircleMark[] => {
    const area = crop.get(region.ubigeo)?.area;
    if (!area || numberOf(area) <= 0) return [];
    const hectares = formatShort(numberOf(area), language);
    return [
      {
        id: `area-${region.ubigeo}`,
        ubigeo: region.ubigeo,
        point: region.labelPoint,
        amount: numberOf(area),
        label: `${region.name}: ${m.chains_mark_area({ hectares, year: area.period })}`,
        lowConfidence: area.provenance?.confidence === 'low',
      },
    ];
  });

  return {
    finding: findingOf(reading, core, view),
    regions: core.regions.map((region) => {
      const bet = bets.get(region.ubigeo);
      const planFound = chains.perxFound.includes(region.ubigeo);
      const label = words(bet, crop.get(region.ubigeo), planFound, language);
      return regionMark(bet, region.ubigeo, label);
    }),
    circles,
    districtCircles: originOfChain(districts, chain.id).drawn.map((row) => ({
      id: `origin-${row.ubigeo6}`,
      ubigeo: row.ubigeo,
      point: row.point,
      amount: row.fob,
      label: districtLabel(row, names.get(row.ubigeo) ?? row.ubigeo, language),
      lowConfidence: row.provenance.confidence === 'low',
    })),
    points: [],
    legend: legendOf(reading, core.regions.length, language),
    circleLegend: areaPeriod
      ? {
          title: m.chains_circle_title({ year: areaPeriod }),
          unit: unitLabel('ha', language),
        }
      : null,
    sources: sourcesOfBets(chains, [...bets.values()], basesInView(view)),
    table: tableOf(reading, tradeOfChain(chains, chain.id), core, view),
  };
}
