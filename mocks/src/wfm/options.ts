import { join } from 'node:path';
import { type Clock, MargoError } from '@margo-contract/protocol';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import { DEFAULT_WFM } from '../mis/start.js';
import { type Log, logNothing } from '../process/log.js';
import { selectByName } from '../process/select.js';
import { type Behaviour, combineBehaviours, type Profile } from './behaviour/behaviour.js';
import { Switchboard } from './behaviour/switchboard.js';
import { FAULTS } from './fault/catalogue.js';
import type { Fault } from './fault/fault.js';
import type { OnboardingPolicy } from './onboarding.js';
import type { AcceptancePolicy } from './profile/accepted-clients.js';
import { createToken, createUuid, type Random, systemRandom } from './random.js';
import { DEFAULT_LIMITS, limitStore, type StoreLimits } from './store/limits.js';
import { openStore } from './store/open.js';
import type { Store } from './store/store.js';
import { Traffic } from './traffic/traffic.js';
import { selectVariants } from './variant/select.js';
import type { Variant } from './variant/variant.js';

/** How a WFM in a box is set up; everything has a default. */
export interface StartWfmOptions {
  /** How devices prove who they are; `signature` when absent. */
  readonly profile?: Profile;
  /** With mutual TLS: the trust domain and the id of the WFM; `margo.example` and `wfm-1` when absent. */
  readonly wfm?: WfmName;
  /** With mutual TLS: port of the identity service; one that is free when absent. */
  readonly misPort?: number;
  /** With mutual TLS: which clients are served; those on the operator's list when absent. */
  readonly acceptance?: AcceptancePolicy;
  /** Port of the device interface; one that is free when absent. */
  readonly port?: number;
  /** Port of the operator interface; one that is free when absent. */
  readonly operatorPort?: number;
  /** Token of the operator interface; a random one when absent. */
  readonly operatorToken?: string;
  /** Where CA and certificates are kept; a temporary directory, removed at the end, when absent. */
  readonly directory?: string;
  /** Whom the WFM admits whose certificate nobody registered; everybody when absent. */
  readonly onboarding?: OnboardingPolicy;
  /** Path prefix of the device interface, such as `/plant7`; none when absent. */
  readonly basePath?: string;
  /**
   * Where the WFM keeps what it remembers: a store, or the URL of one. When absent, below the directory, or in memory if that
   * is temporary. It is closed together with the WFM.
   */
  readonly store?: Store | string;
  /** How much devices can make the WFM keep; 10,000 clients that wait, and 1,000 devices and 10,000 reports per client when absent. */
  readonly limits?: Partial<StoreLimits>;
  /** Folder with deployments for clients, which is watched: `<clientId, label or all>/<any name>.yaml`. */
  readonly desiredState?: string;
  /** Time of signature windows and records. TLS certificates run on the system's time. */
  readonly clock?: Clock;
  readonly random?: Random;
  readonly log?: Log;
  /** Makes the id of a client that onboards or is registered; a UUID when absent (CLI-001, CLI-002). */
  readonly createClientId?: () => string;
  /** Names of faults that the WFM is to have, see `margo-mock faults`. */
  readonly faults?: readonly string[];
  /**
   * Whether refused signatures and digests are explained in the log, and the console is served on the operator's port. Off when absent:
   * `margo-mock wfm` has it on.
   */
  readonly console?: boolean;
  /** Names of lawful choices that the WFM is to make, see `margo-mock variants`. */
  readonly variants?: readonly string[];
}

/** What a WFM has for those who look at it while it runs. */
interface Workbench {
  /** What devices and WFM said to each other of late. */
  readonly traffic: Traffic;
  readonly switchboard: Switchboard<Fault>;
}

/** Options without which a WFM does well. */
type Optional = 'directory' | 'desiredState';

/**
 * The options with every default filled in, where there is one; the store is open, faults and variants are what they do.
 */
export type WfmSettings = Required<
  Omit<StartWfmOptions, Optional | 'store' | 'limits' | 'faults' | 'variants' | 'console'>
