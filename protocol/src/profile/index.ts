export * from './signature/algorithms.js';
export * from './signature/sign-request.js';
export * from './signature/verify-request.js';
