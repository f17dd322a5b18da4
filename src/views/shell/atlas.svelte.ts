import { DataError, loadPart } from '../../data/load';
import type { Core } from '../../data/types';
import type { FilePart } from '../../data/wire';
import type { PartName, Parts } from '../room';

/** What the analysis is made of; it is computed once all of it is there. */
const ANALYSIS_NEEDS = ['chains', 'services', 'districts', 'indicators', 'criteria'] as const;

export interface Failure {
  readonly part: PartName;
  readonly file: string;
  readonly cause: DataError['cause'] | 'computation';
  readonly detail: string;
}

/** The parts of the data as they arrive. Each part fails alone, and can be asked for again. */
export class AtlasStore {
  loaded: Partial<Parts> = $state.raw({});
  failures: readonly Failure[] = $state.raw([]);
  private readonly asked: { [K in FilePart]?: Promise<void> | undefined } = {};
  private computation: { reachKm: number; abort: AbortController } | undefined;

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

  /** Asks for parts; what is there or under way is not asked for twice. */
  ask(names: readonly PartName[], reachKm: number): void {
    for (const name of names) {
      if (name === 'analysis') void this.compute(reachKm);
      else void this.fetch(name);
    }
  }

  retry(name: PartName, reachKm: number): void {
    this.failures = this.failures.filter(({ part }) => part !== name);
    if (name !== 'analysis') this.asked[name] = undefined;
    else this.computation = undefined;
    this.ask([name], reachKm);
  }

  private fetch(name: FilePart): Promise<void> {
    return (this.asked[name] ??= loadPart(name).then(
      (part) => {
        this.loaded = { ...this.loaded, [name]: part };
      },
      (error: unknown) => this.fail(name, error),
    ));
  }

  private async compute(reachKm: number): Promise<void> {
    if (this.computation?.reachKm === reachKm) return;
    this.computation?.abort.abort();
    const abort = new AbortController();
    this.computation = { reachKm, abort };
    await Promise.all(['core' as const, ...ANALYSIS_NEEDS].map((name) => this.fetch(name)));
    const parts = this.with(ANALYSIS_NEEDS);
    // A part that did not come has already said so; a newer reach has its own run.
    if (!parts || abort.signal.aborted) return;
    try {
      const { loadAnalysis } = await import('../analysis/load');
      const analysis = await loadAnalysis(parts, reachKm, abort.signal);
      if (!abort.signal.aborted) this.loaded = { ...this.loaded, analysis };
    } catch (error) {
      if (!abort.signal.aborted) this.fail('analysis', error);
    }
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
