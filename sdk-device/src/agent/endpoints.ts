import type { Clock } from '@margo-contract/protocol';
import { retryDecision } from '@margo-contract/protocol/retry';
import type { Caller } from '../device-client.js';
import { ProblemResponseError, TransportError, TrustError } from '../error.js';
import type { CallOptions } from '../operation/security-profile.js';
import type { WfmClient } from '../operation/wfm-client.js';
import { AgentError, NotNowError } from './agent-error.js';
import { type Emit, isSecurityEvent } from './event.js';
import type { Schedule } from './schedule.js';

/** One of the URLs at which the WFM is reached. */
export interface Endpoint {
  readonly wfm: WfmClient;
  close(): void;
}

export interface EndpointsOptions {
  /** In the order of preference; all are one logical WFM. */
  readonly endpoints: readonly Endpoint[];
  readonly schedule: Pick<Schedule, 'downtimeAt'>;
  readonly clock: Clock;
  /** A number from 0 to below 1. */
  readonly randomNumber: () => number;
  /** Failures in a row after which an endpoint is given up for the next; 3 unless given. */
  readonly failuresBeforeMove?: number | undefined;
  readonly emit: Emit;
}

/** How an endpoint fares, for people who look after the device. */
export interface EndpointStatus {
  readonly url: string;
  readonly isCurrent: boolean;
  /** Failures in a row. */
  readonly failures: number;
  /** Not asked before then. */
  readonly notBefore: Date | undefined;
}

interface Member extends Endpoint {
  failures: number;
  /** Milliseconds since 1970. */
  notBefore: number;
  isLost: boolean;
}

/** How a request went that did not succeed. */
type Loss = 'no-response' | 'unavailable' | 'busy' | undefined;

/** A 503 that asks for a longer wait than this, in seconds, is reason enough to move. */
const LONG_OUTAGE_SECONDS = 60;

/**
 * Makes calls at one of several endpoints. It moves on when one does not respond, is not trusted, or responds with 500 or 503,
 * several times in a row; a request goes to another endpoint only when it had no response. Retry-After and back-off bind the endpoint
 * that caused them, a 429 all. Polls go back to an earlier endpoint once its wait is over (FAIL-001, RETRY-004).
 */
export class Endpoints implements Caller {
  readonly #members: readonly Member[];
  readonly #options: EndpointsOptions;
  readonly #most: number;
  #current: Member;
  /** A 429 binds all endpoints. */
  #busy = { failures: 0, notBefore: 0 };
  #lastContact: Date | undefined;

