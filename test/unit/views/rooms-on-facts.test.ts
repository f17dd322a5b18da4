/** Gaps and candidates on the package itself: what must hold whatever the facts become. */
import { beforeAll, describe, expect, it } from 'vitest';
import { drawCandidates } from '../../../src/views/candidates/picture';
import { rankingOf } from '../../../src/views/candidates/ranking';
import { partsOf } from '../../../src/views/candidates/reading';
import { drawGaps } from '../../../src/views/gaps/picture';
import { readingOf } from '../../../src/views/gaps/reading';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;

beforeAll(() => {
  atlas = readAtlas();
}, 60_000);

const text = (picture: { finding: string; regions: readonly { label: string }[] }): string =>
  [picture.finding, ...picture.regions.map(({ label }) => label)].join('\n');

describe('Brechas on the facts', () => {
  it.each(['exports', 'promise'] as const)('marks every region on the axis of %s', (gapAxis) => {
    const picture = drawGaps(atlas, viewOf({ room: 'gaps', gapAxis }));
    expect(picture.regions.map(({ ubigeo }) => ubigeo)).toEqual(
      atlas.core.regions.map(({ ubigeo }) => ubigeo),
    );
    const { legend } = picture;
    expect(legend.n + legend.missing).toBe(atlas.core.regions.length);
    expect(legend.kind === 'bivariate' && legend.counts.reduce((sum, n) => sum + n, 0)).toBe(
      legend.n,
    );
    expect(text(picture)).not.toMatch(/NaN|undefined|Infinity|∞/);
  });

  it('draws every agro chain, however few its regions', () => {
    for (const { id, agro } of atlas.chains.chains) {
      if (!agro) continue;
      const picture = drawGaps(atlas, viewOf({ room: 'gaps', chain: id, gapAxis: 'promise' }));
      expect(picture.regions).toHaveLength(atlas.core.regions.length);
      expect(text(picture)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('never finds more covered than may be covered', () => {
    for (const { ubigeo } of atlas.core.regions) {
      const reading = readingOf(atlas.analysis, atlas.services, ubigeo, null);
      const { observed, possible } = reading ?? {};
      if (observed?.kind !== 'interval' || possible?.kind !== 'interval') continue;
      expect(observed.ceiling).toBeLessThanOrEqual(possible.ceiling + 1e-9);
      expect(possible.floor).toBeLessThanOrEqual(observed.floor + 1e-9);
    }
  });
});

describe('Candidatas on the facts', () => {
  it('ranks every region under every preset, each score the sum of its parts', () => {
    for (const { id } of atlas.criteria.presets) {
      const view = viewOf({ room: 'candidates', preset: id });
      const ranking = rankingOf(atlas, view);
      expect(ranking.byRegion.size + ranking.outside.size).toBe(atlas.core.regions.length);
      for (const one of ranking.ranked ?? []) {
        const sum = partsOf(ranking, one.ubigeo).reduce((all, part) => all + part.contribution, 0);
        expect(sum).toBeCloseTo(one.nominal, 9);
      }
      expect(text(drawCandidates(atlas, view))).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('has a figure of some region for every criterion', () => {
    const { matrix } = rankingOf(atlas, viewOf());
    matrix.criteria.forEach(({ id }, j) => {
      const known = matrix.facts.filter((row) => row[j]?.figure.kind !== 'absent').length;
      expect(known, id).toBeGreaterThan(20);
    });
  });

  it('puts both pilot regions in the upper half by readiness, the criterion they were chosen by', () => {
    const { byRegion } = rankingOf(atlas, viewOf({ preset: 'readiness' }));
    for (const ubigeo of atlas.core.pilot) {
      expect(byRegion.get(ubigeo)?.rank, ubigeo).toBeLessThanOrEqual(atlas.core.regions.length / 2);
    }
  });
});
