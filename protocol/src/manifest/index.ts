export * from './artifact-url.js';
export * from './serialize.js';
export * from './version.js';
