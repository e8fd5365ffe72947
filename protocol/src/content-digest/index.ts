export { type ContentDigestAlgorithm, createContentDigest } from './create.js';
export * from './verify.js';