> &
  Pick<StartWfmOptions, Optional> & {
    readonly store: Store;
    readonly behaviours: readonly Behaviour[];
    /** What the console shows and switches; undefined without it. */
    readonly workbench: Workbench | undefined;
  };

/** Fills in the defaults, and opens the store. @throws MargoError `mock-option-invalid`, and what `openStore` throws */
export async function settle({
  faults = [],
  variants = [],
  store,
  limits,
  console: hasConsole = false,
  ...options
}: StartWfmOptions): Promise<WfmSettings> {
  const random = options.random ?? systemRandom;
  const chosen = choose(faults, variants, options);
  const settings = {
    profile: 'signature' as const,
    wfm: DEFAULT_WFM,
    misPort: 0,
    acceptance: 'listed' as const,
    port: 0,
    operatorPort: 0,
    onboarding: 'auto' as const,
    basePath: '',
    clock: () => new Date(),
    log: logNothing,
    operatorToken: createToken(random),
    createClientId: () => createUuid(random),
    ...options,
    random,
    behaviours: behavioursOf(chosen),
    workbench: hasConsole ? workbenchOf(chosen, options.profile ?? 'signature') : undefined,
  };
  checkToken(settings.operatorToken);
  checkBasePath(settings.basePath);
  checkDesiredState(settings);
  const opened = typeof store === 'object' ? store : await openStore(store ?? defaultStore(options));
  const limited = limitStore(opened, { ...DEFAULT_LIMITS, ...limits });
  return combineBehaviours(settings.behaviours).settings({ ...settings, store: limited });
}

function defaultStore({ directory }: Pick<StartWfmOptions, 'directory'>): string {
  return directory === undefined ? 'memory:' : join(directory, 'store');
}

/** What a WFM is told to do otherwise. */
interface Chosen {
  readonly variants: readonly Variant[];
  readonly faults: readonly Fault[];
}

function choose(
  faultNames: readonly string[],
  variantNames: readonly string[],
  options: Pick<StartWfmOptions, 'basePath' | 'profile'>,
): Chosen {
  const variants = selectVariants(variantNames, options);
  const faults = selectByName(faultNames, FAULTS, 'fault');
  const { profile = 'signature' } = options;
  const other = [...variants, ...faults].find(({ profiles }) => !profiles.includes(profile));
  if (other === undefined) return { variants, faults };
  throw new MargoError(
    'mock-option-invalid',
    `${other.name} belongs to the profile ${other.profiles.join(' and ')}, and this WFM has the profile ${profile}`,
  );
}

function behavioursOf({ variants, faults }: Chosen): readonly Behaviour[] {
  return [...variants, ...faults].map(({ behaviour }) => behaviour);
}

function workbenchOf({ variants, faults }: Chosen, profile: Profile): Workbench {
  const all = FAULTS.filter(({ profiles }) => profiles.includes(profile));
  const fixed = variants.map(({ behaviour }) => behaviour);
  return { traffic: new Traffic(), switchboard: new Switchboard(all, faults, fixed) };
}

/** The form of a bearer token (RFC 6750 section 2.1). The token itself is not repeated in the message. */
function checkToken(token: string): void {
  if (/^[A-Za-z0-9._~+/-]+=*$/.test(token)) return;
  throw new MargoError(
    'mock-option-invalid',
    'The operator token has characters other than A-Z a-z 0-9 . _ ~ + / - =',
  );
}

/** Folders bear the ids of clients, and a SPIFFE ID is no name of a folder. */
function checkDesiredState({
  profile,
  desiredState,
}: Pick<StartWfmOptions, 'profile' | 'desiredState'>): void {
  if (profile !== 'mtls' || desiredState === undefined) return;
  throw new MargoError(
    'mock-option-invalid',
    'A folder of desired state goes with the signature profile only; assign deployments by the operator interface',
  );
}

function checkBasePath(basePath: string): void {
  if (/^(\/[A-Za-z0-9._~-]+)*$/.test(basePath)) return;
  throw new MargoError(
    'mock-option-invalid',
    `The base path ${JSON.stringify(basePath)} is not like /plant7, without a slash at the end`,
  );
}
