import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Schedule } from '@margo-contract/sdk-device/agent';
import { loadIdentity } from '../identity.js';
import { readPeriods } from '../periods.js';
import type { DeviceBehaviour } from './behaviour.js';
import { capabilitiesOf } from './capabilities.js';
import { installation, type Placement, removal, reportOf } from './change.js';
import { readDocument, type Wanted } from './document.js';
import { Link, Refused } from './link.js';
import {
  fetchDocuments,
  isMissing,
  type Manifest,
  type Reference,
  readManifest,
  Unacceptable,
} from './manifest.js';
import type { Fetched } from './request.js';
import { KeptState, type QueuedReport } from './store.js';

/** Where a pliable device goes, what it keeps, and how it behaves. */
export interface PliableDeviceOptions {
  /** Root URLs of one WFM, the preferred one first. */
  readonly urls: readonly string[];
  /** Root CA certificate of the WFM, PEM. */
  readonly ca: string;
  readonly directory: string;
  readonly everyMilliseconds: number;
  readonly behaviour: DeviceBehaviour;
  /** When it must be silent, as `readPeriods` reads it; an empty text says nothing. */
  readonly downtime?: string | readonly string[];
  /** When it looks for updates, likewise. */
  readonly hours?: string | readonly string[];
  /** Whether what it reports of itself has changed. */
  readonly changed?: boolean;
  readonly log?: (message: string) => void;
}

/** A running device. */
export interface PliableDevice {
  /** Stops it, as a loss of power would. */
  close(): Promise<void>;
  /** Resolves when it has stopped, by itself or not. */
  readonly stopped: Promise<void>;
}

/** Starts a device that does everything right, except for what its behaviour says. */
export async function startPliableDevice(options: PliableDeviceOptions): Promise<PliableDevice> {
  const { downtime = [], hours = [] } = options;
  // Refused before anything is written.
  const schedules = {
    downtime: new Schedule(readPeriods({ downtime: [downtime].flat() })),
    hours: new Schedule(readPeriods({ pollingHours: [hours].flat() })),
  };
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const { identity, certificateFile } = await loadIdentity(
    options.directory,
    options.behaviour.expiredCertificate === true ? EXPIRED : undefined,
  );
  const [privateKey, certificate] = await Promise.all([
    readFile(join(options.directory, 'device-key.pem'), 'utf8'),
    readFile(certificateFile, 'utf8'),
  ]);
  const kept = new KeptState(options.directory);
  for (const name of options.behaviour.forgets ?? []) forget(kept, name);
  const sender = {
    ca: options.ca,
    privateKey,
    certificate,
    keyId: identity.keyId,
    behaviour: options.behaviour,
    signal: stop.signal,
  };
  const link = new Link({ urls: options.urls, sender, kept, everyMilliseconds: options.everyMilliseconds });
  const own = { ...schedules, certificate, keyId: identity.keyId, signal: stop.signal };
  const device = new Loop(options, kept, link, own);
  const stopped = device.run();
  return {
    stopped,
    close: async () => {
      stop.abort();
      await stopped;
    },
  };
}

/** Days from now until the end of a certificate that has expired. */
const EXPIRED = -2;

function forget({ value }: KeptState, name: 'clientId' | 'version' | 'etag' | 'installed' | 'queue'): void {
  if (name === 'clientId') delete value.clientId;
  if (name === 'version') delete value.version;
  if (name === 'etag') delete value.etag;
  if (name === 'installed') value.running = {};
  if (name === 'queue') value.queue = [];
}

interface Own {
  readonly downtime: Schedule;
  readonly hours: Schedule;
  readonly certificate: string;
  readonly keyId: string;
  readonly signal: AbortSignal;
}

class Stopped extends Error {}

class Loop {
  readonly #options: PliableDeviceOptions;
  readonly #downtime: Schedule;
  readonly #hours: Schedule;
  readonly #behaviour: DeviceBehaviour;
  readonly #kept: KeptState;
  readonly #link: Link;
  readonly #own: Own;
  readonly #deviceId: string;
  #polls = 0;
  #unchanged = 0;
  #isReported = false;
  #changedReported = false;
  #wasElsewhere = false;
  #gaveUp = false;

  constructor(options: PliableDeviceOptions, kept: KeptState, link: Link, own: Own) {
    this.#options = options;
    this.#downtime = own.downtime;
    this.#hours = own.hours;
    this.#behaviour = options.behaviour;
    this.#kept = kept;
    this.#link = link;
    this.#own = own;
    this.#deviceId = `pliable-${own.keyId.slice(0, 10)}`;
  }

