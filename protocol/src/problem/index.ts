export type { FieldError } from '../error/index.js';
export * from './create.js';
export * from './parse.js';
export * from './problem.js';
