export * from './client-id.js';
