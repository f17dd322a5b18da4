import { DataError, loadPart } from '../../data/load';
import type { Core } from '../../data/types';
import type { FilePart } from '../../data/wire';
import type { ViewState } from '../../state/view';
import { robustnessKey } from '../analysis/robustness';
import type { Atlas, Computing, PartName, Parts } from '../room';

/** Parts that are computed and not fetched. */
type ComputedPart = Exclude<PartName, FilePart>;

interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, all: number) => void;
}

interface Recipe {
  /** Parts that it is made of. */
  readonly needs: readonly PartName[];
  /** Two views with the same key have the same result. */
  readonly key: (view: ViewState) => string;
  /** What moves continuously is waited for, ms. */
  readonly rest: number;
  /** Null where the view leaves nothing to compute. */
  readonly compute: (
    parts: Atlas,
    view: ViewState,
    options: RunOptions,
  ) => Promise<Parts[ComputedPart] | null>;
}

/** Its parts are there by then: the recipe says that it needs them. */
type Complete = Parts;

const RECIPES: Readonly<Record<ComputedPart, Recipe>> = {
  analysis: {
    needs: ['core', 'chains', 'services', 'districts', 'indicators', 'criteria'],
    key: ({ reachKm }) => String(reachKm),
    rest: 0,
    compute: async (parts, { reachKm }, { signal }) => {
      const { loadAnalysis } = await import('../analysis/load');
      return loadAnalysis(parts as Complete, reachKm, signal);
    },
  },
  robustness: {
    needs: ['core', 'indicators', 'criteria', 'programme', 'analysis'],
    key: robustnessKey,
    rest: 150,
    compute: async (parts, view, options) => {
      const { loadRobustness } = await import('../candidates/robustness');
      return loadRobustness(parts as Complete, view, options);
    },
  },
};

export interface Failure {
  readonly part: PartName;
  readonly file: string;
  readonly cause: DataError['cause'] | 'computation';
  readonly detail: string;
}

interface Run {
  readonly key: string;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** The parts of the data as they arrive. Each part fails alone, and can be asked for again. */
export class AtlasStore {
  loaded: Partial<Parts> = $state.raw({});
  failures: readonly Failure[] = $state.raw([]);
  /** The robustness that is being computed, or was stopped. */
  computing: Computing | null = $state.raw(null);
  private readonly asked: { [K in FilePart]?: Promise<void> | undefined } = {};
  private readonly runs: { [K in ComputedPart]?: Run | undefined } = {};

  get core(): Core | undefined {
    return this.loaded.core;
  }

  /** The atlas, once it holds what a room needs. */
  with<Needs extends PartName>(
    needs: readonly Needs[],
  ): (Pick<Parts, 'core' | Needs> & Partial<Parts>) | undefined {
    const { loaded } = this;
    const complete = loaded.core !== undefined && needs.every((name) => loaded[name] !== undefined);
    return complete ? (loaded as Pick<Parts, 'core' | Needs> & Partial<Parts>) : undefined;
  }

  failed(name: PartName): boolean {
    return this.failures.some(({ part }) => part === name);
  }

  /**
   * Asks for parts; what is there or under way for the view is not asked for twice. Resolves when all
   * have come or failed.
   */
  async ask(names: readonly PartName[], view: ViewState): Promise<void> {
    await Promise.all(names.map((name) => this.bring(name, view)));
  }

  retry(name: PartName, view: ViewState): void {
    this.failures = this.failures.filter(({ part }) => part !== name);
    if (isComputed(name)) this.runs[name] = undefined;
    else this.asked[name] = undefined;
    void this.ask([name], view);
  }

  private bring(name: PartName, view: ViewState): Promise<void> {
    return isComputed(name) ? this.compute(name, view) : this.fetch(name);
  }

  private fetch(name: FilePart): Promise<void> {
    return (this.asked[name] ??= loadPart(name).then(
      (part) => {
        this.loaded = { ...this.loaded, [name]: part };
      },
      (error: unknown) => this.fail(name, error),
    ));
  }

  /** A newer view's run cancels the older one's. */
  private compute(name: ComputedPart, view: ViewState): Promise<void> {
    const key = RECIPES[name].key(view);
    const running = this.runs[name];
    if (running?.key === key) return running.done;
    running?.abort.abort();
    const abort = new AbortController();
    const done = this.run(name, view, abort.signal);
    this.runs[name] = { key, abort, done };
    return done;
  }

  private async run(name: ComputedPart, view: ViewState, signal: AbortSignal): Promise<void> {
    const { needs, rest, compute } = RECIPES[name];
    await Promise.all(needs.map((need) => this.bring(need, view)));
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    const parts = this.with(needs);
    // A part that did not come has already said so; a newer view has its own run.
    if (!parts || signal.aborted) return;
    try {
      const onProgress = (done: number, all: number) => {
        if (!signal.aborted) this.follow(name, view, done / all);
      };
      this.follow(name, view, 0);
      const part = await compute(parts, view, { signal, onProgress });
      if (signal.aborted) return;
      this.follow(name, view, null);
      if (part !== null) this.loaded = { ...this.loaded, [name]: part };
    } catch (error) {
      if (signal.aborted) return;
      this.follow(name, view, null);
      this.fail(name, error);
    }
  }

  /** Shows how far a computation is that the reader may stop and start again. */
  private follow(name: ComputedPart, view: ViewState, share: number | null): void {
    if (name !== 'robustness') return;
    const resume = (): void => {
      this.computing = null;
      this.retry(name, view);
    };
    const cancel = (): void => {
      this.runs[name]?.abort.abort();
      this.computing = { state: 'cancelled', resume };
    };
    this.computing = share === null ? null : { state: 'running', share, cancel };
  }

  private fail(part: PartName, error: unknown): void {
    const failure: Failure =
      error instanceof DataError
        ? { part, file: error.file, cause: error.cause, detail: error.detail }
        : {
            part,
            file: part,
            cause: 'computation',
            detail: error instanceof Error ? error.message : String(error),
          };
    this.failures = [...this.failures.filter((other) => other.part !== part), failure];
  }
}

const isComputed = (name: PartName): name is ComputedPart => name in RECIPES;
