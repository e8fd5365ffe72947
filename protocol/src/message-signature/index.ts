export * from './algorithm.js';
export { type Component, type ComponentParameters, component, serializeComponent } from './component.js';
export type { StructuredFieldType, StructuredFieldTypes } from './field-component.js';
export * from './message.js';
export * from './received-signatures.js';
export * from './sign.js';
export * from './sign-plain-request.js';
export { createSignatureBase } from './signature-base.js';
export {
  MAXIMUM_COMPONENTS,
  type ParameterValue,
  type SignatureInput,
  type SignatureParameters,
  type TokenValue,
} from './signature-input.js';
export { createSigner, type Signer } from './signer.js';
export * from './verify.js';
