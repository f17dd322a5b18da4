/** All checks of the package, in the order in which their problems are told. */
import type { Boundaries } from '../geometry';
import type { DataPackage } from '../package';
import { checkBounds } from './bounds';
import { checkDescriptor } from './descriptor';
import { checkDuplicates } from './duplicates';
import { checkIdentifiers } from './identifiers';
import { checkPlaces } from './places';
import type { Problem } from './problem';
import type { Rule } from './rule';
import { checkSchema } from './schema';
import { checkShareRange, checkShareSums } from './shares';
import { checkSources } from './sources';
import { checkUnits } from './units';
import { checkYears } from './years';

/** What breaks the package, and nothing when it is sound. */
export function checkPackage(data: DataPackage, boundaries: Boundaries): Problem[] {
  const rules: readonly Rule[] = [
    checkSchema,
    checkDuplicates,
    checkShareRange,
    checkShareSums,
    checkPlaces(boundaries),
    checkYears,
    checkBounds,
    checkSources,
    checkUnits,
    checkIdentifiers,
  ];
  return [...checkDescriptor(data.descriptor), ...rules.flatMap((rule) => rule(data))];
}
