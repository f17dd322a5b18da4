/** What must hold of the analysis on the facts in `data/`. */
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/build/package-files';
import { compileParts } from '../../../src/data/compile';
import { SERVICE_FUNCTIONS } from '../../../src/data/types';
import { codecs } from '../../../src/data/wire';
import { bounds, type Figure } from '../../../src/model/figure';
import { buildAnalysis, type AnalysisParts } from '../../../src/views/analysis/build';
import { coverageQuestion } from '../../../src/views/analysis/coverage';
import { criteriaMatrix, inapplicable, rankRegions } from '../../../src/views/analysis/criteria';
import { DEFAULT_SETTINGS } from '../../../src/views/analysis/settings';

const { data, boundaries } = readPackage('data');
const compiled = compileParts(data, boundaries);
const { version } = data.descriptor;
const parts: AnalysisParts = {
  ...compiled,
  core: codecs.core.decode(codecs.core.encode(compiled.core, version)),
};
const analysis = buildAnalysis(parts, 60);
const regions = parts.core.regions.map(({ ubigeo }) => ubigeo);
const share = (figure: Figure): readonly [number, number] => bounds(figure, [0, 1]);

describe('the analysis of the facts', () => {
  it('holds the rural population that the census of 2017 counted, 6.07 million', () => {
    const { demand } = coverageQuestion(parts, 60, DEFAULT_SETTINGS).problem;
    const total = demand.weight.reduce((sum, people) => sum + people, 0);
    expect(total / 6_069_991).toBeGreaterThan(0.98);
    expect(total / 6_069_991).toBeLessThan(1.02);
  });

  it('has shares between 0 and 1 everywhere, the widened around the observed', () => {
    for (const ubigeo of regions) {
      for (const fn of SERVICE_FUNCTIONS) {
        const { observed, figure, completeness } = analysis.coverage(ubigeo, fn, null);
        expect(completeness).toBeGreaterThan(0);
        expect(completeness).toBeLessThanOrEqual(1);
        if (observed.kind === 'absent') continue;
        const [low, high] = share(observed);
        const [floor, ceiling] = share(figure);
        expect([0, floor, low, high, ceiling, 1]).toEqual(
          [0, floor, low, high, ceiling, 1].sort((a, b) => a - b),
        );
        expect(floor).toBe(low);
      }
      for (const { promise, coverage, gap } of analysis.chainsOf(ubigeo)) {
        const [low, high] = share(promise.figure);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThan(0);
        if (coverage.kind === 'absent') expect(gap).toEqual(coverage);
        else expect(share(gap)[1]).toBeLessThanOrEqual(high);
      }
    }
  });

  it('the floor of a coverage never falls when the reach grows', () => {
    const wider = buildAnalysis(parts, 120);
    for (const ubigeo of regions) {
      for (const fn of SERVICE_FUNCTIONS) {
        const near = analysis.coverage(ubigeo, fn, null).observed;
        const far = wider.coverage(ubigeo, fn, null).observed;
        expect(far.kind === 'absent').toBe(near.kind === 'absent');
        expect(share(far)[0]).toBeGreaterThanOrEqual(share(near)[0] - 1e-12);
      }
    }
  });

  it('a place in a region counts as a function present there', () => {
    for (const ubigeo of regions) {
      const { present } = analysis.functionsPresent(ubigeo);
      for (const fn of SERVICE_FUNCTIONS) {
        expect(analysis.coverage(ubigeo, fn, null).points.length > 0).toBe(present.includes(fn));
      }
    }
  });

  it('has a gap for every region with rural people and a chain', () => {
    const { demand } = coverageQuestion(parts, 60, DEFAULT_SETTINGS).problem;
    regions.forEach((ubigeo, zone) => {
      const rural = demand.weight.some((people, i) => people > 0 && demand.zone[i] === zone);
      const { figure, chains } = analysis.gap(ubigeo);
      expect(figure.kind !== 'absent').toBe(rural && chains.length > 0);
    });
  });

  it('ranks all regions to which the criteria apply by every preset, each place within its interval', () => {
    const matrix = criteriaMatrix(parts, analysis);
    for (const { weights } of parts.criteria.presets) {
      const ranked = rankRegions(matrix, weights) ?? [];
      const without = inapplicable(matrix, weights).flatMap((criteria, i) =>
        criteria.length > 0 ? [regions[i]] : [],
      );
      expect(without.length).toBeLessThan(regions.length / 5);
      expect(ranked.map(({ ubigeo }) => ubigeo).sort()).toEqual(
        regions.filter((ubigeo) => !without.includes(ubigeo)),
      );
      for (const { rank, rankRange } of ranked) {
        expect(rankRange?.[0]).toBeLessThanOrEqual(rank);
        expect(rank).toBeLessThanOrEqual(rankRange?.[1] ?? 0);
      }
    }
  });

  it('finds both pilot regions in the better half by readiness, the criterion that chose them', () => {
    const readiness = parts.criteria.presets.find(({ id }) => id === 'readiness');
    const ranked = rankRegions(criteriaMatrix(parts, analysis), readiness?.weights ?? {}) ?? [];
    for (const ubigeo of parts.core.pilot) {
      const rank = ranked.find((region) => region.ubigeo === ubigeo)?.rank;
      expect(rank).toBeLessThanOrEqual(regions.length / 2);
    }
  });

  it('every criterion of the facts has a figure for some region', () => {
    const { facts, criteria } = criteriaMatrix(parts, analysis);
    criteria.forEach(({ id }, j) => {
      const known = facts.filter((row) => row[j]?.figure.kind !== 'absent').length;
      expect({ id, known: known > 0 }).toEqual({ id, known: true });
    });
  });
});
