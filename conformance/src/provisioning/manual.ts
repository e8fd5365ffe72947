import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { OPERATOR_FUNCTIONS, type OperatorFunction } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import { visibleLine } from '../text.js';
import { type CalledClient, type OperatorCall, provisioningFromCalls } from './from-calls.js';
import type { Provisioning, ProvisioningSession } from './provisioning.js';

/** The person at the terminal. */
export interface Person {
  /** Shows a text, waits for a line, and gives it; undefined when there will be no more lines. */
  ask(text: string): Promise<string | undefined>;
  /** Keeps a text in a file, to be uploaded by hand. @returns the path of the file */
  keep(name: string, text: string): Promise<string>;
}

/** What every case needs for a client of its own; a WFM that is operated by hand trusts a CA instead, see `--client-ca`. */
const TOO_MANY: readonly OperatorFunction[] = ['register-certificate', 'issue-svid'];

const FUNCTIONS = OPERATOR_FUNCTIONS.filter((name) => !TOO_MANY.includes(name));

const QUESTION = 'Press Enter when it is done and in force, or type s to skip the case.';

/** Provisioning by asking a person, one thing at a time. */
export function manualProvisioning(person: Person): Provisioning {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (call: OperatorCall) => {
    const next = last.then(() => perform(person, call));
    last = next.catch(() => undefined);
    return next;
  };
  const adviceFor = () => 'use --client-ca and --client-ca-key';
  return provisioningFromCalls(FUNCTIONS, inTurn, { adviceFor });
}

async function perform(person: Person, call: OperatorCall): Promise<undefined> {
  const line = await person.ask(`${visibleLine(await instruction(person, call))}\n${QUESTION} `);
  if (line === undefined) throw notDone(call, 'the terminal is closed');
  if (/^s(kip)?$/i.test(line.trim())) throw notDone(call, 'it was skipped at the terminal');
  return undefined;
}

async function instruction(person: Person, call: OperatorCall): Promise<string> {
  switch (call.function) {
    case 'register-certificate':
    case 'issue-svid':
      throw notDone(call, 'there are too many certificates for it to be done by hand; use --client-ca');
    case 'approve-client':
      return `Approve ${nameOf(call)}.`;
    case 'reject-client':
      return `Reject ${nameOf(call)}.`;
    case 'revoke-client':
      return `Withdraw the trust in the certificate of ${nameOf(call)}.`;
    case 'readmit-client':
      return `Trust the certificate of ${nameOf(call)} again.`;
    case 'assign-deployment': {
      const file = await person.keep(`${call.deploymentId}.yaml`, call.document);
      return `Assign the deployment ${call.deploymentId} to ${nameOf(call)}, octet by octet from ${file}`;
    }
    case 'remove-deployment':
      return `Remove the deployment ${call.deploymentId} from ${nameOf(call)}.`;
    case 'set-maintenance':
      return call.retryAfterSeconds === null
        ? 'Open the device interface again.'
        : `Close the device interface for maintenance: 503, Retry-After: ${call.retryAfterSeconds}.`;
    case 'throttle':
      return call.retryAfterSeconds === null
        ? 'Take requests to the device interface again.'
        : `Have every request to the device interface answered 429, Retry-After: ${call.retryAfterSeconds}, as if it came too often.`;
    case 'fail':
      return call.on
        ? 'Have every request to the device interface fail with 500.'
        : 'Have requests to the device interface succeed again.';
    case 'accept-client':
      return `Put ${call.spiffeId} on the list of accepted clients.`;
    case 'remove-client':
      return `Take ${call.spiffeId} off the list of accepted clients.`;
    case 'begin-rotation':
      return 'Add a second anchor to the trust bundle, and issue below it from now on: first step of a rotation.';
    case 'complete-rotation':
      return 'Renew the SVID of the WFM below the second anchor, and take the first out of the trust bundle.';
  }
}

function nameOf({ clientId, certificate = '' }: CalledClient): string {
  if (clientId !== undefined) return `the client ${clientId}`;
  const digest = createHash('sha256').update(Buffer.from(certificate, 'base64')).digest('hex');
  return `the client whose certificate has the SHA-256 fingerprint ${digest}`;
}

function notDone(call: OperatorCall, reason: string): SuiteError {
  return new SuiteError('suite-operator-failed', `${call.function} was not done: ${reason}`);
}

/** Provisioning by the person at a terminal; the documents to upload are kept in a folder until the end. */
export async function terminalProvisioning(input: Readable, output: Writable): Promise<ProvisioningSession> {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-conformance-'));
  const lines = createInterface({ input });
  const arrived = lines[Symbol.asyncIterator]();
  const provisioning = manualProvisioning({
    async ask(text) {
      output.write(`\n${text}`);
      const { value, done } = await arrived.next();
      return done ? undefined : value;
    },
    async keep(name, text) {
      const file = path.join(folder, path.basename(name));
      await writeFile(file, text);
      return file;
    },
  });
  return {
    provisioning,
    broken: new AbortController().signal,
    async close() {
      lines.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
