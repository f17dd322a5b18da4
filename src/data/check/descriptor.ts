import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Problem } from './problem';
import profile from './profile/tabular-data-package.json';

/**
 * Validates a descriptor against the Frictionless profile. The profile is written in JSON Schema
 * draft 4, of which it uses only what later drafts kept, so its `$schema` line is left out.
 */
export function checkDescriptor(descriptor: unknown): Problem[] {
  const { $schema: _draft, ...schema } = profile;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  if (validate(descriptor)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    file: 'datapackage.json',
    line: null,
    column: instancePath || '/',
    rule: 'frictionless-profile',
    detail: message ?? 'does not follow the profile',
  }));
}
