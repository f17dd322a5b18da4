import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/build/package-files';
import { checkPackage } from '../../../src/data/check';
import { checkDescriptor } from '../../../src/data/check/descriptor';
import { formatProblem } from '../../../src/data/check/problem';
import { parsePackage } from '../../../src/data/package';
import { DESCRIPTOR, packageWith } from './small-package';

const { data, boundaries } = readPackage('data');

/** Where and against which rule, of every problem. */
const found = (broken: ReturnType<typeof packageWith>): string[] =>
  checkPackage(broken, boundaries).map(
    ({ file, line, column, rule }) => `${file}:${line} ${column} ${rule}`,
  );

describe('the package of the atlas', () => {
  it('breaks no rule', () => {
    expect(checkPackage(data, boundaries).map(formatProblem)).toEqual([]);
  });
});

describe('a small package', () => {
  it('passes as it stands: notes over two lines, parts of a region, growth over 100 %', () => {
    expect(found(packageWith())).toEqual([]);
  });

  it('reports in one line with file, line, column and rule', () => {
    const [problem] = checkPackage(packageWith('regions', 2, '12,Junín,-12.07,-80.21'), boundaries);
    expect(problem && formatProblem(problem)).toMatch(
      /^data\/regions\.csv:2 lat, lon \[place-outside\] -12\.07, -80\.21 lies \d+\.\d km outside department 12/,
    );
  });
});

