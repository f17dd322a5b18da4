/** Explorar and Datos on the package itself: every indicator, every period, every class method. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/build/package-files';
import { compileFiles } from '../../../src/data/compile';
import { codecs, type FileParts } from '../../../src/data/wire';
import { isKnownUnit } from '../../../src/i18n/units';
import { CLASS_METHODS } from '../../../src/state/view';
import { sourcesOf } from '../../../src/views/data/catalogue';
import { coverageMatrix } from '../../../src/views/data/matrix';
import { currentSeries } from '../../../src/views/explore/series';
import { explorePicture } from '../../../src/views/explore/picture';
import { viewOf } from '../../fixtures/small-country';

let atlas: Pick<FileParts, 'core' | 'indicators' | 'catalogue'>;

beforeAll(() => {
  const { data, boundaries } = readPackage('data');
  const files = compileFiles(data, boundaries);
  const read = <N extends keyof FileParts>(name: N): FileParts[N] =>
    codecs[name].decode(JSON.parse(files.get(name) ?? 'null'));
  atlas = { core: read('core'), indicators: read('indicators'), catalogue: read('catalogue') };
}, 60_000);

/** What no reader may meet. */
const BROKEN = /NaN|undefined|Infinity|∞|\[object/;

describe('Explorar on the facts', () => {
  it('opens on the export share with the opening file alone', () => {
    const { core } = atlas;
    expect(currentSeries({ core }, viewOf()).asked).toBe(true);
    const alone = explorePicture({ core }, viewOf());
    expect(alone).toEqual(explorePicture(atlas, viewOf()));
    expect(alone.finding).toContain('2022–2024');
  });

  it('shows every indicator in every period: each region marked once, no broken words', () => {
    for (const { id, periods } of atlas.core.indicators) {
      for (const period of periods) {
        for (const language of ['es', 'en'] as const) {
          const view = viewOf({ indicator: id, period, language });
          expect(currentSeries(atlas, view).asked, `${id} ${period}`).toBe(true);
          const picture = explorePicture(atlas, view);
          const { legend } = picture;
          if (legend.kind !== 'sequential') throw new Error('expected classes');
          const marked = [...legend.classes, ...legend.specials].reduce((n, c) => n + c.count, 0);
          expect(marked, `${id} ${period}`).toBe(atlas.core.regions.length);
          expect(legend.n + legend.missing).toBe(atlas.core.regions.length);
          const words = [
            picture.finding,
            legend.title,
            legend.unit,
            ...legend.classes.map(({ label }) => label),
            ...picture.regions.map(({ label }) => label),
            ...picture.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
          ].join('\n');
          expect(words, `${id} ${period}`).not.toMatch(BROKEN);
        }
      }
    }
  });

  it('cuts every indicator by every method', () => {
    for (const { id } of atlas.core.indicators) {
      for (const classMethod of CLASS_METHODS) {
        for (const classes of [3, 9]) {
          const picture = explorePicture(atlas, viewOf({ indicator: id, classMethod, classes }));
          expect(picture.regions, `${id} ${classMethod}`).toHaveLength(atlas.core.regions.length);
        }
      }
    }
  });

  it('never lets an absence become a number', () => {
    for (const { id, periods } of atlas.core.indicators) {
      for (const period of periods) {
        const view = viewOf({ indicator: id, period });
        const { series } = currentSeries(atlas, view);
        const { regions } = explorePicture(atlas, view);
        series.facts.forEach(({ figure }, i) => {
          if (figure.kind !== 'absent') return;
          expect(regions[i]).toMatchObject({ mark: figure.absence, value: null, rank: null });
        });
      }
    }
  });
});

describe('Datos on the facts', () => {
  it('has words for the unit of every indicator and figure', () => {
    const units = new Set(atlas.core.indicators.map(({ unit }) => unit));
    for (const byPeriod of atlas.indicators.values()) {
      for (const series of byPeriod.values()) series.facts.forEach(({ unit }) => units.add(unit));
    }
    expect([...units].filter((unit) => unit !== '' && !isKnownUnit(unit))).toEqual([]);
  });

  it('finds in the catalogue every source that an indicator stands on', () => {
    const missing = atlas.core.indicators.flatMap((indicator) =>
      sourcesOf(indicator, atlas.indicators, atlas.catalogue)
        .filter(({ source }) => source === undefined)
        .map(({ id }) => `${indicator.id}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('never knows less with the latest figure of each region than with the latest period', () => {
    const count = atlas.core.regions.length;
    const rows = (mode: 'latest' | 'any') =>
      coverageMatrix(atlas.core.indicators, atlas.indicators, count, mode);
    const any = rows('any');
    rows('latest').forEach((row, i) => {
      expect(any[i]?.known, row.indicator.id).toBeGreaterThanOrEqual(row.known);
      expect(any[i]?.known, row.indicator.id).toBeGreaterThan(0);
    });
  });
});
