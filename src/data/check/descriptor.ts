import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Problem } from './problem';
import profile from './profile/tabular-data-package.json';

/** The profile's dialect, of which it uses only what later drafts kept. */
const DRAFT = profile.$schema;

const validate = compileProfile();

function compileProfile(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, meta: false });
  addFormats(ajv);
  ajv.addMetaSchema({ $id: DRAFT, type: 'object' });
  const schema: Record<string, unknown> = profile;
  return ajv.compile(schema);
}

/** Validates a descriptor against the Frictionless profile. */
export function checkDescriptor(descriptor: unknown): Problem[] {
  if (validate(descriptor)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    file: 'datapackage.json',
    line: null,
    column: instancePath || '/',
    rule: 'frictionless-profile',
    detail: message ?? 'does not follow the profile',
  }));
}
