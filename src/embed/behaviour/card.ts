import { placeCard } from '../../map/placement';
import { make, onEnd } from './dom';

export interface Card {
  /** Says `lines` beside `subject`, the first as their title. */
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
      const seen = subject.getBoundingClientRect();
      const { x, y } = placeCard(
        { x: seen.left - left, y: seen.top - top, width: seen.width, height: seen.height },
        { width: box.offsetWidth, height: box.offsetHeight },
        { width, height },
      );
      box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    },
    hide() {
      box.hidden = true;
    },
  };
}
