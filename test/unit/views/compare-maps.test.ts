/** Small maps, two maps and their difference, on the package itself. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { parse, serialise } from '../../../src/state/url';
import type { MapOf, ViewState } from '../../../src/state/view';
import { toggled } from '../../../src/state/compared';
import {
  countOf,
  differenceCircles,
  differenceOf,
  type Drawn,
} from '../../../src/views/compare/maps/difference';
import { differenceSentence } from '../../../src/views/compare/maps/difference-words';
import { asB, mapView, pinOf, readPin } from '../../../src/views/compare/maps/pinned';
import { pairOf, sideOf } from '../../../src/views/compare/maps/side';
import { signedWords } from '../../../src/views/compare/maps/signed';
import { mapsTable } from '../../../src/views/compare/maps/table';
import { chainsListed, multiplesOf } from '../../../src/views/compare/multiples/multiples';
import { multiplesTable } from '../../../src/views/compare/multiples/table';
import { unitsOf } from '../../../src/views/compare/units';
import { kindOf } from '../../../src/views/explore/periods';
import { vocabularyOf } from '../../../src/views/shell/vocabulary';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;

beforeAll(() => {
  atlas = readAtlas();
}, 60_000);
beforeEach(() => overwriteGetLocale(() => 'es'));

const view = (patch: Partial<ViewState> = {}) => viewOf({ room: 'compare', ...patch });
const multiples = (patch: Partial<ViewState>) => {
  const asked = view(patch);
  return multiplesOf(atlas, asked, unitsOf(atlas, asked));
};
const side = (kind: MapOf, patch: Partial<ViewState> = {}) =>
  sideOf(atlas, kind, mapView(view(patch), kind));
const explored = (indicator: string, period: string) => side('explore', { indicator, period });
const differ = (a: ReturnType<typeof side>, b: ReturnType<typeof side>) =>
  differenceOf(a, b, atlas.core.regions, 'es');
const drawnOf = (a: ReturnType<typeof side>, b: ReturnType<typeof side>): Drawn => {
  const drawn = differ(a, b);
  if (drawn.kind !== 'drawn') throw new Error(drawn.why);
  return drawn;
};

describe('small maps by period', () => {
  it('draw every year in order on one scale: equal figures have equal classes', () => {
    const { maps, legend } = multiples({ indicator: 'poverty_rate' });
    expect(maps.map(({ title }) => title)).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(maps.every(({ shared }) => shared)).toBe(true);
    const classes = legend?.kind === 'sequential' ? legend.classes : [];
    const marks = maps.flatMap((map) => map.marks).filter(({ value }) => value !== null);
    for (const { mark, value } of marks) {
      const own = typeof mark === 'number' ? classes[mark] : undefined;
      expect(own).toBeDefined();
      expect(value).toBeGreaterThanOrEqual(own?.floor ?? NaN);
      expect(value).toBeLessThanOrEqual(own?.ceiling ?? NaN);
    }
  });

  it('never put a part of a year on the scale of years', () => {
    const { maps } = multiples({ indicator: 'agro_share_bounds' });
    const parts = maps.filter(({ id }) => kindOf(id) === 'part');
    expect(parts.length).toBeGreaterThan(0);
    for (const { shared, note } of parts) {
      expect(shared).toBe(false);
      expect(note).toBe('Parte de un año');
    }
    expect(maps.slice(-parts.length)).toEqual(parts);
  });

  it('have each its own scale when the reader asks, and no legend for all', () => {
    const { maps, legend } = multiples({ indicator: 'poverty_rate', ownScale: true });
    expect(legend).toBeNull();
    expect(maps.some(({ shared }) => shared)).toBe(false);
    for (const { marks } of maps) {
      const used = new Set(
        marks.map(({ mark }) => mark).filter((mark) => typeof mark === 'number'),
      );
      expect(used.has(0)).toBe(true);
    }
  });

  it('count those with a figure and those without, and keep each absence', () => {
    const last = multiples({ indicator: 'poverty_rate' }).maps.at(-1);
    const absent = last?.marks.filter(({ mark }) => mark === 'not_found').length ?? 0;
    expect(absent).toBeGreaterThan(0);
    expect(last?.count).toBe(`Con dato ${25 - absent}; sin dato ${absent}`);
  });

  it('show amounts as circles, never as fills', () => {
    const { maps } = multiples({ indicator: 'total_exports' });
    for (const { circles, legend } of maps) {
      expect(circles?.length).toBeGreaterThan(0);
      expect(legend.kind === 'sequential' && legend.classes).toHaveLength(1);
    }
  });
});

describe('small maps by indicator, chain and function', () => {
  it('share a scale within one unit only; the others are marked', () => {
    const { maps } = multiples({ multiplesBy: 'indicator', indicator: 'incore_score' });
    const shared = maps.filter((map) => map.shared);
    expect(shared.length).toBeGreaterThan(1);
    expect(new Set(shared.map(({ unit }) => unit)).size).toBe(1);
    const indicators = new Map(atlas.core.indicators.map((one) => [one.id, one]));
    for (const { id } of maps) expect(indicators.get(id)?.family).toBe('institutions');
    expect(maps.slice(0, shared.length)).toEqual(shared);
  });

  it('name the indicators that have no series in the period, and do not draw them empty', () => {
    const { maps, without } = multiples({
      multiplesBy: 'indicator',
      indicator: 'incore_score',
      period: '2016',
    });
    expect(maps.map(({ id }) => id)).toContain('incore_score');
    expect(without.length).toBeGreaterThan(0);
    for (const { id } of maps) expect(atlas.indicators.get(id)?.has('2016')).toBe(true);
  });

  it('draw the chains that the compared regions list, those of all of them first', () => {
    const asked = view({ multiplesBy: 'chain', regions: ['20', '12'] });
    const listed = chainsListed(atlas, unitsOf(atlas, asked), asked);
    for (const { bets } of listed) expect(bets.has('20') || bets.has('12')).toBe(true);
    const counts = listed.map(({ units }) => units);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const { maps } = multiplesOf(atlas, asked, unitsOf(atlas, asked));
    expect(maps).toHaveLength(listed.length);
    for (const { marks, legend } of maps) {
      expect(marks.filter(({ mark }) => mark !== 'not_found')).toHaveLength(legend.n);
    }
  });

  it('draw the coverage of each function in the same classes, bounds and all', () => {
    const { maps } = multiples({ multiplesBy: 'function' });
    expect(maps).toHaveLength(9);
    const bounds = maps.map(({ legend }) =>
      legend.kind === 'sequential' ? legend.classes.map(({ floor }) => floor).join() : '',
    );
    expect(new Set(bounds).size).toBe(1);
    expect(maps.every(({ marks }) => marks.some(({ mark }) => mark === 'interval'))).toBe(true);
  });

  it.each(['period', 'indicator', 'chain', 'function'] as const)(
    'have by %s a table twin of every region and map',
    (multiplesBy) => {
      const found = multiples({ multiplesBy, indicator: 'poverty_rate', regions: ['20'] });
      const table = multiplesTable(found, atlas.core.regions);
      expect(table.columns).toHaveLength(found.maps.length + 1);
      expect(table.rows.map(({ ubigeo }) => ubigeo)).toEqual(
        atlas.core.regions.map(({ ubigeo }) => ubigeo),
      );
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
      const text = table.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('\n');
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    },
  );
});

describe('a map kept as A', () => {
  it.each(['explore', 'chains', 'services', 'gaps', 'candidates'] as const)(
    'of %s is drawn again as it was, whatever B becomes',
    (kind) => {
      const before = view({
        mapOf: kind,
        indicator: 'poverty_rate',
        period: '2019',
        chain: 'coffee',
        functions: ['sanitary'],
        preset: 'readiness',
        regions: ['20'],
        camera: { lon: -75, lat: -9, zoom: 6 },
      });
      const map = mapView(before, kind);
      const pinned = pinOf(map);
      expect(pinned).not.toMatch(/[?&](r|mapa|a)=/);
      const later = view({
        pinned,
        indicator: 'incore_score',
        chain: 'cocoa',
        preset: 'gap',
        language: 'en',
      });
      const back = parse(serialise(later)).view;
      const pin = readPin(back, vocabularyOf(atlas));
      expect(pin?.kind).toBe(kind);
      expect(pin?.mended).toBe(false);
      expect(pin?.view).toEqual({ ...map, language: 'en' });
    },
  );

  it('of the page as it opens is kept too', () => {
    expect(pinOf(mapView(view(), 'explore'))).toBe('?v=1');
    expect(readPin(view({ pinned: '?v=1' }), {})?.kind).toBe('explore');
  });

  it('that a link cannot carry is not kept, and one that is no map is not read', () => {
    const weights = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`criterion_number_${i}`, i]),
    );
    expect(pinOf(mapView(view({ weights }), 'candidates'))).toBeNull();
    expect(readPin(view({ pinned: '?v=1&sala=datos' }), {})).toBeNull();
    expect(readPin(view(), {})).toBeNull();
  });

  it('says when something in it is no longer known', () => {
    const pin = readPin(view({ pinned: '?v=1&ind=gone' }), vocabularyOf(atlas));
    expect(pin?.mended).toBe(true);
    expect(pin?.view.indicator).toBe('agro_export_share');
  });

  it('and B change places', () => {
    const a = mapView(view({ indicator: 'poverty_rate', period: '2019' }), 'explore');
    const next = { ...view({ mapOf: 'gaps' }), ...asB(a, 'explore') };
    expect(mapView(next, next.mapOf)).toEqual(a);
  });
});

describe('two maps of one unit', () => {
  it('are cut alike, so that a colour means the same in both', () => {
    const { a, b, shared } = pairOf(
      atlas,
      explored('poverty_rate', '2019'),
      explored('poverty_rate', '2023'),
    );
    expect(shared).toBe(true);
    const inner = [a, b].map(({ picture: { legend } }) =>
      legend.kind === 'sequential' ? legend.classes.slice(1).map(({ floor }) => floor) : [],
    );
    expect(inner[0]).toEqual(inner[1]);
    expect(inner[0]?.length).toBeGreaterThan(0);
  });

  it('keep their own scales when unit or kind of period differ', () => {
    const poverty = explored('poverty_rate', '2019');
    expect(pairOf(atlas, poverty, explored('incore_score', '2019')).shared).toBe(false);
    const [year, part] = ['2024', '2024 jan-sep'].map((p) => explored('agro_share_bounds', p));
    if (year && part) expect(pairOf(atlas, year, part).shared).toBe(false);
  });
});

describe('the difference of two maps', () => {
  it('is B less A, region by region, and turns its sign when they change places', () => {
    const [a, b] = [explored('incore_score', '2019'), explored('incore_score', '2025')];
    const forth = drawnOf(a, b);
    const back = drawnOf(b, a);
    atlas.core.regions.forEach((_, i) => {
      const [x, y] = [a, b].map(({ measure }) => measure?.facts[i]?.figure);
      const [there, here] = [forth, back].map(({ regions }) => regions[i]?.fact.figure);
      if (x?.kind !== 'value' || y?.kind !== 'value') throw new Error('not a value');
      if (there?.kind !== 'value' || here?.kind !== 'value') throw new Error('not a value');
      expect(there.value).toBeCloseTo(y.value - x.value, 9);
      expect(here.value).toBeCloseTo(-there.value, 9);
    });
    expect(countOf(forth, 'more')).toBe(countOf(back, 'less'));
    for (const { fact } of forth.regions) expect(fact.provenance?.derived).toBeTruthy();
  });

  it('of a map and itself is the same everywhere, without a colour', () => {
    const a = explored('incore_score', '2025');
    const drawn = drawnOf(a, a);
    expect(countOf(drawn, 'same')).toBe(25);
    expect(drawn.marks.every(({ mark }) => mark === 'zero')).toBe(true);
    expect(drawn.legend.classes).toEqual([]);
  });

  it('has as many classes below zero as above, parting at zero; a mark lies in its class', () => {
    const { marks, legend } = drawnOf(
      explored('incore_score', '2016'),
      explored('incore_score', '2025'),
    );
    const { classes } = legend;
    expect(classes[classes.length / 2]?.floor).toBe(0);
    classes.forEach(({ floor }, i) => {
      expect(floor).toBeCloseTo(-(classes[classes.length - 1 - i]?.ceiling ?? NaN), 9);
    });
    for (const { mark, value } of marks) {
      if (typeof mark !== 'number') continue;
      expect(value).toBeGreaterThanOrEqual(classes[mark]?.floor ?? NaN);
      expect(value).toBeLessThanOrEqual(classes[mark]?.ceiling ?? NaN);
    }
  });

  it('colours no change in poverty that is within its own error, and keeps an absence', () => {
    const drawn = drawnOf(explored('poverty_rate', '2023'), explored('poverty_rate', '2024'));
    const small = drawn.regions.filter(
      ({ fact: { figure } }) => figure.kind === 'value' && Math.abs(figure.value) <= 3,
    );
    expect(small.length).toBeGreaterThan(0);
    for (const { ubigeo, is, label } of small) {
      expect(['same', 'unclear']).toContain(is);
      if (is === 'unclear') expect(label).toMatch(/no se distingue de cero/);
      const mark = drawn.marks.find((one) => one.ubigeo === ubigeo);
      expect(typeof mark?.mark).toBe('string');
      expect(mark?.band).toBeUndefined();
    }
    expect(countOf(drawn, 'absent')).toBe(1);
    expect(drawn.legend.missing).toBe(1);
  });

  it('of intervals is an interval, and may be zero unless they part', () => {
    const drawn = drawnOf(
      side('services', { functions: ['sanitary'] }),
      side('services', { functions: ['finance'] }),
    );
    expect(drawn.sameThing).toBe(false);
    for (const { is, fact } of drawn.regions) {
      const { figure } = fact;
      if (figure.kind !== 'interval') continue;
      const straddles = figure.floor <= 0 && figure.ceiling >= 0;
      expect(is === 'unclear').toBe(straddles);
    }
    expect(countOf(drawn, 'unclear')).toBeGreaterThan(0);
  });

  it('of amounts is drawn as circles, of the side that has more', () => {
    const drawn = drawnOf(explored('total_exports', '2017'), explored('total_exports', '2022'));
    const circles = differenceCircles(drawn);
    expect(circles).toHaveLength(countOf(drawn, 'more') + countOf(drawn, 'less'));
    expect(circles.filter(({ more }) => more)).toHaveLength(countOf(drawn, 'more'));
    expect(Math.min(...circles.map(({ amount }) => amount))).toBeGreaterThan(0);
  });

  it('of two rankings is one of scores', () => {
    const drawn = drawnOf(
      side('candidates', { preset: 'gap' }),
      side('candidates', { preset: 'readiness' }),
    );
    expect(drawn.legend.unit).toBe('puntos de 100');
    expect(drawn.regions.some(({ is }) => is === 'unclear')).toBe(true);
  });

  it('is refused, with the reason, where it would mean nothing', () => {
    const why = (a: ReturnType<typeof side>, b: ReturnType<typeof side>): string => {
      const found = differ(a, b);
      return found.kind === 'refused' ? found.why : '';
    };
    const poverty = explored('poverty_rate', '2019');
    expect(why(poverty, explored('incore_score', '2019'))).toMatch(/%.*puntos de 10/);
    expect(why(side('gaps'), poverty)).toMatch(/Brechas/);
    expect(why(side('chains', { chain: 'coffee' }), poverty)).toMatch(/Café/);
    expect(why(poverty, side('services'))).toMatch(/Funciones de servicio halladas/);
    expect(
      why(explored('agro_share_bounds', '2024'), explored('agro_share_bounds', '2024 jan-sep')),
    ).toMatch(/distinta duración/);
    expect(
      why(
        explored('agro_share_bounds', '2024 jan-nov'),
        explored('agro_share_bounds', '2024 jan-sep'),
      ),
    ).toMatch(/distinta duración/);
    const topsis = side('candidates', { method: 'topsis' });
    expect(why(topsis, topsis)).toMatch(/sin margen conocido/);
  });

  it('is said with its sign, in points where the figures are percentages', () => {
    const of = (number: number) => ({ kind: 'value', value: number }) as const;
    expect(signedWords(of(2.1), 'percentage points', 'es')).toBe('+2,1\u00a0puntos porcentuales');
    expect(signedWords(of(-3), 'places', 'en')).toBe('−3\u00a0places');
    expect(
      signedWords({ kind: 'interval', floor: -2, ceiling: 3 }, 'percentage points', 'es'),
    ).toBe('entre −2 y +3\u00a0puntos porcentuales');
  });

  it('is summed up in one sentence that counts every region once', () => {
    const drawn = drawnOf(explored('poverty_rate', '2019'), explored('poverty_rate', '2024'));
    const sentence = differenceSentence(drawn, atlas.core.regions);
    const counts = [...sentence.matchAll(/(\d+) regi[oó]n/g)].map(([, n]) => Number(n));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(25);
    expect(sentence).toMatch(/Donde más difieren: /);
  });
});

describe('the table of two maps', () => {
  it('has both sides and, where there is one, their difference with its source', () => {
    const [a, b] = [explored('incore_score', '2019'), explored('incore_score', '2025')];
    const drawn = drawnOf(a, b);
    const table = mapsTable(a, b, drawn, atlas.core.regions, 'es');
    expect(table.columns.map(({ id }) => id)).toEqual(['region', 'a', 'b', 'difference']);
    expect(table.rows[0]?.cells.slice(1).every(({ fact }) => fact !== undefined)).toBe(true);
    const words = mapsTable(side('gaps'), b, null, atlas.core.regions, 'es');
    expect(words.columns.map(({ id }) => id)).toEqual(['region', 'a', 'b']);
    for (const { cells } of words.rows) expect(cells[1]?.text).not.toBe('');
  });
});

describe('a click on a map', () => {
  it('adds a region, takes it away again, and stops at six', () => {
    expect(toggled(view({ regions: ['20'] }), '12')).toEqual({
      regions: ['20', '12'],
      card: false,
    });
    expect(toggled(view({ regions: ['20', '12'] }), '20')).toEqual({
      regions: ['12'],
      card: false,
    });
    const full = view({ regions: ['01', '02', '03', '04', '05', '06'] });
    expect(toggled(full, '20')).toBeNull();
    expect(toggled(full, '06')?.regions).toHaveLength(5);
  });
});
