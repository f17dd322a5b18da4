import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBreaks, readableBreaks, writeBreaks } from '../../../src/views/explore/breaks';

describe('breaks as the reader types them', () => {
  it('takes a decimal comma in Spanish and a decimal point in English', () => {
    expect(parseBreaks('0,5; 2; 10', 'es')).toEqual({ ok: true, breaks: [0.5, 2, 10] });
    expect(parseBreaks('0.5; 2; 10', 'en')).toEqual({ ok: true, breaks: [0.5, 2, 10] });
  });

  it('takes any order, spaces between thousands, negatives and new lines', () => {
    expect(parseBreaks('12\u202f500\n−3; 1 000', 'es')).toEqual({
      ok: true,
      breaks: [-3, 1000, 12500],
    });
  });

  it('takes the other decimal mark where it cannot mean thousands', () => {
    expect(parseBreaks('2.5', 'es')).toEqual({ ok: true, breaks: [2.5] });
    expect(parseBreaks('1.500', 'es')).toEqual({ ok: false, problem: 'ambiguous', at: '1.500' });
    expect(parseBreaks('1,500', 'en')).toEqual({ ok: false, problem: 'ambiguous', at: '1,500' });
  });

  it('names what it cannot read', () => {
    expect(parseBreaks('1; dos; 3', 'es')).toEqual({
      ok: false,
      problem: 'not_a_number',
      at: 'dos',
    });
    expect(parseBreaks('1; 1,0', 'es')).toEqual({ ok: false, problem: 'repeated', at: '1,0' });
    expect(parseBreaks(' ; ', 'es')).toMatchObject({ problem: 'empty' });
    expect(parseBreaks('1;2;3;4;5;6;7;8;9', 'es')).toMatchObject({ problem: 'too_many', at: '9' });
  });

  it('starts a cut by hand from readable numbers, unless two would meet', () => {
    expect(readableBreaks([0.4567, 12.34, 1999])).toEqual([0.46, 12, 2000]);
    expect(readableBreaks([100.1, 100.2])).toEqual([100.1, 100.2]);
  });

  it('reads back what it writes, in both languages', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -99999999, max: 99999999 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(numbers, fc.constantFrom('es' as const, 'en' as const), (cents, language) => {
        const breaks = cents.map((cent) => cent / 100).sort((a, b) => a - b);
        expect(parseBreaks(writeBreaks(breaks, language), language)).toEqual({ ok: true, breaks });
      }),
    );
  });
});
