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
import { basisLabel, dated } from '../ui/labels';
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

  return {
    caption: m.chains_table_caption({ chain: chain.name[language] }),
    columns: [
      { id: 'region', title: m.chains_column_region(), unit: '', align: 'text' },
      { id: 'bases', title: m.chains_column_bases(), unit: '', align: 'text' },
      { id: 'lists', title: m.chains_column_lists(), unit: '', align: 'text' },
      {
        id: 'area',
        title: dated(m.chains_column_area(), areaYear),
        unit: unitLabel('ha', language),
        align: 'number',
      },
      {
        id: 'share',
        title: dated(m.chains_column_share(), areaYear),
        unit: '%',
        align: 'number',
      },
      {
        id: 'production',
        title: dated(m.chains_column_production(), yieldYear),
        unit: unitLabel('t', language),
        align: 'number',
      },
      {
        id: 'value',
        title: dated(m.chains_column_value(), yieldYear),
        unit: unitLabel('S/ thousand, current', language),
        align: 'number',
      },
      {
        id: 'customs',
        title: dated(m.chains_column_customs(), formatPeriod(customsYears)),
        unit: unitLabel(MILLION_USD, language),
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
