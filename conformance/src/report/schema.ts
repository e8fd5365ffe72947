import schema from '@margo-contract/spec/json-schema/conformance-report.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from './report.js';

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile<Report>(schema);

/** Whether a value is a report, by `conformance-report.schema.json`. */
export function isReport(value: unknown): value is Report {
  return validate(value);
}

/** The first place at which a value does not follow the schema, and how; undefined when it does. */
export function faultOfReport(value: unknown): string | undefined {
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath} ${error?.message}`;
}
