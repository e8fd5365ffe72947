import { isMargoError, ManifestError } from '@margo-contract/protocol/error';
import { isWorthWaiting } from '../approval.js';
import { ProblemResponseError, StateError } from '../error.js';
import { pollManifest } from '../operation/poll-manifest.js';
import { Adoption, type NewManifest } from './adoption.js';
import { AgentError, NotNowError } from './agent-error.js';
import type { AgentParts } from './agent-parts.js';
import type { Handlers } from './deployment.js';
import { isOutage } from './endpoints.js';
import { isSecurityEvent } from './event.js';
import type { GatewayOptions } from './gateway.js';
import { Reporter } from './reporter.js';
import { Schedule, type ScheduleOptions } from './schedule.js';

/** What the vendor writes, and how often the agent looks for work. */
export interface DesiredStateOptions extends Handlers, ScheduleOptions {
  /** Time from one poll to the next, in milliseconds; 60 000 unless given. A tenth of it, more or less, is left to chance. */
  readonly every?: number | undefined;
  /**
   * Longest time that one change may take, in milliseconds: then `progress.signal` is aborted, the change has failed with the code `timeout`, and
   * the agent goes on. Unless given, installing and updating may take as long as the components of the document together (their
   * `timeout`), and everything else as long as it likes.
   */
  readonly timeLimitMilliseconds?: number | undefined;
  /** Only for see-thru gateways. */
  readonly gateway?: GatewayOptions | undefined;
  /** Longest manifest that is read, in octets; 8 MiB unless given. */
  readonly maximumManifestBytes?: number | undefined;
}

const EVERY = 60_000;
/** Share of the poll rate that is left to chance, so that devices that started together do not stay in step. */
const JITTER = 0.1;

/** Keeps the device in the state that the WFM desires. */
export class DesiredState {
  readonly #parts: AgentParts;
  readonly #options: DesiredStateOptions;
  readonly #schedule: Schedule;
  #nextPoll: Date | undefined;

  constructor(parts: AgentParts, options: DesiredStateOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#schedule = new Schedule(options);
    parts.limitTo(this.#schedule);
  }

  /** When the manifest is polled next; undefined while a poll is under way, or before `run`. */
  get nextPoll(): Date | undefined {
    return this.#nextPoll;
  }

  /**
   * Polls, and carries out what is desired, until the signal is aborted. Failures are events, not errors: they are tried again.
   *
   * @throws MargoError for what no waiting mends: state that cannot be read, a device id that changed
   */
  async run({ signal }: { readonly signal: AbortSignal }): Promise<void> {
    const { now } = this.#parts;
    let wait = 0;
    while (!signal.aborted) {
      const due = now() + wait;
      await this.#waitUntil(this.#schedule.nextPoll(due), wait, due, signal);
      if (signal.aborted) return;
      // Clocks are set, and timers end early: nothing begins in a downtime all the same.
      const start = now();
      wait = this.#schedule.nextPoll(start) - start;
      if (wait === 0) wait = await this.#turn(signal);
    }
  }

  async #waitUntil(next: number, wait: number, due: number, signal: AbortSignal): Promise<void> {
    const milliseconds = wait + next - due;
    if (milliseconds <= 0) return;
    this.#nextPoll = new Date(next);
    await this.#parts.sleep(milliseconds, signal).catch(() => undefined);
    this.#nextPoll = undefined;
  }

  /**
   * Does all that is due, once: onboards, reports the device, finishes an update, polls, carries out, reports.
   *
   * @throws what kept it from getting to the end
   */
  async cycle({ signal }: { readonly signal: AbortSignal }): Promise<void> {
    const { client, store, emit, now } = this.#parts;
    const every = () => this.#every;
    const reporter = new Reporter({ client, store, emit, now, every, signal });
    const adoption = this.#adoption(reporter, signal);
    await this.#finishUpdate(adoption);
    await this.#parts.introduce(signal);
    const found = await this.#poll(signal);
    if (found === undefined) emit({ type: 'unchanged' });
    else await adoption.begin(found, this.#clientId());
    await this.#finishUpdate(adoption);
    await reporter.flush();
  }

  get #every(): number {
    return this.#options.every ?? EVERY;
  }

