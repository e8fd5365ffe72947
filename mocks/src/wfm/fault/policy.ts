import { AsyncLocalStorage } from 'node:async_hooks';
import { X509Certificate } from 'node:crypto';
import type { WireRequest } from '@margo-contract/sdk-server';
import { overruling } from '../behaviour/accept.js';
import { type Behaviour, combineBehaviours, type MtlsParts } from '../behaviour/behaviour.js';
import {
  everyRequest,
  everyResponse,
  fieldOf,
  insteadOf,
  remembering,
  responseOf,
} from '../behaviour/change.js';
import { admitting, isSubstitute } from '../behaviour/handshake.js';
import { isProblem, refusal } from '../behaviour/response.js';
import { searchClients } from './artifact.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;
const CLIENT_CERT = /^:([A-Za-z0-9+/=]+):$/;
/** As Envoy writes it: `Hash=…;URI=spiffe://…`. */
const FORWARDED_NAME = /URI="?(spiffe:[^";,]+)/;

/** What goes wrong with the accepted-client policy, and with who a caller is taken for. */
export const policyFaults: readonly FaultEntry[] = [
  {
    name: 'whole-namespace-accepted',
    profiles,
    requirement: 'ID-009',
    also: {
      'ID-011': 'So are clients that were removed.',
      'MAN-021': 'No read is denied.',
    },
    effect: 'Every client of the namespace is served, whether the operator accepted it or not.',
    behaviour: deciding(() => async () => 'accepted'),
  },
  {
    name: 'removed-clients-served',
    profiles,
    requirement: 'ID-011',
    effect: 'A client that was served once is served for ever, although it was taken off the list.',
    behaviour: deciding((clients) => {
      const served = new Set<string>();
      return async (spiffeId) => {
        if (served.has(spiffeId)) return 'accepted';
        const acceptance = await clients.decide(spiffeId);
        if (acceptance === 'accepted') served.add(spiffeId);
        return acceptance;
      };
    }),
  },
  {
    name: 'names-of-clients-compared-without-case',
    profiles,
    requirement: 'ID-011',
    effect: 'Names of accepted clients are compared without regard to case.',
    behaviour: deciding((clients) => {
      const accepted = new Map<string, string>();
      return async (spiffeId) => {
        const acceptance = await clients.decide(spiffeId);
        const other = accepted.get(spiffeId.toLowerCase());
        if (acceptance === 'accepted') accepted.set(spiffeId.toLowerCase(), spiffeId);
        return acceptance === 'accepted' || other === undefined ? acceptance : clients.decide(other);
      };
    }),
  },
  {
    name: 'removed-clients-served-while-connected',
    profiles,
    requirement: 'ID-011',
    effect: 'A client that was taken off the list is served as long as its connection is open.',
    behaviour: servedOnce(),
  },
  {
    name: 'denied-clients-answered-401',
    profiles,
    requirement: 'ID-012',
    also: { 'MAN-021': 'That holds for reads as well.' },
    effect: 'A client that the policy denies is answered 401 instead of 403.',
    behaviour: everyResponse(({ request, response }) =>
      isProblem(response, 'not-authorized') ? refusal(request, 'about:blank', 401) : undefined,
    ),
  },
  {
    name: 'denied-clients-answered-404',
    profiles,
    requirement: 'ID-012',
    also: { 'MAN-021': 'That holds for reads as well.', 'STA-017': 'And for reports about deployments.' },
    effect: 'A client that the policy denies is answered 404 instead of 403.',
    behaviour: everyResponse(({ request, response }) =>
      isProblem(response, 'not-authorized') ? refusal(request, 'about:blank', 404) : undefined,
    ),
  },
  {
    name: 'denied-clients-get-an-empty-manifest',
    profiles,
    requirement: 'MAN-021',
    also: {
      'ID-009': 'Such a client is served, if only with nothing.',
      'ID-011': 'So is one that was removed.',
    },
    effect: 'A client that the policy denies gets its manifest, which lists nothing.',
    behaviour: overruling(({ operation }) => operation === 'getStateManifest'),
  },
  {
    name: 'denied-clients-may-report',
    profiles,
    requirement: 'STA-017',
    effect: 'The policy is not asked when the status of a deployment is reported.',
    behaviour: overruling(({ operation }) => operation === 'reportDeploymentStatus'),
  },
  {
    name: 'denied-clients-may-describe-devices',
    profiles,
    requirement: 'ID-009',
    effect: 'The policy is not asked when capabilities are reported.',
    behaviour: overruling(({ operation }) => operation === 'replaceDeviceCapabilities'),
  },
  {
    name: 'renewed-svids-refused',
    profiles,
    requirement: 'ID-015',
    also: { 'ID-009': 'A client that is accepted is denied.' },
    effect: 'A client is known by its first certificate, so that another SVID of the same name is denied.',
    behaviour: knownByCertificate(),
  },
  {
    name: 'client-cert-believed-from-anyone',
    profiles,
    requirement: 'TLS-013',
    effect: 'The certificate in a field Client-Cert of a client counts in place of its own.',
    behaviour: everyRequest(({ request }) => believing(request)),
  },
  {
    name: 'client-cert-in-place-of-svid',
    profiles,
    requirement: 'TLS-013',
    effect: 'A connection without SVID is served when its requests have a field Client-Cert.',
    behaviour: combineBehaviours([
      withoutSvid(),
      everyRequest(({ request }) => (request.peerCertificate === undefined ? believing(request) : request)),
    ]),
  },
  {
    name: 'forwarded-name-selects-caller',
    profiles,
    requirement: 'ID-008',
    also: { 'TLS-013': 'X-Forwarded-Client-Cert counts although no proxy has set it.' },
    effect: 'The SPIFFE ID in X-Forwarded-Client-Cert is the caller, whatever the SVID says.',
    behaviour: callingAs(
      (request) => FORWARDED_NAME.exec(fieldOf(request, 'x-forwarded-client-cert') ?? '')?.[1],
    ),
  },
  {
    name: 'key-id-selects-caller',
    profiles,
    requirement: 'ID-008',
    effect: 'The keyid of a signature is the caller when it is a SPIFFE ID.',
    behaviour: callingAs(
      (request) => /keyid="(spiffe:[^"]+)"/.exec(fieldOf(request, 'signature-input') ?? '')?.[1],
    ),
  },
  {
    name: 'signatures-in-place-of-svids',
    profiles,
    requirement: 'SIG-017',
    effect: 'A connection without SVID is served as the first client’s when its requests are signed.',
    behaviour: combineBehaviours([
      admitting(({ certificate }) => (certificate === undefined ? 'as-first-client' : undefined)),
      insteadOf(({ request }) =>
        isSubstitute(request.peerCertificate) && fieldOf(request, 'signature-input') === undefined
          ? refusal(request, 'about:blank', 401)
          : undefined,
      ),
    ]),
  },
  {
    name: 'foreign-documents-answered-403',
    profiles,
    requirement: 'MAN-020',
    effect:
      'A document that another client has is answered 403 instead of 404, which tells that there is one.',
    behaviour: responseOf('getDeployment', async ({ request, response, settings, parameters }) => {
      if (!isProblem(response, 'deployment-not-found')) return undefined;
      const { deploymentId = '', digest = '' } = parameters;
      const found = await searchClients(settings.store, (store, clientId) =>
        store.deployments.findDocument(clientId, { deploymentId, digest }),
      );
      return found && refusal(request, 'not-authorized', 403);
    }),
  },
];

