/**
 * Stacks dots on an axis so that none covers another: each takes the lowest row in which it keeps
 * `distance` from its neighbour. Returns the row of each position, 0 at the axis; equal input gives
 * equal output.
 */
export function dodge(positions: readonly number[], distance: number): readonly number[] {
  const rows: number[] = [];
  const result = new Array<number>(positions.length).fill(0);
  const order = positions
    .map((_, i) => i)
    .sort((a, b) => at(positions, a) - at(positions, b) || a - b);
  for (const i of order) {
    const x = at(positions, i);
    const free = rows.findIndex((last) => x - last >= distance);
    const row = free === -1 ? rows.length : free;
    rows[row] = x;
    result[i] = row;
  }
  return result;
}

function at(positions: readonly number[], i: number): number {
  return positions[i] ?? 0;
}
