import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, packColumn } from '../../../src/data/wire/columns';
import { codecs } from '../../../src/data/wire';
import { FORMAT, type PartCodec } from '../../../src/data/wire/part';
import * as arbitrary from './arbitraries';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function roundTrips<T>(name: string, codec: PartCodec<T>, parts: Arbitrary<T>): void {
  it(`${name} are read as they were written`, () => {
    fc.assert(
      fc.property(parts, (part) => {
        expect(codec.decode(throughJson(codec.encode(part, '1')))).toEqual(part);
      }),
      { numRuns: 60 },
    );
  });
}

describe('the parts of the facts, through JSON', () => {
  roundTrips('indicators', codecs.indicators, arbitrary.indicators);
  roundTrips('chains', codecs.chains, arbitrary.chains);
  roundTrips('services', codecs.services, arbitrary.services);
  roundTrips('districts', codecs.districts, arbitrary.districts);
  roundTrips('programme entries', codecs.programme, arbitrary.programme);
  roundTrips('criteria', codecs.criteria, arbitrary.criteria);
  roundTrips('sources and tables', codecs.catalogue, arbitrary.catalogue);
});

describe('a column', () => {
  it('gives back each of its cells, and is one cell long where all are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1 }), (cells) => {
        const column = packColumn(cells);
        cells.forEach((cell, i) => expect(cellAt(column, i)).toEqual(cell));
      }),
    );
    expect(packColumn(['%', '%', '%'])).toEqual(['%']);
    expect(packColumn(['%', 'ha', '%'])).toEqual(['%', 'ha', '%']);
  });
});

describe('what is not of the shape', () => {
  const written = codecs.programme.encode(
    {
      entries: [],
      reported: {
        figure: { kind: 'value', value: 20 },
        unit: 'regions',
        period: '2025',
        provenance: null,
      },
    },
    '1',
  ) as {
    format: number;
    content: { reported: { cells: Record<string, unknown>; provenance: Record<string, unknown> } };
  };
  const { cells, provenance } = written.content.reported;
  const withReported = (reported: unknown) => ({
    ...written,
    content: { ...written.content, reported },
  });

  it('is written with the format of this program', () => {
    expect(written.format).toBe(FORMAT);
  });

  it.each([
    ['an unknown absence', { cells: { ...cells, figure: ['x'] }, provenance }, /figure/],
    ['a missing column', { cells: { ...cells, unit: undefined }, provenance }, /unit/],
    [
      'a column too long',
      { cells: { ...cells, unit: ['a', 'b'] }, provenance },
      /longer or shorter/,
    ],
    ['a text for a number', { cells, provenance: { ...provenance, line: ['2'] } }, /line/],
  ])('is refused with its place: %s', (_what, reported, message) => {
    expect(() => codecs.programme.decode(withReported(reported))).toThrow(message);
  });
});
