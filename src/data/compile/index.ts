/** From the data package to the parts that the page loads. */
import type { Boundaries } from '../geometry';
import type { DataPackage } from '../package';
import { codecs, type PartSources } from '../wire';
import { compileCatalogue } from './catalogue';
import { compileChains } from './chains';
import { compileCriteria } from './criteria';
import { compileDistricts } from './districts';
import { compileIndicators, FIRST_INDICATOR } from './indicators';
import { compileProgramme, pilotClaims, pilotRegions } from './programme';
import { compileRegions } from './regions';
import { compileServices } from './services';
import { indexSeries } from '../wire/indicators';

/** Every part in the shape in which the page will hold it (the core still with its shared arcs). */
export function compileParts(data: DataPackage, boundaries: Boundaries): PartSources {
  const regions = compileRegions(data, boundaries);
  const codes = regions.map((region) => region.ubigeo);
  const { indicators, series } = compileIndicators(data, codes);
  const first = series.filter((one) => one.indicator === FIRST_INDICATOR).at(-1);
  if (!first) throw new Error(`No row gives a figure for the first indicator, ${FIRST_INDICATOR}`);
  const programme = compileProgramme(data);
  return {
    core: {
      dataDate: data.descriptor.created.slice(0, 10),
      regions,
      boundaries,
      indicators,
      first,
      pilot: pilotRegions(programme),
      pilotClaims: pilotClaims(data),
    },
    indicators: indexSeries(series),
    chains: compileChains(data, codes),
    services: compileServices(data),
    districts: compileDistricts(data),
    programme,
    criteria: compileCriteria(data),
    catalogue: compileCatalogue(data),
  };
}

/** The files of the page: part → JSON text. */
export function compileFiles(data: DataPackage, boundaries: Boundaries): Map<string, string> {
  const parts = compileParts(data, boundaries);
  const { version } = data.descriptor;
  const write = <N extends keyof PartSources>(name: N): string =>
    JSON.stringify(codecs[name].encode(parts[name], version));
  return new Map((Object.keys(codecs) as (keyof PartSources)[]).map((name) => [name, write(name)]));
}
