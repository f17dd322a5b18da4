interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 8;

/**
 * Where a box of a given size stands beside its trigger: below if it fits, else above, always
 * inside the window. Pixels from the window's upper left corner.
 */
export function placeBeside(
  trigger: Box,
  box: Pick<Box, 'width' | 'height'>,
  frame: Pick<Box, 'width' | 'height'>,
): { left: number; top: number } {
  const clamp = (value: number, high: number) => Math.max(MARGIN, Math.min(value, high - MARGIN));
  const below = trigger.top + trigger.height + MARGIN;
  const above = trigger.top - box.height - MARGIN;
  const top = below + box.height <= frame.height - MARGIN || above < MARGIN ? below : above;
  return {
    left: clamp(trigger.left, frame.width - box.width),
    top: clamp(top, frame.height - box.height),
  };
}
