export * from './limits.js';
export * from './parse.js';
