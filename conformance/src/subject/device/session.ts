import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Action, Case } from '../../case/case.js';
import type { Contract } from '../../contract/contract.js';
import type { SentRequest } from '../../exchange/message.js';
import type { Observation as ObservationOutcome, Outcome } from '../../exchange/outcome.js';
import type { Session, Stop } from '../../run/subject.js';
import type { Applies } from './cases.js';
import type { DeviceProgram } from './program/program.js';
import { Observation } from './run/context.js';
import type { Gate } from './run/gate.js';
import { IdentityFiles, type TrustSource } from './run/identity-files.js';
import { Life } from './run/life.js';
import { distinct, type Performed, perform, type TimelineParts } from './run/perform.js';
import { Bell } from './run/wait.js';
import type { Filter, Step } from './scenario/scenario.js';
import { actionText } from './scenario/text.js';
import type { RequestDeviation } from './watch/deviation.js';
import type { DeviceExchange } from './wfm/exchange.js';
import type { ServerAuthority } from './wfm/identity/authority.js';
import type { SvidAuthority } from './wfm/identity/svid-authority.js';
import { type Place, ScriptedWfm } from './wfm/scripted-wfm.js';

/** What all cases of a run share. */
export interface DeviceRun {
  readonly contract: Contract;
  readonly program: DeviceProgram;
  readonly authority: ServerAuthority;
  /** In the mutual-TLS profile. */
  readonly svids?: SvidAuthority;
  readonly place: Place;
  /** Where the components of deployments are, as the scripted WFM takes it. */
  readonly repository?: string;
  /** The file with the root CA, of the WFM or in the mutual-TLS profile of the identity service. */
  readonly caFile: string;
  /** Where state folders of the program are made. */
  readonly folder: string;
  /** What the program is told to poll at, in seconds. */
  readonly pollSeconds: number;
  /** What it really polls at. */
  readonly pollMilliseconds: number;
  readonly grace: number;
  readonly gate: Gate;
}

/** A scripted WFM with the program that is its device. */
export interface Stage {
  readonly wfm: ScriptedWfm;
  readonly life: Life;
  readonly bell: Bell;
  readonly identity?: IdentityFiles;
}

/** What a case wants beside the usual. */
export interface Beginning {
  readonly clientId?: string;
  readonly trustSource?: TrustSource;
}

/** @param name of the state folder */
export async function openStage(run: DeviceRun, name: string, how: Beginning = {}): Promise<Stage> {
  const { program, caFile, folder, pollSeconds, pollMilliseconds, svids, gate } = run;
  const bell = new Bell();
  await mkdir(folder, { recursive: true });
  const stateFolder = await mkdtemp(path.join(folder, `${name}-`));
  const wfm = await ScriptedWfm.start({
    ...run,
    pollSeconds: pollMilliseconds / 1000,
    ...(how.clientId !== undefined && { clientId: how.clientId }),
    onEvent: () => bell.ring(),
  });
  const { trustSource: source = 'file' } = how;
  const identity = svids && (await IdentityFiles.create(svids, wfm, { folder, source, misCaFile: caFile }));
  const parts = { program, wfm, caFile, stateFolder, pollSeconds, bell, gate, ...(identity && { identity }) };
  return { wfm, bell, life: new Life(parts), ...(identity && { identity }) };
}

export async function closeStage({ wfm, life }: Stage): Promise<void> {
  await life.kill();
  await wfm.close();
}

/** A stage that outlives its cases, and how much of what it saw was the first contact of the device. */
export interface SharedStage extends Stage {
  readonly firstContact: number;
}

/** One case while it is played, with a scripted WFM and a program of its own, or with those of the cases before. */
export class DeviceSession implements Session {
  readonly #item: Case;
  readonly #run: DeviceRun;
  readonly #shared: SharedStage | undefined;
  readonly #leave = new AbortController();
  #parts: (TimelineParts & Stage) | undefined;
  #reported = 0;
  #judged = 0;

  constructor(item: Case, run: DeviceRun, shared?: SharedStage) {
    this.#item = item;
    this.#run = run;
    this.#shared = shared;
  }

