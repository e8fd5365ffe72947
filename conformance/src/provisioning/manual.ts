import { OPERATOR_FUNCTIONS } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import { provisioningFromCalls } from './from-calls.js';
import type { OperatorCall } from './operator-call.js';
import type { Provisioning } from './provisioning.js';

/** The person at the terminal. */
export interface Person {
  /** Shows a text, waits for a line, and gives it; undefined when there will be no more lines. */
  ask(text: string): Promise<string | undefined>;
  /** Keeps a text in a file, to be uploaded by hand. @returns the path of the file */
  keep(name: string, text: string): Promise<string>;
}

/**
 * Everything but registering certificates, since every case has a client of its own: a WFM that is operated by hand
 * trusts a CA instead, see `--client-ca`.
 */
const FUNCTIONS = OPERATOR_FUNCTIONS.filter((name) => name !== 'register-certificate');

const QUESTION = 'Press Enter when it is done and in force, or type s to skip the case.';

/** Provisioning by asking a person, one thing at a time. */
export function manualProvisioning(person: Person): Provisioning {
  let last: Promise<unknown> = Promise.resolve();
  return provisioningFromCalls(FUNCTIONS, (call) => {
    const next = last.then(() => perform(person, call));
    last = next.catch(() => undefined);
    return next;
  });
}

async function perform(person: Person, call: OperatorCall): Promise<undefined> {
  const line = await person.ask(`${await instruction(person, call)}\n${QUESTION} `);
  if (line === undefined) throw notDone(call, 'nobody is at the terminal any more');
  if (/^s(kip)?$/i.test(line.trim())) throw notDone(call, 'it was skipped at the terminal');
  return undefined;
}

async function instruction(person: Person, call: OperatorCall): Promise<string> {
  switch (call.function) {
    case 'register-certificate':
      throw notDone(call, 'nobody can register this many certificates by hand; use --client-ca');
    case 'approve-client':
      return `Approve the client ${call.clientId}.`;
    case 'reject-client':
      return `Reject the client ${call.clientId}.`;
    case 'revoke-client':
      return `Withdraw the trust in the certificate of the client ${call.clientId}.`;
    case 'readmit-client':
      return `Trust the certificate of the client ${call.clientId} again.`;
    case 'assign-deployment': {
      const file = await person.keep(`${call.deploymentId}.yaml`, call.document);
      return `Assign the deployment ${call.deploymentId} to the client ${call.clientId}, octet by octet from ${file}`;
    }
    case 'remove-deployment':
      return `Remove the deployment ${call.deploymentId} from the client ${call.clientId}.`;
    case 'set-maintenance':
      return call.retryAfterSeconds === null
        ? 'Open the device interface again.'
        : `Close the device interface for maintenance: 503, Retry-After: ${call.retryAfterSeconds}.`;
  }
}

function notDone(call: OperatorCall, reason: string): SuiteError {
  return new SuiteError('suite-operator-failed', `${call.function} was not done: ${reason}`);
}
