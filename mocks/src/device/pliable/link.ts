import { type Draft, type Fetched, type Sender, send, Unreachable } from './request.js';
import type { KeptState } from './store.js';

/** The WFM said no. */
export class Refused extends Error {
  readonly fetched: Fetched;

  constructor(fetched: Fetched) {
    super(`${fetched.operation} was answered ${fetched.status}`);
    this.fetched = fetched;
  }

  /** Whether the same request may be repeated: what the problem says, else what the status means. */
  get retryable(): boolean {
    const { problem, status } = this.fetched;
    return typeof problem.retryable === 'boolean' ? problem.retryable : [429, 500, 503].includes(status);
  }
}

export interface LinkOptions {
  readonly urls: readonly string[];
  readonly sender: Sender;
  readonly kept: KeptState;
  readonly everyMilliseconds: number;
}

/** Failures in a row after which another endpoint is tried. */
const PATIENCE = 2;
/** Polls at another endpoint after which the first is tried again. */
const RETURN_AFTER = 3;

/** The way to the WFM: which endpoint is asked, and when it may be asked again. */
export class Link {
  readonly #options: LinkOptions;
  readonly #notBefore = new Map<string, number>();
  readonly #failures = new Map<string, number>();
  #at = 0;
  #pollsElsewhere = 0;
  /** Failures in a row, at whatever endpoint. */
  failures = 0;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get url(): string {
    const { urls, kept, sender } = this.#options;
    const url = urls[this.#at] ?? urls[0] ?? '';
    if (sender.behaviour.keepsFirstUrl !== true) return url;
    kept.value.firstUrl ??= url;
    return kept.value.firstUrl;
  }

  /** How long the endpoint must not be asked, in milliseconds. */
  get wait(): number {
    return Math.max(0, (this.#notBefore.get(this.url) ?? 0) - Date.now());
  }

  /** How long to wait until the next poll when nothing was wrong, or for so many failures longer. */
  get pause(): number {
    const { everyMilliseconds, sender } = this.#options;
    const failures = this.#failures.get(this.url) ?? 0;
    const jitter = failures > 0 && sender.behaviour.fullJitter === true ? Math.random() : 1;
    return Math.max(everyMilliseconds * Math.min(2 ** Math.max(0, failures - 1), 2) * jitter, this.wait);
  }

  /** Before each poll: goes back to the first endpoint from time to time. */
  beginPoll(): void {
    const { urls, sender } = this.#options;
    const { behaviour } = sender;
    if (behaviour.alternates === true) {
      this.#at = (this.#at + 1) % urls.length;
      return;
    }
    if (this.#at === 0 || behaviour.neverReturns === true) return;
    this.#pollsElsewhere += 1;
    const first = urls[0] ?? '';
    if (this.#pollsElsewhere % RETURN_AFTER !== 0 || (this.#notBefore.get(first) ?? 0) > Date.now()) return;
    this.#at = 0;
    this.#failures.set(first, PATIENCE - 1);
  }

  /** @returns a response of 2xx or 304 @throws Refused, Unreachable */
  async fetch(draft: Draft): Promise<Fetched> {
    const { behaviour } = this.#options.sender;
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#once(draft);
      } catch (error) {
        const status = error instanceof Refused ? error.fetched.status : 0;
        if (tries > 100 || behaviour.hammersOn?.(draft.operation, status) !== true) throw error;
      }
    }
  }

  async #once(draft: Draft): Promise<Fetched> {
    const { sender } = this.#options;
    const { behaviour } = sender;
    const { url } = this;
    const fetched = await send(
      draft,
      this.#at > 0 && behaviour.trustsBackup === true ? lenient(sender) : sender,
    ).catch((error: Error) => {
      if (error instanceof Unreachable) this.#failed(url, 0);
      throw error;
    });
    behaviour.reactsTo?.(fetched);
    const status = behaviour.treatsAs?.(fetched) ?? fetched.status;
    if (status < 300 || status === 304) {
      this.#failures.delete(url);
      this.failures = 0;
      return { ...fetched, status };
    }
    this.#remember(url, fetched);
    if (
      fetched.status >= 300 &&
      fetched.status < 400 &&
      behaviour.followsRedirects?.(fetched.status, draft.operation) === true
    ) {
      return send({ ...draft, url: new URL(fetched.headers.location ?? '', draft.url).href }, sender);
    }
    if (behaviour.fetchesProblemType === true && /^https:/.test(String(fetched.problem.type))) {
      await send(
        { operation: 'type', method: 'GET', url: String(fetched.problem.type), fields: [] },
        sender,
      ).catch(() => undefined);
    }
    this.#failed(url, status);
    throw new Refused({ ...fetched, status });
  }

  #arriveElsewhere(): void {
    const { kept, sender } = this.#options;
    const { onboardsAtBackup, forgetsAtBackup, dropsQueueAtBackup } = sender.behaviour;
    if (onboardsAtBackup === true) delete kept.value.clientId;
    if (forgetsAtBackup === true)
      Object.assign(kept.value, { version: undefined, etag: undefined, digest: undefined });
    if (dropsQueueAtBackup === true) kept.value.queue = [];
  }

  #remember(url: string, { headers, status, problem, operation }: Fetched): void {
    const { behaviour } = this.#options.sender;
    const until = waitUntil(headers['retry-after'], headers.date);
    const member =
      behaviour.prefersMember === true && typeof problem.retryAfterSeconds === 'number'
        ? Date.now() + problem.retryAfterSeconds * 1000
        : undefined;
    const form = /^\d+$/.test(headers['retry-after'] ?? '') ? 'seconds' : 'date';
    const time = member ?? until;
    if (time === undefined || behaviour.ignoresRetryAfter?.(form, operation) === true) return;
    // Too many requests are too many at every endpoint of the same WFM.
    for (const one of status === 429 ? this.#options.urls : [url]) this.#notBefore.set(one, time);
  }

  #failed(url: string, status: number): void {
    const { urls, sender } = this.#options;
    const { behaviour } = sender;
    const moves = behaviour.movesOn?.includes(status) === true;
    if (!moves && ![0, 500, 503].includes(status)) return;
    this.failures += 1;
    const count = (this.#failures.get(url) ?? 0) + 1;
    this.#failures.set(url, count);
    if (behaviour.neverFailsOver === true || urls.length < 2 || (!moves && count < PATIENCE)) return;
    this.#failures.set(url, 0);
    this.#at = (this.#at + 1) % urls.length;
    this.#pollsElsewhere = 0;
    if (this.#at > 0) this.#arriveElsewhere();
  }
}

function lenient(sender: Sender): Sender {
  return { ...sender, behaviour: { ...sender.behaviour, toleratedTls: /./ } };
}

/** Retry-After as a time of this clock; a date is read by the clock of the one who wrote it. */
function waitUntil(value: string | undefined, date: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Date.now() + Number(value) * 1000;
  const offset = date === undefined ? 0 : Math.floor((Date.parse(date) - Date.now()) / 1000) * 1000;
  const time = Date.parse(value) - (Math.abs(offset) > 5000 ? offset : 0);
  return Number.isNaN(time) ? undefined : time;
}
