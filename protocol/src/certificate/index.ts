export * from './certificate.js';
export * from './check.js';
export * from './key-id.js';
