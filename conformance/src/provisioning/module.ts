import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { OPERATOR_FUNCTIONS, type OperatorFunction } from '../case/operator-function.js';
import { SuiteError, sentenceOf } from '../error.js';
import { visibleLine } from '../text.js';
import { type OperatorCall, provisioningFromCalls } from './from-calls.js';
import { type Documents, type ProvisioningSession, readTraits } from './provisioning.js';

type CallOf<Name extends OperatorFunction> = Omit<Extract<OperatorCall, { function: Name }>, 'function'>;

/**
 * What a module for `--operator-module` exports: one function for each thing that it can have the WFM do, none for
 * the others. Each resolves when what it was asked for is in force, and throws when that cannot be had.
 */
export interface OperatorModule {
  registerCertificate?(
    call: CallOf<'register-certificate'>,
  ): Promise<{ readonly clientId?: string } | undefined>;
  approveClient?(call: CallOf<'approve-client'>): Promise<void>;
  rejectClient?(call: CallOf<'reject-client'>): Promise<void>;
  revokeClient?(call: CallOf<'revoke-client'>): Promise<void>;
  readmitClient?(call: CallOf<'readmit-client'>): Promise<void>;
  assignDeployment?(call: CallOf<'assign-deployment'>): Promise<void>;
  removeDeployment?(call: CallOf<'remove-deployment'>): Promise<void>;
  setMaintenance?(call: CallOf<'set-maintenance'>): Promise<void>;
  throttle?(call: CallOf<'throttle'>): Promise<void>;
  fail?(call: CallOf<'fail'>): Promise<void>;
  acceptClient?(call: CallOf<'accept-client'>): Promise<void>;
  removeClient?(call: CallOf<'remove-client'>): Promise<void>;
  /** Both PEM, the leaf first. */
  issueSvid?(call: CallOf<'issue-svid'>): Promise<{ readonly svid: string; readonly key: string }>;
  beginRotation?(): Promise<void>;
  completeRotation?(): Promise<void>;
  /** How long it takes until something is in force, in seconds; the suite waits this long after every call. */
  readonly settleSeconds?: number;
  /** `generated` when the WFM writes documents itself rather than hand out the given ones. */
  readonly documents?: Documents;
  /** Called once at the end. */
  close?(): Promise<void>;
}

const EXPORTS: Readonly<Record<OperatorFunction, keyof OperatorModule>> = {
  'register-certificate': 'registerCertificate',
  'approve-client': 'approveClient',
  'reject-client': 'rejectClient',
  'revoke-client': 'revokeClient',
  'readmit-client': 'readmitClient',
  'assign-deployment': 'assignDeployment',
  'remove-deployment': 'removeDeployment',
  'set-maintenance': 'setMaintenance',
  throttle: 'throttle',
  fail: 'fail',
  'accept-client': 'acceptClient',
  'remove-client': 'removeClient',
  'issue-svid': 'issueSvid',
  'begin-rotation': 'beginRotation',
  'complete-rotation': 'completeRotation',
};

type Perform = (call: OperatorCall) => unknown;

/**
 * Loads an ECMAScript module that does what operators do.
 *
 * @throws SuiteError `suite-adapter-failed`
 */
export async function loadOperatorModule(file: string): Promise<ProvisioningSession> {
  const module = await importModule(file);
  const performers = new Map<OperatorFunction, Perform>();
  for (const name of OPERATOR_FUNCTIONS) {
    const perform = readFunction(module, EXPORTS[name], file);
    if (perform !== undefined) performers.set(name, perform);
  }
  if (performers.size === 0) {
    throw failed(file, `exports none of the functions ${Object.values(EXPORTS).join(', ')}`);
  }
  const close = readFunction(module, 'close', file);
  const traits = readTraits(module, (reason) =>
    failed(file, `exports something that cannot be used: ${reason}`),
  );
  return {
    provisioning: provisioningFromCalls(performers.keys(), (call) => perform(performers, call, file), {
      ...traits,
      adviceFor: (missing) => `export ${missing.map((name) => EXPORTS[name]).join(', ')} from ${file}`,
    }),
    broken: new AbortController().signal,
    close: async () => void (await close?.()),
  };
}

async function importModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(pathToFileURL(path.resolve(file)).href);
  } catch (error) {
    throw failed(
      file,
      `cannot be loaded (${visibleLine(sentenceOf(error))}); give the path of an ECMAScript module`,
    );
  }
}

function readFunction(
  module: Readonly<Record<string, unknown>>,
  name: keyof OperatorModule,
  file: string,
): ((...parameters: readonly unknown[]) => unknown) | undefined {
  const value = module[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'function') throw failed(file, `exports ${name}, which is not a function`);
  return (...parameters) => value(...parameters);
}

async function perform(
  performers: ReadonlyMap<OperatorFunction, Perform>,
  call: OperatorCall,
  file: string,
): Promise<unknown> {
  try {
    return await performers.get(call.function)?.(call);
  } catch (error) {
    const what = `${EXPORTS[call.function]} of ${file} reports: ${visibleLine(sentenceOf(error))}`;
    throw new SuiteError('suite-operator-failed', what);
  }
}

function failed(file: string, what: string): SuiteError {
  return new SuiteError('suite-adapter-failed', `The operator module ${file} ${what}.`);
}
