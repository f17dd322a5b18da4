interface Given {
  readonly px: number;
  readonly before: number;
  /** Time at which it was given, ms. */
  readonly at: number;
  /** How often it went back to the height before, one soon after the other. */
  readonly turns: number;
}

/** No frame is without a height. */
const NONE: Given = { px: 0, before: 0, at: 0, turns: 0 };

/** A height given back within so many ms is a swing. */
const SOON = 500;
const MOST_TURNS = 4;

/** What would hold a frame to another height, or take from it. */
const FREED = ['aspect-ratio', 'min-height', 'max-height', 'padding'];

/**
 * Gives frames the heights that they tell, all at once and at most once between two pictures of the
 * page.
 *
 * A map is lower where it is narrower: its height may bring up the page's scrollbar, which makes it
 * narrower and lower, which takes the scrollbar away, without end. A frame that swings between two
 * heights keeps the higher.
 */
export function heightGiver(): (frame: HTMLIFrameElement, height: number) => void {
  const given = new WeakMap<HTMLIFrameElement, Given>();
  let told = new Map<HTMLIFrameElement, number>();

  function accepts(frame: HTMLIFrameElement, px: number, at: number): boolean {
    const last = given.get(frame) || NONE;
    const turns = px === last.before && at - last.at < SOON ? last.turns + 1 : 0;
    if (px === last.px || (turns > MOST_TURNS && px < last.px)) return false;
    given.set(frame, { px, before: last.px, at, turns });
    return true;
  }

  function give(at: number): void {
    // All is measured before anything is changed.
    const sized = [...told].map(([frame, height]) => {
      const boxed = getComputedStyle(frame).boxSizing === 'border-box';
      const border = boxed ? frame.offsetHeight - frame.clientHeight : 0;
      return [frame, Math.ceil(height) + border] as const;
    });
    told = new Map();
    for (const [frame, px] of sized) {
      if (!accepts(frame, px, at)) continue;
      // Themes like to have frames of their own height.
      const set = (name: string, value: string) =>
        frame.style.setProperty(name, value, 'important');
      for (const name of FREED) set(name, 'initial');
      set('height', `${px}px`);
    }
  }

  return (frame, height) => {
    if (told.size === 0) requestAnimationFrame(give);
    told.set(frame, height);
  };
}
