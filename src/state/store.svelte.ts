import { asksForFrame, inFrame, parse, serialise, settle, type Note, type Vocabulary } from './url';
import { DEFAULT_VIEW, type Patch, type ViewState } from './view';

/** What the store needs of a window; a test passes its own. */
export interface Address {
  readonly location: { readonly search: string; readonly pathname: string; readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
}

/** Browsers refuse a flood of history entries; a slider writes its last place only. */
const REPLACE_DELAY_MS = 200;

/**
 * The view state, kept in the URL. `push` makes a step that Back undoes; `replace` is for what moves
 * continuously (sliders, the camera).
 */
export class ViewStore {
  view: ViewState = $state.raw(DEFAULT_VIEW);
  notes: readonly Note[] = $state.raw([]);
  private readonly address: Address;
  private readonly framed: boolean;
  private vocabulary: Vocabulary = {};
  private pending: ReturnType<typeof setTimeout> | undefined;

  constructor(address: Address) {
    this.address = address;
    this.framed = asksForFrame(address.location.search);
    this.read();
    address.addEventListener('popstate', () => {
      clearTimeout(this.pending);
      this.pending = undefined;
      this.read();
    });
  }

  update(patch: Patch, how: 'push' | 'replace' = 'push'): void {
    // A lens belongs to its room: another room opens with its own.
    const moved = patch.room !== undefined && patch.room !== this.view.room;
    const next = { ...this.view, ...(moved ? { lens: null } : {}), ...patch };
    const before = serialise(this.view);
    const after = serialise(next);
    this.view = next;
    if (before === after) return;
    if (how === 'push') {
      this.flush(before);
      this.write('pushState', after);
      return;
    }
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.flush(after), REPLACE_DELAY_MS);
  }

  /** Tells the store what the data knows; what the view holds beyond that is put right. */
  know(vocabulary: Vocabulary): void {
    this.vocabulary = { ...this.vocabulary, ...vocabulary };
    const { view, notes } = settle(this.view, this.vocabulary);
    if (notes.length === 0) return;
    this.view = view;
    this.notes = [...this.notes, ...notes];
    this.write('replaceState', serialise(view));
  }

  dismissNotes(): void {
    this.notes = [];
  }

  /** Follows a link to another view, by its query. */
  open(query: string): void {
    this.update(parse(query).view);
  }

  /** The address of this view, to be shared: outside any frame. */
  link(origin: string): string {
    return `${origin}${this.address.location.pathname}${serialise(this.view)}`;
  }

  /** Writes a replacement that still waits, so that a step Back returns to where the slider stood. */
  private flush(query: string): void {
    if (this.pending === undefined) return;
    clearTimeout(this.pending);
    this.pending = undefined;
    this.write('replaceState', query);
  }

  private read(): void {
    const parsed = parse(this.address.location.search);
    const settled = settle(parsed.view, this.vocabulary);
    this.view = settled.view;
    this.notes = [...parsed.notes, ...settled.notes];
  }

  private write(how: 'pushState' | 'replaceState', query: string): void {
    const { pathname, hash } = this.address.location;
    const placed = this.framed ? inFrame(query) : query;
    this.address.history[how](null, '', `${pathname}${placed}${hash}`);
  }
}
