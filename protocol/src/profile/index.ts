export * from './algorithms.js';
export * from './sign-request.js';
export * from './verify-request.js';