function deciding(make: (clients: MtlsParts['clients']) => MtlsParts['clients']['decide']): Behaviour {
  return { mtlsParts: (parts) => ({ ...parts, clients: { decide: make(parts.clients) } }) };
}

function servedOnce(): Behaviour {
  return remembering(() => {
    const served = new WeakSet<X509Certificate>();
    return combineBehaviours([
      everyResponse(({ request: { peerCertificate }, response }) => {
        if (peerCertificate !== undefined && !isProblem(response, 'not-authorized'))
          served.add(peerCertificate);
        return undefined;
      }),
      overruling(
        ({ request: { peerCertificate } }) => peerCertificate !== undefined && served.has(peerCertificate),
      ),
    ]);
  });
}

function knownByCertificate(): Behaviour {
  return remembering(() => {
    const fingerprints = new Map<string, string>();
    return insteadOf(({ request, parameters: { clientId = '' } }) => {
      const shown = request.peerCertificate?.fingerprint256 ?? '';
      const known = fingerprints.get(clientId) ?? shown;
      fingerprints.set(clientId, known);
      return known === shown ? undefined : refusal(request, 'not-authorized', 403);
    });
  });
}

function withoutSvid(): Behaviour {
  return admitting(({ certificate }) => (certificate === undefined ? 'without-identity' : undefined));
}

function believing(request: WireRequest): WireRequest {
  const [, base64] = CLIENT_CERT.exec(fieldOf(request, 'client-cert') ?? '') ?? [];
  if (base64 === undefined) return request;
  try {
    return { ...request, peerCertificate: new X509Certificate(Buffer.from(base64, 'base64')) };
  } catch {
    return request;
  }
}

/** Does what a request asks for as another client, once the policy has accepted the one that sent it. */
function callingAs(callerOf: (request: WireRequest) => string | undefined): Behaviour {
  const caller = new AsyncLocalStorage<string>();
  return {
    parts: (parts) => ({
      ...parts,
      handlers: redirected(parts.handlers, caller),
      records: redirected(parts.records, caller),
    }),
    around: (handle) => (request) => {
      const clientId = callerOf(request);
      return clientId === undefined ? handle(request) : caller.run(clientId, () => handle(request));
    },
  };
}

/** The same functions, told another client: it is their first argument, or a member of that. */
function redirected<Target extends object>(target: Target, caller: AsyncLocalStorage<string>): Target {
  return new Proxy(target, {
    get(_target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (first: unknown, ...rest: unknown[]) => {
        const clientId = caller.getStore();
        const told = clientId === undefined ? first : naming(first, clientId);
        return Reflect.apply(value, target, [told, ...rest]);
      };
    },
  });
}

function naming(argument: unknown, clientId: string): unknown {
  return typeof argument === 'object' ? { ...argument, clientId } : clientId;
}
