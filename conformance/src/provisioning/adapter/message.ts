import { isObject, parseJson } from '@margo-contract/protocol';
import {
  isOperatorFunction,
  OPERATOR_FUNCTIONS,
  type OperatorFunction,
} from '../../case/operator-function.js';
import { SuiteError, sentenceOf } from '../../error.js';
import { type ProvisioningTraits, readTraits } from '../provisioning.js';

/** The version of the line protocol that an adapter names in its first line. */
const ADAPTER_PROTOCOL = 'margo-operator-adapter/1';

/** What an adapter says about itself in its first line. */
export type Greeting = { readonly functions: readonly OperatorFunction[] } & ProvisioningTraits;

/** What an adapter responds to one call. */
export type AdapterResponse =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/**
 * Reads the first line of an adapter: the functions it offers, and how its WFM takes them.
 *
 * @throws SuiteError `suite-adapter-failed`
 */
export function readGreeting(line: string): Greeting {
  const { adapter, functions, settleSeconds, documents } = readObject(line, 'first line');
  if (adapter !== ADAPTER_PROTOCOL) {
    throw nonsense('first line', line, `"adapter" has to be ${JSON.stringify(ADAPTER_PROTOCOL)}`);
  }
  if (!Array.isArray(functions)) {
    throw nonsense('first line', line, '"functions" has to be an array of function names');
  }
  const offered = functions.map((name) => {
    if (isOperatorFunction(name)) return name;
    throw nonsense('first line', line, `it may name only ${OPERATOR_FUNCTIONS.join(', ')}`);
  });
  const traits = readTraits({ settleSeconds, documents }, (reason) => nonsense('first line', line, reason));
  return { functions: offered, ...traits };
}

/** Reads the response to a call. @throws SuiteError `suite-adapter-failed` */
export function readResponse(line: string): AdapterResponse {
  const { id, result, error } = readObject(line, 'response');
  if (typeof id !== 'number') throw nonsense('response', line, '"id" has to be the number of the call');
  if (error === undefined) return { id, result };
  if (typeof error === 'string') return { id, error };
  throw nonsense('response', line, '"error" has to be a sentence');
}

function readObject(line: string, what: string): Readonly<Record<string, unknown>> {
  try {
    const value = parseJson(line);
    if (isObject(value)) return value;
  } catch (error) {
    throw nonsense(what, line, sentenceOf(error));
  }
  throw nonsense(what, line, 'it has to be a JSON object');
}

function nonsense(what: string, line: string, reason: string): SuiteError {
  const shown = JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line);
  const advice = 'write one JSON object a line on standard output, and everything else on standard error';
  return new SuiteError(
    'suite-adapter-failed',
    `The ${what} of the adapter, ${shown}, cannot be used: ${reason}; ${advice}.`,
  );
}
