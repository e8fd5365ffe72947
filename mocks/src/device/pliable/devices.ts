import type { Calls } from './calls.js';
import { capabilitiesOf } from './capabilities.js';
import { Refused } from './link.js';
import type { Parts } from './parts.js';

/** Says of the device, and of those behind it, what they are. */
export class Devices {
  readonly #parts: Parts;
  readonly #calls: Calls;
  /** Whether what the device is has changed since its last life. */
  readonly #changed: boolean;
  #isReported = false;

  constructor(parts: Parts, calls: Calls, changed: boolean) {
    this.#parts = parts;
    this.#calls = calls;
    this.#changed = changed;
  }

  /** Once in a life, and again when that failed. @throws Refused, Unreachable, Stopped */
  async report(): Promise<void> {
    const { behaviour, kept, deviceId } = this.#parts;
    const { children = [], childrenFirst, reportsNoCapabilities, ignoresChanges } = behaviour;
    const { repeatsRefusedCapabilities } = behaviour;
    if (this.#isReported || reportsNoCapabilities === true) return;
    const isKnown = ignoresChanges === true && kept.value.version !== undefined;
    if (isKnown || behaviour.reportsCapabilitiesOnce === true) this.#isReported = true;
    if (isKnown) return;
    const isChanged = this.#changed && ignoresChanges !== true;
    const gone = isChanged ? children.slice(0, 1) : [];
    const present = isChanged ? children.slice(1) : children;
    const ids = [deviceId, ...present.map((child) => `${deviceId}/${child}`)];
    let refused = 0;
    for (const id of childrenFirst === true ? ids.toReversed() : ids)
      if (!(await this.#report(id, isChanged))) refused += 1;
    for (const child of gone) await this.#remove(`${deviceId}/${child}`);
    this.#isReported = refused === 0 || repeatsRefusedCapabilities !== true;
  }

  /** @returns whether it was taken */
  async #report(id: string, changed: boolean): Promise<boolean> {
    const { behaviour, svid } = this.#parts;
    const usual = svid === undefined ? 'POST' : 'PUT';
    const { children = [], hosting, method = usual, deviceIdOf, givesUpChildren } = behaviour;
    const isGateway = children.length > 0 && !id.includes('/');
    const sent = deviceIdOf?.(id) ?? id;
    const body = capabilitiesOf(sent, {
      hosts: !isGateway || hosting === true,
      changed,
      enveloped: svid === undefined,
    });
    try {
      await this.#calls.call({
        operation: 'createDeviceCapabilities',
        method,
        path: this.#calls.path(`capabilities/${sent}`),
        body: behaviour.capabilities?.(body) ?? body,
      });
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Refused for good: it is not tried again before something changes, and polling goes on.
      if (error.fetched.status === 404 && id.includes('/') && givesUpChildren !== true) throw error;
      if (error.retryable) throw error;
      return false;
    }
  }

  async #remove(id: string): Promise<void> {
    const path = this.#calls.path(`capabilities/${id}`);
    await this.#calls
      .call({ operation: 'deleteDeviceCapabilities', method: 'DELETE', path })
      .catch(() => undefined);
  }
}
