import { describe, expect, it } from 'vitest';
import { neighbourInDirection, type Direction } from '../../../src/map/neighbours';
import { typeahead } from '../../../src/map/typeahead';
import { peruBase } from '../../fixtures/peru';

const { regions } = peruBase();
const idOf = (name: string): string => regions.find((region) => region.name === name)?.ubigeo ?? '';
const nameOf = (ubigeo: string | null): string | undefined =>
  regions.find((region) => region.ubigeo === ubigeo)?.name;
const go = (from: string, direction: Direction): string | undefined =>
  nameOf(neighbourInDirection(regions, idOf(from), direction));

describe('arrows over the map', () => {
  it.each([
    ['Piura', 'north', 'Tumbes'],
    ['Piura', 'south', 'Lambayeque'],
    ['Tumbes', 'south', 'Piura'],
    ['Ica', 'north', 'Huancavelica'],
    ['Puno', 'north', 'Madre de Dios'],
    ['Tacna', 'north', 'Moquegua'],
    ['Loreto', 'south', 'Ucayali'],
    ['Callao', 'east', 'Lima'],
  ] as const)('from %s to the %s is %s', (from, direction, to) => {
    expect(go(from, direction)).toBe(to);
  });
  it('stay where there is nothing further', () => {
    expect(neighbourInDirection(regions, idOf('Loreto'), 'north')).toBeNull();
    expect(neighbourInDirection(regions, idOf('Tacna'), 'south')).toBeNull();
  });
  it('reach every region from the capital', () => {
    const seen = new Set([idOf('Lima')]);
    const queue = [...seen];
    for (const from of queue) {
      for (const direction of ['north', 'east', 'south', 'west'] as const) {
        const next = neighbourInDirection(regions, from, direction);
        if (next !== null && !seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
    expect(seen.size).toBe(regions.length);
  });
  it('know nothing of a region that is not there', () => {
    expect(neighbourInDirection(regions, 'xx', 'north')).toBeNull();
  });
});

describe('type-ahead', () => {
  it('finds by letters without accents, goes round with the same letter, starts anew after a pause', () => {
    const find = typeahead();
    const ancash = find('a', 0, regions, idOf('Amazonas'));
    expect(nameOf(ancash)).toBe('Áncash');
    expect(nameOf(find('a', 300, regions, ancash))).toBe('Apurímac');
    expect(nameOf(find('p', 5000, regions, ancash))).toBe('Pasco');
    expect(nameOf(find('u', 5200, regions, idOf('Pasco')))).toBe('Puno');
    expect(find('z', 9000, regions, idOf('Puno'))).toBeNull();
  });
});
