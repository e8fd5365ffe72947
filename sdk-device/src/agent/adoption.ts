import type { DeploymentReference, StateManifest } from '@margo-contract/generated/signature';
import { StateError } from '../error.js';
import { readManifest } from '../operation/poll-manifest.js';
import type { Capabilities } from '../operation/report-capabilities.js';
import { type Documents, keepBundle, keepDocuments, keptDocuments, lost } from './artifacts.js';
import {
  ComponentStates,
  type Deployment,
  DeploymentFailure,
  type Handlers,
  type Outcome,
  type Progress,
  type WantedDeployment,
} from './deployment.js';
import { isEligible } from './eligibility.js';
import type { Endpoints } from './endpoints.js';
import type { Emit } from './event.js';
import { type GatewayOptions, placeDeployment } from './gateway.js';
import { documentsOf, type PlannedChange, planChanges, prefersBundle } from './plan.js';
import { type AnyDocument, readDocument } from './read-document.js';
import type { Reporter } from './reporter.js';
import type { AgentStore, ChangeKind, Target, Workload } from './store/agent-store.js';

export interface AdoptionParts {
  readonly store: AgentStore;
  readonly endpoints: Endpoints;
  readonly handlers: Handlers;
  readonly gateway: GatewayOptions | undefined;
  readonly reporter: Reporter;
  readonly emit: Emit;
  /** Id of the device that runs the client. */
  readonly deviceId: string;
  /** Name of the security profile, which decides on the form of documents. */
  readonly profile: string;
  /** What was reported of a device; undefined for one that was not. */
  readonly capabilities: (deviceId: string) => Capabilities | undefined;
  readonly signal: AbortSignal;
  /** Poll interval, in milliseconds. */
  readonly every: number;
  /** Longest time that one change may take; by the document unless given. */
  readonly timeLimitMilliseconds: number | undefined;
}

/** A manifest as a poll gave it. */
export interface NewManifest {
  readonly manifest: StateManifest;
  readonly etag: string;
  readonly bytes: Uint8Array;
}

/** Only its path matters: URLs of a manifest are resolved anew when something is fetched. */
const ANY_ROOT_URL = 'https://wfm.invalid';

/** Brings the device to a manifest: fetches and verifies everything, keeps it, then makes one change after the other. */
export class Adoption {
  readonly #parts: AdoptionParts;
  /** Version of the manifest that is being carried out, which reports are about (STA-013). */
  #version: string | undefined;

  constructor(parts: AdoptionParts) {
    this.#parts = parts;
  }

