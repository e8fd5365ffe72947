// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

export * from './operations.js';
export * from './request-validators.js';
export * from './response-validators.js';
export type { components, paths, Bundle, BundleReference, Certificate, ClientId, CommunicationInterface, CommunicationInterfaceType, ComponentProperties, ComponentStatus, Cpu, DeploymentComponent, DeploymentDocument, DeploymentDocumentText, DeploymentId, DeploymentMetadata, DeploymentParameter, DeploymentProfile, DeploymentReference, DeploymentSpec, DeploymentState, DeploymentStatusManifest, DeploymentType, DeviceCapabilitiesManifest, DeviceId, DeviceProperties, Digest, Extension, FieldError, ManifestVersion, NoStatusError, OnboardingRequest, OnboardingResult, OverallStatus, ParameterTarget, Peripheral, Problem, RootCertificate, Runtime, SizeBytes, StateManifest, StatusError, TargetExpression } from './types.js';
export { validators } from './validators/index.js';
