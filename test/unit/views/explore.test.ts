import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { districtCircles } from '../../../src/views/explore/districts';
import { explorePicture } from '../../../src/views/explore/picture';
import { rankingDomain, rankingRows } from '../../../src/views/explore/ranking';
import { places } from '../../../src/views/explore/ranks';
import { currentSeries, latestPeriod, writePeriod } from '../../../src/views/explore/series';
import {
  between,
  core,
  districtExports,
  indicators,
  notFound,
  series,
  value,
  viewOf,
} from '../../fixtures/small-country';

afterEach(() => overwriteGetLocale(() => 'es'));

const atlas = { core, indicators };
const markOf = (view: Parameters<typeof viewOf>[0], ubigeo: string) =>
  explorePicture(atlas, viewOf(view)).regions.find((mark) => mark.ubigeo === ubigeo);

describe('the period a reader sees', () => {
  it('is the latest whole year, not a part of a later one', () => {
    expect(latestPeriod(['2019', '2024 jan-sep', '2023'])).toBe('2023');
    expect(latestPeriod(['2022', '2022-2024', '2023'])).toBe('2022-2024');
  });

  it('is a part-year or undated only where there is nothing else', () => {
    expect(latestPeriod(['2024 jan-sep'])).toBe('2024 jan-sep');
    expect(latestPeriod(['s/f', '2014'])).toBe('2014');
    expect(latestPeriod([])).toBeNull();
  });

  it('is written in the reader’s language', () => {
    expect(writePeriod('2022-2024', 'es')).toBe('2022–2024');
    expect(writePeriod('2024 jan-sep', 'es')).toBe('2024 (ene–sept)');
    expect(writePeriod('2024 jan-sep', 'en')).toBe('2024 (Jan–Sept)');
    expect(writePeriod('s/f', 'es')).toBe('sin fecha');
  });
});

describe('the series a view asks for', () => {
  it('is the opening one before the indicators have arrived', () => {
    const current = currentSeries({ core }, viewOf({ indicator: 'poverty_rate' }));
    expect(current.series).toBe(core.first);
    expect(current.asked).toBe(false);
  });

  it('leaves the capital out when the reader says so', () => {
    const current = currentSeries(atlas, viewOf({ withoutCapital: true }));
    expect(current.indicator.id).toBe('agro_export_share_excl');
    expect(current.asked).toBe(true);
  });

  it('does not touch other indicators when the capital is left out', () => {
    const current = currentSeries(
      atlas,
      viewOf({ indicator: 'poverty_rate', withoutCapital: true }),
    );
    expect(current.indicator.id).toBe('poverty_rate');
  });

  it('takes the latest period in place of one that the data does not have', () => {
    const current = currentSeries(atlas, viewOf({ indicator: 'poverty_rate', period: '1999' }));
    expect(current.series.period).toBe('2023');
  });
});

describe('places', () => {
  it('gives equal values the same place and skips the next', () => {
    expect(places([value(5), value(9), value(5), value(1)]).map(({ rank }) => rank)).toEqual([
      2, 1, 2, 4,
    ]);
  });

  it('gives absences no place and lets them take none', () => {
    expect(places([value(5), notFound, value(1)]).map(({ rank }) => rank)).toEqual([1, null, 2]);
  });

  it('puts the smallest first where the figure is itself a place', () => {
    expect(places([value(3), value(1), value(2)], true).map(({ rank }) => rank)).toEqual([3, 1, 2]);
  });

  it('opens the place of a value that an interval may pass', () => {
    const [a, b, c] = places([value(10), between(4, 12), value(5)]);
    expect(a).toEqual({ rank: 1, range: [1, 2] });
    expect(b).toEqual({ rank: null, range: [1, 3] });
    expect(c).toEqual({ rank: 2, range: [2, 3] });
  });
});

