import { describe, expect, it } from 'vitest';
import { completeness } from '../../../src/model/coverage';
import { absent, bounds, interval, value, type Figure } from '../../../src/model/figure';
import { buildAnalysis } from '../../../src/views/analysis/build';
import { DEFAULT_SETTINGS } from '../../../src/views/analysis/settings';
import { at, fixture, listing, point } from './fixture';

const REACH = 15 * DEFAULT_SETTINGS.detour;
const range = (figure: Figure): number[] =>
  [...bounds(figure, [-1, -1])].map((side) => Math.round(side * 1e9) / 1e9);

describe('coverage of a region', () => {
  const analysis = buildAnalysis(fixture(), REACH);

  it('is the share of the rural population within reach of a place along a road', () => {
    // From 0 km: the districts at 0 and 10 km, 500 + 500 of 2,000.
    expect(range(analysis.coverage('A', 'research_extension', null).observed)).toEqual([0.5, 0.5]);
    // Half the reach: only the district where it stands.
    const near = buildAnalysis(fixture(), REACH / 2);
    expect(range(near.coverage('A', 'research_extension', null).observed)).toEqual([0.25, 0.25]);
  });

  it('crosses the border between regions', () => {
    const parts = fixture();
    const services = {
      ...parts.services,
      points: [point('border', 'finance', { ubigeo: 'A', point: at(95) })],
    };
    const cell = buildAnalysis({ ...parts, services }, REACH).coverage('B', 'finance', null);
    expect(range(cell.observed)).toEqual([0.75, 0.75]);
    expect(cell.points).toEqual([]);
  });

  it('is an interval when a place is known only to its province', () => {
    // At 100 or at 110 km: either reaches both, 1,000 + 500 of 2,000.
    expect(range(analysis.coverage('B', 'finance', null).observed)).toEqual([0.75, 0.75]);
    // Half the reach: its best position covers 1,000, its worst 500.
    const near = buildAnalysis(fixture(), REACH / 2);
    expect(range(near.coverage('B', 'finance', null).observed)).toEqual([0.25, 0.5]);
    expect(near.coverage('B', 'finance', null).points).toEqual(['finance']);
  });

  it('may stand anywhere in its department when its province is not known', () => {
    const parts = fixture();
    const services = {
      ...parts.services,
      points: [
        point('somewhere', 'finance', { ubigeo: 'B', province: null, precision: 'department' }),
      ],
    };
    const cell = buildAnalysis({ ...parts, services }, REACH).coverage('B', 'finance', null);
    expect(range(cell.observed)).toEqual([0.25, 0.75]);
  });

  it('counts for a chain only the places that serve it', () => {
    expect(range(analysis.coverage('A', 'sanitary', 'mango').observed)).toEqual([0.75, 0.75]);
    expect(range(analysis.coverage('A', 'sanitary', 'coffee').observed)).toEqual([0, 0]);
    expect(range(analysis.coverage('A', 'sanitary', null).observed)).toEqual([0.75, 0.75]);
  });

  it('leaves out what is planned, proof of activity, and what serves no agro chain', () => {
    const cell = analysis.coverage('A', 'guild', null);
    expect(range(cell.observed)).toEqual([0, 0]);
    expect(cell.points).toEqual([]);
  });

  it('does not apply where nobody is rural', () => {
    const cell = analysis.coverage('C', 'research_extension', null);
    expect(cell.observed).toEqual(absent('not_applicable'));
    expect(cell.figure).toEqual(absent('not_applicable'));
    expect(analysis.gap('C').figure).toEqual(absent('not_applicable'));
  });

  it('widens by the completeness of the institutions that offer the function', () => {
    const { kappa, institutions } = analysis.completeness('research_extension');
    expect(kappa).toBeCloseTo(completeness([{ offering: 1, found: 4, known: 5 }], 0.5), 12);
    expect(institutions).toEqual([{ id: 'known', offering: 1, found: 4, known: 5 }]);
    expect(range(analysis.coverage('A', 'research_extension', null).figure)).toEqual([0.5, 0.6]);
    expect(analysis.completeness('guild')).toEqual({ kappa: 0.5, institutions: [] });
  });

  it('refuses regions and chains that are not in the facts', () => {
    expect(() => analysis.coverage('Z', 'guild', null)).toThrow('No such region: Z');
    expect(() => analysis.coverage('A', 'guild', 'gold')).toThrow('No such cell');
    expect(() => analysis.promise('A', 'gold')).toThrow('No such chain: gold');
    expect(() => analysis.gap('Z')).toThrow('No such region: Z');
    expect(() => analysis.readiness('Z')).toThrow('No such region: Z');
  });
});

