export * from './https-fetch.js';
export * from './trust.js';
