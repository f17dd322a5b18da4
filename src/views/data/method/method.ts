/** What the page says of one method. */
import type { Lens, Room } from '../../../state/view';
import type { ReferenceId } from './references';

type Words = () => string;

/** A room, or one of its lenses. */
export interface Seen {
  readonly room: Room;
  readonly lens?: Lens;
}

export interface Method {
  readonly id: string;
  /** Files of the model that hold it. */
  readonly files: readonly string[];
  /** Plain text as `formula.ts` reads it. */
  readonly formulas: readonly string[];
  readonly references: readonly ReferenceId[];
  /** Where a reader meets it; empty: it is in the library alone. */
  readonly seen: 'everywhere' | readonly Seen[];
  readonly words: {
    readonly title: Words;
    /** What it does, and what for here. */
    readonly use: Words;
    /** What the letters of the formulas stand for, to follow "where". */
    readonly terms?: Words;
    readonly assumes: Words;
    readonly refuses: Words;
  };
}
