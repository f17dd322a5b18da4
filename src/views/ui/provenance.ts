import { getContext, setContext } from 'svelte';
import type { Fact } from '../../model/fact';

/** Opens the provenance of a figure beside the element that asked. */
export type ShowProvenance = (fact: Fact, trigger: HTMLElement, title?: string) => void;

const KEY = Symbol('provenance');

export function provideProvenance(show: ShowProvenance): void {
  setContext(KEY, show);
}

/** Outside the app (tests, examples) a figure is shown but leads nowhere. */
export function useProvenance(): ShowProvenance | undefined {
  return getContext<ShowProvenance | undefined>(KEY);
}
