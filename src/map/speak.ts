import { m } from '../i18n/messages';
import type { Legend, MapPicture, RegionMark } from './picture';

export interface RegionWords {
  readonly name: string;
  readonly value: string;
  /** Words of the legend's class; empty for marks that are none. */
  readonly className: string;
  /** "5 de 5"; empty where classes have no order to count. */
  readonly classPlace: string;
  readonly rank: string;
}

/** How many regions of a picture have a rank. */
export function rankedCount(picture: MapPicture): number {
  return picture.regions.filter(({ rank }) => rank !== null).length;
}

function classWords(
  mark: RegionMark,
  legend: Legend,
): Pick<RegionWords, 'className' | 'classPlace'> {
  const index = mark.mark;
  // Classes of dots say nothing of the region that the dots lie in.
  if (typeof index !== 'number' || legend.countsOf === 'districts')
    return { className: '', classPlace: '' };
  if (legend.kind === 'bivariate') {
    const level = [m.map_level_low, m.map_level_middle, m.map_level_high];
    const [x, y] = [level[index % 3]?.() ?? '', level[Math.floor(index / 3)]?.() ?? ''];
    return { className: `${legend.x.title}: ${x}; ${legend.y.title}: ${y}`, classPlace: '' };
  }
  const className = legend.classes[index]?.label ?? '';
  const { length } = legend.classes;
  const classPlace =
    legend.kind === 'sequential' && length > 1
      ? m.map_class_of({ class: index + 1, classes: length })
      : '';
  return { className, classPlace };
}

/** What the card says of a region. */
export function regionWords(
  name: string,
  mark: RegionMark,
  legend: Legend,
  total: number,
): RegionWords {
  const { rank, rankRange } = mark;
  const words =
    rank === null
      ? ''
      : rankRange
        ? m.map_rank_between({ rank, total, low: rankRange[0], high: rankRange[1] })
        : m.map_rank_of({ rank, total });
  return { name, value: mark.label, rank: words, ...classWords(mark, legend) };
}

/** What the live region says: "Piura: 13,4 %; puesto 2 de 25; clase 5 de 5". */
export function spokenRegion(
  name: string,
  mark: RegionMark,
  legend: Legend,
  total: number,
): string {
  const { rank, rankRange } = mark;
  const { className } = classWords(mark, legend);
  const parts: string[] = [m.map_spoken_value({ name, label: mark.label })];
  if (rank !== null) {
    parts.push(
      rankRange
        ? m.map_spoken_rank_range({ rank, total, low: rankRange[0], high: rankRange[1] })
        : m.map_spoken_rank({ rank, total }),
    );
  }
  if (typeof mark.mark === 'number' && className !== '') {
    parts.push(
      legend.kind === 'sequential'
        ? m.map_spoken_class({ class: mark.mark + 1, classes: legend.classes.length })
        : className,
    );
  }
  return parts.join('; ');
}