  async run(): Promise<void> {
    while (!this.#own.signal.aborted && !this.#gaveUp) {
      await this.#cycleAndWait().catch((error: Error) => this.#options.log?.(`broken: ${error.stack}`));
    }
  }

  async #cycleAndWait(): Promise<void> {
    const { everyMilliseconds } = this.#options;
    try {
      if (!this.#isDown() || this.#behaviour.ignoresDowntime === true) await this.#cycle();
    } catch (error) {
      if (this.#own.signal.aborted) return;
      this.#options.log?.((error as Error).message);
      this.#afterFailure(error);
    }
    const { value } = this.#kept;
    if (value.firstPoll === undefined) {
      value.firstPoll = everyMilliseconds;
      this.#kept.save();
    }
    const pause = this.#behaviour.ignoresPollRate === true ? value.firstPoll : this.#link.pause;
    await sleep(pause, undefined, { signal: this.#own.signal }).catch(() => undefined);
  }

  #isDown(): boolean {
    return this.#downtime.downtimeAt(Date.now()) !== undefined;
  }

  #isOpen(): boolean {
    const now = Date.now();
    return this.#hours.nextPoll(now) === now;
  }

  #afterFailure(error: unknown): void {
    const { failures } = this.#link;
    const { behaviour } = this.#options;
    const { status = 0, problem = undefined } = error instanceof Refused ? error.fetched : {};
    if (status > 0 && behaviour.removesAllOnStatus === status) this.#removeAll();
    if (behaviour.dropsQueue === true) this.#kept.value.queue = [];
    if (behaviour.onboardsOnTitle !== undefined && problem?.title === behaviour.onboardsOnTitle)
      delete this.#kept.value.clientId;
    if (error instanceof Refused && behaviour.stopsOn?.(error.fetched) === true) this.#gaveUp = true;
    if (failures >= (behaviour.givesUpAfterFailures ?? Number.POSITIVE_INFINITY)) this.#gaveUp = true;
    if (failures >= (behaviour.onboardsAgainAfterFailures ?? Number.POSITIVE_INFINITY))
      delete this.#kept.value.clientId;
    if (failures >= (behaviour.removesAllAfterFailures ?? Number.POSITIVE_INFINITY)) this.#removeAll();
    if (error instanceof Refused && behaviour.onboardsAgainOn?.includes(error.fetched.status) === true)
      delete this.#kept.value.clientId;
  }

