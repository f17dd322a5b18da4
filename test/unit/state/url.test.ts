import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLASS_RANGE,
  FIRST_RANGE,
  KNOWN_RANGE,
  MARGIN_RANGE,
  parse,
  REACH_RANGE,
  serialise,
  settle,
} from '../../../src/state/url';
import {
  ACCESS_MEASURES,
  CLASS_METHODS,
  DEFAULT_VIEW,
  DEMAND_KINDS,
  DISTANCE_DECAYS,
  LENSES,
  lensOf,
  MAPS_OF,
  MOST_COMPARED,
  MULTIPLES_BY,
  NEIGHBOURS,
  PAIRS_OF_MAPS,
  PATTERN_VARIABLES,
  RANK_METHODS,
  ROOMS,
  WEIGHT_KNOWLEDGE,
  type Lens,
  type Room,
  type ViewState,
} from '../../../src/state/view';

const code = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
const codes = fc.uniqueArray(code, { maxLength: 4 });
const rounded = (digits: number, min: number, max: number) =>
  fc
    .double({ min, max, noNaN: true })
    .map((value) => Number(value.toFixed(digits)))
    .map((value) => (Object.is(value, -0) ? 0 : value));

const region = fc.stringMatching(/^[0-9]{2}$/);
const roomAndLens: fc.Arbitrary<Pick<ViewState, 'room' | 'lens'>> = fc
  .constantFrom(...ROOMS)
  .chain((room) => {
    const lenses: readonly Lens[] = LENSES[room as keyof typeof LENSES] ?? [];
    return fc.record({ room: fc.constant<Room>(room), lens: fc.constantFrom(null, ...lenses) });
  });

const settings: fc.Arbitrary<Omit<ViewState, 'room' | 'lens'>> = fc.record({
  language: fc.constantFrom('es', 'en'),
  indicator: code,
  period: fc.option(fc.constantFrom('2024', '2022-2024', '2024 ene-sep', 's/f'), { nil: null }),
  classMethod: fc.constantFrom(...CLASS_METHODS),
  classes: fc.integer({ min: CLASS_RANGE[0], max: CLASS_RANGE[1] }),
  breaks: fc
    .uniqueArray(rounded(4, -1e6, 1e6), { maxLength: 8 })
    .map((values) => values.sort((a, b) => a - b)),
  withoutCapital: fc.boolean(),
  chain: fc.option(code, { nil: null }),
  bases: codes,
  functions: codes,
  ministries: codes,
  institutions: codes,
  delivery: codes,
  statuses: codes,
  reachKm: fc.integer({ min: REACH_RANGE[0], max: REACH_RANGE[1] }),
  reachRings: fc.boolean(),
  accessMeasure: fc.constantFrom(...ACCESS_MEASURES),
  decay: fc.constantFrom(...DISTANCE_DECAYS),
  demand: fc.constantFrom(...DEMAND_KINDS),
  gapAxis: fc.constantFrom('exports', 'promise'),
  pattern: fc.constantFrom(...PATTERN_VARIABLES),
  neighbours: fc.constantFrom(...NEIGHBOURS),
  groups: fc.array(
    fc.record({
      name: fc
        .string({ minLength: 1, maxLength: 40 })
        .map((name) => name.trim())
        .filter((name) => name.length > 0 && !/\p{Surrogate}/u.test(name)),
      regions: fc.uniqueArray(region, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: MOST_COMPARED },
  ),
  multiplesBy: fc.constantFrom(...MULTIPLES_BY),
  ownScale: fc.boolean(),
  pairOfMaps: fc.constantFrom(...PAIRS_OF_MAPS),
  mapOf: fc.constantFrom(...MAPS_OF),
  pinned: fc.constantFrom(null, '?v=1&sala=brechas', '?v=1&ind=poverty_rate&anio=2024'),
  regions: fc.uniqueArray(region, { maxLength: 6 }),
  card: fc.boolean(),
  preset: code,
  weights: fc.dictionary(code, rounded(2, 0, 100), { noNullPrototype: true, maxKeys: 6 }),
  priority: codes,
  judgements: fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 6 }),
  method: fc.constantFrom(...RANK_METHODS),
  weightKnowledge: fc.constantFrom(...WEIGHT_KNOWLEDGE),
  weightMargin: fc.integer({ min: MARGIN_RANGE[0], max: MARGIN_RANGE[1] }),
  firstK: fc.integer({ min: FIRST_RANGE[0], max: FIRST_RANGE[1] }),
  versus: fc.option(region, { nil: null }),
  knownBy: fc.integer({ min: KNOWN_RANGE[0], max: KNOWN_RANGE[1] }),
  table: fc.boolean(),
  camera: fc.option(
    fc.record({
      lon: rounded(3, -180, 180),
      lat: rounded(3, -85, 85),
      zoom: rounded(2, 3, 12),
    }),
    { nil: null },
  ),
});

const view: fc.Arbitrary<ViewState> = fc
  .tuple(roomAndLens, settings)
  .map(([where, rest]) => ({ ...where, ...rest }));