  /** @throws AgentError `agent-option-invalid` without endpoints */
  constructor(options: EndpointsOptions) {
    this.#options = options;
    this.#most = options.failuresBeforeMove ?? 3;
    this.#members = options.endpoints.map((endpoint) => ({
      ...endpoint,
      failures: 0,
      notBefore: 0,
      isLost: false,
    }));
    const [first] = this.#members;
    if (first === undefined) throw new AgentError('agent-option-invalid', 'The agent needs an endpoint');
    this.#current = first;
  }

  get lastContact(): Date | undefined {
    return this.#lastContact;
  }

  /** Earliest time at which a request may begin, in milliseconds since 1970. */
  get nextAttempt(): number {
    const waits = this.#candidates(true).map(({ notBefore }) => notBefore);
    return Math.max(this.#busy.notBefore, Math.min(...waits));
  }

  status(): readonly EndpointStatus[] {
    const now = this.#now();
    return this.#members.map((member) => ({
      url: member.wfm.rootUrl,
      isCurrent: member === this.#current,
      failures: member.failures,
      notBefore: member.notBefore > now ? new Date(member.notBefore) : undefined,
    }));
  }

  call<Result>(operation: (wfm: WfmClient) => Promise<Result>, options?: CallOptions): Promise<Result> {
    return this.#call(operation, false, options);
  }

  /** Polls, which is also how an earlier endpoint is found to be back. */
  poll<Result>(operation: (wfm: WfmClient) => Promise<Result>, options?: CallOptions): Promise<Result> {
    return this.#call(operation, true, options);
  }

  close(): void {
    for (const member of this.#members) member.close();
  }

  async #call<Result>(
    operation: (wfm: WfmClient) => Promise<Result>,
    mayReturn: boolean,
    { signal }: CallOptions = {},
  ): Promise<Result> {
    const tried = new Set<Member>();
    let failure: unknown;
    for (;;) {
      const member = this.#choose(mayReturn, tried);
      if (member === undefined) throw failure ?? this.#notNow();
      tried.add(member);
      try {
        const result = await operation(member.wfm);
        this.#responded(member);
        return result;
      } catch (error) {
        if (signal?.aborted) throw error;
        failure = error;
        if (this.#failed(member, error) !== 'no-response') throw error;
      }
    }
  }

  /** @throws NotNowError in a downtime, or while the WFM is busy */
  #choose(mayReturn: boolean, tried: ReadonlySet<Member>): Member | undefined {
    const now = this.#now();
    const end = this.#options.schedule.downtimeAt(now);
    if (end !== undefined) throw new NotNowError('agent-downtime', 'No request begins in a downtime', end);
    if (this.#busy.notBefore > now) throw this.#notNow();
    return this.#candidates(mayReturn).find((member) => member.notBefore <= now && !tried.has(member));
  }

  /** Those that may be asked, waits aside: earlier ones by polls, the current one, and others once that is lost. */
  #candidates(mayReturn: boolean): readonly Member[] {
    const at = this.#members.indexOf(this.#current);
    const earlier = this.#members.slice(0, at);
    const returning = mayReturn ? earlier : [];
    if (!this.#current.isLost) return [...returning, this.#current];
    const others = [...this.#members.slice(at + 1), ...earlier];
    return [...returning, this.#current, ...others];
  }

  #responded(member: Member): void {
    this.#lastContact = this.#options.clock();
    this.#busy = { failures: 0, notBefore: 0 };
    Object.assign(member, { failures: 0, notBefore: 0, isLost: false });
    if (member === this.#current) return;
    const previous = this.#current.wfm.rootUrl;
    this.#current = member;
    this.#options.emit({ type: 'endpoint-changed', endpoint: member.wfm.rootUrl, previous });
  }

  #failed(member: Member, error: unknown): Loss {
    const loss = lossOf(error);
    if (loss === undefined) {
      // It responded, with a refusal or with something that is wrong: that is no outage.
      if (error instanceof ProblemResponseError) this.#responded(member);
      return loss;
    }
    const { emit } = this.#options;
    emit({
      type: 'endpoint-failed',
      endpoint: member.wfm.rootUrl,
      error,
      isSecurityEvent: isSecurityEvent(error),
    });
    if (loss === 'busy') {
      const failures = this.#busy.failures + 1;
      this.#busy = { failures, notBefore: this.#now() + this.#wait(error, failures) };
      return loss;
    }
    member.failures += 1;
    member.notBefore = this.#now() + this.#wait(error, member.failures);
    member.isLost ||= member.failures >= this.#most || isLongOutage(error);
    return loss;
  }

  #wait(error: unknown, attempt: number): number {
    const { clock, randomNumber: random } = this.#options;
    const decision = retryDecision({ ...describe(error), attempt, random, clock });
    return decision.retry ? decision.waitMilliseconds : 0;
  }

  #notNow(): NotNowError {
    return new NotNowError('agent-waits', 'Every endpoint has to be left alone for now', this.nextAttempt);
  }

  #now(): number {
    return this.#options.clock().getTime();
  }
}

function lossOf(error: unknown): Loss {
  if (error instanceof TransportError) {
    return error.code.startsWith('transport-response-') ? undefined : 'no-response';
  }
  if (error instanceof TrustError) return 'no-response';
  if (!(error instanceof ProblemResponseError)) return undefined;
  if (error.status === 429) return 'busy';
  return error.status === 500 || error.status === 503 ? 'unavailable' : undefined;
}

/** Whether an endpoint failed in a way that another one may not: it may be asked at once. */
export function isOutage(error: unknown): boolean {
  return ['no-response', 'unavailable'].includes(lossOf(error) ?? '');
}

function isLongOutage(error: unknown): boolean {
  return error instanceof ProblemResponseError && (error.retryAfterSeconds ?? 0) > LONG_OUTAGE_SECONDS;
}

/** However an error says that it may not pass: the endpoint is asked again, by growing waits. */
function describe(error: unknown) {
  if (!(error instanceof ProblemResponseError)) return {};
  const { status, backoffStrategy, retryAfterSeconds } = error;
  const problem = {
    retryable: true,
    backoffStrategy: error.retryable ? backoffStrategy : ('exponential' as const),
  };
  return { status, problem, retryAfter: retryAfterSeconds?.toString() };
}
