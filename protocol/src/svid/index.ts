export type { SvidAlgorithm } from './algorithm.js';
export * from './check.js';
export * from './policy.js';
