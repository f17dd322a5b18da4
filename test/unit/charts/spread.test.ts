import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHARACTER, levelled, spread } from '../../../src/charts/spread';

describe('labels in a column', () => {
  it('stay where they are when there is room', () => {
    expect(spread([80, 10, 40], 12, [0, 100])).toEqual([80, 10, 40]);
  });
  it('share the shift when two want the same place', () => {
    expect(spread([50, 50], 12, [0, 100])).toEqual([44, 56]);
  });
  it('keep their order, their gap and the frame whenever they fit', () => {
    const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(places, (wanted) => {
        const placed = spread(wanted, 12, [0, 200]);
        const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
        order.forEach((index, i) => {
          const at = placed[index] as number;
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(200 + 1e-9);
          const before = order[i - 1];
          if (before !== undefined) {
            expect(at - (placed[before] as number)).toBeGreaterThanOrEqual(12 - 1e-9);
          }
        });
      }),
    );
  });
});

describe('labels under an axis', () => {
  it('take another line where they would cover each other, and stay in the frame', () => {
    const [left, near, far] = levelled(
      [
        { id: 'a', text: 'Cusco', x: 2 },
        { id: 'b', text: 'Puno', x: 20 },
        { id: 'c', text: 'Tumbes', x: 199 },
      ],
      200,
    );
    expect(left).toMatchObject({ id: 'a', x: 0, level: 0 });
    expect(near?.level).toBe(1);
    expect(far?.level).toBe(0);
    expect((far?.x ?? 0) + 6 * CHARACTER).toBeLessThanOrEqual(200);
  });
});
