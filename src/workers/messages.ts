/** What the page and its workers say to each other. One worker answers one problem. */
import type { CoverageBounds, CoverageProblem } from '../model/coverage';

export type CoverageRequest = CoverageProblem;

/** The arrays are transferred, not copied. */
export type CoverageReply =
  | { readonly ok: true; readonly bounds: CoverageBounds }
  | { readonly ok: false; readonly message: string };
