export * from './explain-digest.js';
export * from './explain-request.js';
export * from './explain-signature.js';
export * from './explain-svid.js';
export { type Advice, MISTAKES, type Mistake, type MistakeName } from './mistakes.js';
export type { KnownKey } from './search.js';
