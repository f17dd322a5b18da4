/** Eight winds, clockwise from the north. */
export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof WINDS)[number];

/**
 * The wind under which `to` is seen from `from`: the initial bearing of the great circle between
 * them, rounded to 45°. Longitude and latitude in degrees.
 */
export function windOf(
  from: readonly [lon: number, lat: number],
  to: readonly [lon: number, lat: number],
): Wind {
  const rad = Math.PI / 180;
  const dLon = (to[0] - from[0]) * rad;
  const [a, b] = [from[1] * rad, to[1] * rad];
  const bearing = Math.atan2(
    Math.sin(dLon) * Math.cos(b),
    Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLon),
  );
  const eighth = Math.round(bearing / (Math.PI / 4));
  return WINDS[(eighth + 8) % 8] ?? 'n';
}
