import type { DeviceBehaviour } from './behaviour.js';
import type { Wanted } from './document.js';
import type { GatewayError } from './placement.js';
import type { QueuedReport } from './store.js';

interface Status {
  readonly name: string;
  readonly state: string;
  readonly error?: { readonly code: string; readonly source: string; readonly message: string };
}

const ORDER = ['failed', 'removing', 'installing', 'pending', 'removed', 'installed'];

/** The steps of an installation, a report each: one component after the other. */
export function installation(
  { components }: Pick<Wanted, 'components'>,
  behaviour: DeviceBehaviour,
): readonly (readonly Status[])[] {
  if (behaviour.startsTogether === true) {
    return ['installing', 'installed'].map((state) => components.map(({ name }) => ({ name, state })));
  }
  const steps: Status[][] = [];
  for (const [index, { name, obtainable }] of components.entries()) {
    steps.push(components.map((one, at) => ({ name: one.name, state: stateAt(at, index) })));
    if (obtainable) continue;
    if (behaviour.ignoresTimeout === true) return steps;
    const error = { code: 'PULL-1', source: name, message: 'The image cannot be had' };
    return [
      ...steps,
      components.map((one, at) =>
        at < index
          ? { name: one.name, state: 'installed' }
          : at > index
            ? { name: one.name, state: 'pending' }
            : { name, state: 'failed', error },
      ),
    ];
  }
  return [...steps, components.map(({ name }) => ({ name, state: 'installed' }))];
}

function stateAt(at: number, busy: number): string {
  if (at < busy) return 'installed';
  return at === busy ? 'installing' : 'pending';
}

/** The steps of a removal. */
export function removal(components: readonly string[]): readonly (readonly Status[])[] {
  return ['removing', 'removed'].map((state) => components.map((name) => ({ name, state })));
}

/** A report, as its body is sent. */
export function reportOf(
  about: {
    readonly deploymentId: string;
    readonly name: string;
    readonly deviceId?: string;
    /** Of the manifest that it is about, in the mutual-TLS profile. */
    readonly version?: bigint | undefined;
  },
  components: readonly Status[],
  ofGateway?: GatewayError,
): QueuedReport {
  const { deploymentId, name, deviceId, version } = about;
  const state = ORDER.find((one) => components.some((component) => component.state === one)) ?? 'pending';
  const reason = components.find(({ error }) => error !== undefined)?.error;
  const error = ofGateway ?? (reason && { ...reason, source: name });
  return {
    deploymentId,
    body: {
      ...(version === undefined
        ? { apiVersion: 'deployment.margo.org/v1alpha1', kind: 'DeploymentStatusManifest' }
        : { adoptedManifestVersion: Number(version) }),
      deploymentId,
      ...(deviceId !== undefined && { deviceId }),
      status: { state, ...(error !== undefined && { error }) },
      components,
    },
  };
}
