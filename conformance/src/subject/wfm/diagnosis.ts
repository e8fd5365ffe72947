import { setTimeout } from 'node:timers/promises';
import { isObject } from '@margo-contract/protocol';
import { Variables } from '../../case/variables.js';
import { SuiteError } from '../../error.js';
import { jsonContent } from '../../exchange/content.js';
import type { Exchange, ReceivedResponse } from '../../exchange/message.js';
import { type CaseContext, freshContext, type RunContext } from './context.js';
import { ownDialects } from './dialect/dialect.js';
import { Translator } from './dialect/translator.js';
import { busy, nothingHere, refused, speaksDialect, throwIfUnanswered } from './misfit.js';
import { askMutual, diagnoseMutual } from './profile/mtls-diagnosis.js';
import { onboard } from './step/onboard.js';
import { request } from './step/request.js';

/** How long the first requests wait, in milliseconds: a server that is silent then is silent for every case. */
const PATIENCE = 10_000;

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
  if (first.response === undefined) return;
  if (isBusy(root) && isBusy(first)) throw busy(run, first.response);
  if (isFit(first.response) && !(isForbidden(root) && isForbidden(first))) return;
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
function isFit(response: ReceivedResponse): boolean {
  const { status } = response;
  if ([403, 429, 503].includes(status)) return true;
  if (status !== 200 && status !== 201) return false;
  const content = jsonContent(response);
  return 'value' in content && isObject(content.value) && typeof content.value.clientId === 'string';
}

/** Once that is lawful; of everything that is asked it is the state of the server. */
function isBusy({ response }: Exchange): boolean {
  return response?.status === 429 || response?.status === 503;
}

/** Without trust a WFM onboards nobody; that it does not even show its root CA is no matter of trust. */
function isForbidden({ response }: Exchange): boolean {
  return response?.status === 403;
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

function isElsewhere({ response }: Exchange): boolean {
  return response?.status === 404;
}
