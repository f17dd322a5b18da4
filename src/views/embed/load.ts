/** Brings what a view is drawn from, and nothing else, and draws it. */
import { BASES, SERVICE_FUNCTIONS, type Catalogue, type Core } from '../../data/types';
import { m } from '../../i18n/messages';
import type { MapPicture } from '../../map/picture';
import type { PartName } from '../room';
import { AtlasStore, type Failure } from '../shell/atlas.svelte';
import { vocabularyOf } from '../shell/vocabulary';
import { settledView, type Asked } from './asked';
import { drawFrom, openDrawing, partsOf } from './drawings';

/** A part that did not come, or could not be computed. */
export class LoadError extends Error {
  constructor(readonly failure: Failure) {
    super(`${failure.file}: ${failure.detail}`);
    this.name = 'LoadError';
  }
}

/** Why there is no map, in words. */
export function failureWords(error: unknown): string {
  if (!(error instanceof LoadError)) return error instanceof Error ? error.message : String(error);
  const { cause, file, detail } = error.failure;
  const name = file.slice(file.lastIndexOf('/') + 1);
  return cause === 'network' ? m.embed_failed_network({ file: name }) : `${name}: ${detail}`;
}

export interface LoadedMap extends Asked {
  readonly core: Core;
  readonly catalogue: Catalogue;
  readonly picture: MapPicture;
}

/**
 * The map of a view, with what was put right in it once the data were there. The regions that it
 * names are for the page to point out: the picture is that of all.
 * @throws LoadError
 */
export async function loadMap(asked: Asked): Promise<LoadedMap> {
  const atlas = new AtlasStore();
  const opening = openDrawing(asked.view.room);
  let now = asked;

  async function bring(names: readonly PartName[]): Promise<void> {
    await atlas.ask(names, now.view);
    const [failure] = atlas.failures;
    if (failure) throw new LoadError(failure);
    const known = { ...vocabularyOf(atlas.loaded), bases: BASES, functions: SERVICE_FUNCTIONS };
    now = settledView(now, known);
  }
  /** What was brought is there. */
  function held<Name extends PartName>(...names: readonly Name[]) {
    const parts = atlas.with(names);
    if (!parts) throw new Error(names.join(', '));
    return parts;
  }

  await bring(['core']);
  const drawing = await opening;
  const names = partsOf(drawing, held().core, now.view);
  // Places are computed for weights: those that the data do not know must have been put right.
  await bring(['catalogue', ...names.filter((name) => name !== 'robustness')]);
  await bring(names);
  const parts = held('catalogue');
  const picture = drawFrom(parts, drawing, { ...now.view, regions: [] });
  return { ...now, core: parts.core, catalogue: parts.catalogue, picture };
}
