import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { SpecError, throwIfAny } from '../spec-error.js';
import type { YamlFile } from './load-yaml.js';

/** Compiles a JSON Schema of `spec/json-schema` into a check of values of type `T`. */
export function compileSchema<T>(schema: AnySchemaObject): ValidateFunction<T> {
  return new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  }).compile<T>(schema);
}

/**
 * Gives the file's value as a `T`.
 *
 * @throws SpecErrors with one problem for each thing the schema objects to
 */
export function validateYaml<T>(file: YamlFile, validate: ValidateFunction<T>): T {
  const { value } = file;
  if (validate(value)) return value;
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  throwIfAny(errors.map((error) => new SpecError(file.locate(pathOf(error)), sentenceOf(error))));
  throw new Error('a schema refused a value without saying why');
}

function pathOf(error: ErrorObject): string[] {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  return error.keyword === 'additionalProperties' ? [...path, String(error.params.additionalProperty)] : path;
}

/** RFC 6901, section 4. */
function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What is wrong, then what the schema's description says to do about it. */
function sentenceOf(error: ErrorObject): string {
  const subject = error.instancePath === '' ? 'the file' : error.instancePath.slice(1).replaceAll('/', '.');
  const advice: unknown = error.parentSchema?.description;
  const fault = `${subject} ${faultOf(error)}`;
  return typeof advice === 'string' ? `${fault}; ${advice}` : fault;
}

function faultOf(error: ErrorObject): string {
  switch (error.keyword) {
    case 'additionalProperties':
      return `has the unknown member ${error.params.additionalProperty}; known are ${knownMembers(error)}`;
    case 'required':
      return `lacks the member ${error.params.missingProperty}`;
    case 'enum':
      return `must be one of ${error.params.allowedValues.join(', ')}, not ${JSON.stringify(error.data)}`;
    default:
      return error.message ?? `does not meet ${error.keyword}`;
  }
}

function knownMembers(error: ErrorObject): string {
  return Object.keys(error.parentSchema?.properties ?? {}).join(', ');
}
