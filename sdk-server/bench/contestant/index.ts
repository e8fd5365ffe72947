import type { Contestant } from './contestant.js';

/** How the servers are called, in the order in which they are shown. */
export const CONTESTANT_TITLES = {
  'sdk-server': 'sdk-server, the whole pipeline',
  bare: 'node:http, SHA-256, one P-256 verification, compiled schema',
  fastify: 'Fastify, http-message-signatures, ajv',
  'express-openapi-validator': 'express-openapi-validator (shape only)',
  prism: 'Prism (shape only)',
} as const;

export type ContestantName = keyof typeof CONTESTANT_TITLES;

export const CONTESTANT_NAMES = Object.keys(CONTESTANT_TITLES) as readonly ContestantName[];

/** Loads only what is asked for, so that each process holds one server's code. */
export const loadContestant: Readonly<Record<ContestantName, () => Promise<Contestant>>> = {
  'sdk-server': async () => (await import('./sdk-server.js')).sdkServer,
  bare: async () => (await import('./bare.js')).bare,
  fastify: async () => (await import('./fastify.js')).fastifyContestant,
  'express-openapi-validator': async () =>
    (await import('./express-openapi-validator.js')).expressOpenapiValidator,
  prism: async () => (await import('./prism.js')).prism,
};
