export * from './about-blank.js';
export * from './create.js';
export * from './field-errors.js';
export * from './field-path.js';
export * from './parse.js';
export * from './problem.js';
export * from './problem-type.js';
