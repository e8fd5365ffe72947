export * from './derive.js';
export * from './hierarchy.js';
export * from './parse.js';
export * from './target.js';
