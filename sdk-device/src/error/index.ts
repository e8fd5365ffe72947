export * from './errors.js';
export * from './problem-response-error.js';