  async perform({ kind, input }: Action): Promise<Outcome> {
    if (kind === 'begin') {
      await this.#begin(input as Beginning);
      return this.#outcome('begin with a scripted WFM and an empty state', { wrong: [] });
    }
    // A device that is shared is running already.
    if (kind === 'start' && this.#shared !== undefined)
      return this.#outcome('go on with the device', { wrong: [] });
    if (kind === 'end') return this.#end((input as { applies?: Applies }).applies);
    const step = input as Step; // the schema of cases guarantees its form
    const performed = await perform(step, this.#started);
    const aside = performed.wrong.length === 0 ? undefined : this.#notApplicable(this.#applies);
    if (aside === undefined) return this.#outcome(actionText(step), performed);
    return { ...this.#outcome(actionText(step), { wrong: [] }), stop: aside };
  }

  stopAfter(_step: unknown, outcome: Outcome): Stop | undefined {
    return outcome.kind === 'observation' ? outcome.stop : undefined;
  }

  stopWithout(): Stop | undefined {
    return undefined;
  }

  async close(): Promise<Stop | undefined> {
    this.#leave.abort();
    if (this.#parts !== undefined && this.#shared === undefined) await closeStage(this.#parts);
    return undefined;
  }

  async #begin(how: Beginning): Promise<void> {
    const { pollMilliseconds, grace } = this.#run;
    const stage = this.#shared ?? (await openStage(this.#run, this.#item.id, how));
    if (this.#shared !== undefined) await idle(this.#shared, pollMilliseconds, grace);
    this.#reported = stage.wfm.exchanges.length;
    this.#judged = this.#reported;
    const seen = new Observation(stage.wfm, this.#run.contract, pollMilliseconds, this.#shared?.firstContact);
    this.#parts = { ...stage, grace, seen, signal: this.#leave.signal };
  }

  #end(applies: Applies | undefined): ObservationOutcome {
    const outcome = this.#outcome('end', { wrong: [] });
    const stop = this.#notApplicable(applies);
    return stop === undefined ? outcome : { ...outcome, stop };
  }

  get #applies(): Applies | undefined {
    const end = this.#item.steps.find(({ action }) => action.kind === 'end');
    return (end?.action.input as { applies?: Applies } | undefined)?.applies;
  }

  /** A device that chose otherwise is not to blame for what only the others have to do. */
  #notApplicable(applies: Applies | undefined): ObservationOutcome['stop'] {
    if (applies === undefined) return undefined;
    const { seen, unseen, otherwise } = applies;
    const isSeen = (filter: Filter) => this.#started.seen.all(filter, 'start').length > 0;
    const isAbout = (seen === undefined || isSeen(seen)) && (unseen === undefined || !isSeen(unseen));
    return isAbout ? undefined : { verdict: 'not-applicable', reason: otherwise };
  }

  get #started() {
    if (this.#parts === undefined) throw new Error('The case has not begun');
    return this.#parts;
  }

  #outcome(description: string, { wrong, notShown }: Performed): ObservationOutcome {
    const { exchanges } = this.#started.wfm;
    const fresh = exchanges.slice(this.#reported);
    this.#reported = exchanges.length;
    return {
      kind: 'observation',
      description,
      exchanges: fresh.map(exchangeOf),
      deviations: wrong,
      aside: distinct(this.#asides()),
      ...(notShown !== undefined && { stop: { verdict: 'not-shown', reason: notShown } }),
    };
  }

  /** What is wrong with requests that the case is not about: those that are, its expectations judge. */
  #asides(): readonly RequestDeviation[] {
    const { seen, wfm } = this.#started;
    const fresh = wfm.exchanges.slice(this.#judged);
    this.#judged = wfm.exchanges.length;
    const own = new Set(this.#item.requirements);
    return fresh.flatMap((exchange) =>
      seen.deviations(exchange).flatMap((one) => {
        const requirements = one.requirements.filter((id) => !own.has(id));
        return requirements.length === 0 ? [] : [{ ...one, requirements }];
      }),
    );
  }
}

/** Takes everything away from a device and waits until it has noticed. */
async function idle({ wfm, bell }: Stage, pollMilliseconds: number, grace: number): Promise<void> {
  wfm.renew();
  const from = wfm.exchanges.length;
  const polls = () =>
    wfm.exchanges
      .slice(from)
      .filter(({ route, response }) => route.operation === 'getStateManifest' && response !== undefined);
  await bell.until(() => polls().length >= IDLE_POLLS, IDLE_POLLS * 2 * pollMilliseconds + grace);
  wfm.raise();
}

/** Enough to fetch the empty manifest, to carry it out and to report that. */
const IDLE_POLLS = 3;

/** A request of the device in the form of all reports. */
function exchangeOf({
  at,
  method,
  target,
  targetUri,
  fields,
  body,
  route,
  response,
  failure,
}: DeviceExchange) {
  const request: SentRequest = {
    method,
    target,
    targetUri,
    fields,
    ...(body.length > 0 && { body }),
    ...(route.operation !== undefined && { operationId: route.operation }),
  };
  const sent = response && { ...response, httpVersion: '1.1', content: response.body };
  return {
    at: new Date(at),
    request,
    ...(sent && { response: sent }),
    ...(failure !== undefined && { failure }),
  };
}

/** Removes the state folders of a run. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}
