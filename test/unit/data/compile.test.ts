import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { csvParse, csvParseRows } from 'd3-dsv';
import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/build/package-files';
import { compileFiles } from '../../../src/data/compile';
import type { Series } from '../../../src/data/types';
import { codecs, type FilePart, type FileParts } from '../../../src/data/wire';
import type { Fact, Provenance } from '../../../src/model/fact';

const { data, boundaries } = readPackage('data');
const files = compileFiles(data, boundaries);

/** What the page will hold: the parts as they come out of their files. */
function read<N extends FilePart>(name: N): FileParts[N] {
  const codec: { decode(input: unknown): FileParts[N] } = codecs[name];
  return codec.decode(JSON.parse(files.get(name) ?? ''));
}
const core = read('core');
const indicators = read('indicators');
const chains = read('chains');
const services = read('services');
const districts = read('districts');
const programme = read('programme');
const criteria = read('criteria');
const catalogue = read('catalogue');

const order = core.regions.map((region) => region.ubigeo);
const factOf = (indicator: string, period: string, ubigeo: string): Fact | undefined =>
  indicators.get(indicator)?.get(period)?.facts[order.indexOf(ubigeo)];
const allSeries: readonly Series[] = [
  core.first,
  ...[...indicators.values()].flatMap((periods) => [...periods.values()]),
];

/** Lines of the files as an editor shows them, read without the program's own parser. */
const linesOf = new Map<string, readonly string[]>();
function cellsAt(ref: string): readonly string[] {
  const [table = '', line] = ref.split(':');
  const lines = linesOf.get(table) ?? readFileSync(`data/${table}.csv`, 'utf8').split('\n');
  linesOf.set(table, lines);
  return csvParseRows(lines[Number(line) - 1] ?? '')[0] ?? [];
}
const numbersAt = (ref: string): readonly number[] =>
  cellsAt(ref)
    .filter((cell) => cell !== '')
    .map(Number);

const csv = (table: string) => csvParse(readFileSync(`data/${table}.csv`, 'utf8'));

/** Every provenance anywhere in a part. */
function provenances(value: unknown): Provenance[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return [...value.values()].flatMap(provenances);
  if ('ref' in value && 'confidence' in value) return [value as Provenance];
  return Object.values(value).flatMap(provenances);
}

describe('known figures, as the tables give them', () => {
  const row = csv('customs_departments').find(
    (one) =>
      one['territory_id'] === '20' &&
      one['period'] === '2022-2024' &&
      one['universe'] === 'wide_25_chapters',
  );

  it('Piura’s share of agro-exports by customs origin opens the page', () => {
    expect(core.first.indicator).toBe('agro_export_share');
    expect(core.first.period).toBe('2022-2024');
    const piura = core.first.facts[order.indexOf('20')];
    expect(piura?.figure).toEqual({ kind: 'value', value: Number(row?.['share_pct']) });
    expect(Number(row?.['share_pct']).toFixed(1)).toBe('13.4');
    expect(piura?.provenance?.source).toBe(row?.['source_id']);
  });

  it('the pilot’s regions and what was said of their weight come from the programme’s tables', () => {
    expect(core.pilot).toEqual(['12', '20']);
    expect(core.pilotClaims['20']?.figure).toEqual({ kind: 'value', value: 12 });
    expect(core.pilotClaims['12']?.figure).toEqual({ kind: 'value', value: 2 });
  });

  it('total exports are complete for 2017–2022, year by year', () => {
    expect([...(indicators.get('total_exports')?.keys() ?? [])]).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
    ]);
    for (const { facts } of indicators.get('total_exports')?.values() ?? []) {
      expect(facts.every((fact) => fact.figure.kind === 'value')).toBe(true);
    }
  });

  it('without the capital’s addresses, Callao does not apply and Lima stands for its provinces', () => {
    expect(factOf('agro_export_share_excl', '2022-2024', '07')?.figure).toEqual({
      kind: 'absent',
      absence: 'not_applicable',
    });
    const lima = factOf('agro_export_share_excl', '2022-2024', '15');
    const provinces = csv('customs_departments').find(
      (one) => one['territory_id'] === '15P' && one['universe'] === 'wide_25_chapters',
    );
    expect(lima?.figure).toEqual({
      kind: 'value',
      value: Number(provinces?.['share_excl_lima_callao_pct']),
    });
    expect(lima?.provenance?.note).toMatch(/Lima Provincias/);
  });

  it('a region bounded by its total exports has an interval, one with a share a value', () => {
    const bounded = factOf('agro_share_bounds', '2022', '01')?.figure;
    expect(bounded).toMatchObject({ kind: 'interval', floor: 0 });
    const known = csv('export_bounds').find(
      (one) => one['kind'] === 'share' && one['year'] === '2022' && one['ubigeo'] === '14',
    );
    expect(factOf('agro_share_bounds', '2022', '14')?.figure).toEqual({
      kind: 'value',
      value: Number(known?.['value']),
    });
  });

  it('a region without a row is "not found", and nobody is named for it', () => {
    const listed = new Set(csv('packing_firms').map((one) => one['ubigeo']));
    const [series] = indicators.get('packing_firms')?.values() ?? [];
    series?.facts.forEach((fact, i) => {
      expect(fact.figure.kind).toBe(listed.has(order[i]) ? 'value' : 'absent');
      if (fact.figure.kind === 'absent') {
        expect(fact.figure.absence).toBe('not_found');
        expect(fact.provenance).toBeNull();
      }
    });
  });

  it('merged values of Lima and Callao say so', () => {
    const merged = csv('region_indicators').filter((one) => one['assigned'] === 'true');
    expect(merged.length).toBeGreaterThan(0);
    for (const one of merged) {
      const fact = factOf(one['indicator_id'] ?? '', one['year'] ?? '', one['ubigeo'] ?? '');
      expect(fact?.provenance?.note, `${one['indicator_id']} ${one['year']}`).toBeTruthy();
    }
  });
});

