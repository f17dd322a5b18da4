import type { Cluster } from './cluster';
import { badgeRadius, POINT_RADIUS } from './glyphs';
import type { CircleMark } from './picture';
import { mercator, worldSize, type Point } from './projection';
import type { LonLat, PointHit } from './props';

export interface Sized {
  readonly circle: CircleMark;
  /** px */
  readonly radius: number;
}

/** Slack around a mark for an unsteady hand, px. */
const SLACK = 2;

/**
 * The mark under a place of the map at a zoom: service points lie over circles, a smaller circle
 * over a larger one. `at` is left to the caller, who knows the view.
 */
export function markAt(
  place: LonLat,
  zoom: number,
  clusters: readonly Cluster[],
  circles: readonly Sized[],
): (Omit<PointHit, 'at'> & { readonly point: LonLat }) | null {
  const size = worldSize(zoom);
  const [px, py] = mercator(place);
  const distance = (point: LonLat): number => {
    const [x, y]: Point = mercator(point);
    return Math.hypot((x - px) * size, (y - py) * size);
  };
  const cluster = nearestOf(
    clusters.filter(({ point, members }) => {
      const reach = members.length > 1 ? badgeRadius(members.length) : POINT_RADIUS;
      return distance(point) <= reach + SLACK;
    }),
    ({ point }) => distance(point),
  );
  if (cluster) {
    return {
      ids: cluster.members.map(({ id }) => id),
      labels: cluster.members.map(({ label }) => label),
      point: cluster.point,
    };
  }
  const found = nearestOf(
    circles.filter(({ circle, radius }) => distance(circle.point) <= radius + SLACK / 2),
    ({ radius }) => radius,
  );
  return (
    found && { ids: [found.circle.id], labels: [found.circle.label], point: found.circle.point }
  );
}

function nearestOf<T>(items: readonly T[], by: (item: T) => number): T | null {
  return items.reduce<T | null>(
    (best, item) => (best === null || by(item) < by(best) ? item : best),
    null,
  );
}
