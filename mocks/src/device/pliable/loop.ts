import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schedule } from '@margo-contract/sdk-device/agent';
import { Calls } from './calls.js';
import { Devices } from './devices.js';
import { Refused } from './link.js';
import { type Manifest, readManifest } from './manifest.js';
import { Outbox } from './outbox.js';
import { GaveUp, type Parts } from './parts.js';
import type { Fetched } from './request.js';
import { Workloads } from './workloads.js';

/** When and as whom a loop polls. */
export interface LoopOptions {
  readonly downtime: Schedule;
  readonly hours: Schedule;
  /** PEM. */
  readonly certificate: string;
  readonly changed: boolean;
  log(message: string): void;
}

/** Onboards, reports, polls and carries out, again and again. */
export class Loop {
  readonly #options: LoopOptions;
  readonly #parts: Parts;
  readonly #calls: Calls;
  readonly #devices: Devices;
  readonly #outbox: Outbox;
  readonly #workloads: Workloads;
  #polls = 0;
  #unchanged = 0;
  #gaveUp = false;

  constructor(parts: Parts, options: LoopOptions) {
    this.#options = options;
    this.#parts = parts;
    this.#calls = new Calls(parts, options.certificate);
    this.#devices = new Devices(parts, this.#calls, options.changed);
    this.#outbox = new Outbox(parts, this.#calls);
    this.#workloads = new Workloads(parts, this.#outbox);
  }

  /** Until the device is stopped, or has given up. */
  async run(): Promise<void> {
    while (!this.#parts.signal.aborted && !this.#gaveUp) {
      await this.#cycleAndWait().catch((error: Error) => this.#options.log(`broken: ${error.stack}`));
    }
  }

  async #cycleAndWait(): Promise<void> {
    const { everyMilliseconds, behaviour, kept, link, signal } = this.#parts;
    const isDown = this.#options.downtime.downtimeAt(Date.now()) !== undefined;
    try {
      if (!isDown || behaviour.ignoresDowntime === true) await this.#cycle();
    } catch (error) {
      if (signal.aborted) return;
      this.#options.log((error as Error).message);
      this.#afterFailure(error);
    }
    if (kept.value.firstPoll === undefined) {
      kept.value.firstPoll = everyMilliseconds;
      kept.save();
    }
    const pause = behaviour.ignoresPollRate === true ? kept.value.firstPoll : link.pause;
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }

  async #cycle(): Promise<void> {
    const { behaviour, kept, link, svid } = this.#parts;
    if (link.wait > 0) return;
    await svid?.trust.refresh(this.#options.log);
    link.beginPoll();
    if (behaviour.pollsFirst === true && kept.value.clientId === undefined && this.#polls === 0) {
      await this.#poll('not-yet-onboarded').catch(() => undefined);
    }
    if (svid === undefined && kept.value.clientId === undefined) await this.#onboard();
    if (behaviour.onboardsToo === true) await this.#calls.onboard().catch(() => undefined);
    await this.#devices.report();
    await this.#outbox.flush();
    if (!this.#mayPoll()) return;
    await this.#poll(this.#calls.clientId);
    await this.#outbox.flush();
  }

  #mayPoll(): boolean {
    const { polls, stopsAfter304, ignoresHours } = this.#parts.behaviour;
    const now = Date.now();
    const isOpen = this.#options.hours.nextPoll(now) === now || ignoresHours === true;
    return isOpen && this.#polls < (polls ?? Infinity) && this.#unchanged < (stopsAfter304 ?? Infinity);
  }

  async #onboard(): Promise<void> {
    await this.#calls.onboard().catch((error: Error) => {
      const status = error instanceof Refused ? error.fetched.status : 0;
      this.#gaveUp = this.#parts.behaviour.givesUpOnboarding?.(status) === true;
      throw error;
    });
  }

  #afterFailure(error: unknown): void {
    const { behaviour, kept, link } = this.#parts;
    const { failures } = link;
    const fetched = error instanceof Refused ? error.fetched : undefined;
    const status = fetched?.status;
    const isOver =
      error instanceof GaveUp ||
      (fetched !== undefined && behaviour.stopsOn?.(fetched) === true) ||
      failures >= (behaviour.givesUpAfterFailures ?? Infinity);
    if (isOver) this.#gaveUp = true;
    if (behaviour.dropsQueue === true) this.#outbox.clear();
    const removes =
      (status !== undefined && behaviour.removesAllOnStatus === status) ||
      failures >= (behaviour.removesAllAfterFailures ?? Infinity);
    if (removes) this.#workloads.removeAll();
    const forgets =
      (status !== undefined && behaviour.onboardsAgainOn?.includes(status) === true) ||
      (behaviour.onboardsOnTitle !== undefined && fetched?.problem.title === behaviour.onboardsOnTitle) ||
      failures >= (behaviour.onboardsAgainAfterFailures ?? Infinity);
    if (forgets) delete kept.value.clientId;
  }

  async #poll(clientId: string): Promise<void> {
    const { behaviour, kept } = this.#parts;
    const { value } = kept;
    this.#polls += 1;
    const etag = behaviour.keepsFirstEtag === true ? value.firstEtag : value.etag;
    const fetched = await this.#calls.call({
      operation: 'getStateManifest',
      method: 'GET',
      path: this.#calls.path('deployments', clientId),
      fields: [
        ['Accept', behaviour.accept ?? 'application/vnd.margo.manifest.v1+json'],
        ...(etag === undefined || behaviour.sendsNoEtag === true ? [] : ([['If-None-Match', etag]] as const)),
      ],
    });
    if (fetched.status === 304) {
      this.#unchanged += 1;
      if (behaviour.removesAllOn304 === true) this.#workloads.removeAll();
      return;
    }
    if (this.#isSame(fetched)) return;
    const stored = value.version === undefined ? undefined : BigInt(value.version);
    const manifest = readManifest(fetched, stored, behaviour);
    if (behaviour.storesVersionEarly === true || behaviour.takesEtagOfFailed === true) this.#accept(manifest);
    await this.#workloads.carryOut(manifest);
    this.#accept(manifest);
  }

  /** The manifest that was accepted last, although 304 would have said so. */
  #isSame({ content }: Fetched): boolean {
    const { behaviour, kept } = this.#parts;
    const { digest } = kept.value;
    if (digest === undefined || behaviour.redoesSameManifest === true) return false;
    return content.length > 0 && digest === createHash('sha256').update(content).digest('hex');
  }

  #accept({ version, etag, digest }: Manifest): void {
    const { kept } = this.#parts;
    Object.assign(kept.value, { version: String(version), etag, digest });
    kept.value.firstEtag ??= etag;
    kept.save();
  }
}