describe('the picture of a rate', () => {
  it('fills by class, with zero apart and every region marked', () => {
    const picture = explorePicture(atlas, viewOf({ classes: 3 }));
    expect(picture.regions).toHaveLength(core.regions.length);
    expect(markOf({ classes: 3 }, '01')?.mark).toBe('zero');
    expect(markOf({ classes: 3 }, '11')).toMatchObject({ mark: 2, rank: 1, label: '40\u00a0%' });
    expect(picture.circles).toEqual([]);
    expect(picture.legend).toMatchObject({ kind: 'sequential', ramp: 'exports', n: 6, missing: 0 });
  });

  it('counts each region once in the legend', () => {
    const { legend } = explorePicture(atlas, viewOf({ indicator: 'poverty_rate', classes: 3 }));
    if (legend.kind !== 'sequential') throw new Error('expected classes');
    const inClasses = legend.classes.reduce((sum, { count }) => sum + count, 0);
    const special = legend.specials.reduce((sum, { count }) => sum + count, 0);
    expect(inClasses + special).toBe(core.regions.length);
    expect(legend).toMatchObject({ n: 4, missing: 2, ramp: 'context' });
  });

  it('marks each absence by its kind', () => {
    expect(markOf({ withoutCapital: true }, '07')).toMatchObject({
      mark: 'not_applicable',
      label: 'no aplica',
      rank: null,
    });
    expect(markOf({ indicator: 'poverty_rate' }, '07')?.mark).toBe('not_found');
  });

  it('draws an interval as a band between the classes of its ends', () => {
    const view = {
      indicator: 'agro_share_bounds',
      classMethod: 'manual',
      breaks: [2, 15],
    } as const;
    expect(markOf(view, '12')).toMatchObject({
      mark: 'interval',
      band: [0, 1],
      range: [1, 4],
      label: '1–4\u00a0%',
    });
    expect(markOf(view, '07')).toMatchObject({ band: [1, 2], label: 'al menos 2\u00a0%' });
  });

  it('keeps natural breaks until manual ones are given', () => {
    const natural = explorePicture(atlas, viewOf({ classes: 4 }));
    const manual = explorePicture(atlas, viewOf({ classes: 4, classMethod: 'manual' }));
    expect(manual.regions).toEqual(natural.regions);
  });
});

describe('the picture of an amount', () => {
  const picture = explorePicture(atlas, viewOf({ indicator: 'agro_export_fob' }));

  it('is circles over plain regions, none for zero or for what is missing', () => {
    expect(picture.plainRegions).toBe(true);
    expect(picture.circles.map(({ ubigeo }) => ubigeo)).toEqual(['07', '11', '15', '20']);
    expect(picture.circles[0]).toMatchObject({ lowConfidence: true, amount: 1e9 });
  });

  it('keeps the table free of classes', () => {
    expect(picture.table.columns.map(({ id }) => id)).not.toContain('class');
  });
});

describe('districts', () => {
  it('are shown above the floor alone, largest first, low confidence marked', () => {
    const circles = districtCircles(districtExports, false, 'es');
    expect(circles.map(({ id }) => id)).toEqual(['150101', '070101', '150801', '200101', '200102']);
    expect(circles.at(-1)?.lowConfidence).toBe(true);
  });

  it('leave out Callao and the province of Lima with the capital, and keep the rest of Lima', () => {
    const ids = districtCircles(districtExports, true, 'es').map(({ id }) => id);
    expect(ids).toEqual(['150801', '200101', '200102']);
  });

  it('do not stand beside an indicator that customs do not measure', () => {
    const districts = { districts: [], exports: districtExports };
    const shown = explorePicture({ ...atlas, districts }, viewOf());
    const hidden = explorePicture({ ...atlas, districts }, viewOf({ indicator: 'poverty_rate' }));
    expect(shown.districtCircles.length).toBeGreaterThan(0);
    expect(hidden.districtCircles).toEqual([]);
  });
});

