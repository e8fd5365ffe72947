import type { Server, ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Material } from './scenario.js';

/** Starts a server on a port of its own. @returns the port */
export type Contestant = (material: Material) => Promise<number>;

/** How the servers are called, in the order in which they are shown. */
export const MTLS_CONTESTANTS = {
  'sdk-server': 'sdk-server, the whole pipeline',
  bare: 'node:https, mutual TLS, compiled schema',
  fastify: 'Fastify, SPIFFE ID and policy by hand, ajv',
  express: 'Express, SPIFFE ID and policy by hand, ajv',
} as const;

export type MtlsContestantName = keyof typeof MTLS_CONTESTANTS;

/** Loads only what is asked for, so that each process holds one server's code. */
export const loadMtlsContestant: Readonly<Record<MtlsContestantName, () => Promise<Contestant>>> = {
  'sdk-server': async () => (await import('./sdk-server.js')).sdkServer,
  bare: async () => (await import('./bare.js')).bare,
  fastify: async () => (await import('./frameworks.js')).fastifyContestant,
  express: async () => (await import('./frameworks.js')).expressContestant,
};

/** Lets a server listen on a free port of this machine. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** What node:https needs to demand client certificates, and nothing else. */
export function tlsOptions({ server, anchors }: Material): ServerOptions {
  return {
    ...server,
    ca: [...anchors],
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.3',
  };
}
