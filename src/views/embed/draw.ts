/** A view drawn where there is no page: what it is computed from, all at once and on this thread. */
import type { FileParts } from '../../data/wire';
import { overwriteGetLocale } from '../../i18n/messages';
import type { MapPicture } from '../../map/picture';
import type { ViewState } from '../../state/view';
import { buildAnalysis } from '../analysis/build';
import { robustnessKey, type Robustness } from '../analysis/robustness';
import type { Analysis } from '../analysis/types';
import { loadRobustness } from '../candidates/robustness';
import { drawFrom, isEmbeddable, openDrawing, partsOf } from './drawings';

/** What was computed from the files, by reach and by ranking. */
interface Computed {
  readonly analyses: Map<number, Analysis>;
  readonly robustness: Map<string, Promise<Robustness | null>>;
}
const known = new WeakMap<FileParts, Computed>();

function entry<K, V>(map: Map<K, V>, key: K, compute: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = compute();
  map.set(key, made);
  return made;
}

/**
 * The picture of a view, the same as the app's once all has arrived. Sets the language of the
 * messages to that of the view.
 * @throws Error for a room that cannot be a public map
 */
export async function drawView(files: FileParts, view: ViewState): Promise<MapPicture> {
  const { room, reachKm, language } = view;
  if (!isEmbeddable(room)) throw new Error(`The room "${room}" cannot be a public map.`);
  const drawing = await openDrawing(room);
  let computed = known.get(files);
  if (!computed) known.set(files, (computed = { analyses: new Map(), robustness: new Map() }));
  const analysis = entry(computed.analyses, reachKm, () => buildAnalysis(files, reachKm));
  const atlas = { ...files, analysis };
  const uncertain = partsOf(drawing, files.core, view).includes('robustness');
  const robustness = uncertain
    ? await entry(computed.robustness, robustnessKey(view), () => loadRobustness(atlas, view, {}))
    : null;
  // Nothing is awaited from here on: another view may be in another language.
  overwriteGetLocale(() => language);
  return drawFrom({ ...atlas, ...(robustness && { robustness }) }, drawing, view);
}