  async #cycle(): Promise<void> {
    const { value } = this.#kept;
    if (this.#link.wait > 0) return;
    this.#link.beginPoll();
    if (this.#behaviour.pollsFirst === true && value.clientId === undefined && this.#polls === 0) {
      await this.#poll('not-yet-onboarded').catch(() => undefined);
    }
    if (this.#link.isElsewhere && !this.#wasElsewhere) this.#arriveElsewhere();
    this.#wasElsewhere = this.#link.isElsewhere;
    if (value.clientId === undefined) await this.#onboard();
    await this.#reportDevices();
    await this.#flush();
    if (!this.#isOpen() && this.#behaviour.ignoresHours !== true) return;
    if (this.#polls >= (this.#behaviour.polls ?? Number.POSITIVE_INFINITY)) return;
    if (this.#unchanged >= (this.#behaviour.stopsAfter304 ?? Number.POSITIVE_INFINITY)) return;
    await this.#poll(this.#clientId);
    await this.#flush();
  }

  #arriveElsewhere(): void {
    const { value } = this.#kept;
    if (this.#behaviour.onboardsAtBackup === true) delete value.clientId;
    if (this.#behaviour.forgetsAtBackup === true) {
      delete value.version;
      delete value.etag;
      delete value.digest;
    }
    if (this.#behaviour.dropsQueueAtBackup === true) value.queue = [];
  }

  get #clientId(): string {
    const { clientId = '' } = this.#kept.value;
    return this.#behaviour.clientIdAs?.(clientId) ?? clientId;
  }

  async #call(
    operation: string,
    method: string,
    path: string,
    body?: Record<string, unknown>,
    fields: readonly (readonly [string, string])[] = [],
  ): Promise<Fetched> {
    if (this.#own.signal.aborted) throw new Stopped();
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.#link.fetch({ operation, method, url: `${this.#link.url}${path}`, fields, ...text });
  }

  async #onboard(): Promise<void> {
    const body = {
      apiVersion: 'onboarding.margo.org/v1alpha1',
      kind: 'OnboardingRequest',
      certificate: this.#own.certificate.replace(/-----[^-]+-----|\s/g, ''),
    };
    const fetched = await this.#call(
      'onboardClient',
      'POST',
      '/api/v1/onboarding',
      this.#behaviour.onboarding?.(body) ?? body,
    ).catch((error: Error) => {
      const status = error instanceof Refused ? error.fetched.status : 0;
      if (this.#behaviour.givesUpOnboarding?.(status) === true) this.#gaveUp = true;
      throw error;
    });
    const { onboardingStatuses = [200, 201] } = this.#behaviour;
    if (!onboardingStatuses.includes(fetched.status)) throw new Refused(fetched);
    const { clientId } = JSON.parse(fetched.content.toString('utf8')) as { clientId: string };
    this.#kept.value.clientId = clientId;
    this.#kept.save();
  }

  async #reportDevices(): Promise<void> {
    const { children = [], childrenFirst, reportsNoCapabilities, ignoresChanges } = this.#behaviour;
    if (this.#isReported || reportsNoCapabilities === true) return;
    const isChanged = this.#options.changed === true && ignoresChanges !== true;
    if (ignoresChanges === true && this.#kept.value.version !== undefined && !this.#changedReported) {
      this.#isReported = true;
      return;
    }
    const present = isChanged ? children.slice(1) : children;
    const gone = isChanged ? children.slice(0, 1) : [];
    const own = this.#deviceId;
    const ids = [own, ...present.map((child) => `${own}/${child}`)];
    const once = this.#behaviour.reportsCapabilitiesOnce === true;
    if (once) this.#isReported = true;
    for (const id of childrenFirst === true ? ids.toReversed() : ids) await this.#reportDevice(id, isChanged);
    for (const child of gone)
      await this.#call(
        'deleteDeviceCapabilities',
        'DELETE',
        this.#path(`capabilities/${own}/${child}`),
      ).catch(() => undefined);
    this.#isReported = true;
    this.#changedReported = true;
  }

  async #reportDevice(id: string, changed: boolean): Promise<void> {
    const { children = [], hosting, method = 'POST', deviceIdOf, givesUpChildren } = this.#behaviour;
    const isGateway = children.length > 0 && !id.includes('/');
    const sent = deviceIdOf?.(id) ?? id;
    const body = capabilitiesOf(sent, { hosts: !isGateway || hosting === true, changed });
    try {
      await this.#call(
        'createDeviceCapabilities',
        method,
        this.#path(`capabilities/${sent}`),
        this.#behaviour.capabilities?.(body) ?? body,
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Refused for good: it is not tried again before something changes, and polling goes on.
      if (error.fetched.status === 404 && id.includes('/') && givesUpChildren !== true) throw error;
      if (error.retryable) throw error;
    }
  }

  #path(rest: string): string {
    return `/api/v1/clients/${this.#clientId}/${rest}`;
  }

