import { chosenIn, heightIn, PROTOCOL } from '../protocol';
import { defineElement } from './element';
import { framesIn, post } from './frames';
import { heightGiver } from './height';

/** Event on a frame of the page, or on our element: the reader chose regions. `detail.regions`: their codes. */
export const CHOSEN = 'ruta-territorial:chosen';

/**
 * Takes care of the frames of a page: their heights, what is chosen in them, the element. Once for
 * each folder, however often the script is included.
 * @param base folder of the public map, ending in "/"
 */
export function start(base: string): void {
  const mark = Symbol.for(`ruta-territorial:${base}`);
  if (mark in window) return;
  Object.defineProperty(window, mark, { value: true });

  const frames = framesIn(base);
  const giveHeight = heightGiver();
  addEventListener('message', (event) => {
    const height = heightIn(event.data);
    const regions = chosenIn(event.data);
    if (height === null && regions === null) return;
    const frame = frames.sender(event);
    if (!frame) return;
    if (height !== null) giveHeight(frame, height);
    // Composed: it leaves the shadow root, and the page sees it come from our element.
    if (regions)
      frame.dispatchEvent(
        new CustomEvent(CHOSEN, { bubbles: true, composed: true, detail: { regions } }),
      );
  });
  defineElement(base, frames);
  // Those that came later than this script tell their height by themselves.
  for (const frame of frames.all()) {
    post(frame, { type: 'ruta-territorial:ask', version: PROTOCOL });
  }
}
