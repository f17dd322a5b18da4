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
function compare(a: RegionMark, b: RegionMark): number {
  const ends = ({ value, range }: RegionMark): readonly [number, number] =>
    value !== null ? [value, value] : (range ?? [-Infinity, -Infinity]);
  const [floorA, ceilingA] = ends(a);
  const [floorB, ceilingB] = ends(b);
  if (floorA !== floorB) return floorB > floorA ? 1 : -1;
  return ceilingA === ceilingB ? 0 : ceilingB > ceilingA ? 1 : -1;
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

/** Rows for the chart; its axis names the unit, so the labels do without. */
export function rankingRows(
  picture: MapPicture,
  series: Series,
  regions: readonly Named[],
  marked: readonly string[],
  language: Language,
): RankRow[] {
  const names = new Map(regions.map((region) => [region.ubigeo, region.name]));
  const labels = new Map(
    regions.map(({ ubigeo }, i) => {
      const fact = series.facts[i];
      return [ubigeo, fact ? formatBare(fact.figure, fact.unit, language) : ''];
    }),
  );
  const domain = rankingDomain(picture.regions);
  return [...picture.regions].sort(compare).map((mark) => ({
    id: mark.ubigeo,
    name: names.get(mark.ubigeo) ?? mark.ubigeo,
    value: mark.value,
    ...(mark.range ? { range: clip(mark.range, domain) } : {}),
    label: labels.get(mark.ubigeo) ?? mark.label,
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
