import { describe, expect, it } from 'vitest';
import { membersOf } from '../../../src/map/legend/members';
import { fillsOf } from '../../../src/map/marks';
import type { MapPicture, SurfaceMark } from '../../../src/map/picture';
import { regionWords } from '../../../src/map/speak';
import { dotAt, dotGroups, dotLook, dotRadius } from '../../../src/map/surface';
import { MARKS, smallPicture } from '../../fixtures/picture';

const dot = (id: string, mark: SurfaceMark['mark'], lon: number, ubigeo = '20'): SurfaceMark => ({
  id,
  ubigeo,
  point: [lon, -5],
  mark,
});
const DOTS = [
  dot('a', 1, -80),
  dot('b', 'zero', -79),
  dot('c', 1, -78, '14'),
  dot('d', 'interval', -77),
  dot('e', 'not_found', -76),
  dot('f', 1, -75, '14'),
];
function surfacePicture(): MapPicture {
  const { legend } = smallPicture();
  return smallPicture({
    legend: { ...legend, countsOf: 'districts' },
    surface: { marks: DOTS, label: ({ id }) => id },
  });
}

describe('the dots of a surface', () => {
  it('are told apart by more than colour: zero hollow, what may be zero and absences smaller', () => {
    const colours = ['#cccccc', '#000088'];
    const looks = (['light', 'dark'] as const).map((theme) => ({
      full: dotLook(1, colours, theme),
      zero: dotLook('zero', colours, theme),
      maybe: dotLook('interval', colours, theme),
      absent: dotLook('not_found', colours, theme),
    }));
    for (const { full, zero, maybe, absent } of looks) {
      expect(zero.fill).not.toBe(zero.rim);
      expect(full.scale).toBe(zero.scale);
      expect(maybe.scale).toBeLessThan(full.scale);
      expect(absent.scale).toBeLessThan(maybe.scale);
    }
  });

  it('lie in groups of one mark, the highest class on top', () => {
    const groups = dotGroups(DOTS);
    expect(groups.map(([mark]) => mark)).toEqual(['not_found', 'zero', 'interval', 1]);
    expect(groups.flatMap(([, dots]) => dots)).toHaveLength(DOTS.length);
  });

  it('grow with the zoom, slower than the distances between them', () => {
    expect(dotRadius(7)).toBeGreaterThan(dotRadius(5));
    expect(dotRadius(6) / dotRadius(5)).toBeLessThan(2);
    expect(dotRadius(11)).toBe(dotRadius(10));
  });

  it('answer to the pointer by the nearest one, and only where they are', () => {
    expect(dotAt(DOTS, [-79, -5], 5)?.id).toBe('b');
    expect(dotAt(DOTS, [-78.97, -5], 6)?.id).toBe('b');
    expect(dotAt(DOTS, [-78.5, -5], 6)).toBeNull();
    expect(dotAt([], [-78.5, -5], 6)).toBeNull();
  });
});

describe('a picture with a surface', () => {
  it('leaves the regions plain, those without data too', () => {
    const fills = fillsOf(MARKS, surfacePicture(), 'light');
    expect([...fills.values()].every(({ kind }) => kind === 'plain')).toBe(true);
  });

  it('says a region’s figure without a class, since the classes are the districts’', () => {
    const [piura] = MARKS;
    if (!piura) throw new Error('no mark');
    const words = regionWords('Piura', piura, surfacePicture().legend, 5);
    expect(words).toMatchObject({ value: '13,4 %', className: '', classPlace: '' });
  });

  it('lists the regions of a class by how many of its districts they hold', () => {
    const names = new Map([
      ['20', 'Piura'],
      ['14', 'Lambayeque'],
    ]);
    expect(membersOf(surfacePicture(), names, 1)).toEqual([
      { ubigeo: '14', name: 'Lambayeque', count: 2 },
      { ubigeo: '20', name: 'Piura', count: 1 },
    ]);
    expect(membersOf(smallPicture(), names, 4)).toEqual([
      { ubigeo: '20', name: 'Piura' },
      { ubigeo: '14', name: 'Lambayeque' },
    ]);
  });
});
