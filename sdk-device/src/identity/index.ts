export * from './device-identity.js';
export type { PemSource } from './read-pem.js';
