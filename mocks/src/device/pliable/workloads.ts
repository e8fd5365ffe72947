import { capabilitiesOf } from './capabilities.js';
import { installation, removal, reportOf } from './change.js';
import { readDocument, type Wanted } from './document.js';
import { isEligible } from './eligibility.js';
import { fetchDocuments, isMissing, type Manifest, type Reference, Unacceptable } from './manifest.js';
import type { Outbox } from './outbox.js';
import { GaveUp, type Parts } from './parts.js';
import { type GatewayError, place } from './placement.js';

/** What the device "runs": it says that it installs, updates and removes. */
export class Workloads {
  readonly #parts: Parts;
  readonly #outbox: Outbox;

  constructor(parts: Parts, outbox: Outbox) {
    this.#parts = parts;
    this.#outbox = outbox;
  }

  /** Does what a manifest wants. @throws Unacceptable, Refused, Unreachable, Stopped, GaveUp */
  async carryOut(manifest: Manifest): Promise<void> {
    const { behaviour, kept } = this.#parts;
    const { deployments, version } = manifest;
    if (deployments.length === 0 && behaviour.ignoresEmpty === true) return;
    const changed = deployments.filter((reference) => this.#isChange(reference));
    const documents = await this.#documents(manifest, changed);
    if (behaviour.removesAllFirst === true) this.removeAll();
    for (const reference of changed) {
      const document = documents.get(reference.digest);
      if (document !== undefined) await this.#install(reference, readDocument(document), version);
    }
    if (behaviour.neverRemoves === true) return;
    const listed = new Set(deployments.map(({ deploymentId }) => deploymentId));
    const unlisted = Object.keys(kept.value.running).filter((deploymentId) => !listed.has(deploymentId));
    for (const deploymentId of unlisted) await this.#remove(deploymentId, version);
  }

  /** Says that everything is removed, all at once. */
  removeAll(): void {
    const { kept } = this.#parts;
    for (const [deploymentId, { name, components }] of Object.entries(kept.value.running)) {
      this.#outbox.add(
        removal(components).map((step) => reportOf({ deploymentId, name, ...this.#adopted(1n) }, step)),
      );
    }
    kept.value.running = {};
    kept.save();
  }

  #isChange({ deploymentId, digest }: Reference): boolean {
    const { behaviour, kept } = this.#parts;
    const { ignoresAdditions, ignoresUpdates, redoesSameManifest } = behaviour;
    const known = kept.value.running[deploymentId];
    if (known !== undefined)
      return (known.digest !== digest || redoesSameManifest === true) && ignoresUpdates !== true;
    const isFirst = kept.value.version === undefined;
    return ignoresAdditions === undefined || (ignoresAdditions === 'later' && isFirst);
  }

  async #documents(manifest: Manifest, changed: readonly Reference[]): Promise<Map<string, Buffer>> {
    if (changed.length === 0) return new Map();
    const { behaviour, link, everyMilliseconds, kept } = this.#parts;
    const begun = Date.now();
    const documents = await fetchDocuments(manifest, changed, link, behaviour).catch(async (error: Error) => {
      if (isMissing(error) && behaviour.removesOn404 === true)
        for (const id of Object.keys(kept.value.running)) await this.#remove(id, manifest.version);
      throw error.constructor === Error ? new Unacceptable(error.message) : error;
    });
    // Nothing but a response that drips takes as long as a poll interval.
    if (behaviour.stopsWhenSlow === true && Date.now() - begun > everyMilliseconds) throw new GaveUp();
    return documents;
  }

  async #install({ deploymentId, digest }: Reference, wanted: Wanted, version: bigint): Promise<void> {
    const { behaviour, kept } = this.#parts;
    const { name, components } = wanted;
    const { deviceId: child, error } = place(wanted, this.#parts);
    if (error !== undefined && behaviour.placement === 'silent') return;
    const names = components.map((component) => component.name);
    const isNamed = child !== undefined && behaviour.omitsChild !== 'always';
    const about = { deploymentId, name, ...this.#adopted(version), ...(isNamed && { deviceId: child }) };
    const steps = error === undefined ? this.#steps(wanted) : [failed(names, () => error)];
    const kind = kept.value.running[deploymentId] === undefined ? 'install' : 'update';
    await this.#outbox.send(
      kind,
      steps.map((step) => reportOf(about, step, error)),
    );
    kept.value.running[deploymentId] = {
      digest,
      name,
      components: names,
      ...(child !== undefined && { child }),
    };
    kept.save();
  }

  /** Which version a report is about, in the mutual-TLS profile. */
  #adopted(version: bigint): { readonly version?: bigint } {
    const { svid, behaviour, kept } = this.#parts;
    if (svid === undefined) return {};
    const stored = kept.value.firstVersion ?? String(version);
    kept.value.firstVersion = stored;
    return { version: behaviour.adopts === 'first' ? BigInt(stored) : version };
  }

  #steps(wanted: Wanted): ReturnType<typeof installation> {
    const { behaviour, deviceId } = this.#parts;
    const { refusesExtensions, refusesOtherDevice, children } = behaviour;
    const own = capabilitiesOf(deviceId, { hosts: true, changed: false, enveloped: false });
    const about = { properties: own.properties as object, labels: {} };
    if (!isEligible(wanted.rules, about, behaviour)) {
      const names = wanted.components.map(({ name }) => name);
      return [
        failed(names, (source) => ({ code: 'ELIG-1', source, message: 'The rules exclude this device' })),
      ];
    }
    const isRefused =
      (refusesExtensions !== undefined && wanted.extensions[refusesExtensions]) ||
      (refusesOtherDevice === true && children === undefined && wanted.target !== deviceId);
    // A device that refuses a document says that its components failed.
    const components = wanted.components.map((one) => (isRefused ? { ...one, obtainable: false } : one));
    return installation({ components }, behaviour);
  }

  async #remove(deploymentId: string, version: bigint): Promise<void> {
    const { kept, behaviour } = this.#parts;
    const running = kept.value.running[deploymentId];
    if (running === undefined) return;
    const { name, components, child } = running;
    const isNamed = child !== undefined && behaviour.omitsChild === undefined;
    const about = { deploymentId, name, ...this.#adopted(version), ...(isNamed && { deviceId: child }) };
    await this.#outbox.send(
      'remove',
      removal(components).map((step) => reportOf(about, step)),
    );
    delete kept.value.running[deploymentId];
    kept.save();
  }
}

function failed(names: readonly string[], errorOf: (name: string) => GatewayError) {
  return names.map((name) => ({ name, state: 'failed', error: errorOf(name) }));
}
