export * from './margo-id.js';
export * from './spiffe-id.js';
