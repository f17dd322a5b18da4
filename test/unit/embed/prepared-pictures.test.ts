/** What must hold of every view that is drawn beforehand, whatever the facts become. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewAt } from '../../../src/embed/address';
import { sourcesOf } from '../../../src/export/table';
import type { MapPicture } from '../../../src/map/picture';
import { drawView } from '../../../src/views/embed/draw';
import { slugsOf } from '../../fixtures/dataset-view';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';

let atlas: WholeAtlas;
const pictures = new Map<string, MapPicture>();

beforeAll(async () => {
  atlas = readAtlas();
  const chains = atlas.chains.chains.map(({ id }) => `cadena/${id}`);
  for (const slug of new Set([...slugsOf(atlas), ...chains])) {
    const view = viewAt(slug, 'es');
    if (!view) throw new Error(`No view at ${slug}`);
    pictures.set(slug, await drawView(atlas, view));
  }
}, 60_000);

/** Addresses of the pictures of which something is not so. */
const where = (fails: (picture: MapPicture) => boolean): readonly string[] =>
  [...pictures].flatMap(([slug, picture]) => (fails(picture) ? [slug] : []));

describe('every prepared view', () => {
  it('names a source that the catalogue has', () => {
    const known = (id: string) => atlas.catalogue.sources.has(id);
    expect(where((picture) => sourcesOf(picture).length === 0)).toEqual([]);
    expect(where((picture) => !sourcesOf(picture).every(known))).toEqual([]);
  });

  it('counts every region, with a figure or without, and each where its mark is', () => {
    const whole = atlas.core.regions.length;
    expect(where(({ legend }) => legend.n + legend.missing !== whole)).toEqual([]);
    const unlike = ({ legend, regions }: MapPicture) =>
      legend.specials.some(
        ({ mark, count }) => regions.filter((region) => region.mark === mark).length !== count,
      );
    expect(where(unlike)).toEqual([]);
  });

  it('names as the unit of a column what is measured by, never when', () => {
    const period = /^\d{4}|\b\d{4}[-–]\d{2,4}\b|[,·] \d{4}\b/;
    expect(where(({ table }) => table.columns.some(({ unit }) => period.test(unit)))).toEqual([]);
  });
});
