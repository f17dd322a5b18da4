import type { PointShape } from './picture';

/** Radius of a service point's mark, px. */
export const POINT_RADIUS = 5.5;

function polygon(points: readonly (readonly [number, number])[], radius: number): string {
  const place = ([x, y]: readonly [number, number]): string =>
    `${(x * radius).toFixed(2)} ${(y * radius).toFixed(2)}`;
  return `M${points.map(place).join('L')}Z`;
}

function star(): (readonly [number, number])[] {
  return Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? 1.25 : 0.52;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as const;
  });
}

const A = 0.36;
const POLYGONS: Readonly<
  Record<Exclude<PointShape, 'circle'>, readonly (readonly [number, number])[]>
> = {
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1.2],
    [1.1, 0.75],
    [-1.1, 0.75],
  ],
  diamond: [
    [0, -1.25],
    [1.1, 0],
    [0, 1.25],
    [-1.1, 0],
  ],
  cross: [
    [-A, -1.1],
    [A, -1.1],
    [A, -A],
    [1.1, -A],
    [1.1, A],
    [A, A],
    [A, 1.1],
    [-A, 1.1],
    [-A, A],
    [-1.1, A],
    [-1.1, -A],
    [-A, -A],
  ],
  star: star(),
};

/** SVG path of a shape about the origin, of equal weight to the eye for equal radius. */
export function glyphPath(shape: PointShape, radius = POINT_RADIUS): string {
  if (shape !== 'circle') return polygon(POLYGONS[shape], radius);
  const r = radius.toFixed(2);
  return `M-${r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 -${r} 0Z`;
}

/** Pixels within which two marks count as overlapping. */
export const CLUSTER_RADIUS = 4 * POINT_RADIUS;

/** Radius of a cluster's badge by its number of members, px. */
export function badgeRadius(members: number): number {
  return 8 + Math.min(4, Math.log2(members));
}

/** Radius of what stands for so many points at one place: a shape or a badge, px. */
export function markRadius(members: number): number {
  return members > 1 ? badgeRadius(members) : POINT_RADIUS;
}
