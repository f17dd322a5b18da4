import type { Vocabulary } from '../../state/url';
import type { Parts } from '../room';

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** The codes that the parts loaded so far know; a part that is not there restricts nothing. */
export function vocabularyOf(parts: Partial<Parts>): Vocabulary {
  const { core, chains, services, criteria } = parts;
  return {
    ...(core && {
      regions: core.regions.map((region) => region.ubigeo),
      indicators: new Map(core.indicators.map(({ id, periods }) => [id, periods])),
    }),
    ...(chains && { chains: chains.chains.map((chain) => chain.id) }),
    ...(services && {
      institutions: services.institutions.map((institution) => institution.id),
      ministries: distinct(services.points.map((point) => point.ministry)),
      delivery: distinct(services.points.map((point) => point.delivery)),
      statuses: distinct(services.points.map((point) => point.status)),
    }),
    ...(criteria && {
      presets: criteria.presets.map((preset) => preset.id),
      criteria: criteria.criteria.map((criterion) => criterion.id),
    }),
  };
}
