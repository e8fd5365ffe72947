export * from './decision.js';
export * from './retry-after.js';