  #clientId(): string {
    return this.#parts.store.state.clientId ?? '';
  }

  #adoption(reporter: Reporter, signal: AbortSignal): Adoption {
    const { store, endpoints, emit, deviceId, profile, capabilities } = this.#parts;
    const { gateway, timeLimitMilliseconds } = this.#options;
    return new Adoption({
      timeLimitMilliseconds,
      profile,
      capabilities,
      store,
      endpoints,
      handlers: this.#options,
      gateway,
      reporter,
      emit,
      deviceId,
      signal,
      every: this.#every,
    });
  }

  /** An update that was begun is finished without asking the WFM, after a kill too. */
  async #finishUpdate(adoption: Adoption): Promise<void> {
    const { store, emit } = this.#parts;
    const { target } = store;
    if (target === undefined) return;
    try {
      await adoption.finish(target);
    } catch (error) {
      if (!(error instanceof AgentError) || error.code !== 'agent-artifact-lost') throw error;
      await store.resynchronize();
      emit({ type: 'state-damaged', file: 'adoption', action: error.message });
    }
  }

  async #poll(signal: AbortSignal): Promise<NewManifest | undefined> {
    const { store, endpoints } = this.#parts;
    const { manifestVersion, etag } = store.state;
    const stored = manifestVersion && etag ? { manifestVersion: BigInt(manifestVersion), etag } : undefined;
    const accepted = store.mustResynchronize ? undefined : stored;
    const { maximumManifestBytes: maximumBytes } = this.#options;
    const request = { clientId: this.#clientId(), accepted, ...(maximumBytes && { maximumBytes }) };
    const poll = await endpoints.poll((wfm) => pollManifest(wfm, request, { signal }), { signal });
    if (poll.kind === 'unchanged') return undefined;
    const isHeld = poll.etag === stored?.etag;
    const { manifest } = poll;
    if (stored === undefined || isHeld || manifest.manifestVersion > stored.manifestVersion) return poll;
    const message = `The manifest has version ${manifest.manifestVersion}, but ${manifestVersion} was accepted before`;
    throw new ManifestError('manifest-version-not-newer', message);
  }

  /** @returns how long to wait before the next turn, in milliseconds */
  async #turn(signal: AbortSignal): Promise<number> {
    const regular = this.#every * (1 + JITTER * (2 * this.#parts.randomNumber() - 1));
    try {
      await this.cycle({ signal });
      return regular;
    } catch (error) {
      if (signal.aborted) return 0;
      if (!isTransient(error)) throw error;
      return this.#afterFailure(error, regular);
    }
  }

  #afterFailure(error: unknown, regular: number): number {
    const { now, endpoints, emit, randomNumber } = this.#parts;
    if (error instanceof NotNowError) {
      if (error.code === 'agent-downtime') emit({ type: 'downtime', until: new Date(error.until) });
      return Math.max(0, error.until - now());
    }
    this.#tell(error);
    const wait = endpoints.nextAttempt - now();
    // No endpoint may be asked: their back-off counts, not the poll rate. Or another one may.
    if (wait > 0) return wait;
    if (isOutage(error)) return 0;
    return Math.max(regular, askedWait(error) * (1 + JITTER * randomNumber()));
  }

  #tell(error: unknown): void {
    const { emit, store } = this.#parts;
    if (store.state.clientId === undefined && isWorthWaiting(error))
      emit({ type: 'onboarding-waits', error });
    else if (isClientRefused(error)) emit({ type: 'client-refused', error });
    else if (isManifestWrong(error)) {
      emit({ type: 'manifest-refused', error, isSecurityEvent: isSecurityEvent(error) });
    } else emit({ type: 'cycle-failed', error });
  }
}

/** State that cannot be read, or a mistake in the program, is no matter of waiting; a full disk may have room again. */
function isTransient(error: unknown): boolean {
  if (error instanceof StateError) return error.code === 'state-unwritable';
  if (!isMargoError(error)) return false;
  return error.code !== 'device-id-changed';
}

/** A client that the WFM forgot or no longer trusts goes on polling, and does not onboard again by itself. */
function isClientRefused(error: unknown): boolean {
  return isMargoError(error) && CLIENT_REFUSED.includes(error.code);
}

const CLIENT_REFUSED: readonly string[] = [
  'response-client-unknown',
  'response-certificate-not-trusted',
  'response-signature-refused',
  'response-not-authorized',
  'transport-client-refused',
];

function isManifestWrong(error: unknown): boolean {
  return (
    isMargoError(error) &&
    /^(manifest|digest|bundle|deployment-document|response-(unusable|artifact))-/.test(error.code)
  );
}

/** Retry-After delays the next poll after a response that is not retryable, too. */
function askedWait(error: unknown): number {
  return error instanceof ProblemResponseError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
}
