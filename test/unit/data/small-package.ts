/** A data package of a few rows, sound as it stands, in which a test breaks one thing. */
import {
  parsePackage,
  type DataPackage,
  type Descriptor,
  type Field,
} from '../../../src/data/package';

const text = (name: string, constraints: Field['constraints'] = {}): Field => ({
  name,
  type: 'string',
  constraints,
});
const number = (name: string, constraints: Field['constraints'] = {}): Field => ({
  name,
  type: 'number',
  constraints,
});
const integer = (name: string, constraints: Field['constraints'] = {}): Field => ({
  name,
  type: 'integer',
  constraints,
});
const required = { required: true };
const key = (fields: string, resource: string) => ({
  fields,
  reference: { resource, fields },
});
const sourced = [
  text('source_id', required),
  text('confidence', { required: true, enum: ['high', 'medium', 'low'] }),
  text('note'),
];

const SCHEMAS = {
  sources: {
    fields: [text('source_id', required), text('title', required), text('url')],
    primaryKey: 'source_id',
  },
  regions: {
    fields: [
      text('ubigeo', { required: true, pattern: '\\d{2}' }),
      text('name', required),
      number('lat'),
      number('lon'),
    ],
    primaryKey: ['ubigeo'],
  },
  customs_departments: {
    fields: [
      text('territory_id', required),
      text('period', required),
      text('universe', required),
      number('fob_usd', { minimum: 0 }),
      number('share_pct'),
      ...sourced,
    ],
    primaryKey: ['territory_id', 'period', 'universe', 'source_id'],
    foreignKeys: [key('source_id', 'sources')],
  },
  export_bounds: {
    fields: [
      text('ubigeo', required),
      integer('year'),
      text('period'),
      text('kind', { enum: ['floor', 'ceiling', 'share'] }),
      number('value'),
      text('basis'),
      ...sourced,
    ],
    foreignKeys: [key('ubigeo', 'regions'), key('source_id', 'sources')],
  },
  region_indicators: {
    fields: [
      text('ubigeo', required),
      text('indicator_id', required),
      integer('year', { minimum: 2000, maximum: 2026 }),
      number('value', required),
      text('unit'),
      ...sourced,
    ],
    foreignKeys: [key('ubigeo', 'regions'), key('source_id', 'sources')],
  },
} as const;
type TableName = keyof typeof SCHEMAS;

const CSV: Readonly<Record<TableName, readonly string[]>> = {
  sources: [
    'source_id,title,url',
    'customs-2024,Aduanas 2024,https://example.org/customs',
    'census-2017,Censo 2017,',
  ],
  regions: ['ubigeo,name,lat,lon', '12,Junín,-12.07,-75.21', '20,Piura,-5.19,-80.63'],
  customs_departments: [
    'territory_id,period,universe,fob_usd,share_pct,source_id,confidence,note',
    '12,2022-2024,wide,766000000,40.05,customs-2024,medium,',
    '20,2022-2024,wide,4400000000,59.95,customs-2024,medium,"a note',
    'on two lines"',
    '20P,2022-2024,wide,2200000000,30,customs-2024,medium,part of 20',
  ],
  export_bounds: [
    'ubigeo,year,period,kind,value,basis,source_id,confidence,note',
    '12,2022,year,ceiling,4,Midagri,customs-2024,low,',
    '12,2022,year,floor,1,AGAP,customs-2024,low,',
  ],
  region_indicators: [
    'ubigeo,indicator_id,year,value,unit,source_id,confidence,note',
    '12,poverty_rate,2024,22.5,%,census-2017,high,',
    '20,poverty_rate,2024,24.1,%,census-2017,high,',
    '20,exports_growth,2024,140.2,%,census-2017,high,',
  ],
};

export const DESCRIPTOR = {
  profile: 'tabular-data-package',
  name: 'small',
  version: '1',
  created: '2026-11-25T00:00:00Z',
  resources: (Object.keys(SCHEMAS) as TableName[]).map((name) => ({
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    sources: [{ title: 'Aduanas 2024' }],
    schema: { ...SCHEMAS[name], missingValues: [''] },
  })),
} satisfies Descriptor & { profile: string };

/** The package with one line of one table replaced (line 1 is the header; one past the last adds a line). */
export function packageWith(table?: TableName, line = 0, row = ''): DataPackage {
  return parsePackage(DESCRIPTOR, (path) => {
    const name = path.replace('.csv', '') as TableName;
    const lines = [...CSV[name]];
    if (name === table) lines[line - 1] = row;
    return `${lines.join('\n')}\n`;
  });
}
