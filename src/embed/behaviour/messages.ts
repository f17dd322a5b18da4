import { hostMessage, type FrameMessage } from '../protocol';

interface Handlers {
  readonly ask: () => void;
  readonly view: (query: string) => void;
}

/**
 * Talks with the page around the frame; null where there is none. Only that page is listened to, and
 * only in the words of the protocol. What is posted goes to any origin: a frame does not know whose
 * page it is in, a page may have no origin at all, and nothing that is posted is secret.
 */
export function parentPage(
  view: Window,
  { ask, view: show }: Handlers,
  signal: AbortSignal,
): { readonly post: (message: FrameMessage | string) => void } | null {
  const { parent } = view;
  if (parent === view) return null;
  view.addEventListener(
    'message',
    ({ source, data }) => {
      const message = source === parent ? hostMessage(data) : null;
      if (message?.type === 'ruta-territorial:ask') ask();
      else if (message) show(message.query);
    },
    { signal },
  );
  return { post: (message) => parent.postMessage(message, '*') };
}
