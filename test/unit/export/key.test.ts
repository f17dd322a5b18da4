import { beforeAll, describe, expect, it } from 'vitest';
import { heightOf, keyRows, type KeyFrame, type KeyRow } from '../../../src/export/key';
import { unmarked } from '../../../src/map/legend/counts';
import { rampColours } from '../../../src/map/palette';
import type { MapPicture } from '../../../src/map/picture';
import { drawCandidates } from '../../../src/views/candidates/picture';
import { drawChain } from '../../../src/views/chains/picture';
import { explorePicture } from '../../../src/views/explore/picture';
import { drawGaps } from '../../../src/views/gaps/picture';
import { drawServices } from '../../../src/views/services/picture';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { smallPicture } from '../../fixtures/picture';
import { viewOf } from '../../fixtures/small-country';

const FRAME: KeyFrame = { width: 236, zoom: 5, radius: 26, theme: 'light', language: 'es' };

type Entry = Extract<KeyRow, { kind: 'entry' }>;
const entries = (rows: readonly KeyRow[]): readonly Entry[] =>
  rows.filter((row) => row.kind === 'entry');
const words = (rows: readonly KeyRow[]): string =>
  rows.flatMap((row) => ('lines' in row ? row.lines : [])).join(' ');
const entryOf = (rows: readonly KeyRow[], label: string): Entry => {
  const found = entries(rows).find(({ lines }) => lines.join(' ') === label);
  if (!found) throw new Error(`no ${label} in the key`);
  return found;
};

describe('the key of a figure', () => {
  let atlas: WholeAtlas;
  beforeAll(() => {
    atlas = readAtlas();
  }, 60_000);
  const pictures = (): readonly MapPicture[] => [
    explorePicture(atlas, viewOf()),
    explorePicture(atlas, viewOf({ indicator: 'agro_export_share_excl' })),
    drawChain(atlas, viewOf({ room: 'chains', chain: 'blueberry' })),
    drawServices(atlas, viewOf({ room: 'services' })),
    drawGaps(atlas, viewOf({ room: 'gaps' })),
    drawCandidates(atlas, viewOf({ room: 'candidates' })),
  ];

  it('says every mark of what is missing, in its words and with its count', () => {
    let specials = 0;
    for (const picture of pictures()) {
      const rows = keyRows(picture, FRAME);
      for (const { label, count } of picture.legend.specials) {
        specials += 1;
        expect(entryOf(rows, label).count).toBe(count);
      }
    }
    expect(specials).toBeGreaterThan(3);
  });

  it('counts every region once, in a class, under a mark or as without a figure', () => {
    for (const { legend, ...picture } of pictures()) {
      const rows = keyRows({ legend, ...picture }, FRAME);
      const fills = entries(rows).filter(({ sample }) => sample.kind === 'fill');
      const cells = rows.flatMap((row) => (row.kind === 'grid' ? row.counts : []));
      const counted = [...fills.map(({ count }) => count), ...cells].reduce((a, b) => a + b, 0);
      const left = Math.max(0, unmarked(legend));
      expect(counted + left, legend.title).toBe(atlas.core.regions.length);
    }
  });

  it('of two measures is a grid of nine counts with the breaks of both', () => {
    const picture = drawGaps(atlas, viewOf({ room: 'gaps' }));
    const { legend } = picture;
    if (legend.kind !== 'bivariate') throw new Error('not of two measures');
    const grids = keyRows(picture, FRAME).filter((row) => row.kind === 'grid');
    expect(grids).toHaveLength(1);
    expect(grids[0]?.counts).toEqual(legend.counts);
    expect(grids[0]?.counts).toHaveLength(9);
    expect(grids[0]?.x.breaks).toHaveLength(2);
    expect(grids[0]?.y.breaks).toHaveLength(2);
    expect(grids[0]?.x.lines.join(' ')).toContain(legend.x.title);
    expect(grids[0]?.y.lines.join(' ')).toContain(legend.y.title);
  });

  it('shows each class in its colour, an interval as a band and an absence by its sign', () => {
    const picture = smallPicture();
    const rows = keyRows(picture, FRAME);
    const colours = rampColours('exports', 5, 'light');
    expect(entryOf(rows, '10–20').sample).toEqual({
      kind: 'fill',
      fill: { kind: 'colour', colour: colours[4] },
    });
    expect(entryOf(rows, 'intervalo').sample).toMatchObject({ fill: { kind: 'band' } });
    expect(entryOf(rows, 'no se halló').sample).toMatchObject({
      fill: { kind: 'sign', sign: 'not_found' },
    });
  });

  it('shows what is missing as a dot where the map has dots', () => {
    const { legend } = smallPicture();
    const rows = keyRows(smallPicture({ legend: { ...legend, countsOf: 'districts' } }), FRAME);
    expect(entryOf(rows, 'cero').sample).toEqual({ kind: 'dot', mark: 'zero' });
    expect(words(rows)).toContain('distritos');
  });

  it('names the largest circle, the circles of low confidence and the points', () => {
    const pointLegend = [{ shape: 'square', hue: 1, label: 'CITE', count: 44 }] as const;
    const rows = keyRows(smallPicture({ pointLegend }), FRAME);
    expect(words(rows)).toContain('Piura: US$ 400 millones');
    expect(words(rows)).toMatch(/confianza baja/i);
    expect(entryOf(rows, 'CITE').count).toBe(44);
    expect(words(rows)).toMatch(/hueco/i);
    expect(keyRows(smallPicture({ circles: [] }), FRAME).map(({ kind }) => kind)).not.toContain(
      'circles',
    );
  });

  it('grows downwards, never sideways, in a narrow column', () => {
    const [wide, narrow] = [236, 120].map((width) =>
      heightOf(keyRows(smallPicture(), { ...FRAME, width })),
    );
    expect(narrow).toBeGreaterThan(wide ?? Infinity);
  });
});
