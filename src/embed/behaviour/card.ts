import { overlap, placeCard } from '../../map/placement';
import { make, onEnd } from './dom';

export interface Card {
  /** Says `lines` beside `subject`, the first as their title; as many as find room without covering it. */
  readonly show: (subject: Element, lines: readonly string[]) => void;
  readonly hide: () => void;
}

/** A small card beside what is pointed at. Readers who do not see it hear the same from the listbox. */
export function card(frame: HTMLElement, signal: AbortSignal): Card {
  const page = frame.ownerDocument;
  const box = make(page, 'div', 'card');
  box.hidden = true;
  box.setAttribute('aria-hidden', 'true');
  frame.append(box);
  onEnd(signal, () => box.remove());

  return {
    show(subject, lines) {
      box.replaceChildren(...lines.map((line) => make(page, 'p', '', line)));
      box.hidden = false;
      const { left, top, width, height } = frame.getBoundingClientRect();
      const there = subject.getBoundingClientRect();
      const seen = {
        x: there.left - left,
        y: there.top - top,
        width: there.width,
        height: there.height,
      };
      // On a small map there may be room beside the subject for its name alone.
      while (box.lastChild) {
        const size = { width: box.offsetWidth, height: box.offsetHeight };
        const at = placeCard(seen, size, { width, height });
        if (!overlap({ ...at, ...size }, seen)) {
          box.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
          return;
        }
        box.lastChild.remove();
      }
      box.hidden = true;
    },
    hide() {
      box.hidden = true;
    },
  };
}
