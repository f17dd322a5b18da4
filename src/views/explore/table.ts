/** The table twin of the map: every region, its figure, class and how far it may be trusted. */
import type { Region, Series } from '../../data/types';
import type { Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatBare, unitLabel } from '../../i18n/units';
import type { LegendClass, RegionMark, TableCell, TableTwin } from '../../map/picture';
import { confidenceLabel } from '../ui/labels';

export interface TableInput {
  readonly title: string;
  readonly series: Series;
  readonly unit: string;
  readonly regions: readonly Region[];
  readonly marks: readonly RegionMark[];
  /** Null where amounts are drawn as circles and there are no classes to name. */
  readonly classes: readonly LegendClass[] | null;
  readonly language: Language;
}

const CONFIDENCE_ORDER = { high: 3, medium: 2, low: 1 } as const;

export function exploreTable(input: TableInput): TableTwin {
  const { series, regions, marks, classes, unit, language } = input;
  return {
    caption: input.title,
    columns: [
      { id: 'rank', title: m.explore_column_rank(), unit: '', align: 'number' },
      { id: 'region', title: m.explore_column_region(), unit: '', align: 'text' },
      {
        id: 'figure',
        title: m.explore_column_figure(),
        unit: unitLabel(unit, language),
        align: 'number',
      },
      ...(classes
        ? [{ id: 'class', title: m.explore_column_class(), unit: '', align: 'text' } as const]
        : []),
      { id: 'confidence', title: m.explore_column_confidence(), unit: '', align: 'text' },
    ],
    rows: regions.flatMap((region, i) => {
      const mark = marks[i];
      const fact = series.facts[i];
      if (!mark || !fact) return [];
      const confidence = fact.provenance?.confidence;
      const cells: TableCell[] = [
        { text: rankText(mark), sort: mark.rank ?? mark.rankRange?.[0] ?? null },
        { text: region.name, sort: region.name },
        {
          text: formatBare(fact.figure, fact.unit, language),
          sort: mark.value ?? mark.range?.[0] ?? null,
          fact,
        },
        ...(classes ? [classCell(mark, classes)] : []),
        {
          text: confidence ? confidenceLabel(confidence) : '—',
          sort: confidence ? CONFIDENCE_ORDER[confidence] : null,
        },
      ];
      return [{ id: region.ubigeo, ubigeo: region.ubigeo, cells }];
    }),
  };
}

function classCell({ mark }: RegionMark, classes: readonly LegendClass[]): TableCell {
  return typeof mark === 'number'
    ? { text: classes[mark]?.label ?? '', sort: mark }
    : { text: '—', sort: null };
}

function rankText({ rank, rankRange }: RegionMark): string {
  if (rankRange && rankRange[0] !== rankRange[1]) return `${rankRange[0]}–${rankRange[1]}`;
  return rank === null ? '—' : String(rank);
}