  /**
   * Fetches what a manifest needs and remembers it as the target. Nothing is changed before everything is here and verified
   * (DIG-008); from then on the update is finished without the WFM.
   *
   * @throws MargoError when anything is wrong: the previous state stays
   */
  async begin({ manifest, etag, bytes }: NewManifest, clientId: string): Promise<void> {
    const { store } = this.#parts;
    const needed = documentsOf(planChanges(manifest, store));
    const isFirst = store.state.manifestVersion === undefined;
    await store.dropArtifacts();
    if (prefersBundle(manifest, needed, isFirst)) await keepBundle(this.#parts, manifest, clientId);
    else await keepDocuments(this.#parts, needed, clientId);
    await this.#checkDocuments(needed, await keptDocuments(store, manifest));
    await store.keepArtifact(digestOf(etag), bytes);
    await store.commit(['target', { manifestVersion: manifest.manifestVersion.toString(), etag }]);
  }

  /**
   * Makes the changes that lead to the target, each of which counts once it is carried out or reported as failed.
   *
   * @throws StateError, or the signal's reason: then it goes on here the next time
   * @throws AgentError `agent-artifact-lost` when what was kept is damaged: then the manifest is fetched anew
   */
  async finish(target: Target): Promise<void> {
    const { store, emit, signal } = this.#parts;
    const bytes = await store.artifact(digestOf(target.etag));
    if (bytes === undefined) throw lost('manifest');
    const manifest = readManifest(bytes, ANY_ROOT_URL);
    const plan = planChanges(manifest, store);
    const documents = await keptDocuments(store, manifest);
    const { manifestVersion } = target;
    this.#version = manifestVersion;
    emit({ type: 'manifest-adopting', manifestVersion, changes: plan.length });
    for (const planned of plan) {
      signal.throwIfAborted();
      await this.#make(planned, documents);
    }
    await store.accept(target);
    await store.dropArtifacts();
    emit({ type: 'manifest-reached', manifestVersion });
  }

  async #checkDocuments(needed: readonly DeploymentReference[], documents: Documents): Promise<void> {
    const { profile } = this.#parts;
    for (const reference of needed) await readDeployment(reference, await documents(reference), profile);
  }

  async #make(planned: PlannedChange, documents: Documents): Promise<void> {
    if (planned.change === 'remove') return this.#remove(planned.workload);
    const { store, gateway, deviceId: own, emit, profile } = this.#parts;
    const wanted = await readDeployment(planned.reference, await documents(planned.reference), profile);
    const { deploymentId, target } = wanted;
    const previous = store.workload(deploymentId);
    const placement = placeDeployment({ ...wanted, deviceId: previous?.deviceId }, own, gateway);
    if (gateway === undefined && target !== undefined && target !== own) {
      emit({ type: 'target-foreign', deploymentId, target });
    }
    const deployment = { ...wanted, deviceId: placement.deviceId };
    const handler = this.#parts.handlers[planned.change];
    await this.#carryOut(deployment, planned.change, async (progress) => {
      if ('failure' in placement) throw placement.failure;
      this.#requireEligible(deployment);
      return (await handler(deployment, progress)) ?? undefined;
    });
  }

  /** Nothing is pulled for a device that the rules of a deployment exclude (DEP-012, D-33). @throws DeploymentFailure */
  #requireEligible({ document, deviceId }: WantedDeployment): void {
    const { deploymentProfile } = document.spec;
    const constraints =
      'deviceConstraints' in deploymentProfile ? deploymentProfile.deviceConstraints : undefined;
    const { capabilities, deviceId: own } = this.#parts;
    const device = capabilities(deviceId ?? own);
    if (constraints === undefined || device === undefined || isEligible(constraints, device)) return;
    throw new DeploymentFailure('ineligible', 'The eligibility rules of the deployment exclude this device');
  }

  #remove(workload: Workload): Promise<void> {
    const { handlers } = this.#parts;
    const deployment = { target: undefined, deviceId: undefined, ...workload };
    return this.#carryOut(deployment, 'remove', async (progress) => {
      return (await handlers.remove(deployment, progress)) ?? undefined;
    });
  }

  async #carryOut(
    deployment: Deployment & Partial<Pick<WantedDeployment, 'document'>>,
    change: ChangeKind,
    handle: (progress: Progress) => Promise<Outcome>,
  ): Promise<void> {
    const { store, reporter, emit, signal, gateway, deviceId: own } = this.#parts;
    const { deploymentId, deviceId } = deployment;
    const key = `workload/${deploymentId.toLowerCase()}`;
    const states = new ComponentStates(deployment, change, gateway && own);
    const status = () => ({ ...states.status(deviceId), adoptedManifestVersion: this.#version });
    const report = async () => {
      await store.commit(store.queue(status()));
      await reporter.flush();
    };
    await store.commit([key, workloadOf(deployment, change)]);
    emit({ type: 'change-started', change, deploymentId });
    const limit = this.#parts.timeLimitMilliseconds ?? timeLimitOf(deployment.document);
    const failure = await this.#watch(report, limit, (stop) =>
      handle({
        signal: stop,
        report: async (...components) => {
          // What a handler says after its time has run out, or after the end, comes too late.
          if (stop.aborted) return;
          for (const component of components) states.set(component);
          await report();
        },
      }),
    ).then(
      (outcome) => states.end(outcome),
      (error: unknown) => error ?? new Error(`The ${change} failed`),
    );
    // The agent stops: the change is made again at the next start, whatever became of it.
    if (signal.aborted) throw signal.reason;
    if (failure instanceof StateError) throw failure;
    if (failure !== undefined) states.fail(failure);
    const isGone = change === 'remove' && !states.hasFailed;
    const done = isGone ? undefined : workloadOf(deployment, undefined, states.hasFailed);
    await store.commit([key, done], store.queue(status()));
    await reporter.flush();
    emit({ type: 'change-ended', change, deploymentId, ...(failure !== undefined && { error: failure }) });
  }

  /**
   * A change that outlasts a poll interval is reported as under way; one that outlasts its limit has failed (DEP-009), and what becomes of its
   * handler is nobody's business any more.
   */
  async #watch(
    report: () => Promise<void>,
    limit: number | undefined,
    handle: (stop: AbortSignal) => Promise<Outcome>,
  ): Promise<Outcome> {
    const { signal, every } = this.#parts;
    const end = new AbortController();
    const timedOut = new DeploymentFailure('timeout', `The change took longer than ${limit} ms`);
    // A full disk shows again when the end of the change is stored.
    const underWay = setTimeout(() => report().catch(() => undefined), every);
    const tooLong = limit === undefined ? undefined : setTimeout(() => end.abort(timedOut), limit);
    const stop = AbortSignal.any([signal, end.signal]);
    const isOver = new Promise<never>((_, reject) => {
      end.signal.addEventListener('abort', () => reject(timedOut), { once: true });
    });
    try {
      return await Promise.race([handle(stop), isOver]);
    } finally {
      clearTimeout(underWay);
      clearTimeout(tooLong);
    }
  }
}

async function readDeployment(
  { deploymentId, digest }: DeploymentReference,
  octets: Uint8Array,
  profile: string,
): Promise<WantedDeployment> {
  const document = await readDocument(octets, deploymentId, profile);
  const { metadata, spec } = document;
  const components = spec.deploymentProfile.components.map(({ name }) => name);
  const target = metadata.deviceId;
  return {
    deploymentId,
    digest,
    name: metadata.name,
    components,
    target,
    deviceId: undefined,
    document,
    octets,
  };
}

/** Longest time that a timer of Node.js can hold, in milliseconds. */
const LONGEST_TIMER = 2_147_483_647;

/** The sum of the limits of all components, in milliseconds; undefined when one has none, written as `5m30s`. */
function timeLimitOf(document: AnyDocument | undefined): number | undefined {
  if (document === undefined) return undefined;
  const limits = document.spec.deploymentProfile.components.map(({ properties }) => properties.timeout);
  const seconds = limits.map((text) => {
    const [, minutes, rest] = /^(\d+)m(\d+)s$/.exec(text ?? '') ?? [];
    return Number(minutes ?? Number.NaN) * 60 + Number(rest);
  });
  const sum = seconds.reduce((one, other) => one + other, 0) * 1000;
  return Number.isNaN(sum) ? undefined : Math.min(sum, LONGEST_TIMER);
}

function workloadOf(
  { deploymentId, digest, name, components, target, deviceId }: Deployment,
  changing: Workload['changing'],
  hasFailed = false,
): Workload {
  return {
    deploymentId,
    digest,
    name,
    components,
    ...(target !== undefined && { target }),
    ...(deviceId !== undefined && { deviceId }),
    ...(changing !== undefined && { changing }),
    ...(hasFailed && { hasFailed }),
  };
}

function digestOf(etag: string): string {
  return etag.slice(1, -1);
}
