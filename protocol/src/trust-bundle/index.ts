export * from './trust-bundle.js';
