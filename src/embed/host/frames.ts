import type { HostMessage } from '../protocol';

/** The frames of the public map on a page: looked up each time, so that they may come and go. */
export interface Frames {
  /** Those in the shadow roots of our elements, which no query of the page finds. */
  readonly shadowed: Set<HTMLIFrameElement>;
  readonly all: () => readonly HTMLIFrameElement[];
  /** The frame that a message came from; undefined where it is none of ours. */
  readonly sender: (event: MessageEvent) => HTMLIFrameElement | undefined;
}

/** A frame that the browser gave no origin: "null" is what its messages say. */
const opaque = (frame: HTMLIFrameElement): boolean => {
  const sandbox = frame.getAttribute('sandbox');
  // A page without an origin of its own gives its frames none either.
  return window.origin === 'null' || (sandbox !== null && !/allow-same-origin/i.test(sandbox));
};

/** @param base folder of the public map: a frame is ours when its address is in it */
export function framesIn(base: string): Frames {
  const shadowed = new Set<HTMLIFrameElement>();
  const home = new URL(base).origin;
  const all = () =>
    [...document.querySelectorAll('iframe'), ...shadowed].filter(({ src }) => src.startsWith(base));
  return {
    shadowed,
    all,
    sender: ({ source, origin: from }) =>
      // A frame that is not in the page has no window: null must not be taken for a sender.
      all().find(
        (frame) =>
          source &&
          frame.contentWindow === source &&
          (from === home || (from === 'null' && opaque(frame))),
      ),
  };
}

/** Nothing that is said to a frame is secret, and one without an origin can be addressed in no other way. */
export const post = (frame: HTMLIFrameElement, message: HostMessage): void => {
  frame.contentWindow?.postMessage(message, '*');
};
