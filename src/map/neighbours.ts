import type { LonLat } from './props';

export type Direction = 'north' | 'east' | 'south' | 'west';

interface Placed {
  readonly ubigeo: string;
  readonly labelPoint: LonLat;
  readonly neighbours: readonly string[];
}

const TOWARDS: Readonly<Record<Direction, readonly [east: number, north: number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/** Half-width of the cone in which a region counts as lying in a direction: 60° each side. */
const CONE = Math.cos((60 * Math.PI) / 180);

/**
 * The region that an arrow key leads to: in a cone of 60° each side of the direction, first among
 * those that share a border, else among all; of these the one with the least way, where way off the
 * axis counts twice. Null when nothing lies that way. Positions are label points on a local plane.
 */
export function neighbourInDirection(
  regions: readonly Placed[],
  from: string,
  direction: Direction,
): string | null {
  const start = regions.find(({ ubigeo }) => ubigeo === from);
  if (!start) return null;
  const [lon, lat] = start.labelPoint;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const [east, north] = TOWARDS[direction];
  const ahead = regions.flatMap(({ ubigeo, labelPoint }) => {
    const [dx, dy] = [(labelPoint[0] - lon) * squeeze, labelPoint[1] - lat];
    const along = dx * east + dy * north;
    const across = Math.abs(dx * north - dy * east);
    return ubigeo !== from && along >= CONE * Math.hypot(dx, dy)
      ? [{ ubigeo, way: along + 2 * across, borders: start.neighbours.includes(ubigeo) }]
      : [];
  });
  const bordering = ahead.filter(({ borders }) => borders);
  const [nearest] = (bordering.length > 0 ? bordering : ahead).sort((a, b) => a.way - b.way);
  return nearest?.ubigeo ?? null;
}
