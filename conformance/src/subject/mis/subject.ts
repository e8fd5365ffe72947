import type { Clock } from '@margo-contract/protocol';
import type { Case } from '../../case/case.js';
import type { Variables } from '../../case/variables.js';
import type { Contract } from '../../contract/contract.js';
import { SuiteError, sentenceOf } from '../../error.js';
import type { Exchange, SentRequest } from '../../exchange/message.js';
import type { Outcome } from '../../exchange/outcome.js';
import type { Provisioning } from '../../provisioning/provisioning.js';
import {
  beginRotation,
  closeRotation,
  completeRotation,
  type Rotation,
} from '../../provisioning/rotation.js';
import type { Session, Stop, Subject } from '../../run/subject.js';
import type { RequestAction } from '../wfm/action.js';
import { getPlain } from '../wfm/http/connect.js';
import { type Limits, send } from '../wfm/http/send.js';
import { parseTarget, type Target } from '../wfm/http/target.js';
import { checkReachable } from '../wfm/preflight.js';
import { readDiscovery } from './discovery.js';
import { culpritOf, stopAfter } from './stop.js';

/** What all cases about an identity service share. */
export interface MisRun {
  readonly target: Target;
  readonly contract: Contract;
  readonly provisioning: Provisioning;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Where the trust bundle is, when the discovery document does not say it. */
  readonly bundleUrl?: string;
  /** The trust domain that it serves; absent when nobody said. */
  readonly trustDomain?: string;
}

/** An identity service: whatever it publishes, anybody may read (TB-001). */
export function misSubject(run: MisRun): Subject {
  const { target, contract, clock } = run;
  let bundleUrl = run.bundleUrl;
  return {
    target: { kind: 'mis', url: target.url },
    noun: 'the identity service',
    contract,
    clock,
    async prepare() {
      await checkReachable(target, run.limits);
      bundleUrl ??= await discovered(run);
    },
    missingFor: (item) => missingFunctions(item, run) ?? missingDomain(item, run),
    open: (_item, variables) => openSession(run, bundleUrl, variables),
  };
}

/** Where the discovery document says that the bundle is; undefined when there is no such document. */
async function discovered(run: MisRun): Promise<string | undefined> {
  const { response, failure } = await send(
    run.target,
    requestTo(run, { operation: 'getDiscoveryDocument' }),
    run.limits,
  );
  if (response === undefined) {
    throw new SuiteError(
      'suite-target-silent',
      `GET /.well-known/margo at ${run.target.url} got no response (${failure}); look into the log of the identity service, and check --url.`,
    );
  }
  return response.status === 200 ? readDiscovery(response.content).trustBundleUri : undefined;
}

function missingFunctions({ needs }: Case, { provisioning }: MisRun): Stop | undefined {
  const missing = needs.filter((name) => ![...provisioning.functions].some((offered) => offered === name));
  if (missing.length === 0) return undefined;
  return {
    verdict: 'not-run',
    reason: `it needs ${missing.join(', ')}, which nothing offers; ${provisioning.adviceFor([])}`,
  };
}

function missingDomain(item: Case, { trustDomain }: MisRun): Stop | undefined {
  if (trustDomain !== undefined || !JSON.stringify(item.steps).includes('{trustDomain}')) return undefined;
  return { verdict: 'not-run', reason: 'it needs the name of the trust domain; give --trust-domain' };
}

function openSession(run: MisRun, bundleUrl: string | undefined, variables: Variables): Session {
  if (run.trustDomain !== undefined) variables.set('trustDomain', run.trustDomain);
  const rotation: Rotation = { isOpen: false };
  return {
    perform: ({ kind, input }) => perform(kind, input, { run, bundleUrl, variables, rotation }),
    stopAfter: (step, outcome) =>
      outcome.kind === 'exchange' ? stopAfter(step, outcome.exchange) : undefined,
    culpritOf: async (step, outcome) =>
      outcome.kind === 'exchange' ? culpritOf(step, outcome.exchange) : undefined,
    stopWithout: () => undefined,
    close: () => endRotation(run, rotation),
  };
}

