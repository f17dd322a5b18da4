/** A model function was given input that breaks one of its stated rules. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  /**
   * @param argument the argument at fault, as the function names it
   * @param rule the rule it breaks, in plain English
   */
  constructor(
    readonly argument: string,
    readonly rule: string,
  ) {
    super(`${argument}: ${rule}`);
  }
}

/** Returns the number. Throws `ModelError` when it is NaN or infinite. */
export function finite(argument: string, value: number): number {
  if (!Number.isFinite(value)) throw new ModelError(argument, 'must be a finite number');
  return value;
}

/** Returns the number. Throws `ModelError` when it is NaN, infinite or negative. */
export function nonNegative(argument: string, value: number): number {
  if (finite(argument, value) < 0) throw new ModelError(argument, 'must not be negative');
  return value;
}

/** Returns the number. Throws `ModelError` when it is NaN or outside [0, 1]. */
export function fraction(argument: string, value: number): number {
  if (!(value >= 0 && value <= 1)) throw new ModelError(argument, 'must lie between 0 and 1');
  return value;
}

/** Throws `ModelError` when the list does not have the expected length. */
export function sameLength(argument: string, actual: number, expected: number): void {
  if (actual !== expected) {
    throw new ModelError(argument, `must have ${expected} entries, has ${actual}`);
  }
}
