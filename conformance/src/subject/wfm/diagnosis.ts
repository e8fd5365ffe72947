import { setTimeout } from 'node:timers/promises';
import { Variables } from '../../case/variables.js';
import { SuiteError } from '../../error.js';
import { type Exchange, mediaType, type ReceivedResponse } from '../../exchange/message.js';
import { visible } from '../../text.js';
import { type CaseContext, freshContext, type RunContext } from './context.js';
import { ownDialects } from './dialect/dialect.js';
import { Translator } from './dialect/translator.js';
import { askMutual, diagnoseMutual } from './profile/mtls-diagnosis.js';
import { onboard } from './step/onboard.js';
import { request } from './step/request.js';

/** How long the first requests wait, in milliseconds: a server that is silent then is silent for every case. */
const PATIENCE = 10_000;
/** How much of a response a sentence quotes, in octets. */
const QUOTED = 200;

/** What OpenSSL says of a server that wanted a certificate of the client. */
const CERTIFICATE_WANTED =
  /certificate required|ALERT_CERTIFICATE_REQUIRED|alert number 116|bad certificate|alert number 42/i;

/**
 * Asks a WFM for its root CA and onboards one client, so that a WFM that speaks something else is told what in one
 * sentence before hundreds of cases fail. At most a handful of requests.
 *
 * @param onboards whether any case needs a client; without one nothing is onboarded
 * @throws SuiteError what was tried, what came back, what to do
 */
export async function diagnose(run: RunContext, onboards: boolean): Promise<void> {
  if (run.identities !== undefined) return diagnoseMutual(run, onboards);
  const patient = { ...run, limits: { ...run.limits, timeout: Math.min(PATIENCE, run.limits.timeout) } };
  const root = await ask(patient);
  throwIfUnanswered(root, run);
  if (!onboards) return;
  const first = await tryToOnboard(patient);
  if (first === undefined) return;
  throwIfUnanswered(first, run);
  if (first.response === undefined || isFit(first.response)) return;
  const dialect = run.translator === undefined ? await recognise(patient) : undefined;
  if (dialect !== undefined) throw speaksDialect(run, dialect, first.response);
  if (isElsewhere(root) && isElsewhere(first)) throw nothingHere(run, root, first);
  throw refused(run, first, first.response);
}

/** How often a WFM that lost a connection is asked, and the time between, so that a supervisor can start it again. */
const REVIVALS = 3;
const PAUSE = 1_000;

/** Whether a WFM still responds to anything at all. */
export async function isAlive(run: RunContext): Promise<boolean> {
  for (let tries = 0; tries < REVIVALS; tries += 1) {
    if (tries > 0) await setTimeout(PAUSE);
    if (run.identities !== undefined && (await askMutual(run))) return true;
    if (run.identities !== undefined) continue;
    const { response } = await ask({ ...run, limits: { ...run.limits, timeout: PATIENCE } });
    if (response !== undefined) return true;
  }
  return false;
}

async function ask(run: RunContext): Promise<Exchange> {
  const outcome = await request({ operation: 'getRootCertificate' }, fresh(run));
  if (outcome.kind !== 'exchange') throw new TypeError('a request gives an exchange');
  return outcome.exchange;
}

/** Onboards a client of its own; undefined when only a person could have its certificate registered. */
async function tryToOnboard(run: RunContext): Promise<Exchange | undefined> {
  const context = fresh(run);
  const outcome = await onboard({}, context).catch((error: unknown) => {
    // What keeps the operator's side from working is told by the cases that need it.
    if (error instanceof SuiteError) return undefined;
    throw error;
  });
  return outcome?.kind === 'exchange' ? outcome.exchange : undefined;
}

function fresh(run: RunContext): CaseContext {
  return freshContext(run, new Variables());
}

/** Success with a clientId; a refusal of trust, and what every WFM may say at any time. */
function isFit({ status, content, translated = content }: ReceivedResponse): boolean {
  if ([403, 429, 503].includes(status)) return true;
  if (status !== 200 && status !== 201) return false;
  return Buffer.from(translated).includes('"clientId"');
}

/** The dialect among those of the suite in which onboarding works. */
async function recognise(run: RunContext): Promise<string | undefined> {
  for (const dialect of await ownDialects(run.contract)) {
    const translator = new Translator(dialect, run.contract);
    const tried = await tryToOnboard({ ...run, translator });
    const spoken = translator.met.some(({ deviation }) => deviation.id !== 'errors');
    if (spoken && tried?.response !== undefined && tried.response.status < 300 && isFit(tried.response)) {
      return dialect.name;
    }
  }
  return undefined;
}

function throwIfUnanswered({ failure, response, request: sent }: Exchange, { target }: RunContext): void {
  if (response !== undefined) return;
  const tried = `${sent.method} ${sent.target} at ${target.url}`;
  if (CERTIFICATE_WANTED.test(failure ?? '')) {
    const meaning = 'it demands a client certificate in the TLS handshake, which is the mutual-TLS profile';
    throw new SuiteError(
      'suite-target-other-profile',
      `${tried} was refused by TLS (${failure}): ${meaning}; judge it with --profile mtls, or give the port of the signature profile.`,
    );
  }
  const advice = 'look into its log, and check that the URL is that of the WFM';
  throw new SuiteError(
    'suite-target-silent',
    `${tried} connected, but got no response (${failure}); ${advice}.`,
  );
}

function isElsewhere({ response }: Exchange): boolean {
  return response?.status === 404;
}

function nothingHere({ target }: RunContext, ...tried: readonly Exchange[]): SuiteError {
  const types = new Set(tried.map(({ response }) => mediaType(response?.fields ?? []) ?? 'no Content-Type'));
  const paths = tried.map(({ request: { method, target: path } }) => `${method} ${path}`).join(' and ');
  const advice =
    target.basePath === ''
      ? 'is a path prefix missing from --url?'
      : `is ${target.basePath} in --url the path prefix of the WFM?`;
  return new SuiteError(
    'suite-target-not-wfm',
    `There is nothing of the interface under ${target.url}/api/v1: ${paths} were answered 404 (${[...types].join(', ')}); ${advice}`,
  );
}

function speaksDialect({ target }: RunContext, dialect: string, { status }: ReceivedResponse): SuiteError {
  return new SuiteError(
    'suite-target-dialect',
    `The WFM at ${target.url} speaks the dialect ${dialect} (it onboards a client in that form, and answers the form of the contract with ${status}); judge it beneath that with --dialect ${dialect}, or as it is with --anyway.`,
  );
}

function refused(
  { target }: RunContext,
  { request: sent }: Exchange,
  response: ReceivedResponse,
): SuiteError {
  const text = visible(Buffer.from(response.content).subarray(0, QUOTED).toString('utf8')).replaceAll(
    '\n',
    ' ',
  );
  const said = text === '' ? 'with no body' : `with ${text}`;
  const lacks = response.status < 300 ? ' and gives no clientId' : '';
  return new SuiteError(
    'suite-onboarding-refused',
    `A valid onboarding of a new client, ${sent.method} ${sent.target} at ${target.url}, was answered ${response.status}${lacks}, ${said}; hardly a case can be run so. Judge it all the same with --anyway.`,
  );
}