describe('the finding', () => {
  it('adds up the shares of the three largest and names the pilot', () => {
    expect(explorePicture(atlas, viewOf()).finding).toBe(
      'Ica, Lima y Piura suman 73\u00a0% de las agroexportaciones de 2022–2024 por origen aduanero; ' +
        'el piloto, Piura y Junín, aporta 13\u00a0% y 2\u00a0%.',
    );
  });

  it('speaks of the chosen region first', () => {
    expect(explorePicture(atlas, viewOf({ regions: ['20'] })).finding).toBe(
      'Piura aporta 13\u00a0% de las agroexportaciones de 2022–2024 por origen aduanero ' +
        '(puesto 3 de 6); Ica, Lima y Piura suman 73\u00a0%.',
    );
  });

  it('gives the two ends of a rate and says what is missing', () => {
    expect(explorePicture(atlas, viewOf({ indicator: 'poverty_rate' })).finding).toBe(
      'Pobreza monetaria, 2023: de 5\u00a0% en Ica a 38\u00a0% en Amazonas; falta el dato de 2 regiones.',
    );
  });

  it('says that the chosen region has no figure', () => {
    const { finding } = explorePicture(
      atlas,
      viewOf({ indicator: 'poverty_rate', regions: ['07'] }),
    );
    expect(finding).toContain('Callao: no se halló');
  });

  it('does not add up what is known only between bounds', () => {
    const { finding } = explorePicture(atlas, viewOf({ indicator: 'agro_share_bounds' }));
    expect(finding).toContain('en 3 regiones solo se conoce entre qué límites está');
    expect(finding).not.toContain('suman');
  });

  it('tells what bounds tell where no value is exact', () => {
    const only = series('agro_share_bounds', '2021', '%', [
      between(0, 3),
      between(2, Infinity),
      notFound,
      between(1, 4),
      notFound,
      between(-Infinity, 9),
    ]);
    const bounded = new Map([...indicators, ['agro_share_bounds', new Map([['2021', only]])]]);
    const picture = explorePicture(
      { core, indicators: bounded },
      viewOf({ indicator: 'agro_share_bounds', classes: 3 }),
    );
    expect(picture.finding).toBe(
      'Participación acotada, 2021: en 4 regiones solo se conoce entre qué límites está; ' +
        'falta el dato de 2 regiones; el piso más alto es el de Callao, 2\u00a0%.',
    );
    const { legend } = picture;
    if (legend.kind !== 'sequential') throw new Error('expected classes');
    expect(legend.classes.map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(picture.regions[1]?.band?.[1]).toBe(2);
  });

  it('is in English when the reader is', () => {
    overwriteGetLocale(() => 'en');
    expect(explorePicture(atlas, viewOf({ language: 'en' })).finding).toBe(
      'Ica, Lima and Piura account for 73\u00a0% of 2022–2024 agro-exports by customs origin; ' +
        'the pilot, Piura and Junín, accounts for 13\u00a0% and 2\u00a0%.',
    );
  });
});

describe('the ranking', () => {
  const bounds = indicators.get('agro_share_bounds')?.get('2021');
  if (!bounds) throw new Error('fixture');
  const picture = explorePicture(atlas, viewOf({ indicator: 'agro_share_bounds' }));
  const input = {
    picture,
    series: bounds,
    regions: core.regions,
    marked: [],
    language: 'es',
  } as const;

  it('puts the largest first and those between bounds where their floor is', () => {
    const rows = rankingRows({ ...input, marked: core.pilot });
    expect(rows.map(({ id }) => id)).toEqual(['11', '15', '20', '07', '12', '01']);
    expect(rows.find(({ id }) => id === '20')?.marked).toBe(true);
  });

  it('ends an open interval at the edge of the axis', () => {
    expect(rankingDomain(picture.regions)).toEqual([0, 30]);
    const open = rankingRows(input).find(({ id }) => id === '07');
    expect(open).toMatchObject({ range: [2, 30], label: 'al menos 2' });
  });
});

describe('the table twin', () => {
  it('holds every region with its figure, and sorts what is missing last', () => {
    const { table } = explorePicture(atlas, viewOf({ indicator: 'poverty_rate' }));
    expect(table.rows).toHaveLength(core.regions.length);
    const callao = table.rows.find(({ ubigeo }) => ubigeo === '07');
    expect(callao?.cells.map(({ text }) => text)).toEqual(['—', 'Callao', 'no se halló', '—', '—']);
    expect(callao?.cells[2]?.sort).toBeNull();
  });
});
