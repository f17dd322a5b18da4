import { describe, expect, it } from 'vitest';
import { drawn, percent } from '../../../src/charts/figure';
import { directLabels, nearest } from '../../../src/charts/scatter';
import { runsOf } from '../../../src/charts/years';

describe('years', () => {
  it('are not joined over a gap, a missing year or a part of a year', () => {
    const runs = runsOf([
      { year: 2019, value: 3 },
      { year: 2017, value: 1 },
      { year: 2018, value: 2 },
      { year: 2020, value: null },
      { year: 2021, value: 5 },
      { year: 2023, value: 7 },
      { year: 2024, value: 4, partYear: true },
    ]);
    expect(runs.map((run) => run.map(({ year }) => year))).toEqual([
      [2017, 2018, 2019],
      [2021],
      [2023],
    ]);
  });
});

describe('figures on an axis', () => {
  it('an interval keeps its ends, an open one reaches the end of the axis, an absence is nowhere', () => {
    expect(drawn({ kind: 'value', value: 3 }, 0, 10)).toMatchObject({ middle: 3, interval: false });
    expect(drawn({ kind: 'interval', floor: 2, ceiling: 4 }, 0, 10)).toMatchObject({
      low: 2,
      middle: 3,
      high: 4,
    });
    expect(drawn({ kind: 'interval', floor: 2, ceiling: Infinity }, 0, 10)?.high).toBe(10);
    expect(drawn({ kind: 'absent', absence: 'not_found' }, 0, 10)).toBeNull();
  });
  it('stay on the axis', () => {
    expect(percent(5, [0, 10])).toBe('50.00%');
    expect(percent(20, [0, 10])).toBe('100.00%');
    expect(percent(3, [3, 3])).toBe('50.00%');
    expect(percent(1, [25, 1])).toBe('100.00%');
  });
});

describe('names in the scatter', () => {
  const frame = { left: 0, right: 400 };
  const at = (id: string, x: number, y: number, order = 1) => ({ id, name: id, x, y, order });
  it('stand right of the dot, left at the right edge', () => {
    const labels = directLabels([at('Ica', 50, 50), at('Lima', 390, 150)], [], frame, []);
    expect(labels.map(({ id, anchor }) => [id, anchor])).toEqual([
      ['Ica', 'start'],
      ['Lima', 'end'],
    ]);
  });
  it('give way to the more important, unless they are chosen', () => {
    const crowd = [
      at('Cajamarca', 100, 50, 2),
      at('Amazonas', 102, 52, 1),
      at('Huancavelica', 104, 54, 3),
    ];
    const ids = (force: readonly string[]) =>
      directLabels(crowd, [], frame, force).map(({ id }) => id);
    expect(ids([])).toEqual(['Amazonas', 'Cajamarca']);
    expect(ids(['Huancavelica'])).toContain('Huancavelica');
  });
  it('the pointer takes the nearest dot within its reach', () => {
    const dots = [at('a', 10, 10), at('b', 20, 10)];
    expect(nearest(dots, 17, 10, 18)?.id).toBe('b');
    expect(nearest(dots, 100, 100, 18)).toBeNull();
  });
});
