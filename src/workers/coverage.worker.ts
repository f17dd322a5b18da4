import { solveCoverage } from '../model/coverage';
import type { CoverageReply, CoverageRequest } from './messages';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<CoverageRequest>) => {
  try {
    const bounds = solveCoverage(data);
    const reply: CoverageReply = { ok: true, bounds };
    self.postMessage(reply, [bounds.floor.buffer, bounds.ceiling.buffer]);
  } catch (error) {
    const reply: CoverageReply = { ok: false, message: String(error) };
    self.postMessage(reply);
  }
};