describe('every figure can be followed to its line', () => {
  it('in every series: the line holds the figure, an interval one of its sides', () => {
    const astray = allSeries.flatMap(({ facts }) =>
      facts.filter(({ figure, provenance }) => {
        if (provenance === null) return figure.kind !== 'absent';
        const cells = numbersAt(provenance.ref);
        if (figure.kind === 'value') return !cells.includes(figure.value);
        if (figure.kind === 'interval') {
          return !cells.includes(figure.floor) && !cells.includes(figure.ceiling);
        }
        return cells.length === 0;
      }),
    );
    expect(astray).toEqual([]);
  });

  it('belongs to the region in whose place it stands', () => {
    const astray = allSeries.flatMap(({ facts }) =>
      facts.filter(
        ({ provenance }, i) =>
          provenance !== null && !cellsAt(provenance.ref).includes(order[i] ?? ''),
      ),
    );
    expect(astray).toEqual([]);
  });

  it('in chains, districts, services and programme: the line holds each of the numbers', () => {
    const traced: readonly (readonly [Provenance, ...number[]])[] = [
      ...chains.cropAreas.map((a) => [a.provenance, a.hectares, a.share, a.rank] as const),
      ...chains.cropProduction.map((c) => [c.provenance, c.tonnes, c.value] as const),
      ...chains.territory.map((t) => [t.provenance, t.value] as const),
      ...chains.productExports.map((p) => [p.provenance, p.value] as const),
      ...districts.exports.map((d) => [d.provenance, d.fob, d.leadShare] as const),
      ...services.institutions.flatMap((i) =>
        i.knownProvenance ? [[i.knownProvenance, i.known ?? NaN] as const] : [],
      ),
    ];
    const astray = traced.filter(([{ ref }, ...numbers]) => {
      const cells = numbersAt(ref);
      return !numbers.every((n) => cells.includes(n));
    });
    expect(traced.length).toBeGreaterThan(2500);
    expect(astray).toEqual([]);
  });

  it('and to a source of the catalogue', () => {
    const parts = [core, indicators, chains, services, districts, programme];
    const named = new Set(parts.flatMap(provenances).map(({ source }) => source));
    expect([...named].filter((id) => !catalogue.sources.has(id))).toEqual([]);
  });

  it('all of it: no row of region_indicators is lost, but those of the two parts of Lima', () => {
    const refs = new Set(
      [...indicators.values()].flatMap((periods) => provenances(periods)).map(({ ref }) => ref),
    );
    const rows = csv('region_indicators').filter((row) => order.includes(row['ubigeo'] ?? ''));
    expect([...refs].filter((ref) => ref.startsWith('region_indicators:'))).toHaveLength(
      rows.length,
    );
  });
});

describe('an absence is never zero', () => {
  it('a zero in a series stands as a zero in its line', () => {
    const zeros = allSeries
      .flatMap(({ facts }) => facts)
      .filter(({ figure }) => figure.kind === 'value' && figure.value === 0);
    for (const { provenance } of zeros) {
      expect(cellsAt(provenance?.ref ?? '').some((cell) => /^0(\.0+)?$/.test(cell))).toBe(true);
    }
  });

  it('an indicator without a row for a region has no zero there', () => {
    for (const { facts } of allSeries) {
      for (const { figure, provenance } of facts) {
        if (provenance === null) expect(figure).toEqual({ kind: 'absent', absence: 'not_found' });
      }
    }
  });
});

describe('regions', () => {
  it('are 25, each with its label inside its shape or at its capital', () => {
    expect(core.regions).toHaveLength(25);
    for (const region of core.regions) {
      const shape = core.shapes.features.find((one) => one.properties.ubigeo === region.ubigeo);
      const inside = shape !== undefined && geoContains(shape, [...region.labelPoint]);
      expect(inside || region.labelPoint.join() === region.capitalPoint.join()).toBe(true);
    }
  });

  it('know their neighbours, and are known by them', () => {
    for (const region of core.regions) {
      expect(region.neighbours.length).toBeGreaterThan(0);
      for (const other of region.neighbours) {
        const back = core.regions.find(({ ubigeo }) => ubigeo === other);
        expect(back?.neighbours).toContain(region.ubigeo);
      }
    }
  });
});