describe('each rule names file, line and column of what breaks it', () => {
  const share = 'territory_id,period,universe,fob_usd,share_pct,source_id,confidence,note';
  it.each([
    [
      'a key to no row',
      'customs_departments',
      2,
      '12,2022-2024,wide,1,40,nobody,low,',
      'source_id foreign-key',
    ],
    [
      'a region that is not there',
      'export_bounds',
      2,
      '26,2022,year,ceiling,4,b,customs-2024,low,',
      'ubigeo foreign-key',
    ],
    ['a key used twice', 'regions', 4, '20,Otra,-5.19,-80.63', 'ubigeo primary-key'],
    [
      'the same fact twice',
      'region_indicators',
      5,
      '20,exports_growth,2024,140.2,%,census-2017,high,',
      null,
    ],
    ['a required cell left empty', 'regions', 2, '12,,-12.07,-75.21', 'name required'],
    [
      'a word outside the list',
      'export_bounds',
      3,
      '12,2022,year,about,1,b,customs-2024,low,',
      'kind enum',
    ],
    ['a code of another shape', 'regions', 4, '2x,Nada,,', 'ubigeo pattern'],
    [
      'a number that is none',
      'export_bounds',
      3,
      '12,2022,year,floor,1.2.3,b,customs-2024,low,',
      'value type',
    ],
    [
      'a whole number that is not whole',
      'export_bounds',
      3,
      '12,2022.5,year,floor,1,b,customs-2024,low,',
      'year type',
    ],
    [
      'an amount under its minimum',
      'customs_departments',
      2,
      '12,2022-2024,wide,-1,40,customs-2024,low,',
      'fob_usd minimum',
    ],
    [
      'a year over the schema’s maximum',
      'region_indicators',
      2,
      '12,poverty_rate,2031,22.5,%,census-2017,high,',
      'year maximum',
    ],
    [
      'a share over 100',
      'region_indicators',
      2,
      '12,poverty_rate,2024,122.5,%,census-2017,high,',
      'value share-range',
    ],
    [
      'a share under 0',
      'customs_departments',
      2,
      '12,2022-2024,wide,1,-3,customs-2024,low,',
      'share_pct share-range',
    ],
    ['a place in the sea', 'regions', 3, '20,Piura,-5.19,-83.63', 'lat, lon place-outside'],
    [
      'a year before the range',
      'export_bounds',
      2,
      '12,1899,year,ceiling,4,b,customs-2024,low,',
      'year year-range',
    ],
    [
      'a span that ends before it begins',
      'customs_departments',
      2,
      '12,2024-2022,wide,1,40,customs-2024,low,',
      'period year-range',
    ],
    [
      'a fact without a source',
      'region_indicators',
      2,
      '12,poverty_rate,2024,22.5,%,,high,',
      'source_id missing-source',
    ],
    ['a source without a title', 'sources', 3, 'census-2017,,', 'title missing-source'],
    [
      'a unit nobody knows',
      'region_indicators',
      2,
      '12,poverty_rate,2024,22.5,leagues,census-2017,high,',
      'unit unknown-unit',
    ],
    [
      'a number without a unit',
      'region_indicators',
      2,
      '12,poverty_rate,2024,22.5,,census-2017,high,',
      'unit unknown-unit',
    ],
    ['a tax number', 'regions', 2, '12,Junín 20999999990,-12.07,-75.21', 'name identifier'],
    [
      'an identity card’s number',
      'region_indicators',
      2,
      '12,poverty_rate,2024,22.5,%,census-2017,high,núm. 99999999',
      'note identifier',
    ],
    [
      'a column that is not described',
      'customs_departments',
      1,
      share.replace('note', 'remark'),
      'remark header',
    ],
    ['a cell too many', 'regions', 3, '20,Piura,-5.19,-80.63,5', null],
  ] as const)('%s', (_what, table, line, row, expected) => {
    const [column, rule] = expected === null ? [] : expected.split(/ (?=\S+$)/);
    const problems = checkPackage(packageWith(table, line, row), boundaries);
    if (rule === undefined) {
      expect(problems).toMatchObject([{ file: `${table}.csv`, line, column: null }]);
    } else {
      expect(problems).toContainEqual(
        expect.objectContaining({ file: `${table}.csv`, line, column, rule }),
      );
    }
  });

  it('shares of one year and basis that add to more than 100 and rounding', () => {
    expect(
      found(packageWith('customs_departments', 2, '12,2022-2024,wide,1,40.07,customs-2024,low,')),
    ).toEqual(['customs_departments.csv:3 share_pct share-sum']);
    // Each of two parts may be half a hundredth too high.
    expect(
      found(packageWith('customs_departments', 2, '12,2022-2024,wide,1,40.06,customs-2024,low,')),
    ).toEqual([]);
    // Another period is another whole.
    expect(
      found(packageWith('customs_departments', 2, '12,2021,wide,1,80,customs-2024,low,')),
    ).toEqual([]);
  });

  it('an interval with its floor above its ceiling', () => {
    expect(
      found(packageWith('export_bounds', 3, '12,2022,year,floor,4.5,AGAP,customs-2024,low,')),
    ).toEqual(['export_bounds.csv:3 value interval-order']);
    expect(
      found(packageWith('export_bounds', 3, '12,2021,year,floor,4.5,AGAP,customs-2024,low,')),
    ).toEqual([]);
  });

  it('the line is the one an editor shows, after a cell over two lines too', () => {
    expect(
      found(packageWith('customs_departments', 5, '20P,2022-2024,wide,1,101,customs-2024,low,')),
    ).toEqual(['customs_departments.csv:5 share_pct share-range']);
  });

  it('a table of which neither rows nor descriptor say where it is from', () => {
    const resources = DESCRIPTOR.resources.map(({ sources, ...resource }) =>
      resource.name === 'regions' ? resource : { ...resource, sources },
    );
    const broken = parsePackage({ ...DESCRIPTOR, resources }, (path) =>
      path === 'regions.csv' ? 'ubigeo,name,lat,lon\n12,Junín,,\n20,Piura,,\n' : '',
    );
    expect(checkPackage(broken, boundaries)).toContainEqual(
      expect.objectContaining({ file: 'regions.csv', line: null, rule: 'missing-source' }),
    );
  });
});

describe('the descriptor', () => {
  it.each([
    ['without resources', { ...DESCRIPTOR, resources: undefined }],
    ['with a name of capitals and spaces', { ...DESCRIPTOR, name: 'My Package' }],
    ['of another profile', { ...DESCRIPTOR, profile: 'fiscal' }],
    [
      'with a field of no known type',
      {
        ...DESCRIPTOR,
        resources: [
          { ...DESCRIPTOR.resources[0], schema: { fields: [{ name: 'a', type: 'colour' }] } },
        ],
      },
    ],
  ])('%s is refused by the Frictionless profile', (_what, descriptor) => {
    expect(checkDescriptor(descriptor)).toContainEqual(
      expect.objectContaining({ file: 'datapackage.json', rule: 'frictionless-profile' }),
    );
  });
});
