import type { LegendClass } from './picture';

/**
 * Position of a value on the legend's strip, 0–1. Every class is equally wide and the scale is
 * linear within it: skewed values stay apart, and the bounds written below say what the widths do
 * not. Values outside the classes stand at the ends; a class of one value stands for it with its middle.
 */
export function axisPosition(
  value: number,
  classes: readonly Pick<LegendClass, 'floor' | 'ceiling'>[],
): number {
  const index = classes.findIndex(({ ceiling }, i) => value < ceiling || i === classes.length - 1);
  const { floor, ceiling } = classes[index] ?? { floor: value, ceiling: value };
  if (classes.length === 0) return 0.5;
  const within = ceiling > floor ? (value - floor) / (ceiling - floor) : 0.5;
  return (index + Math.max(0, Math.min(1, within))) / classes.length;
}
