import type { Server, ServerOptions } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import type { MutualTlsOptions, Wfm, WfmHandlers, WfmOptions } from '@margo-contract/sdk-server';
import type { TrustDomain } from '../../svid/trust-domain.js';
import type { WfmSettings } from '../options.js';

/** The security profiles that a WFM in a box can have. */
export const PROFILES = ['signature', 'mtls'] as const;
export type Profile = (typeof PROFILES)[number];

/** What a WFM of the signature profile is made of. */
export type SignatureParts = Extract<WfmOptions, { readonly profile: 'signature' }>;

/** What a WFM of the mutual-TLS profile is made of. */
export type MtlsParts = Extract<WfmOptions, { readonly profile: 'mtls' }>;

/** What a WFM is made of in either profile. */
export interface SharedParts extends Pick<SignatureParts, 'records' | 'clock'> {
  readonly handlers: WfmHandlers;
}

/** Answers one request. */
export type Handle = Wfm['handle'];

/** What a WFM in a box is made of at the moment at which a behaviour is put around it. */
export interface Surroundings {
  readonly parts: SharedParts;
  readonly settings: WfmSettings;
  /** The same parts in full; present in the signature profile only. */
  readonly signature?: SignatureParts;
  /** The same parts in full; present with mutual TLS only. */
  readonly mtls?: MtlsParts;
}

/** Gives another secure context in place of the one that a server with mutual TLS is about to take. */
export type ContextChange = (context: SecureContextOptions) => SecureContextOptions;

/** How a WFM in a box behaves otherwise than it usually does. Everything that is absent stays as usual. */
export interface Behaviour {
  /** Changes the settings, such as the store or the way ids are made. */
  readonly settings?: (settings: WfmSettings) => WfmSettings;
  /** Changes what a WFM of either profile is made of, such as what it has on record. */
  readonly parts?: <Parts extends SharedParts>(parts: Parts, settings: WfmSettings) => Parts;
  /** Changes what a WFM of the signature profile is made of, such as its replay memory. */
  readonly signatureParts?: (parts: SignatureParts, settings: WfmSettings) => SignatureParts;
  /** Stands around the WFM: sees each request first, and its response last. */
  readonly around?: (handle: Handle, surroundings: Surroundings) => Handle;
  /** Changes what a WFM with mutual TLS is made of. */
  readonly mtlsParts?: (parts: MtlsParts, settings: WfmSettings) => MtlsParts;
  /** Changes how clients are checked in the TLS handshake. */
  readonly mutualTls?: (options: MutualTlsOptions) => MutualTlsOptions;
  /** With mutual TLS, changes what handshakes go by: at the start, and with each SVID and trust bundle that follows. */
  readonly context?: (domain: TrustDomain) => ContextChange | Promise<ContextChange>;
  /** Stands around the identity service. */
  readonly mis?: (handle: Handle) => Handle;
  /** Changes the options of the TLS server. */
  readonly tls?: (options: ServerOptions) => ServerOptions;
  /** Changes the server itself before it listens. With mutual TLS the PKI is at hand. */
  readonly server?: (server: Server, domain: TrustDomain | undefined) => void | Promise<void>;
}

/** Makes one behaviour of many; the first is the innermost. Of none it makes one that changes nothing. */
export function combineBehaviours(behaviours: readonly Behaviour[]): Required<Behaviour> {
  const combined: Required<Behaviour> = {
    settings: (settings) => fold(behaviours, settings, (one, value) => one.settings?.(value)),
    parts: (parts, settings) => fold(behaviours, parts, (one, value) => one.parts?.(value, settings)),
    signatureParts: (parts, settings) =>
      fold(behaviours, parts, (one, value) => one.signatureParts?.(value, settings)),
    around: (handle, surroundings) =>
      fold(behaviours, handle, (one, value) => one.around?.(value, surroundings)),
    mtlsParts: (parts, settings) => fold(behaviours, parts, (one, value) => one.mtlsParts?.(value, settings)),
    mutualTls: (options) => fold(behaviours, options, (one, value) => one.mutualTls?.(value)),
    context: async (domain) => {
      const changes: ContextChange[] = [];
      for (const { context } of behaviours) if (context !== undefined) changes.push(await context(domain));
      return (taken) => changes.reduce((value, change) => change(value), taken);
    },
    mis: (handle) => fold(behaviours, handle, (one, value) => one.mis?.(value)),
    tls: (options) => fold(behaviours, options, (one, value) => one.tls?.(value)),
    server: async (server, domain) => {
      for (const behaviour of behaviours) await behaviour.server?.(server, domain);
    },
  };
  combinations.set(combined, behaviours);
  return combined;
}

/** What each combination was made of, whose members are there whether they do something or not. */
const combinations = new WeakMap<Behaviour, readonly Behaviour[]>();

/** Names of the members of a behaviour that change something. */
export function changesOf(behaviour: Behaviour): ReadonlySet<string> {
  const combined = combinations.get(behaviour);
  return new Set(
    combined === undefined ? Object.keys(behaviour) : combined.flatMap((one) => [...changesOf(one)]),
  );
}

function fold<Value>(
  behaviours: readonly Behaviour[],
  start: Value,
  change: (behaviour: Behaviour, value: Value) => Value | undefined,
): Value {
  return behaviours.reduce((value, behaviour) => change(behaviour, value) ?? value, start);
}
