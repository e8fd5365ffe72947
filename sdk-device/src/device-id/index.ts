export { deviceIdFromParts, parseDeviceId } from '@margo-contract/protocol/device-id';
export * from './from-idevid.js';
