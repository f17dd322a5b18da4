import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisPosition } from '../../../src/map/axis';
import { circleRadius, circlesAt } from '../../../src/map/circles';
import { dodge } from '../../../src/map/dodge';
import { labelWidth, layoutLabels } from '../../../src/map/labels';
import { stripDots } from '../../../src/map/legend/strip';
import { overlap, placeCard } from '../../../src/map/placement';
import type { MapPicture } from '../../../src/map/picture';
import { mercator, worldSize } from '../../../src/map/projection';
import { onLand, shapesOf } from '../../../src/map/shapes';
import { peruBase } from '../../fixtures/peru';

const coordinate = fc.integer({ min: -200, max: 1200 });
const extent = fc.integer({ min: 1, max: 700 });

describe('the card', () => {
  const frame = { width: 1000, height: 800 };
  const card = { width: 220, height: 90 };
  it('stays in the frame and off its subject wherever a side has room', () => {
    fc.assert(
      fc.property(coordinate, coordinate, extent, extent, (x, y, width, height) => {
        const subject = { x, y, width, height };
        const at = placeCard(subject, card, frame);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.x + card.width).toBeLessThanOrEqual(frame.width);
        expect(at.y + card.height).toBeLessThanOrEqual(frame.height);
        const room =
          x >= card.width + 12 ||
          frame.width - (x + width) >= card.width + 12 ||
          y >= card.height + 12 ||
          frame.height - (y + height) >= card.height + 12;
        if (room) expect(overlap({ ...at, ...card }, subject)).toBe(false);
      }),
    );
  });
});

describe('names of regions', () => {
  const base = peruBase();
  it.each([4, 4.6, 5, 5.5, 6.5, 8])('never lie over one another at zoom %f', (zoom) => {
    const size = worldSize(zoom);
    const boxes = layoutLabels(base, { zoom }).map(({ text, point, anchor }) => {
      const [x, y] = mercator(point);
      const width = labelWidth(text);
      return {
        x: x * size - (anchor === 'end' ? width : width / 2),
        y: y * size,
        width,
        height: 12,
      };
    });
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
  });
  it('stand inside or off the coast; off the coast there is no land below', () => {
    const zoom = 5;
    const shapes = shapesOf(base);
    const labels = layoutLabels(base, { zoom });
    expect(labels.find(({ text }) => text === 'Loreto')?.anchor).toBe('middle');
    const sea = labels.filter(({ anchor }) => anchor === 'end');
    expect(sea.map(({ text }) => text)).toContain('Callao');
    for (const { text, point } of sea) {
      const [x, y] = mercator(point);
      for (const back of [0, 0.5, 1]) {
        const at = [x - (back * labelWidth(text)) / worldSize(zoom), y] as const;
        for (const land of shapes.regions.values()) expect(onLand(at, land)).toBe(false);
      }
    }
  });
  it('are all there once the reader comes near, and fewer in a small map', () => {
    expect(layoutLabels(base, { zoom: 7 })).toHaveLength(25);
    expect(layoutLabels(base, { zoom: 3.4 }).length).toBeLessThan(20);
    expect(layoutLabels(base, { zoom: 5 }).length).toBeGreaterThan(20);
  });
  it('stand below a circle, not in it', () => {
    const zoom = 5;
    const loreto = base.regions.find(({ name }) => name === 'Loreto');
    const label = layoutLabels(base, { zoom }, { circles: new Map([['16', 30]]) }).find(
      ({ ubigeo }) => ubigeo === '16',
    );
    const below =
      (mercator(label?.point ?? [0, 0])[1] - mercator(loreto?.labelPoint ?? [0, 0])[1]) *
      worldSize(zoom);
    expect(below).toBeGreaterThan(30);
  });
  it('keep clear of service points or stay away, but a chosen region keeps its name', () => {
    const zoom = 5;
    const size = worldSize(zoom);
    const piura = base.regions.find(({ name }) => name === 'Piura');
    const marks = [{ point: piura?.labelPoint ?? ([0, 0] as const), radius: 12 }];
    const [x, y] = mercator(marks[0]?.point ?? [0, 0]);
    const label = layoutLabels(base, { zoom }, { marks }).find(({ ubigeo }) => ubigeo === '20');
    const level = label && mercator(label.point);
    const width = labelWidth('Piura');
    const left = (level?.[0] ?? 0) * size - (label?.anchor === 'end' ? width : width / 2);
    expect(
      overlap(
        { x: left, y: (level?.[1] ?? 0) * size - 6, width, height: 12 },
        { x: x * size - 12, y: y * size - 12, width: 24, height: 24 },
      ),
    ).toBe(false);
    const everywhere = base.regions.map(({ labelPoint }) => ({ point: labelPoint, radius: 900 }));
    expect(layoutLabels(base, { zoom }, { marks: everywhere })).toEqual([]);
    expect(
      layoutLabels(base, { zoom }, { marks: everywhere, first: ['20'] }).map(
        ({ ubigeo }) => ubigeo,
      ),
    ).toEqual(['20']);
  });
  it('of the chosen come first, and none leaves the land in a narrow frame', () => {
    const zoom = 4;
    expect(layoutLabels(base, { zoom }, { first: ['03'] }).map(({ ubigeo }) => ubigeo)).toContain(
      '03',
    );
    expect(
      layoutLabels(base, { zoom }, { sea: false }).every(({ anchor }) => anchor === 'middle'),
    ).toBe(true);
  });
});

