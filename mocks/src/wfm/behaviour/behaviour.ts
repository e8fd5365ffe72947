import type { Server, ServerOptions } from 'node:https';
import type { MutualTlsOptions, Wfm, WfmOptions } from '@margo-contract/sdk-server';
import type { WfmSettings } from '../options.js';

/** The security profiles that a WFM in a box can have. */
export const PROFILES = ['signature', 'mtls'] as const;
export type Profile = (typeof PROFILES)[number];

/** What a WFM of the signature profile is made of. */
export type SignatureParts = Extract<WfmOptions, { readonly profile: 'signature' }>;

/** What a WFM of the mutual-TLS profile is made of. */
export type MtlsParts = Extract<WfmOptions, { readonly profile: 'mtls' }>;

/** Answers one request. */
export type Handle = Wfm['handle'];

/** What a WFM in a box is made of at the moment at which a behaviour is put around it. */
export interface Surroundings {
  readonly parts: SignatureParts;
  readonly settings: WfmSettings;
}

/** The same of a WFM with mutual TLS. */
export interface MtlsSurroundings {
  readonly parts: MtlsParts;
  readonly settings: WfmSettings;
}

/** How a WFM in a box behaves otherwise than it usually does. Everything that is absent stays as usual. */
export interface Behaviour {
  /** Changes the settings, such as the store or the way ids are made. */
  readonly settings?: (settings: WfmSettings) => WfmSettings;
  /** Changes what the WFM is made of, such as its replay memory. */
  readonly parts?: (parts: SignatureParts, settings: WfmSettings) => SignatureParts;
  /** Stands around the WFM: sees each request first, and its answer last. */
  readonly around?: (handle: Handle, surroundings: Surroundings) => Handle;
  /** Changes what a WFM with mutual TLS is made of. */
  readonly mtlsParts?: (parts: MtlsParts, settings: WfmSettings) => MtlsParts;
  /** Stands around a WFM with mutual TLS. */
  readonly mtlsAround?: (handle: Handle, surroundings: MtlsSurroundings) => Handle;
  /** Changes how clients are checked in the TLS handshake. */
  readonly mutualTls?: (options: MutualTlsOptions) => MutualTlsOptions;
  /** Stands around the identity service. */
  readonly mis?: (handle: Handle) => Handle;
  /** Changes the options of the TLS server. */
  readonly tls?: (options: ServerOptions) => ServerOptions;
  /** Changes the server itself before it listens. */
  readonly server?: (server: Server) => void;
}

/** Makes one behaviour of many; the first is the innermost. Of none it makes one that changes nothing. */
export function combineBehaviours(behaviours: readonly Behaviour[]): Required<Behaviour> {
  return {
    settings: (settings) => fold(behaviours, settings, (one, value) => one.settings?.(value)),
    parts: (parts, settings) => fold(behaviours, parts, (one, value) => one.parts?.(value, settings)),
    around: (handle, surroundings) =>
      fold(behaviours, handle, (one, value) => one.around?.(value, surroundings)),
    mtlsParts: (parts, settings) => fold(behaviours, parts, (one, value) => one.mtlsParts?.(value, settings)),
    mtlsAround: (handle, surroundings) =>
      fold(behaviours, handle, (one, value) => one.mtlsAround?.(value, surroundings)),
    mutualTls: (options) => fold(behaviours, options, (one, value) => one.mutualTls?.(value)),
    mis: (handle) => fold(behaviours, handle, (one, value) => one.mis?.(value)),
    tls: (options) => fold(behaviours, options, (one, value) => one.tls?.(value)),
    server: (server) => {
      for (const behaviour of behaviours) behaviour.server?.(server);
    },
  };
}

function fold<Value>(
  behaviours: readonly Behaviour[],
  start: Value,
  change: (behaviour: Behaviour, value: Value) => Value | undefined,
): Value {
  return behaviours.reduce((value, behaviour) => change(behaviour, value) ?? value, start);
}
