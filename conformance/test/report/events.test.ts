import eventSchema from '@margo-contract/spec/json-schema/conformance-event.schema.json' with {
  type: 'json',
};
import reportSchema from '@margo-contract/spec/json-schema/conformance-report.schema.json' with {
  type: 'json',
};
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { caseEvent, errorEvent, finishEvent, startEvent } from '../../src/report/events.js';
import { readCase } from '../../src/verdict/reading.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf } from '../support/report.js';
import { contract } from '../support/run.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const validate = ajv.addSchema(reportSchema, 'conformance-report.schema.json').compile(eventSchema);
const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const known = [{ pattern: 'bench-case', reason: 'old', location: 'k:1' }];

test.each([
  ['start', startEvent('https://wfm.example', 3)],
  ['case', caseEvent(item, readCase(item, failureOf(item), contract, 'lenient'))],
  ['finish', finishEvent(reportOf([item], [failureOf(item)], { known }))],
  ['error', errorEvent('suite-option-invalid', 'no')],
])('the event %s follows the schema', (name, event) => {
  validate(JSON.parse(JSON.stringify(event)));
  expect(validate.errors).toBeNull();
  expect(event.event).toBe(name);
});

test('the schema refuses other events', () => {
  expect(validate({ event: 'case', id: 'x' })).toBe(false);
  expect(validate({ event: 'start', suite: '1', url: 'u', cases: 1, extra: 1 })).toBe(false);
});