describe('dots on the legend', () => {
  it('keep their distance within a row, in as few rows as the crowd needs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 240, noNaN: true }), { maxLength: 40 }),
        (xs) => {
          const rows = dodge(xs, 7);
          xs.forEach((x, i) =>
            xs.slice(i + 1).forEach((other, k) => {
              if (rows[i] === rows[i + 1 + k])
                expect(Math.abs(x - other)).toBeGreaterThanOrEqual(7 - 1e-9);
            }),
          );
          expect(dodge(xs, 7)).toEqual(rows);
        },
      ),
    );
    expect(dodge([0, 10, 20], 7)).toEqual([0, 0, 0]);
    expect(dodge([5, 5, 5], 7)).toEqual([0, 1, 2]);
  });

  const classes = [
    { floor: 0.1, ceiling: 1, label: '', count: 0 },
    { floor: 1, ceiling: 10, label: '', count: 0 },
    { floor: 10, ceiling: 20, label: '', count: 0 },
  ];
  it('put a value into its class, a bound between two, and what is outside at the ends', () => {
    expect(axisPosition(1, classes)).toBeCloseTo(1 / 3);
    expect(axisPosition(15, classes)).toBeCloseTo(5 / 6);
    expect(axisPosition(20, classes)).toBe(1);
    expect(axisPosition(0, classes)).toBe(0);
    expect(axisPosition(Infinity, classes)).toBe(1);
    expect(axisPosition(5, [{ floor: 5, ceiling: 5 }])).toBe(0.5);
    expect(axisPosition(5, [])).toBe(0.5);
  });
  it('rise with the value', () => {
    const value = fc.double({ min: 0, max: 25, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(axisPosition(low, classes)).toBeLessThanOrEqual(axisPosition(high, classes));
      }),
    );
  });
  it('stand at the value, at the middle of an interval alone, and nowhere without either', () => {
    const mark = { ubigeo: '01', label: '', rank: null };
    const dots = stripDots(
      [
        { ...mark, mark: 1, value: 5.5 },
        { ...mark, ubigeo: '02', mark: 'interval', value: null, range: [10, 20] },
        { ...mark, ubigeo: '03', mark: 'not_found', value: null },
      ],
      classes,
      300,
      7,
    );
    expect(dots.map(({ mark: { ubigeo }, x }) => [ubigeo, Math.round(x)])).toEqual([
      ['01', 150],
      ['02', 250],
    ]);
    expect(dots[1]?.range).toEqual([200, 300]);
  });
});

describe('sized circles', () => {
  it('have areas in proportion to amounts', () => {
    const [whole, quarter] = [circleRadius(400, 400, 30), circleRadius(100, 400, 30)];
    expect(whole).toBe(30);
    expect(whole ** 2 / quarter ** 2).toBeCloseTo(4);
    expect(circleRadius(0, 400, 30)).toBe(0);
    expect(circleRadius(Number.NaN, 400, 30)).toBe(0);
    expect(circleRadius(5, 0, 30)).toBe(0);
  });
  it('are the districts’ when near and the regions’ from afar, small ones on top', () => {
    const circle = (id: string, amount: number) => ({
      id,
      ubigeo: '01',
      point: [-75, -10] as const,
      amount,
      label: id,
      lowConfidence: false,
    });
    const picture = {
      circles: [circle('small', 1), circle('large', 9)],
      districtCircles: [circle('district', 3)],
    } as unknown as MapPicture;
    expect(circlesAt(picture, 5).map(({ id }) => id)).toEqual(['large', 'small']);
    expect(circlesAt(picture, 7).map(({ id }) => id)).toEqual(['district']);
    expect(circlesAt({ ...picture, districtCircles: [] }, 7)).toHaveLength(2);
  });
});
