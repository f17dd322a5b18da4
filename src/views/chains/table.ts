/** The table twin of the chain's map: bases, lists, area, production and exports of every region. */
import type { Core } from '../../data/types';
import {
  formatFigure,
  formatFixed,
  formatList,
  formatPeriod,
  formatShort,
} from '../../i18n/format';
import { m } from '../../i18n/messages';
import { unitLabel } from '../../i18n/units';
import type { TableCell, TableTwin } from '../../map/picture';
import type { Fact } from '../../model/fact';
import type { Language, ViewState } from '../../state/view';
import { basisLabel } from '../ui/labels';
import { numberOf } from './crops';
import { listLabel } from './lists';
import type { Reading } from './reading';
import { latestExport, MILLION_USD, type Trade } from './trade';

function missing(language: Language): TableCell {
  return {
    text: formatFigure({ kind: 'absent', absence: 'not_found' }, language),
    sort: null,
  };
}

function cell(
  fact: Fact | null,
  language: Language,
  write: (value: number, language: Language) => string,
): TableCell {
  if (!fact) return missing(language);
  return { text: formatFigure(fact.figure, language, write), sort: numberOf(fact), fact };
}

export function tableOf(reading: Reading, trade: Trade, core: Core, view: ViewState): TableTwin {
  const { language } = view;
  const { chain, bets, crops, origin } = reading;
  const crop = new Map(crops.map((row) => [row.ubigeo, row]));
  const areaYear = crops.find((row) => row.area)?.area?.period ?? '';
  const yieldYear = crops.find((row) => row.production)?.production?.period ?? '';
  const customsYears = [...origin.values()][0]?.period ?? '';
  const inMillions = (value: number, to: Language) => formatShort(value / 1e6, to);
  const unit = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');

  return {
    caption: m.chains_table_caption({ chain: chain.name[language] }),
    columns: [
      { id: 'region', title: m.chains_column_region(), unit: '', align: 'text' },
      { id: 'bases', title: m.chains_column_bases(), unit: '', align: 'text' },
      { id: 'lists', title: m.chains_column_lists(), unit: '', align: 'text' },
      {
        id: 'area',
        title: m.chains_column_area(),
        unit: unit(unitLabel('ha', language), areaYear),
        align: 'number',
      },
      {
        id: 'share',
        title: m.chains_column_share(),
        unit: unit('%', areaYear),
        align: 'number',
      },
      {
        id: 'production',
        title: m.chains_column_production(),
        unit: unit(unitLabel('t', language), yieldYear),
        align: 'number',
      },
      {
        id: 'value',
        title: m.chains_column_value(),
        unit: unit(unitLabel('S/ thousand, current', language), yieldYear),
        align: 'number',
      },
      {
        id: 'customs',
        title: m.chains_column_customs(),
        unit: unit(unitLabel(MILLION_USD, language), formatPeriod(customsYears)),
        align: 'number',
      },
      {
        id: 'exports',
        title: m.chains_column_exports(),
        unit: unitLabel(MILLION_USD, language),
        align: 'number',
      },
    ],
    rows: core.regions.map((region) => {
      const bet = bets.get(region.ubigeo);
      const own = crop.get(region.ubigeo);
      const least = origin.get(region.ubigeo);
      const sold = latestExport(trade, region.ubigeo);
      return {
        id: region.ubigeo,
        ubigeo: region.ubigeo,
        cells: [
          { text: region.name, sort: region.name },
          bet
            ? {
                text: formatList(
                  bet.bases.map((basis) => basisLabel(basis)),
                  language,
                ),
                sort: bet.bases.length,
              }
            : missing(language),
          bet
            ? {
                text: formatList(
                  [...new Set(bet.listings.map((one) => listLabel(one.list)))],
                  language,
                ),
                sort: bet.listings.length,
              }
            : missing(language),
          cell(own?.area ?? null, language, formatShort),
          cell(own?.share ?? null, language, (value, to) => formatFixed(value, 1, to)),
          cell(own?.production ?? null, language, formatShort),
          cell(own?.value ?? null, language, formatShort),
          least?.figure.kind === 'interval'
            ? {
                text: formatFigure(least.figure, language, inMillions),
                sort: least.figure.floor,
                fact: least,
              }
            : missing(language),
          sold
            ? {
                text: `${formatFigure(sold.figure, language)} (${sold.period})`,
                sort: numberOf(sold),
                fact: sold,
              }
            : missing(language),
        ],
      };
    }),
  };
}
