import { rowsOf, type DataPackage } from '../package';
import {
  SERVICE_FUNCTIONS,
  STAGES,
  type Institution,
  type ServicePoint,
  type Services,
  type UnplacedService,
} from '../types';
import { DELIVERIES, MINISTRIES, NODE_KINDS, PRECISIONS, SERVES, STATUSES } from '../wire/services';
import { provenanceOf } from './rows';

/** Kinds of row that are a place where a firm can be served; the others are proof of activity. */
const PLACES: readonly string[] = ['office', 'guild_entity', 'control_post'];
/** A place that is not there yet counts for nothing that is found. */
const NOT_YET: readonly string[] = ['planned', 'under_construction'];

/** Completeness of a network whose size nobody states: low, so that what was not found may well exist. */
const DEFAULT_COMPLETENESS = 0.5;

export function compileServices(data: DataPackage): Services {
  const chainsOf = new Map<string, string[]>();
  for (const row of rowsOf(data, 'service_point_chains')) {
    const point = row.need('point_id');
    chainsOf.set(point, [...(chainsOf.get(point) ?? []), row.need('chain_id')]);
  }
  const ministryOf = new Map(
    rowsOf(data, 'institutions').map((row) => [
      row.need('institution_id'),
      row.word('ministry', MINISTRIES),
    ]),
  );

  const points: ServicePoint[] = [];
  const unplaced: UnplacedService[] = [];
  for (const row of rowsOf(data, 'service_points')) {
    const institution = row.need('institution_id');
    const kind = row.need('point_kind');
    const service: UnplacedService = {
      id: row.need('point_id'),
      name: row.need('name'),
      institution,
      ministry: ministryOf.get(institution) ?? 'OTHER',
      function: row.word('function', SERVICE_FUNCTIONS),
      delivery: row.word('delivery_mode', DELIVERIES),
      status: row.word('status', STATUSES),
      statusYear: row.text('status_year'),
      kind,
      isPlace: PLACES.includes(kind),
      chains: chainsOf.get(row.need('point_id')) ?? [],
      serves: row.word('serves', SERVES),
      provenance: provenanceOf(row),
    };
    const [lon, lat] = [row.number('lon'), row.number('lat')];
    if (lon === null || lat === null) {
      unplaced.push(service);
      continue;
    }
    points.push({
      ...service,
      ubigeo: row.need('ubigeo'),
      province: row.text('province'),
      district: row.text('district'),
      point: [lon, lat],
      precision: row.word('precision', PRECISIONS),
    });
  }

  const isFound = ({ isPlace, status }: UnplacedService) => isPlace && !NOT_YET.includes(status);
  const institutions = rowsOf(data, 'institutions').map((row): Institution => {
    const id = row.need('institution_id');
    const known = row.number('places_known');
    return {
      id,
      name: row.need('name'),
      ministry: row.word('ministry', MINISTRIES),
      found: points.filter((point) => point.institution === id && isFound(point)).length,
      known,
      knownProvenance: known === null ? null : provenanceOf(row),
    };
  });

  return {
    points,
    unplaced,
    institutions,
    nodes: rowsOf(data, 'logistics_nodes').flatMap((row) => {
      const kind = NODE_KINDS.find((one) => one === row.need('kind'));
      const [lon, lat] = [row.number('lon'), row.number('lat')];
      if (kind === undefined || lon === null || lat === null) return [];
      return [
        {
          id: row.need('node_id'),
          name: row.need('name'),
          kind,
          ubigeo: row.text('ubigeo'),
          point: [lon, lat] as const,
          provenance: provenanceOf(row),
        },
      ];
    }),
    needs: rowsOf(data, 'stage_functions').map((row) => ({
      stage: row.word('stage', STAGES),
      function: row.word('function', SERVICE_FUNCTIONS),
      provenance: provenanceOf(row, {
        es: row.need('rationale_es'),
        en: row.need('rationale_en'),
      }),
    })),
    defaultCompleteness: DEFAULT_COMPLETENESS,
  };
}
