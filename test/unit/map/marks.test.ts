import { describe, expect, it } from 'vitest';
import { fillOf, fillsOf, patternName } from '../../../src/map/marks';
import type { RegionMark } from '../../../src/map/picture';
import { degreesOf, ringsOf } from '../../../src/map/rings';
import { regionWords, spokenRegion } from '../../../src/map/speak';
import { MARKS, smallPicture } from '../../fixtures/picture';

const colours = ['#111111', '#222222', '#333333', '#444444', '#555555'];
const mark = (ubigeo: string) => {
  const found = MARKS.find((one) => one.ubigeo === ubigeo);
  if (!found) throw new Error(ubigeo);
  return found;
};

describe('how a region is filled', () => {
  it('a class has its colour; zero, absence and interval have signs, never a colour of a class', () => {
    expect(fillOf(mark('20'), colours, false)).toEqual({ kind: 'colour', colour: '#555555' });
    expect(fillOf(mark('06'), colours, false)).toEqual({ kind: 'sign', sign: 'zero' });
    expect(fillOf(mark('01'), colours, false)).toEqual({ kind: 'sign', sign: 'not_found' });
    expect(fillOf(mark('16'), colours, false)).toEqual({
      kind: 'band',
      low: '#111111',
      high: '#555555',
    });
  });
  it('a region that the picture forgot counts as not found, never as plain land', () => {
    expect(fillOf(undefined, colours, true)).toEqual({ kind: 'sign', sign: 'not_found' });
  });
  it('plain land where circles carry the amounts, but an absence still shows', () => {
    expect(fillOf(mark('20'), colours, true)).toEqual({ kind: 'plain' });
    expect(fillOf(mark('01'), colours, true)).toEqual({ kind: 'sign', sign: 'not_found' });
  });
  it('a class outside the ramp shows as not found', () => {
    expect(fillOf({ ...mark('20'), mark: 9 }, colours, false)).toMatchObject({ sign: 'not_found' });
  });
  it('an interval within one class needs no band, one without classes has its sign', () => {
    expect(fillOf({ ...mark('16'), band: [2, 2] }, colours, false)).toMatchObject({
      colour: '#333333',
    });
    const bare = Object.fromEntries(Object.entries(mark('16')).filter(([key]) => key !== 'band'));
    expect(fillOf(bare as unknown as RegionMark, colours, false)).toEqual({
      kind: 'sign',
      sign: 'interval',
    });
  });
  it('equal fills share a pattern', () => {
    const fills = fillsOf([{ ubigeo: '01' }, { ubigeo: '99' }], smallPicture(), 'light');
    expect([...fills.values()].map(patternName)).toEqual(['not_found', 'not_found']);
  });
});

describe('what is said of a region', () => {
  const { legend } = smallPicture();
  it('names value, rank and class', () => {
    expect(spokenRegion('Piura', mark('20'), legend, 25)).toBe(
      'Piura: 13,4 %; puesto 2 de 25; clase 5 de 5',
    );
  });
  it('never gives an uncertain rank without its interval', () => {
    expect(spokenRegion('Tumbes', mark('24'), legend, 25)).toBe(
      'Tumbes: 0,3 %; puesto 3 (entre 3 y 5) de 25; clase 1 de 5',
    );
    expect(regionWords('Tumbes', mark('24'), legend, 25).rank).toBe('3 de 25 (entre 3 y 5)');
  });
  it('gives an absence neither rank nor class', () => {
    expect(spokenRegion('Amazonas', mark('01'), legend, 25)).toBe('Amazonas: no se halló');
  });
  it('names both levels of a cell of the 3 × 3', () => {
    const words = regionWords(
      'Piura',
      { ...mark('20'), mark: 2 },
      {
        kind: 'bivariate',
        title: '',
        unit: '',
        period: '',
        specials: [],
        n: 25,
        missing: 0,
        x: { title: 'Exportación', breaks: [1, 2] },
        y: { title: 'Cobertura', breaks: [1, 2] },
        counts: [],
      },
      25,
    );
    expect(words.className).toBe('Exportación: alto; Cobertura: bajo');
  });
});

describe('reach rings', () => {
  it('are drawn once for each place and radius', () => {
    const [point] = smallPicture().points;
    if (!point) throw new Error('no point');
    expect(ringsOf([point, { ...point, id: 'other' }, { ...point, reachKm: 90 }])).toHaveLength(2);
    const unasked = smallPicture().points.filter(({ reachKm }) => reachKm === undefined);
    expect(unasked).toHaveLength(1);
    expect(ringsOf(unasked)).toEqual([]);
  });
  it('span a degree of a great circle every 111.2 km', () => {
    expect(degreesOf(111.195)).toBeCloseTo(1, 4);
  });
});