describe('evidence for a chain', () => {
  const analysis = buildAnalysis(fixture(), REACH);
  const evidence = (ubigeo: string, chain: string): Record<string, Figure> =>
    Object.fromEntries(
      analysis.promise(ubigeo, chain).parts.map((part) => [part.basis, part.evidence]),
    );
  const unknown = interval(0, 1);

  it('knows a chain that the plan leaves out from a plan that was not found', () => {
    expect(evidence('A', 'mango')['perx']).toEqual(value(1));
    expect(evidence('A', 'coffee')['perx']).toEqual(value(0));
    expect(evidence('B', 'mango')['perx']).toEqual(unknown);
  });

  it('knows other chains of a region in the programme from a region nobody names', () => {
    expect(evidence('A', 'coffee')['programme']).toEqual(value(1));
    expect(evidence('A', 'mango')['programme']).toEqual(value(0));
    expect(evidence('B', 'coffee')['programme']).toEqual(unknown);
  });

  it('takes crop area against the largest region; a crop that no table holds is unknown', () => {
    expect(evidence('A', 'mango')['crop_area']).toEqual(value(1));
    expect(evidence('B', 'mango')['crop_area']).toEqual(value(0.25));
    expect(evidence('C', 'mango')['crop_area']).toEqual(value(0));
    expect(evidence('B', 'nut')['crop_area']).toEqual(unknown);
  });

  it('takes export strength as listed, and not listed as at most what is grown', () => {
    expect(evidence('A', 'mango')['export_evidence']).toEqual(value(0.8));
    expect(evidence('B', 'mango')['export_evidence']).toEqual(interval(0, 0.25));
    expect(evidence('B', 'nut')['export_evidence']).toEqual(unknown);
  });

  it('reads exports that customs misplaces as anything up to the crop area', () => {
    expect(evidence('B', 'coffee')['export_evidence']).toEqual(interval(0.1, 1));
    expect(evidence('A', 'coffee')['export_evidence']).toEqual(interval(0, 0.25));
  });

  it('adds up to the promise by the stated weights', () => {
    const { figure, parts } = analysis.promise('A', 'mango');
    // Plan 1 × 1, exports 0.7 × 0.8, area 0.5 × 1; other lists 0.3 × [0, 1]; of 3.4.
    expect(range(figure)).toEqual([2.06 / 3.4, 2.36 / 3.4].map((x) => Math.round(x * 1e9) / 1e9));
    expect(parts.map(({ weight }) => weight)).toEqual([1, 0.9, 0.7, 0.5, 0.3]);
    expect(parts[0]?.listings).toHaveLength(1);
  });

  it('follows weights that the planner changes', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      basisWeights: { perx: 1, programme: 0, export_evidence: 0, crop_area: 0, other_list: 0 },
    };
    expect(buildAnalysis(fixture(), REACH, settings).promise('A', 'mango').figure).toEqual(
      value(1),
    );
  });
});

describe('gap of a region', () => {
  const analysis = buildAnalysis(fixture(), REACH);

  it('holds the chains of its lists, agro only, most promising first', () => {
    expect(analysis.chainsOf('A').map(({ chain }) => chain)).toEqual(['mango', 'coffee']);
    expect(analysis.chainsOf('B').map(({ chain }) => chain)).toEqual(['nut', 'coffee']);
  });

  it('shows the cells of each chain in the order of the stages', () => {
    const [mango] = analysis.chainsOf('A');
    expect(mango?.cells.map(({ stage, function: fn }) => `${stage}: ${fn}`)).toEqual([
      'inputs: research_extension',
      'postharvest: sanitary',
      'processing: finance',
    ]);
    // Research [0.5, 0.6], sanitary [0.75, 0.875], finance [0, 0.5].
    const expected = [1.25 / 3, 1.975 / 3].map((x) => Math.round(x * 1e9) / 1e9);
    expect(range(mango?.coverage ?? absent('not_found'))).toEqual(expected);
  });

  it('weighs what is not covered by the promise of each chain', () => {
    const chains = analysis.chainsOf('A');
    const [low, high] = range(analysis.gap('A').figure) as [number, number];
    const uncovered = chains.map(({ coverage }) => range(coverage).map((side) => 1 - side));
    expect(low).toBeGreaterThan(Math.min(...uncovered.map(([, c]) => c ?? 0)));
    expect(high).toBeLessThan(Math.max(...uncovered.map(([c]) => c ?? 1)));
  });

  it('is not found where no chain is listed', () => {
    const parts = fixture();
    const chains = { ...parts.chains, listings: [listing('mango', 'A', 'perx')] };
    expect(buildAnalysis({ ...parts, chains }, REACH).gap('B').figure).toEqual(absent('not_found'));
  });

  it('shrinks when a place opens', () => {
    const parts = fixture();
    const points = [...parts.services.points, point('new', 'finance')];
    const more = buildAnalysis({ ...parts, services: { ...parts.services, points } }, REACH);
    const [low, high] = range(analysis.gap('A').figure) as [number, number];
    const [lowAfter, highAfter] = range(more.gap('A').figure) as [number, number];
    expect(lowAfter).toBeLessThan(low);
    expect(highAfter).toBeLessThan(high);
  });
});

describe('counts and readiness', () => {
  const analysis = buildAnalysis(fixture(), REACH);

  it('counts the functions found, and as ceiling those that the inventory may miss', () => {
    const { figure, present } = analysis.functionsPresent('A');
    expect(present).toEqual(['sanitary', 'research_extension']);
    // Seven other functions at κ = 0.5 (research at 0.8 is found).
    expect(figure).toEqual(interval(2, 2 + Math.ceil(7 * 0.5)));
  });

  it('counts the chains listed, and those of the pilot among them', () => {
    expect(analysis.chainsListed('B')).toEqual(value(2));
    expect(analysis.chainsShared('B')).toEqual(value(1));
    expect(analysis.chainsShared('A')).toEqual(value(2));
  });

  it('weighs the criteria of its family as the preset does, a missing one at its full range', () => {
    const { parts } = analysis.readiness('A');
    expect(parts.map(({ id, weight }) => [id, weight])).toEqual([
      ['functions', 30],
      ['firms', 10],
    ]);
    // Functions run from 0 (region C, found) to 2 + 4 (region A, ceiling).
    expect(range(parts[0]?.score ?? value(0))).toEqual(
      [2 / 6, 1].map((x) => Math.round(x * 1e9) / 1e9),
    );
    expect(analysis.readiness('C').parts[1]?.score).toEqual(interval(0, 1));
    expect(analysis.readiness('C').parts[1]?.raw.figure).toEqual(absent('not_found'));
  });
});