describe('a link', () => {
  it('brings back the very view it was made from', () => {
    fc.assert(
      fc.property(view, (original) => {
        const { view: back, notes } = parse(serialise(original));
        expect(back).toEqual(original);
        expect(notes).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is empty for the page as it opens', () => {
    expect(serialise(DEFAULT_VIEW)).toBe('');
    expect(parse('').view).toEqual(DEFAULT_VIEW);
  });

  it('carries its version and leaves defaults out', () => {
    expect(serialise({ ...DEFAULT_VIEW, room: 'gaps', regions: ['20', '12'] })).toBe(
      '?v=1&sala=brechas&r=20,12',
    );
  });

  it('opens whatever is thrown at it, on a view that can be shared again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.tuple(
                fc.constantFrom(
                  ...[
                    'v',
                    'sala',
                    'ind',
                    'anio',
                    'clases',
                    'cortes',
                    'pesos',
                    'mapa',
                    'r',
                    'alcance',
                    'vista',
                    'regla',
                    'saber',
                    'holgura',
                    'primeras',
                    'prioridad',
                    'frente',
                    'grupos',
                    'a',
                  ],
                ),
                fc.string(),
              ),
            )
            .map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
        ),
        (search) => {
          const opened = parse(search).view;
          expect(parse(serialise(opened)).view).toEqual(opened);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a link with something wrong in it', () => {
  it.each([
    ['?sala=cocina', 'unknown_value', 'sala'],
    ['?clases=900', 'out_of_range', 'clases'],
    ['?clases=muchas', 'unknown_value', 'clases'],
    ['?r=20,<script>', 'unknown_value', 'r'],
    ['?mapa=-75,-9', 'out_of_range', 'mapa'],
    ['?mapa=500,-9,6', 'out_of_range', 'mapa'],
    ['?cortes=5,1', 'unknown_value', 'cortes'],
    ['?pesos=poverty_rate:900', 'out_of_range', 'pesos'],
    ['?sala=brechas&vista=robustez', 'unknown_value', 'vista'],
    ['?vista=robustez', 'unknown_value', 'vista'],
    ['?sala=candidatas&regla=sorteo', 'unknown_value', 'regla'],
    ['?holgura=500', 'out_of_range', 'holgura'],
    ['?primeras=0', 'out_of_range', 'primeras'],
    ['?grupos=norte', 'unknown_value', 'grupos'],
    ['?a=javascript:1', 'unknown_value', 'a'],
    ['?juicios=1,2,99', 'unknown_value', 'juicios'],
    ['?frente=<b>', 'unknown_value', 'frente'],
    ['?v=99&sala=brechas', 'newer_version', 'v'],
    ['?v=uno', 'newer_version', 'v'],
  ] as const)('%s says what was put right', (search, kind, key) => {
    expect(parse(search).notes).toEqual([expect.objectContaining({ kind, key })]);
  });

  it('passes over keys that are not its own', () => {
    expect(parse('?utm_source=boletin&r=20')).toMatchObject({
      view: { regions: ['20'] },
      notes: [],
    });
  });

  it('keeps the rest of a link whose version it does not know', () => {
    const { view: opened } = parse('?v=99&sala=brechas&r=20');
    expect(opened.room).toBe('gaps');
    expect(opened.regions).toEqual(['20']);
  });

  it('brings a number out of range to its nearest', () => {
    expect(parse('?clases=900').view.classes).toBe(9);
    expect(parse('?alcance=1').view.reachKm).toBe(20);
  });
});

describe('a link compared with the data', () => {
  const vocabulary = {
    regions: ['12', '20'],
    indicators: new Map([
      ['agro_export_share', ['2022-2024']],
      ['poverty_rate', ['2023', '2024']],
    ]),
    chains: ['coffee'],
  };

  it('loses what the data does not have, and says so', () => {
    const { view: settled, notes } = settle(
      { ...DEFAULT_VIEW, regions: ['20', '77'], chain: 'saffron', indicator: 'happiness' },
      vocabulary,
    );
    expect(settled.regions).toEqual(['20']);
    expect(settled.chain).toBeNull();
    expect(settled.indicator).toBe('agro_export_share');
    expect(notes.map((note) => note.key).sort()).toEqual(['cadena', 'ind', 'r']);
  });

  it('falls back to the latest period when the year asked for has no data', () => {
    const { view: settled } = settle(
      { ...DEFAULT_VIEW, indicator: 'poverty_rate', period: '1999' },
      vocabulary,
    );
    expect(settled).toMatchObject({ indicator: 'poverty_rate', period: null });
  });

  it('is left alone when it fits', () => {
    const fitting = { ...DEFAULT_VIEW, regions: ['12'], chain: 'coffee' };
    expect(settle(fitting, vocabulary).view).toBe(fitting);
  });

  it('waits for a part of the data before judging its codes', () => {
    const early = { ...DEFAULT_VIEW, chain: 'saffron' };
    expect(settle(early, { regions: ['20'] }).notes).toEqual([]);
  });
});

describe('what a room is looked at for', () => {
  it('is its first view until the reader asks for another', () => {
    expect(lensOf('candidates', { lens: null })).toBe('order');
    expect(lensOf('candidates', { lens: 'backtest' })).toBe('backtest');
  });

  it('is never that of another room', () => {
    expect(lensOf('services', { lens: 'backtest' })).toBe('places');
  });
});