/** A rotation in whose middle a case ended must not keep later ones from beginning theirs. */
async function endRotation({ provisioning }: MisRun, rotation: Rotation): Promise<Stop | undefined> {
  try {
    await closeRotation(provisioning, rotation);
    return undefined;
  } catch (error) {
    const reason = `the rotation of the trust bundle that it began could not be completed: ${sentenceOf(error)}`;
    return { verdict: 'error', reason };
  }
}

/** What the steps of one case share. */
interface Surroundings {
  readonly run: MisRun;
  readonly bundleUrl: string | undefined;
  readonly variables: Variables;
  readonly rotation: Rotation;
}

async function perform(
  kind: string,
  input: unknown,
  { run, bundleUrl, variables, rotation }: Surroundings,
): Promise<Outcome> {
  switch (kind) {
    case 'request':
      // The schema of cases holds the form of each action.
      return { kind: 'exchange', exchange: await ask(input as RequestAction, run, bundleUrl, variables) };
    case 'connect': {
      const connection = await getPlain(run.target, '/.well-known/margo', run.limits.timeout);
      return { kind: 'connection', connection, description: 'GET /.well-known/margo without TLS' };
    }
    case 'begin-rotation':
      await beginRotation(run.provisioning, rotation);
      return { kind: 'operator', description: 'begin a rotation of the trust bundle' };
    case 'complete-rotation':
      await completeRotation(run.provisioning, rotation);
      return { kind: 'operator', description: 'complete the rotation of the trust bundle' };
    default:
      throw new TypeError(`an identity service has no action ${kind}`);
  }
}

async function ask(
  action: RequestAction,
  run: MisRun,
  bundleUrl: string | undefined,
  variables: Variables,
): Promise<Exchange> {
  const headers = Object.entries(action.headers ?? {}).map(
    ([name, value]) => [name, value === null ? null : variables.fill(value)] as const,
  );
  const filled = { ...action, headers: Object.fromEntries(headers) };
  if (action.operation !== 'getTrustBundle') return send(run.target, requestTo(run, filled), run.limits);
  const target = bundleTarget(run, bundleUrl);
  return send(target, requestTo({ ...run, target }, filled), run.limits);
}

/** The bundle may be at another origin than the discovery document. */
function bundleTarget({ target }: MisRun, bundleUrl: string | undefined): Target {
  if (bundleUrl === undefined) {
    throw new SuiteError(
      'suite-option-invalid',
      'No discovery document says where the trust bundle is; give its URL with --bundle-url',
    );
  }
  const { origin, pathname } = readUrl(bundleUrl);
  return { ...parseTarget(origin, target.ca), basePath: pathname };
}

function readUrl(text: string): URL {
  try {
    return new URL(text);
  } catch (error) {
    throw new SuiteError(
      'suite-option-invalid',
      `The URL of the trust bundle ${text} cannot be used: ${sentenceOf(error)}`,
    );
  }
}

function requestTo(
  { target, contract }: Pick<MisRun, 'target' | 'contract'>,
  action: RequestAction,
): SentRequest {
  const isBundle = action.operation === 'getTrustBundle';
  const below = contract.operations.get(action.operation ?? '')?.path ?? '/';
  const path = action.path ?? (isBundle ? target.basePath : `${target.basePath}${below}`);
  const changes = Object.entries(action.headers ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return {
    method: action.method ?? 'GET',
    target: path,
    targetUri: `https://${target.authority}${path}`,
    fields: [
      ['Host', target.authority],
      ['User-Agent', 'margo-conformance'],
      ...changes,
      ['Connection', 'close'],
    ],
    ...(action.operation !== undefined && { operationId: action.operation }),
  };
}
