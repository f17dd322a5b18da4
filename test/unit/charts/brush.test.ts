import { describe, expect, it } from 'vitest';
import { axisScale, brushed, marking } from '../../../src/charts/brush';
import type { CriterionAxis, CriterionRow } from '../../../src/charts/types';

const format = String;
const axes: readonly CriterionAxis[] = [
  { id: 'gap', title: 'Brecha', format },
  { id: 'port', title: 'Distancia', format, sense: 'cost', scale: 'sqrt' },
];
const value = (n: number) => ({ kind: 'value', value: n }) as const;
const rows: readonly CriterionRow[] = [
  { id: 'a', name: 'A', figures: [value(1), value(100)] },
  { id: 'b', name: 'B', figures: [{ kind: 'interval', floor: 2, ceiling: 6 }, value(400)] },
  { id: 'c', name: 'C', figures: [value(9), { kind: 'absent', absence: 'not_found' }] },
];
const inside = (brush: Record<string, readonly [number, number]>) => [
  ...(brushed(axes, rows, brush)?.inside ?? []),
];

describe('what is marked', () => {
  it('on no axis leaves nothing out', () => {
    expect(brushed(axes, rows, {})).toBeNull();
    expect(brushed(axes, rows, { other: [0, 1] })).toBeNull();
  });
  it('holds values up to its ends, and intervals that reach into it', () => {
    expect(inside({ gap: [1, 2] })).toEqual(['a', 'b']);
    expect(inside({ gap: [6.1, 9] })).toEqual(['c']);
  });
  it('holds for all axes at once', () => {
    expect(inside({ gap: [0, 5], port: [300, 500] })).toEqual(['b']);
  });
  it('takes no absence for a figure, and counts it', () => {
    expect(brushed(axes, rows, { port: [0, 1e9] })).toEqual({
      inside: new Set(['a', 'b']),
      leftOut: 1,
    });
  });
  it('can be moved and taken away axis by axis', () => {
    const one = marking({}, 'gap', [1, 2]);
    expect(marking(one, 'gap', [3, 4])).toEqual({ gap: [3, 4] });
    expect(marking(one, 'gap', null)).toEqual({});
  });
});

describe('an axis', () => {
  it('spans its figures, and goes back to the very ends', () => {
    const scale = axisScale(axes[1] as CriterionAxis, rows, 1, true);
    expect(scale.domain).toEqual([100, 400]);
    expect(scale.share(100)).toBe(1);
    expect(scale.value(1)).toBe(100);
    expect(scale.value(0)).toBe(400);
    expect(scale.value(scale.share(225))).toBeCloseTo(225);
  });
  it('of equal figures, and of none, still has a length', () => {
    const same = [{ id: 'a', name: 'A', figures: [value(5)] }];
    expect(axisScale({ id: 'x', title: 'X', format }, same, 0).share(5)).toBe(0.5);
    expect(axisScale({ id: 'x', title: 'X', format }, [], 0).domain).toEqual([0, 1]);
  });
});
