import * as v from 'valibot';
import type { Programme, ProgrammeEntry } from '../types';
import { decodeFacts, encodeFacts, factsSchema, type PackedFacts } from './facts';
import { partCodec } from './part';
import { rowsCodec, type PackedRows } from './rows';

const entries = rowsCodec<ProgrammeEntry>(
  {
    ubigeo: v.string(),
    date: v.string(),
    dateKind: v.picklist(['launch', 'seen_by']),
    chains: v.nullable(v.string()),
  },
  ['provenance'],
);

interface PackedProgramme {
  readonly entries: PackedRows;
  readonly reported: PackedFacts;
}

export const programmeCodec = partCodec<PackedProgramme, Programme>(
  v.object({ entries: entries.schema, reported: factsSchema }),
  (part, words) => ({
    entries: entries.encode(part.entries, words),
    reported: encodeFacts([part.reported], words),
  }),
  (packed, lexicon) => {
    const [reported] = decodeFacts(packed.reported, lexicon);
    if (reported === undefined) throw new Error('the number of regions reported is not there');
    return { entries: entries.decode(packed.entries, lexicon), reported };
  },
);
