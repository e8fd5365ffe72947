export * from './derive.js';
export * from './device-id.js';
