export type { RetryLimits } from './retry.js';
export type { Sleep } from './sleep.js';
