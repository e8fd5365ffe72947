// Made by "npm run generate" from spec. Do not edit: change the source and run the command again.

export * from './errata.js';
export type * from './operation.js';
export * from './problem-types.js';
export * from './requirements.js';
export type * from './validator.js';
export * as mtls from './mtls/index.js';
export * as operator from './operator/index.js';
export * as signature from './signature/index.js';
export * as trustBundle from './trust-bundle/index.js';
