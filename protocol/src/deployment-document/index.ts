export * from './bounds.js';
export * from './parse.js';
