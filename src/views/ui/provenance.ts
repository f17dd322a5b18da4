import { getContext, setContext } from 'svelte';
import type { Fact, Provenance } from '../../model/fact';

/** What a source says in words and not in a figure: that a list names a chain, that a place exists. */
export interface Statement {
  readonly text: string;
  /** Empty where the source gives no date. */
  readonly period: string;
  readonly provenance: Provenance;
}

export type Evidence = Fact | Statement;

/** Opens the provenance of a figure or statement beside the element that asked. */
export type ShowProvenance = (evidence: Evidence, trigger: HTMLElement, title?: string) => void;

const KEY = Symbol('provenance');

export function provideProvenance(show: ShowProvenance): void {
  setContext(KEY, show);
}

/** Outside the app (tests, examples) a figure is shown but leads nowhere. */
export function useProvenance(): ShowProvenance | undefined {
  return getContext<ShowProvenance | undefined>(KEY);
}
