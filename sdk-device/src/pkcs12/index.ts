export * from './read-pkcs12.js';