describe('chains of a region', () => {
  const listed = (ubigeo: string, basis: string) =>
    chains.listings.filter((one) => one.ubigeo === ubigeo && one.basis === basis);

  it('from an export plan: only of the generation in force, for the regions where one was found', () => {
    const current = csv('perx_products').filter((row) => row['generation'] === 'PENX2025');
    expect(chains.perxFound).toEqual([...new Set(current.map((row) => row['ubigeo']))].sort());
    for (const one of chains.listings.filter(({ basis }) => basis === 'perx')) {
      expect(cellsAt(one.provenance.ref)).toContain('PENX2025');
    }
    expect(listed('20', 'perx').length).toBeGreaterThanOrEqual(5);
  });

  it('from an older plan: under the name of that plan, among the other lists', () => {
    const older = chains.listings.filter(({ list }) => list === 'PERX 2003–2013');
    expect(older.length).toBeGreaterThan(0);
    expect(older.every(({ basis }) => basis === 'other_list')).toBe(true);
  });

  it('from the programme: those the pilot was launched with', () => {
    const names = (ubigeo: string) => listed(ubigeo, 'programme').map(({ chain }) => chain);
    expect(names('20')).toEqual(expect.arrayContaining(['banana', 'mango', 'grape', 'avocado']));
    expect(names('12')).toEqual(expect.arrayContaining(['coffee', 'ginger']));
  });

  it('from crop area: from 5 % of the country or among the first three, with the largest at 1', () => {
    const areas = chains.listings.filter(
      ({ basis, provenance }) => basis === 'crop_area' && provenance.ref.startsWith('crop_area:'),
    );
    expect(areas.length).toBeGreaterThan(100);
    for (const one of areas) {
      const row = chains.cropAreas.find((area) => area.provenance.ref === one.provenance.ref);
      expect((row?.share ?? 0) >= 5 || (row?.rank ?? Infinity) <= 3).toBe(true);
      expect(one.provenance.derived).not.toBeNull();
    }
    expect(Math.max(...areas.map(({ strength }) => strength))).toBe(1);
  });

  it('stand once for each basis and list, with a strength between 0 and 1', () => {
    const keys = chains.listings.map((one) =>
      [one.chain, one.ubigeo, one.basis, one.list].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { strength } of chains.listings) {
      expect(strength).toBeGreaterThanOrEqual(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
  });

  it('name chains and regions that exist', () => {
    const known = new Set(chains.chains.map(({ id }) => id));
    for (const one of chains.listings) {
      expect(known.has(one.chain), one.chain).toBe(true);
      expect(order).toContain(one.ubigeo);
    }
  });
});

describe('services', () => {
  it('count as places only offices, guilds’ seats and control posts', () => {
    const places = services.points.filter(({ isPlace }) => isPlace).map(({ kind }) => kind);
    expect(new Set(places)).toEqual(new Set(['office', 'guild_entity', 'control_post']));
  });

  it('of which no institution has more found than known', () => {
    for (const { id, found, known } of services.institutions) {
      if (known !== null) expect(found, id).toBeLessThanOrEqual(known);
    }
  });

  it('are all there, with a region or without', () => {
    const rows = csv('service_points').length;
    expect(services.points.length + services.unplaced.length).toBe(rows);
    expect(services.unplaced.length).toBeGreaterThan(0);
  });

  it('are needed at every stage by our own stated assumption', () => {
    expect(new Set(services.needs.map(({ stage }) => stage)).size).toBe(6);
    expect(services.needs.every(({ provenance }) => provenance.derived !== null)).toBe(true);
  });
});

describe('criteria and presets', () => {
  it('ask only for series that are there', () => {
    for (const { id, from } of criteria.criteria) {
      if ('indicator' in from) {
        expect(indicators.get(from.indicator)?.has(from.period), `${id}: ${from.indicator}`).toBe(
          true,
        );
      }
    }
  });

  it('each preset shares out 100 points over criteria that exist, one of a group at most', () => {
    expect(criteria.presets.map(({ id }) => id).sort()).toEqual(['balanced', 'gap', 'readiness']);
    for (const { weights } of criteria.presets) {
      const used = Object.keys(weights).map((id) => criteria.criteria.find((one) => one.id === id));
      expect(used).not.toContain(undefined);
      expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
      const groups = used.flatMap((one) => (one?.exclusive ? [one.exclusive] : []));
      expect(new Set(groups).size).toBe(groups.length);
    }
  });
});

describe('the files', () => {
  it('are the same whenever they are made of the same facts', () => {
    expect(compileFiles(data, boundaries)).toEqual(files);
  });

  it('keep the first one under 25 kB', () => {
    expect(brotliCompressSync(files.get('core') ?? '').length).toBeLessThan(25_000);
  });
});
