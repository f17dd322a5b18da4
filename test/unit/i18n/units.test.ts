import { csvParse } from 'd3-dsv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatBare, formatQuantity, isKnownUnit, unitLabel } from '../../../src/i18n/units';
import type { Figure } from '../../../src/model/figure';

const value = (number: number): Figure => ({ kind: 'value', value: number });
const between = (floor: number, ceiling: number): Figure => ({ kind: 'interval', floor, ceiling });

describe('a figure with its unit', () => {
  it('puts the unit where the language puts it', () => {
    expect(formatQuantity(value(13.38), '%', 'es')).toBe('13,4\u00a0%');
    expect(formatQuantity(value(14394094342), 'USD', 'es')).toBe(
      'US$\u00a014\u202f394\u00a0millones',
    );
    expect(formatQuantity(value(573.2), 'US$ million', 'en')).toBe('US$\u00a0573 million');
    expect(formatQuantity(value(8), 'rank of 25', 'es')).toBe('puesto 8 de 25');
    expect(formatQuantity(value(3), 'count', 'es')).toBe('3');
    expect(formatQuantity(value(1), 'districts', 'es')).toBe('1\u00a0distrito');
    expect(formatQuantity(value(7.4), 'score 0-10', 'en')).toBe('7.4 out of 10');
    expect(formatQuantity(value(45), '% of adults', 'es')).toBe('45\u00a0%');
    expect(unitLabel('% of adults', 'es')).toBe('% de adultos');
  });

  it('carries the unit once over a closed interval and inside an open one', () => {
    expect(formatQuantity(between(2, 5), '%', 'es')).toBe('2–5\u00a0%');
    expect(formatQuantity(between(2, Infinity), '%', 'es')).toBe('al menos 2\u00a0%');
    expect(formatQuantity(between(3, Infinity), 'US$ million', 'es')).toBe(
      'al menos US$\u00a03 millones',
    );
  });

  it('gives an absence no unit', () => {
    expect(formatQuantity({ kind: 'absent', absence: 'not_found' }, '%', 'es')).toBe('no se halló');
  });

  it('leaves the unit to the head of a column when asked', () => {
    expect(formatBare(value(13.38), '%', 'es')).toBe('13,4');
    expect(unitLabel('US$ million', 'es')).toBe('US$ millones');
    expect(unitLabel('rank of 25', 'es')).toBe('puesto de 25');
  });
});

describe('the codes in the data', () => {
  const unitsIn = (table: string): readonly string[] => {
    const rows = csvParse(readFileSync(`data/${table}.csv`, 'utf8'));
    return [...new Set(rows.map((row) => row['unit'] ?? '').filter((unit) => unit !== ''))];
  };

  it.each(['indicators', 'region_indicators', 'product_exports', 'exports', 'chain_territory'])(
    'of %s have words in both languages',
    (table) => {
      expect(unitsIn(table).filter((unit) => !isKnownUnit(unit))).toEqual([]);
    },
  );
});
