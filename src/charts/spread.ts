/**
 * Positions as near as can be (least squares) to the wanted ones, in their order, `gap` apart and
 * between `from` and `to`; what does not fit runs on past `to`. Labels in a column take them.
 *
 * Subtracting i · gap from the i-th turns the gap into "not falling", which isotonic regression
 * solves by pooling adjacent violators (Ayer et al. 1955, Annals of Mathematical Statistics 26:
 * 641–647).
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [from, to]: readonly [from: number, to: number],
): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const pools: { sum: number; count: number }[] = [];
  order.forEach(({ at }, i) => {
    let pool = { sum: at - i * gap, count: 1 };
    for (let last = pools.at(-1); last && mean(last) >= mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const most = Math.max(from, to - (order.length - 1) * gap);
  const placed = new Array<number>(order.length);
  const levels = pools.flatMap((pool) => new Array<number>(pool.count).fill(mean(pool)));
  order.forEach(({ index }, i) => {
    placed[index] = Math.max(from, Math.min(most, levels[i] as number)) + i * gap;
  });
  return placed;
}

const mean = ({ sum, count }: { readonly sum: number; readonly count: number }): number =>
  sum / count;

/** Width of a character of 12 px that few texts exceed, px. */
export const CHARACTER = 7;

export interface Levelled {
  readonly id: string;
  readonly text: string;
  /** Left end, px. */
  readonly x: number;
  /** Line on which it stands, 0 the first. */
  readonly level: number;
}

/** Labels centred at x where `width` allows it, each on the first line on which it covers no other. */
export function levelled(
  labels: readonly { readonly id: string; readonly text: string; readonly x: number }[],
  width: number,
): readonly Levelled[] {
  const lines: number[] = [];
  return [...labels]
    .sort((a, b) => a.x - b.x)
    .map(({ id, text, x }) => {
      const wide = text.length * CHARACTER;
      const left = Math.max(0, Math.min(width - wide, x - wide / 2));
      const free = lines.findIndex((end) => end + CHARACTER <= left);
      const level = free < 0 ? lines.length : free;
      lines[level] = left + wide;
      return { id, text, x: left, level };
    });
}
