import { Refused } from './link.js';
import { type Parts, Stopped } from './parts.js';
import type { Fetched } from './request.js';

/** One request, before it is signed. */
export interface Call {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly body?: Record<string, unknown>;
  readonly fields?: readonly (readonly [string, string])[];
}

/** The requests of a device that say who it is. */
export class Calls {
  readonly #parts: Parts;
  readonly #certificate: string;

  /** @param certificate PEM, for onboarding */
  constructor(parts: Parts, certificate: string) {
    this.#parts = parts;
    this.#certificate = certificate;
  }

  get clientId(): string {
    const { behaviour, kept } = this.#parts;
    const { clientId = '' } = kept.value;
    return behaviour.clientIdAs?.(clientId) ?? clientId;
  }

  /** A path below that of the client. */
  path(rest: string, clientId = this.clientId): string {
    return this.#parts.svid === undefined ? `/api/v1/clients/${clientId}/${rest}` : `/api/v1/${rest}`;
  }

  /** @returns a response of 2xx or 304 @throws Refused, Unreachable, Stopped */
  async call({ operation, method, path, body, fields = [] }: Call): Promise<Fetched> {
    const { signal, link } = this.#parts;
    if (signal.aborted) throw new Stopped();
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return link.fetch({ operation, method, url: `${link.url}${path}`, fields, ...text });
  }

  /** Becomes a client. @throws Refused, Unreachable, Stopped */
  async onboard(): Promise<void> {
    const { behaviour, kept } = this.#parts;
    const body = {
      apiVersion: 'onboarding.margo.org/v1alpha1',
      kind: 'OnboardingRequest',
      certificate: this.#certificate.replace(/-----[^-]+-----|\s/g, ''),
    };
    const fetched = await this.call({
      operation: 'onboardClient',
      method: 'POST',
      path: '/api/v1/onboarding',
      body: behaviour.onboarding?.(body) ?? body,
    });
    const { onboardingStatuses = [200, 201] } = behaviour;
    if (!onboardingStatuses.includes(fetched.status)) throw new Refused(fetched);
    const { clientId } = JSON.parse(fetched.content.toString('utf8')) as { clientId: string };
    kept.value.clientId = clientId;
    kept.save();
  }
}
