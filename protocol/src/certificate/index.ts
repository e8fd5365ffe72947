export * from './certificate.js';
export * from './check.js';
