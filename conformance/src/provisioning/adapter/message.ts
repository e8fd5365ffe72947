import { isObject, parseJson } from '@margo-contract/protocol';
import {
  isOperatorFunction,
  OPERATOR_FUNCTIONS,
  type OperatorFunction,
} from '../../case/operator-function.js';
import { SuiteError, sentenceOf } from '../../error.js';

/** The version of the line protocol that an adapter names in its first line. */
const ADAPTER_PROTOCOL = 'margo-operator-adapter/1';

/** What an adapter answers to one call. */
export type AdapterAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** Far more than any answer needs. */
const MAXIMUM_LENGTH = 64 * 1024;

/**
 * Reads the first line of an adapter: the functions it offers.
 *
 * @throws SuiteError `suite-adapter-failed`
 */
export function readGreeting(line: string): readonly OperatorFunction[] {
  const { adapter, functions } = readObject(line, 'first line');
  if (adapter !== ADAPTER_PROTOCOL) {
    throw nonsense('first line', line, `"adapter" has to be ${JSON.stringify(ADAPTER_PROTOCOL)}`);
  }
  if (!Array.isArray(functions)) {
    throw nonsense('first line', line, '"functions" has to be an array of function names');
  }
  return functions.map((name) => {
    if (isOperatorFunction(name)) return name;
    throw nonsense('first line', line, `it may name only ${OPERATOR_FUNCTIONS.join(', ')}`);
  });
}

/** Reads the answer to a call. @throws SuiteError `suite-adapter-failed` */
export function readAnswer(line: string): AdapterAnswer {
  const { id, result, error } = readObject(line, 'answer');
  if (typeof id !== 'number') throw nonsense('answer', line, '"id" has to be the number of the call');
  if (error === undefined) return { id, result };
  if (typeof error === 'string') return { id, error };
  throw nonsense('answer', line, '"error" has to be a sentence');
}

function readObject(line: string, what: string): Readonly<Record<string, unknown>> {
  if (line.length > MAXIMUM_LENGTH)
    throw nonsense(what, line, `a line may have ${MAXIMUM_LENGTH} characters`);
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
