/** Rows of the ranking: who has most first, then those known between bounds, then those without. */
import { m } from '../../i18n/messages';
import type { RankRow } from '../../charts/types';
import type { MapPicture, RegionMark } from '../../map/picture';

interface Named {
  readonly ubigeo: string;
  readonly name: string;
}

const height = ({ value, range }: RegionMark): number =>
  value ?? (range ? (Number.isFinite(range[0]) ? range[0] : range[1]) : -Infinity);

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

export function rankingRows(
  picture: MapPicture,
  regions: readonly Named[],
  marked: readonly string[],
): RankRow[] {
  const names = new Map(regions.map((region) => [region.ubigeo, region.name]));
  const domain = rankingDomain(picture.regions);
  return [...picture.regions]
    .sort((a, b) => height(b) - height(a))
    .map((mark) => ({
      id: mark.ubigeo,
      name: names.get(mark.ubigeo) ?? mark.ubigeo,
      value: mark.value,
      ...(mark.range ? { range: clip(mark.range, domain) } : {}),
      label: mark.label,
      marked: marked.includes(mark.ubigeo),
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
