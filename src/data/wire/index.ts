/** The parts of the compiled facts, each with the codec that writes, checks and reads it. */
import type {
  Catalogue,
  Chains,
  Core,
  Criteria,
  Districts,
  IndicatorTable,
  Programme,
  Services,
} from '../types';
import { catalogueCodec } from './catalogue';
import { chainsCodec } from './chains';
import { coreCodec, type CoreSource } from './core';
import { criteriaCodec } from './criteria';
import { districtsCodec } from './districts';
import { indicatorsCodec } from './indicators';
import type { PartCodec } from './part';
import { programmeCodec } from './programme';
import { servicesCodec } from './services';

/** What the page holds, part by part. */
export interface FileParts {
  readonly core: Core;
  readonly indicators: IndicatorTable;
  readonly chains: Chains;
  readonly services: Services;
  readonly districts: Districts;
  readonly programme: Programme;
  readonly criteria: Criteria;
  readonly catalogue: Catalogue;
}
export type FilePart = keyof FileParts;

/** What the build writes, part by part. */
export type PartSources = Omit<FileParts, 'core'> & { readonly core: CoreSource };

export const codecs: { readonly [N in FilePart]: PartCodec<FileParts[N], PartSources[N]> } = {
  core: coreCodec,
  indicators: indicatorsCodec,
  chains: chainsCodec,
  services: servicesCodec,
  districts: districtsCodec,
  programme: programmeCodec,
  criteria: criteriaCodec,
  catalogue: catalogueCodec,
};
