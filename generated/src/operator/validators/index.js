// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

import { validateAcceptedRegistration } from './AcceptedRegistration.js';
import { validateAssignedDeployment } from './AssignedDeployment.js';
import { validateCertificate } from './Certificate.js';
import { validateCertificateFingerprint } from './CertificateFingerprint.js';
import { validateCertificateKind } from './CertificateKind.js';
import { validateClient } from './Client.js';
import { validateClientId } from './ClientId.js';
import { validateClientPage } from './ClientPage.js';
import { validateClientRegistration } from './ClientRegistration.js';
import { validateClientState } from './ClientState.js';
import { validateCommunicationInterface } from './CommunicationInterface.js';
import { validateCommunicationInterfaceType } from './CommunicationInterfaceType.js';
import { validateComponentProperties } from './ComponentProperties.js';
import { validateComponentStatus } from './ComponentStatus.js';
import { validateCpu } from './Cpu.js';
import { validateCursor } from './Cursor.js';
import { validateDeploymentAssignment } from './DeploymentAssignment.js';
import { validateDeploymentComponent } from './DeploymentComponent.js';
import { validateDeploymentDocument } from './DeploymentDocument.js';
import { validateDeploymentDocumentText } from './DeploymentDocumentText.js';
import { validateDeploymentId } from './DeploymentId.js';
import { validateDeploymentMetadata } from './DeploymentMetadata.js';
import { validateDeploymentParameter } from './DeploymentParameter.js';
import { validateDeploymentProfile } from './DeploymentProfile.js';
import { validateDeploymentSpec } from './DeploymentSpec.js';
import { validateDeploymentState } from './DeploymentState.js';
import { validateDeploymentStatusManifest } from './DeploymentStatusManifest.js';
import { validateDeploymentType } from './DeploymentType.js';
import { validateDesiredState } from './DesiredState.js';
import { validateDeviceCapabilitiesManifest } from './DeviceCapabilitiesManifest.js';
import { validateDeviceId } from './DeviceId.js';
import { validateDeviceProperties } from './DeviceProperties.js';
import { validateDeviceReport } from './DeviceReport.js';
import { validateDeviceReports } from './DeviceReports.js';
import { validateDigest } from './Digest.js';
import { validateDistinguishedName } from './DistinguishedName.js';
import { validateExtension } from './Extension.js';
import { validateFieldError } from './FieldError.js';
import { validateKeyId } from './KeyId.js';
import { validateLabel } from './Label.js';
import { validateMaintenance } from './Maintenance.js';
import { validateManifestVersion } from './ManifestVersion.js';
import { validateNoStatusError } from './NoStatusError.js';
import { validateOverallStatus } from './OverallStatus.js';
import { validateParameterTarget } from './ParameterTarget.js';
import { validatePeripheral } from './Peripheral.js';
import { validateProblem } from './Problem.js';
import { validateRefusedRegistration } from './RefusedRegistration.js';
import { validateRegistrationBatch } from './RegistrationBatch.js';
import { validateRegistrationIndex } from './RegistrationIndex.js';
import { validateRegistrationLines } from './RegistrationLines.js';
import { validateRegistrationResult } from './RegistrationResult.js';
import { validateRegistrationResultLines } from './RegistrationResultLines.js';
import { validateRegistrationResults } from './RegistrationResults.js';
import { validateRuntime } from './Runtime.js';
import { validateSizeBytes } from './SizeBytes.js';
import { validateStatusError } from './StatusError.js';
import { validateStatusPage } from './StatusPage.js';
import { validateStatusRecord } from './StatusRecord.js';
import { validateStatusSequence } from './StatusSequence.js';
import { validateTargetExpression } from './TargetExpression.js';
import { validateTimestamp } from './Timestamp.js';

/** Every validator, by the name of its component schema. */
export const validators = {
  AcceptedRegistration: validateAcceptedRegistration,
  AssignedDeployment: validateAssignedDeployment,
  Certificate: validateCertificate,
  CertificateFingerprint: validateCertificateFingerprint,
  CertificateKind: validateCertificateKind,
  Client: validateClient,
  ClientId: validateClientId,
  ClientPage: validateClientPage,
  ClientRegistration: validateClientRegistration,
  ClientState: validateClientState,
  CommunicationInterface: validateCommunicationInterface,
  CommunicationInterfaceType: validateCommunicationInterfaceType,
  ComponentProperties: validateComponentProperties,
  ComponentStatus: validateComponentStatus,
  Cpu: validateCpu,
  Cursor: validateCursor,
  DeploymentAssignment: validateDeploymentAssignment,
  DeploymentComponent: validateDeploymentComponent,
  DeploymentDocument: validateDeploymentDocument,
  DeploymentDocumentText: validateDeploymentDocumentText,
  DeploymentId: validateDeploymentId,
  DeploymentMetadata: validateDeploymentMetadata,
  DeploymentParameter: validateDeploymentParameter,
  DeploymentProfile: validateDeploymentProfile,
  DeploymentSpec: validateDeploymentSpec,
  DeploymentState: validateDeploymentState,
  DeploymentStatusManifest: validateDeploymentStatusManifest,
  DeploymentType: validateDeploymentType,
  DesiredState: validateDesiredState,
  DeviceCapabilitiesManifest: validateDeviceCapabilitiesManifest,
  DeviceId: validateDeviceId,
  DeviceProperties: validateDeviceProperties,
  DeviceReport: validateDeviceReport,
  DeviceReports: validateDeviceReports,
  Digest: validateDigest,
  DistinguishedName: validateDistinguishedName,
  Extension: validateExtension,
  FieldError: validateFieldError,
  KeyId: validateKeyId,
  Label: validateLabel,
  Maintenance: validateMaintenance,
  ManifestVersion: validateManifestVersion,
  NoStatusError: validateNoStatusError,
  OverallStatus: validateOverallStatus,
  ParameterTarget: validateParameterTarget,
  Peripheral: validatePeripheral,
  Problem: validateProblem,
  RefusedRegistration: validateRefusedRegistration,
  RegistrationBatch: validateRegistrationBatch,
  RegistrationIndex: validateRegistrationIndex,
  RegistrationLines: validateRegistrationLines,
  RegistrationResult: validateRegistrationResult,
  RegistrationResultLines: validateRegistrationResultLines,
  RegistrationResults: validateRegistrationResults,
  Runtime: validateRuntime,
  SizeBytes: validateSizeBytes,
  StatusError: validateStatusError,
  StatusPage: validateStatusPage,
  StatusRecord: validateStatusRecord,
  StatusSequence: validateStatusSequence,
  TargetExpression: validateTargetExpression,
  Timestamp: validateTimestamp,
};
