export * from './create.js';
export * from './extract.js';
export * from './limits.js';
export * from './verify.js';
