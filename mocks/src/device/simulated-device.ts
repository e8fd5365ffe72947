import { join } from 'node:path';
import type { Clock } from '@margo-contract/protocol';
import type { CallOptions, Identity, RandomBytes, Sleep, Trust } from '@margo-contract/sdk-device';
import {
  type AgentEvent,
  type AgentStatus,
  type DesiredState,
  type DesiredStateOptions,
  DeviceAgent,
  describeEvent,
} from '@margo-contract/sdk-device/agent';
import { type Log, logNothing } from '../process/log.js';
import { simulatedCapabilities } from './capabilities.js';
import { simulatedHandlers } from './handlers.js';
import { loadIdentity, simulatedDeviceId } from './identity.js';
import type { MtlsAccess } from './mtls-access.js';
import { everyComponent, type Outcomes } from './outcome/outcome.js';

/** Which WFM a simulated device goes to, and where it keeps what it has. */
export interface SimulatedDeviceOptions {
  /** Root URL of the WFM; several of one WFM whose instances share everything, the preferred one first (FAIL-001). */
  readonly wfm: string | readonly string[];
  /** Root CA certificate of the WFM, PEM; in the signature profile. */
  readonly ca?: string;
  /** SVID and trust bundle; in the mutual-TLS profile. */
  readonly mtls?: MtlsAccess;
  /** Where key, certificate and state are kept. */
  readonly directory: string;
  /** The clientId that the WFM assigned out of band. */
  readonly clientId?: string;
  /** How components fare; every one becomes `installed` when absent. */
  readonly outcomes?: Outcomes;
  /** How often it polls, within which hours, and when it is silent. */
  readonly polling?: Pick<DesiredStateOptions, 'every' | 'downtime' | 'pollingHours'>;
  readonly log?: Log;
  readonly onEvent?: (event: AgentEvent) => void;
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  readonly sleep?: Sleep;
}

interface Access {
  readonly identity: Identity;
  readonly trust: Trust;
  readonly deviceId: string;
  readonly certificateFile: string;
}

/** @throws MargoError */
async function openAccess({ mtls, ca = '', directory, clock }: SimulatedDeviceOptions): Promise<Access> {
  if (mtls !== undefined) {
    const { openMtlsAccess } = await import('./mtls-access.js');
    return { ...(await openMtlsAccess(mtls, directory, clock)), certificateFile: mtls.svid };
  }
  const { identity, certificateFile } = await loadIdentity(directory);
  return { identity, trust: { ca }, deviceId: simulatedDeviceId(identity), certificateFile };
}

/** A device that installs nothing, but says that it does: the agent of the SDK with a scripted outcome. */
export class SimulatedDevice {
  readonly deviceId: string;
  readonly certificateFile: string;
  readonly #agent: DeviceAgent;
  readonly #desired: DesiredState;

  private constructor(agent: DeviceAgent, certificateFile: string, desired: DesiredState) {
    this.deviceId = agent.deviceId;
    this.certificateFile = certificateFile;
    this.#agent = agent;
    this.#desired = desired;
  }

  /**
   * Loads what the directory holds, or makes it. Nothing is sent.
   *
   * @throws MargoError
   */
  static async open(options: SimulatedDeviceOptions): Promise<SimulatedDevice> {
    const { directory, outcomes = everyComponent('installed'), log = logNothing, polling } = options;
    const { identity, trust, deviceId, certificateFile } = await openAccess(options);
    const { clock, random, sleep, onEvent, clientId } = options;
    const agent = await DeviceAgent.open({
      endpoints: [options.wfm].flat(),
      identity,
      trust,
      folder: join(directory, 'state'),
      capabilities: simulatedCapabilities(deviceId),
      failuresBeforeMove: 1,
      clientId,
      onEvent: (event) => {
        if (event.type !== 'unchanged') log(`${deviceId}: ${describeEvent(event)}`);
        onEvent?.(event);
      },
      clock,
      random,
      sleep,
    });
    const desired = agent.desiredState({ ...simulatedHandlers(outcomes), ...polling });
    return new SimulatedDevice(agent, certificateFile, desired);
  }

  /**
   * Onboards and reports the device if that is still to be done, polls, and carries out what changed.
   *
   * @throws MargoError
   */
  async cycle({ signal = new AbortController().signal }: CallOptions = {}): Promise<void> {
    await this.#desired.cycle({ signal });
  }

  /** Polls until the signal is aborted. @throws MargoError for what no waiting mends */
  async run(signal: AbortSignal): Promise<void> {
    await this.#desired.run({ signal });
  }

  status(): AgentStatus {
    return this.#agent.status();
  }

  /** Closes connections and files. */
  close(): Promise<void> {
    return this.#agent.close();
  }
}
