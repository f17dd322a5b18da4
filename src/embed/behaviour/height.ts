import { embedlyHeight, HIGHEST, PROTOCOL, type FrameMessage } from '../protocol';

/** Whatever may change the height; a part that fits its frame gives way to one that grows. */
const PARTS = 'header, .said, .frame, .aside, .table, footer';

/**
 * Tells the page around the frame how high the frame should be, whenever that changes.
 *
 * What is told is the height that the page has when nothing is fitted: it follows from the width of
 * the frame and from what stands in the page, never from the height that the frame has now. So a host
 * that gives the frame what it was told is told the same again, and nothing swings. It is measured
 * without a scrollbar, which would come and go with the height.
 *
 * The page is laid out in that way (`data-height="own"`) only while the frame has the height that was
 * told: no message says that a host listens, and those that know Embedly's shape alone send none at
 * all; a frame that got what it asked for shows it. Any other frame keeps the layout that fits it.
 *
 * @param view of the map's page
 * @param post to the page around
 * @returns tells at once, changed or not: frames out of sight are not drawn, and hear of no change
 */
export function heightTeller(
  view: Window,
  embed: HTMLElement,
  post: (message: FrameMessage | string) => void,
  signal: AbortSignal,
): () => void {
  const { dataset, style } = embed.ownerDocument.documentElement;
  let told = 0;

  function natural(): number {
    const before = dataset['height'];
    dataset['height'] = 'own';
    style.overflow = 'hidden';
    const { height } = embed.getBoundingClientRect();
    style.overflow = '';
    if (before === undefined) delete dataset['height'];
    return Math.min(HIGHEST, Math.ceil(height));
  }
  /** A zoomed browser rounds the height of a frame. */
  const given = (): boolean => Math.abs(view.innerHeight - told) <= 1;

  function tell(again: boolean): void {
    // A frame that is not shown has no width, and no height that means anything.
    const height = view.innerWidth > 0 ? natural() : 0;
    if (height === 0 || (height === told && !again)) return;
    told = height;
    if (given()) dataset['height'] = 'own';
    post({ type: 'ruta-territorial:height', version: PROTOCOL, height });
    post(embedlyHeight(view.location.href, height));
  }

  view.addEventListener(
    'resize',
    () => {
      if (given()) dataset['height'] = 'own';
      else delete dataset['height'];
    },
    { signal },
  );
  // Heard at most once a picture.
  const observer = new ResizeObserver(() => tell(false));
  for (const element of [embed, ...embed.querySelectorAll(PARTS)]) observer.observe(element);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    delete dataset['height'];
  });
  return () => tell(true);
}
