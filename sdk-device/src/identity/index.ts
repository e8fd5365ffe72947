export type { DeviceCertificate } from './device-certificate.js';
export * from './device-identity.js';
export type { PemSource } from './read-pem.js';
