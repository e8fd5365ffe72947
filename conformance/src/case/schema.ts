import schema from '@margo-contract/spec/json-schema/conformance-case.schema.json' with { type: 'json' };
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Profile } from '../contract/contract.js';
import { SuiteError } from '../error.js';
import { pointerTokens } from '../exchange/json-pointer.js';
import type { YamlFile } from './yaml-file.js';

/** A case file as it is written, after the schema has passed it. */
export interface CaseFile {
  readonly group: string;
  readonly title: string;
  readonly cases: readonly WrittenCase[];
}

/** A case as it is written; its steps are read further by the loader. */
export interface WrittenCase {
  readonly id: string;
  readonly title: string;
  readonly profiles?: readonly Profile[];
  readonly requirements: readonly string[];
  readonly errata?: readonly string[];
  readonly needs?: readonly string[];
  readonly alone?: true;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  verbose: true,
}).compile<CaseFile>(schema);

/** Checks a file against `conformance-case.schema.json`. @throws SuiteError with a line for each fault */
export function checkCaseFile(file: YamlFile): CaseFile {
  if (validate(file.value)) return file.value;
  throw new SuiteError('suite-case-malformed', schemaFaults(validate.errors ?? [], file).join('\n'));
}

/** What AJV found wrong in a file, a line `file:line: …` for each; its option `verbose` adds the advice of the schema. */
export function schemaFaults(errors: readonly ErrorObject[], file: YamlFile): string[] {
  return [...new Set(errors.filter(isPlain).map((error) => describe(error, file)))];
}

/** Of alternatives AJV reports every branch and the whole; the branches say what is wrong. */
function isPlain({ keyword }: ErrorObject, _index: number, all: readonly ErrorObject[]): boolean {
  return all.length === 1 || !['anyOf', 'if'].includes(keyword);
}

function describe(error: ErrorObject, file: YamlFile): string {
  const steps = pointerTokens(error.instancePath);
  const extra: unknown = error.params.additionalProperty;
  const place = typeof extra === 'string' ? [...steps, extra] : steps;
  const line = file.lineOf(place.map((step) => (/^[0-9]+$/.test(step) ? Number(step) : step)));
  const what = typeof extra === 'string' ? `has the unknown member ${extra}` : (error.message ?? 'is wrong');
  const advice: unknown = error.parentSchema?.description;
  const subject = steps.length === 0 ? 'the file' : steps.join('.');
  return `${file.name}:${line}: ${subject} ${what}${typeof advice === 'string' ? ` (${advice})` : ''}`;
}