  async #poll(clientId: string): Promise<void> {
    const { value } = this.#kept;
    this.#polls += 1;
    const etag = this.#behaviour.keepsFirstEtag === true ? value.firstEtag : value.etag;
    const fields: [string, string][] = [
      ['Accept', this.#behaviour.accept ?? 'application/vnd.margo.manifest.v1+json'],
    ];
    if (etag !== undefined && this.#behaviour.sendsNoEtag !== true) fields.push(['If-None-Match', etag]);
    const fetched = await this.#call(
      'getStateManifest',
      'GET',
      `/api/v1/clients/${clientId}/deployments`,
      undefined,
      fields,
    );
    if (fetched.status === 304) {
      this.#unchanged += 1;
      if (this.#behaviour.removesAllOn304 === true) this.#removeAll();
      return;
    }
    const stored = value.version === undefined ? undefined : BigInt(value.version);
    if (this.#isSame(fetched)) return;
    const manifest = readManifest(fetched, stored, this.#behaviour);
    if (this.#behaviour.storesVersionEarly === true || this.#behaviour.takesEtagOfFailed === true)
      this.#accept(manifest);
    await this.#carryOut(manifest);
    this.#accept(manifest);
  }

  /** The manifest that was accepted last, although 304 would have said so. */
  #isSame({ content }: Fetched): boolean {
    const { digest } = this.#kept.value;
    if (digest === undefined || this.#behaviour.redoesSameManifest === true) return false;
    return content.length > 0 && digest === sha(content);
  }

  #accept({ version, etag, digest }: Manifest): void {
    const { value } = this.#kept;
    Object.assign(value, { version: String(version), etag, digest });
    value.firstEtag ??= etag;
    this.#kept.save();
  }

  async #carryOut(manifest: Manifest): Promise<void> {
    const { value } = this.#kept;
    const { ignoresUpdates, ignoresAdditions, ignoresEmpty, redoesSameManifest } = this.#behaviour;
    if (manifest.deployments.length === 0 && ignoresEmpty === true) return;
    const changed = manifest.deployments.filter(({ deploymentId, digest }) => {
      const known = value.running[deploymentId];
      if (known === undefined) return ignoresAdditions !== true;
      return (known.digest !== digest || redoesSameManifest === true) && ignoresUpdates !== true;
    });
    const documents = await this.#documents(manifest, changed);
    if (this.#behaviour.removesAllFirst === true) this.#removeAll();
    for (const reference of changed) {
      const document = documents.get(reference.digest);
      if (document !== undefined) await this.#install(reference, readDocument(document));
    }
    if (this.#behaviour.neverRemoves === true) return;
    const listed = new Set(manifest.deployments.map(({ deploymentId }) => deploymentId));
    for (const deploymentId of Object.keys(value.running))
      if (!listed.has(deploymentId)) await this.#remove(deploymentId);
  }

  async #documents(manifest: Manifest, changed: readonly Reference[]): Promise<Map<string, Buffer>> {
    if (changed.length === 0) return new Map();
    const paths = { clientId: this.#clientId, behaviour: this.#behaviour };
    try {
      const begun = Date.now();
      const documents = await fetchDocuments(manifest, changed, this.#link, paths);
      // Nothing but a response that drips takes as long as a poll interval.
      const isSlow = Date.now() - begun > this.#options.everyMilliseconds;
      if (this.#behaviour.stopsWhenSlow !== true || !isSlow) return documents;
      this.#gaveUp = true;
      throw new Unacceptable('too slow');
    } catch (error) {
      if (isMissing(error) && this.#behaviour.removesOn404 === true)
        for (const id of Object.keys(this.#kept.value.running)) await this.#remove(id);
      if (error instanceof Error && error.constructor === Error) throw new Unacceptable(error.message);
      throw error;
    }
  }

  #place({ target }: Wanted): Placement {
    const { children = [], noPlacement, placement, unknownChild } = this.#behaviour;
    const own = this.#deviceId;
    if (children.length === 0 || !target.startsWith(`${own}/`)) return {};
    const child = target.slice(own.length + 1);
    if (child === '*') {
      if (noPlacement === true)
        return { error: { code: '103', message: 'This gateway places nothing by itself' } };
      return { deviceId: placement === 'star' ? target : `${own}/${children[0]}` };
    }
    if (children.includes(child) || unknownChild === 'installed') return { deviceId: target };
    return { deviceId: target, error: { code: '101', message: 'There is no such device' } };
  }

  async #install({ deploymentId, digest }: Reference, wanted: Wanted): Promise<void> {
    const { refusesExtensions, refusesOtherDevice, children, omitsChild, placement } = this.#behaviour;
    const { name, components, target } = wanted;
    const isRefused =
      (refusesExtensions !== undefined && wanted.extensions[refusesExtensions]) ||
      (refusesOtherDevice === true && children === undefined && target !== this.#deviceId);
    const place = this.#place(wanted);
    const names = components.map((component) => component.name);
    const about = {
      deploymentId,
      name,
      ...(place.deviceId !== undefined && omitsChild !== true && { deviceId: place.deviceId }),
    };
    if (place.error !== undefined && placement === 'silent') return;
    const unobtainable = isRefused
      ? { components: components.map((one) => ({ ...one, obtainable: false })) }
      : wanted;
    const steps =
      place.error === undefined
        ? installation(unobtainable, this.#behaviour)
        : [names.map((one) => this.#gatewayError(one, place))];
    const gateway =
      place.error === undefined ? undefined : { id: this.#sourceOf(wanted), error: this.#errorOf(place) };
    await this.#reports(
      'install',
      steps.map((step) => reportOf(about, step, gateway)),
    );
    this.#kept.value.running[deploymentId] = {
      digest,
      name,
      components: names,
      state: 'installed',
      ...(place.deviceId !== undefined && { child: place.deviceId }),
    };
    this.#kept.save();
  }

  #gatewayError(name: string, place: Placement) {
    const error = { ...this.#errorOf(place), source: this.#sourceOf({ name }) };
    return { name, state: 'failed', error };
  }

  #errorOf({ error = { code: '', message: '' } }: Placement) {
    return this.#behaviour.placement === 'wrong-code' ? { ...error, code: '199' } : error;
  }

  #sourceOf({ name }: { readonly name: string }): string {
    return this.#behaviour.unknownChild === 'wrong-source' ? name : this.#deviceId;
  }

  async #remove(deploymentId: string): Promise<void> {
    const running = this.#kept.value.running[deploymentId];
    if (running === undefined) return;
    const { name, components, child } = running;
    const about = { deploymentId, name, ...(child !== undefined && { deviceId: child }) };
    await this.#reports(
      'remove',
      removal(components).map((step) => reportOf(about, step)),
    );
    delete this.#kept.value.running[deploymentId];
    this.#kept.save();
  }

  #removeAll(): void {
    for (const [deploymentId, { name, components }] of Object.entries(this.#kept.value.running)) {
      this.#enqueue(removal(components).map((step) => reportOf({ deploymentId, name }, step)));
    }
    this.#kept.value.running = {};
    this.#kept.save();
  }

  async #reports(change: string, reports: readonly QueuedReport[]): Promise<void> {
    const { skipsReports, onlyLast, reversesReports } = this.#behaviour;
    const due = reports
      .filter(({ body }) => skipsReports?.(stateOf(body), change) !== true)
      .slice(onlyLast === true ? -1 : 0);
    for (const report of reversesReports === true ? due.toReversed() : due) {
      this.#enqueue([report]);
      await this.#flush().catch(() => {
        if (this.#behaviour.dropsQueue === true) this.#kept.value.queue = [];
      });
      await sleep(this.#options.everyMilliseconds * 0.3, undefined, { signal: this.#own.signal }).catch(
        () => undefined,
      );
      if (this.#own.signal.aborted) throw new Stopped();
    }
  }

  #enqueue(reports: readonly QueuedReport[]): void {
    const { report: change } = this.#behaviour;
    const changed = reports.map(({ deploymentId, body }) => ({ deploymentId, body: change?.(body) ?? body }));
    this.#kept.value.queue.push(...changed);
    this.#kept.save();
  }

  /** Sends what is waiting, in order. What cannot be sent stays, the newest of each deployment only. @throws Refused, Unreachable */
  async #flush(): Promise<void> {
    const { value } = this.#kept;
    for (;;) {
      const report = this.#behaviour.newestFirst === true ? value.queue.at(-1) : value.queue[0];
      if (report === undefined) return;
      if (this.#link.wait > 0) return this.#collapse();
      const { deploymentId, body } = report;
      try {
        await this.#call(
          'reportDeploymentStatus',
          'POST',
          this.#path(`deployments/${deploymentId}/status`),
          body,
        );
      } catch (error) {
        const isOver =
          error instanceof Refused &&
          (error.fetched.status < 500 || this.#behaviour.dropsRefusedReports === true) &&
          error.fetched.status !== 429;
        if (!isOver || this.#behaviour.refusedBlocks === true) {
          this.#collapse();
          throw error;
        }
      }
      value.queue = value.queue.filter((waiting) => waiting !== report);
      this.#kept.save();
      await this.#repeat(deploymentId, body);
    }
  }

  async #repeat(deploymentId: string, body: Record<string, unknown>): Promise<void> {
    for (let times = this.#behaviour.repeatsTaken ?? 0; times > 0; times -= 1) {
      await this.#call(
        'reportDeploymentStatus',
        'POST',
        this.#path(`deployments/${deploymentId}/status`),
        body,
      );
    }
  }

  #collapse(): void {
    const { value } = this.#kept;
    if (this.#behaviour.newestFirst === true) return;
    value.queue = value.queue.filter(
      ({ deploymentId }, index) =>
        !value.queue.slice(index + 1).some((later) => later.deploymentId === deploymentId),
    );
    this.#kept.save();
  }
}

function stateOf(body: Record<string, unknown>): string {
  const { status } = body as { status?: { state?: string } };
  return status?.state ?? '';
}

function sha(octets: Buffer): string {
  return createHash('sha256').update(octets).digest('hex');
}
