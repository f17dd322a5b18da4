import { rowsOf, type DataPackage } from '../package';
import type { Districts } from '../types';
import { chainNames } from './chains';
import { provenanceOf } from './rows';

export function compileDistricts(data: DataPackage): Districts {
  const chainOf = chainNames(data);
  return {
    districts: rowsOf(data, 'districts').map((row) => {
      const [lon, lat] = [row.number('lon'), row.number('lat')];
      return {
        ubigeo6: row.need('ubigeo6'),
        ubigeo: row.need('ubigeo'),
        province: row.need('province'),
        name: row.need('name'),
        point: lon === null || lat === null ? null : ([lon, lat] as const),
        population: row.number('population_2017'),
        ruralShare: row.number('rural_share_2017'),
        producers: row.number('agri_producers_2024'),
        cropValue: row.number('crop_value_2023_thousand_soles'),
      };
    }),
    exports: rowsOf(data, 'customs_districts').map((row) => ({
      ubigeo6: row.need('ubigeo6'),
      ubigeo: row.need('ubigeo'),
      province: row.need('province'),
      name: row.need('name'),
      point: [row.needNumber('lon'), row.needNumber('lat')] as const,
      fob: row.needNumber('fob_usd'),
      exporters: row.number('exporters'),
      leadFamily: row.need('lead_family_es'),
      leadChain: chainOf.get(row.need('lead_family_es')) ?? null,
      leadShare: row.needNumber('lead_share_pct'),
      peakMonth: row.number('peak_month'),
      period: row.need('period'),
      provenance: provenanceOf(row),
    })),
  };
}
