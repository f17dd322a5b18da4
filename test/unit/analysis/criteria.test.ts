import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import { absent } from '../../../src/model/figure';
import { buildAnalysis } from '../../../src/views/analysis/build';
import { criteriaMatrix, rankRegions } from '../../../src/views/analysis/criteria';
import { fixture } from './fixture';

const parts = fixture();
const analysis = buildAnalysis(parts, 20);
const matrix = criteriaMatrix(parts, analysis);

describe('criteria of every region', () => {
  it('come from the indicators with their source, or from the model, which says so', () => {
    const [a] = matrix.facts;
    expect(a?.[2]).toBe(parts.indicators.get('firms')?.get('2024')?.facts[0]);
    expect(a?.[0]?.figure).toBe(analysis.gap('A').figure);
    expect(a?.[0]?.provenance).toMatchObject({ ref: 'model:gap', derived: { es: 'gap' } });
  });

  it('name what is missing', () => {
    expect(matrix.missing.get('A')).toEqual([]);
    expect(matrix.missing.get('C')).toEqual(['gap', 'firms']);
  });

  it('an indicator or a period that the facts do not hold is not found, for all', () => {
    const [criterion] = parts.criteria.criteria.slice(3);
    if (!criterion) throw new Error('the fixture has four criteria');
    const later = { ...criterion, from: { indicator: 'hours', period: '2031' } };
    const criteria = { ...parts.criteria, criteria: [later] };
    const { facts } = criteriaMatrix({ ...parts, criteria }, analysis);
    expect(facts.flat().map(({ figure }) => figure)).toEqual([
      absent('not_found'),
      absent('not_found'),
      absent('not_found'),
    ]);
    expect(facts.flat().every(({ provenance }) => provenance === null)).toBe(true);
  });
});

describe('ranking of regions', () => {
  it('ranks by one criterion as its figures do, costs turned around', () => {
    const ranked = rankRegions(matrix, { hours: 1 });
    expect(ranked?.map(({ ubigeo, rank }) => [ubigeo, rank])).toEqual([
      ['A', 1],
      ['C', 2],
      ['B', 3],
    ]);
  });

  it('a missing figure widens the place and is named', () => {
    const c = rankRegions(matrix, { firms: 5 })?.find(({ ubigeo }) => ubigeo === 'C');
    expect(c?.missing).toEqual(['firms']);
    expect(c?.rankRange).toEqual([1, 2]);
  });

  it('has no ranking without a weight, and refuses a negative one', () => {
    expect(rankRegions(matrix, {})).toBeNull();
    expect(rankRegions(matrix, { gap: 0 })).toBeNull();
    expect(() => rankRegions(matrix, { gap: -1, hours: 2 })).toThrow(ModelError);
  });

  it('gives one contribution a criterion, nothing for those that are off', () => {
    const [first] = rankRegions(matrix, { hours: 3, firms: 1 }) ?? [];
    expect(first?.ubigeo).toBe('A');
    expect(first?.contributions.map(({ nominal }) => nominal)).toEqual([0, 0, 0.25, 0.75]);
    expect(first?.nominal).toBe(1);
  });
});
