// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

export * from './operations.js';
export * from './request-validators.js';
export * from './response-validators.js';
export type { components, paths, AcceptedRegistration, AssignedDeployment, Certificate, CertificateFingerprint, CertificateKind, Client, ClientId, ClientPage, ClientRegistration, ClientState, CommunicationInterface, CommunicationInterfaceType, ComponentProperties, ComponentStatus, Cpu, Cursor, DeploymentAssignment, DeploymentComponent, DeploymentDocument, DeploymentDocumentText, DeploymentId, DeploymentMetadata, DeploymentParameter, DeploymentProfile, DeploymentSpec, DeploymentState, DeploymentStatusManifest, DeploymentType, DesiredState, DeviceCapabilitiesManifest, DeviceId, DeviceProperties, DeviceReport, DeviceReports, Digest, DistinguishedName, Extension, FieldError, KeyId, Label, Maintenance, ManifestVersion, NoStatusError, OverallStatus, ParameterTarget, Peripheral, Problem, RefusedRegistration, RegistrationBatch, RegistrationIndex, RegistrationLines, RegistrationResult, RegistrationResultLines, RegistrationResults, Runtime, SizeBytes, StatusError, StatusPage, StatusRecord, StatusSequence, TargetExpression, Timestamp } from './types.js';
export { validators } from './validators/index.js';
