export * from './content-digest.js';
