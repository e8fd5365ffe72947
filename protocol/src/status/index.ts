export * from './overall-state.js';
