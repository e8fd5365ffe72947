import { parseJson } from '@margo-contract/protocol';
import schema from '@margo-contract/spec/json-schema/conformance-statement.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SuiteError, sentenceOf } from '../error.js';
import { visibleLine } from '../text.js';
import type { Envelope } from './envelope.js';
import { PAYLOAD_TYPE, type Statement } from './statement.js';

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile<Statement>(schema);

/**
 * The statement in an envelope whose signature was checked before.
 *
 * @throws SuiteError `suite-statement-unproven` when the payload is signed, but is something else
 */
export function readStatement({ payloadType, payload }: Envelope): Statement {
  if (payloadType !== PAYLOAD_TYPE)
    throw unproven(`its payload is ${visibleLine(payloadType)}, not ${PAYLOAD_TYPE}`);
  const value = readPayload(payload);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  throw unproven(
    `its payload is no in-toto statement about a test result: ${visibleLine(`${error?.instancePath} ${error?.message}`)}`,
  );
}

function readPayload(payload: Uint8Array): unknown {
  try {
    return parseJson(payload);
  } catch (error) {
    throw unproven(`its payload cannot be read: ${sentenceOf(error)}`);
  }
}

function unproven(reason: string): SuiteError {
  return new SuiteError('suite-statement-unproven', `The envelope is signed with this key, but ${reason}.`);
}
