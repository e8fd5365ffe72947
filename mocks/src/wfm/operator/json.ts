import { JsonError, parseJson } from '@margo-contract/protocol';
import { Refusal } from '@margo-contract/sdk-server';

/** Parses JSON, or refuses it with 400 `invalid-request`. */
export function readJson(octets: Uint8Array): unknown {
  if (octets.length === 0) throw new Refusal('invalid-request', 400, { detail: 'The body is missing.' });
  try {
    return parseJson(octets);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Refusal('invalid-request', 400, { detail: `${error.message}.`, cause: error });
  }
}
