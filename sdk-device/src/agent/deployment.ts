import type { ComponentStatus, DeploymentState, StatusError } from '@margo-contract/generated/signature';
import type { DeploymentStatus } from '../operation/report-status.js';
import type { AnyDocument } from './read-document.js';
import type { ChangeKind } from './store/agent-store.js';

/** A deployment that a handler is to bring about, or to remove. */
export interface Deployment {
  readonly deploymentId: string;
  readonly digest: string;
  /** `metadata.name` of the document. */
  readonly name: string;
  /** Names of its components, in the order of the document. */
  readonly components: readonly string[];
  /** What the document says of where it belongs: `dev`, `gw/dev` or `gw/*`. */
  readonly target: string | undefined;
  /** The device it was placed on: the target, or the child that was chosen for `gw/*`. */
  readonly deviceId: string | undefined;
}

/** A deployment with its document, for `install` and `update`. */
export interface WantedDeployment extends Deployment {
  readonly document: AnyDocument;
  /** The document as it came. */
  readonly octets: Uint8Array;
}

/** How a component fares. */
export interface ComponentProgress {
  /** As in the document. */
  readonly name: string;
  readonly state: DeploymentState;
  /** Why it failed. */
  readonly error?: Omit<StatusError, 'source'>;
}

/** Tells how a change goes on. */
export interface Progress {
  /**
   * Reports that components are in another state. Resolves when the WFM has acknowledged that, or when it cannot be told now; then
   * the newest state is reported later. There is no need to call it: a change that takes longer than a poll interval is reported
   * as under way, and its end always.
   */
  report(...components: readonly ComponentProgress[]): Promise<void>;
  /** Aborted when the agent stops: end soon, in whatever state; the change is made again at the next start. */
  readonly signal: AbortSignal;
}

/** How components ended, when not all of them ended well. */
export type Outcome = readonly ComponentProgress[] | undefined;

/** A function of the vendor that makes a change. */
type Handler<Subject> = (deployment: Subject, progress: Progress) => Promise<Outcome> | Promise<void>;

/**
 * What the vendor writes. Each may be called again for the same change, after a restart in the middle of it. When one returns, all
 * components count as installed, or removed, except those that it returns otherwise; when it throws, the change has failed.
 */
export interface Handlers {
  /** Brings a deployment up. */
  readonly install: Handler<WantedDeployment>;
  /** Brings a deployment to a new document. */
  readonly update: Handler<WantedDeployment>;
  /** Takes a deployment away. */
  readonly remove: Handler<Deployment>;
}

/** Thrown by a handler to say why a change failed; every other error is reported under the code `<change>-failed`. */
export class DeploymentFailure extends Error {
  override readonly name = 'DeploymentFailure';
  readonly code: string;
  /** The component that failed; the deployment as a whole unless given. */
  readonly component: string | undefined;

  constructor(code: string, message: string, component?: string) {
    super(message);
    this.code = code;
    this.component = component;
  }
}

/** Error codes that gateways have to use (GW-011, GW-012). */
export const GATEWAY_CODES = { childUnknown: '101', childUnreachable: '102', noPlacement: '103' } as const;

/** A failure that a see-thru gateway reports under its own id. */
export class GatewayFailure extends DeploymentFailure {
  constructor(reason: keyof typeof GATEWAY_CODES, message: string) {
    super(GATEWAY_CODES[reason], message);
  }
}

/** Longest message of an error that is reported, in characters. */
const MAXIMUM_MESSAGE = 1000;

/** The states of a deployment's components while a change is under way, and the reports about them. */
export class ComponentStates {
  readonly #deployment: Deployment;
  readonly #change: ChangeKind;
  readonly #gateway: string | undefined;
  readonly #states: Map<string, ComponentStatus>;
  #error: StatusError | undefined;

  /** @param gateway the id under which a gateway reports its own failures */
  constructor(deployment: Deployment, change: ChangeKind, gateway: string | undefined) {
    this.#deployment = deployment;
    this.#change = change;
    this.#gateway = gateway;
    const [first] = deployment.components;
    const begun = (name: string): DeploymentState =>
      change === 'remove' ? 'removing' : name === first ? 'installing' : 'pending';
    this.#states = new Map(deployment.components.map((name) => [name, { name, state: begun(name) }]));
  }

  /** A component that the document does not have is nothing that can be reported (STA-010). */
  set({ name, state, error }: ComponentProgress): void {
    if (!this.#states.has(name)) return;
    this.#states.set(name, { name, state, ...(error && { error: { ...shorten(error), source: name } }) });
  }

  /** Every component has come to the end of the change, except those that failed. */
  end(outcome: Outcome = []): void {
    const state = this.#change === 'remove' ? 'removed' : 'installed';
    for (const { name, state: previous } of this.#states.values()) {
      if (previous !== 'failed') this.set({ name, state });
    }
    for (const component of outcome) this.set(component);
  }

  /** A change that failed is told with its reason, by the component or by the deployment (STA-012). */
  fail(error: unknown): void {
    const failure = describe(error, this.#change);
    const source = error instanceof GatewayFailure ? this.#gateway : undefined;
    const component = error instanceof DeploymentFailure ? error.component : undefined;
    if (component !== undefined && this.#states.has(component)) {
      this.set({ name: component, state: 'failed', error: failure });
      return;
    }
    this.#error = { ...failure, source: source ?? this.#deployment.name };
    for (const { name, state } of this.#states.values()) {
      if (state !== 'installed' && state !== 'removed') this.set({ name, state: 'failed' });
    }
    // Without a component that failed the deployment could not be called failed (STA-009).
    const isTold = [...this.#states.values()].some(({ state }) => state === 'failed');
    if (!isTold) for (const name of this.#deployment.components) this.set({ name, state: 'failed' });
  }

  get hasFailed(): boolean {
    return [...this.#states.values()].some(({ state }) => state === 'failed');
  }

  /** @param deviceId where it runs, when a gateway reports for a child (GW-013) */
  status(deviceId: string | undefined): DeploymentStatus {
    const error = this.#reason();
    return {
      deploymentId: this.#deployment.deploymentId,
      ...(deviceId !== undefined && { deviceId }),
      components: [...this.#states.values()],
      ...(error && { error }),
    };
  }

  /** A deployment that failed did so for the reason of the first component that did, unless there is a reason of its own. */
  #reason(): StatusError | undefined {
    const error = [...this.#states.values()].find(({ state }) => state === 'failed')?.error;
    if (this.#error !== undefined || !error?.code) return this.#error;
    const { code, message = '' } = error;
    return { code, message, source: this.#deployment.name };
  }
}

function describe(error: unknown, change: ChangeKind): Omit<StatusError, 'source'> {
  const message = error instanceof Error && error.message !== '' ? error.message : `The ${change} failed`;
  const code = error instanceof DeploymentFailure ? error.code : `${change}-failed`;
  return shorten({ code, message });
}

function shorten({ code, message }: Omit<StatusError, 'source'>): Omit<StatusError, 'source'> {
  return { code, message: message.slice(0, MAXIMUM_MESSAGE) };
}
