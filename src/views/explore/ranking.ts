/** Rows of the ranking: who has most first, then those known between bounds, then those without. */
import type { RankRow } from '../../charts/types';
import type { Series } from '../../data/types';
import type { Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatBare } from '../../i18n/units';
import type { MapPicture, RegionMark } from '../../map/picture';

interface Named {
  readonly ubigeo: string;
  readonly name: string;
}

/** By value or floor, then by ceiling; what is missing last. */
function byHeight(a: RegionMark, b: RegionMark): number {
  const ends = ({ value, range }: RegionMark): readonly [number, number] =>
    value !== null ? [value, value] : (range ?? [-Infinity, -Infinity]);
  const [floorA, ceilingA] = ends(a);
  const [floorB, ceilingB] = ends(b);
  if (floorA !== floorB) return floorB > floorA ? 1 : -1;
  return ceilingA === ceilingB ? 0 : ceilingB > ceilingA ? 1 : -1;
}

/** By place, those without one last. */
function byPlace(a: RegionMark, b: RegionMark): number {
  if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
  return a.rank - b.rank;
}

/** An open end reaches to the edge of the axis. */
const clip = (
  [floor, ceiling]: readonly [number, number],
  [low, high]: readonly [number, number],
): readonly [number, number] => [Math.max(floor, low), Math.min(ceiling, high)];

/** From zero where nothing is negative, to the largest number that any figure gives. */
export function rankingDomain(marks: readonly RegionMark[]): readonly [number, number] {
  const numbers = marks
    .flatMap(({ value, range }) => [value, ...(range ?? [])])
    .filter((number): number is number => number !== null && Number.isFinite(number));
  const low = Math.min(0, ...numbers);
  const high = Math.max(...numbers);
  return numbers.length === 0 ? [0, 1] : [low, high > low ? high : low + 1];
}

export interface RankingInput {
  readonly picture: MapPicture;
  readonly series: Series;
  readonly regions: readonly Named[];
  readonly marked: readonly string[];
  readonly language: Language;
  /** The figure is a place in an order: its smallest comes first. */
  readonly smallestFirst?: boolean;
}

/** Rows for the chart; its axis names the unit, so the labels do without. */
export function rankingRows({
  picture,
  series,
  regions,
  marked,
  language,
  smallestFirst = false,
}: RankingInput): RankRow[] {
  const domain = rankingDomain(picture.regions);
  return regions
    .flatMap(({ ubigeo, name }, i) => {
      const mark = picture.regions[i];
      const fact = series.facts[i];
      return mark && fact ? [{ ubigeo, name, mark, fact }] : [];
    })
    .sort((a, b) => (smallestFirst ? byPlace(a.mark, b.mark) : byHeight(a.mark, b.mark)))
    .map(({ ubigeo, name, mark, fact }) => ({
      id: ubigeo,
      name,
      value: mark.value,
      ...(mark.range ? { range: clip(mark.range, domain) } : {}),
      label: formatBare(fact.figure, fact.unit, language),
      marked: marked.includes(ubigeo),
    }));
}

/** "Puesto 3 de 25", or the places that the figures leave open. */
export function placeText(mark: RegionMark, n: number): string | null {
  if (mark.rankRange) {
    const [best, worst] = mark.rankRange;
    return m.explore_chosen_between({ best: String(best), worst: String(worst), n: String(n) });
  }
  return mark.rank === null
    ? null
    : m.explore_chosen_place({ rank: String(mark.rank), n: String(n) });
}
