export * from './create.js';
export * from './parse.js';
