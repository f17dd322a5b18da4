import type { CircleMark, MapPicture } from './picture';

/** Above this zoom the circles of districts stand in for those of regions. */
export const DISTRICT_ZOOM = 6.5;

/** Radius of the largest circle in a map so wide and high, px. */
export function largestRadius(width: number, height: number): number {
  return Math.max(10, Math.min(30, Math.min(width, height) / 22));
}

/** Radius so that area is proportional to amount; 0 for nothing, and for what cannot be drawn. */
export function circleRadius(amount: number, maxAmount: number, maxRadius: number): number {
  if (!(amount > 0) || !(maxAmount > 0)) return 0;
  return maxRadius * Math.sqrt(Math.min(amount, maxAmount) / maxAmount);
}

/** The largest amount among circles that are drawn together. */
export function maxAmount(circles: readonly CircleMark[]): number {
  return circles.reduce((max, { amount }) => Math.max(max, amount), 0);
}

/** The circle of the largest amount, the first of several; null where there is none. */
export function largestCircle(circles: readonly CircleMark[]): CircleMark | null {
  return circles.reduce<CircleMark | null>(
    (top, circle) => (top === null || circle.amount > top.amount ? circle : top),
    null,
  );
}

/** Whether a zoom shows the circles of districts, on a scale of their own, in place of the regions'. */
export function showsDistricts(picture: MapPicture, zoom: number): boolean {
  return zoom >= DISTRICT_ZOOM && picture.districtCircles.length > 0;
}

/** The circles that a zoom shows, largest first so that small ones stay on top. */
export function circlesAt(picture: MapPicture, zoom: number): readonly CircleMark[] {
  const { circles, districtCircles } = picture;
  const shown = showsDistricts(picture, zoom) ? districtCircles : circles;
  return [...shown].sort((a, b) => b.amount - a.amount);
}

/** Radii of the circles that stand at regions' label points, by ubigeo; none where districts show. */
export function radiiAt(
  picture: MapPicture,
  zoom: number,
  maxRadius: number,
): ReadonlyMap<string, number> {
  if (showsDistricts(picture, zoom)) return new Map();
  const top = maxAmount(picture.circles);
  return new Map(
    picture.circles.map(({ ubigeo, amount }) => [ubigeo, circleRadius(amount, top, maxRadius)]),
  );
}
