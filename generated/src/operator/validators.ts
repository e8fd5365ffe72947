// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

import { validateAcceptedRegistration } from '../schema/operator/AcceptedRegistration.js';
import { validateAdoptedManifestVersion } from '../schema/mtls/AdoptedManifestVersion.js';
import { validateAssignedDeployment } from '../schema/operator/AssignedDeployment.js';
import { validateCertificate } from '../schema/identifiers/Certificate.js';
import { validateCertificateFingerprint } from '../schema/operator/CertificateFingerprint.js';
import { validateCertificateKind } from '../schema/operator/CertificateKind.js';
import { validateClient } from '../schema/operator/Client.js';
import { validateClientPage } from '../schema/operator/ClientPage.js';
import { validateClientRegistration } from '../schema/operator/ClientRegistration.js';
import { validateClientState } from '../schema/operator/ClientState.js';
import { validateComponentProperties } from '../schema/deployment/ComponentProperties.js';
import { validateComponentStatus } from '../schema/status/ComponentStatus.js';
import { validateCursor } from '../schema/operator/Cursor.js';
import { validateDeploymentAssignment } from '../schema/operator/DeploymentAssignment.js';
import { validateDeploymentComponent } from '../schema/deployment/DeploymentComponent.js';
import { validateDeploymentDocument } from '../schema/signature/DeploymentDocument.js';
import { validateDeploymentDocumentText } from '../schema/signature/DeploymentDocumentText.js';
import { validateDeploymentId } from '../schema/identifiers/DeploymentId.js';
import { validateDeploymentMetadata } from '../schema/deployment/DeploymentMetadata.js';
import { validateDeploymentParameter } from '../schema/deployment/DeploymentParameter.js';
import { validateDeploymentProfile } from '../schema/signature/DeploymentProfile.js';
import { validateDeploymentSpec } from '../schema/signature/DeploymentSpec.js';
import { validateDeploymentState } from '../schema/status/DeploymentState.js';
import { validateDeploymentType } from '../schema/signature/DeploymentType.js';
import { validateDesiredState } from '../schema/operator/DesiredState.js';
import { validateDeviceId } from '../schema/identifiers/DeviceId.js';
import { validateDeviceReport } from '../schema/operator/DeviceReport.js';
import { validateDeviceReports } from '../schema/operator/DeviceReports.js';
import { validateDigest } from '../schema/identifiers/Digest.js';
import { validateDistinguishedName } from '../schema/operator/DistinguishedName.js';
import { validateExtension } from '../schema/identifiers/Extension.js';
import { validateFieldError } from '../schema/problem/FieldError.js';
import { validateIssuedSvid } from '../schema/operator/IssuedSvid.js';
import { validateKeyId } from '../schema/operator/KeyId.js';
import { validateLabel } from '../schema/operator/Label.js';
import { validateMaintenance } from '../schema/operator/Maintenance.js';
import { validateManagedClientId } from '../schema/operator/ManagedClientId.js';
import { validateManifestVersion } from '../schema/identifiers/ManifestVersion.js';
import { validateNoStatusError } from '../schema/status/NoStatusError.js';
import { validateOverallStatus } from '../schema/status/OverallStatus.js';
import { validateParameterTarget } from '../schema/deployment/ParameterTarget.js';
import { validateProblem } from '../schema/problem/Problem.js';
import { validateRefusedRegistration } from '../schema/operator/RefusedRegistration.js';
import { validateRegistrationBatch } from '../schema/operator/RegistrationBatch.js';
import { validateRegistrationIndex } from '../schema/operator/RegistrationIndex.js';
import { validateRegistrationLines } from '../schema/operator/RegistrationLines.js';
import { validateRegistrationResult } from '../schema/operator/RegistrationResult.js';
import { validateRegistrationResultLines } from '../schema/operator/RegistrationResultLines.js';
import { validateRegistrationResults } from '../schema/operator/RegistrationResults.js';
import { validateReportedCapabilities } from '../schema/operator/ReportedCapabilities.js';
import { validateReportedStatus } from '../schema/operator/ReportedStatus.js';
import { validateSizeBytes } from '../schema/identifiers/SizeBytes.js';
import { validateSpiffeId } from '../schema/operator/SpiffeId.js';
import { validateSpiffeSequence } from '../schema/operator/SpiffeSequence.js';
import { validateStatusError } from '../schema/status/StatusError.js';
import { validateStatusPage } from '../schema/operator/StatusPage.js';
import { validateStatusRecord } from '../schema/operator/StatusRecord.js';
import { validateStatusSequence } from '../schema/operator/StatusSequence.js';
import { validateSvidRequest } from '../schema/operator/SvidRequest.js';
import { validateTargetExpression } from '../schema/identifiers/TargetExpression.js';
import { validateTimestamp } from '../schema/operator/Timestamp.js';
import { validateTrustBundleState } from '../schema/operator/TrustBundleState.js';

/** Every validator, by the name of its component schema. */
export const validators = {
  AcceptedRegistration: validateAcceptedRegistration,
  AdoptedManifestVersion: validateAdoptedManifestVersion,
  AssignedDeployment: validateAssignedDeployment,
  Certificate: validateCertificate,
  CertificateFingerprint: validateCertificateFingerprint,
  CertificateKind: validateCertificateKind,
  Client: validateClient,
  ClientPage: validateClientPage,
  ClientRegistration: validateClientRegistration,
  ClientState: validateClientState,
  ComponentProperties: validateComponentProperties,
  ComponentStatus: validateComponentStatus,
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
  DeploymentType: validateDeploymentType,
  DesiredState: validateDesiredState,
  DeviceId: validateDeviceId,
  DeviceReport: validateDeviceReport,
  DeviceReports: validateDeviceReports,
  Digest: validateDigest,
  DistinguishedName: validateDistinguishedName,
  Extension: validateExtension,
  FieldError: validateFieldError,
  IssuedSvid: validateIssuedSvid,
  KeyId: validateKeyId,
  Label: validateLabel,
  Maintenance: validateMaintenance,
  ManagedClientId: validateManagedClientId,
  ManifestVersion: validateManifestVersion,
  NoStatusError: validateNoStatusError,
  OverallStatus: validateOverallStatus,
  ParameterTarget: validateParameterTarget,
  Problem: validateProblem,
  RefusedRegistration: validateRefusedRegistration,
  RegistrationBatch: validateRegistrationBatch,
  RegistrationIndex: validateRegistrationIndex,
  RegistrationLines: validateRegistrationLines,
  RegistrationResult: validateRegistrationResult,
  RegistrationResultLines: validateRegistrationResultLines,
  RegistrationResults: validateRegistrationResults,
  ReportedCapabilities: validateReportedCapabilities,
  ReportedStatus: validateReportedStatus,
  SizeBytes: validateSizeBytes,
  SpiffeId: validateSpiffeId,
  SpiffeSequence: validateSpiffeSequence,
  StatusError: validateStatusError,
  StatusPage: validateStatusPage,
  StatusRecord: validateStatusRecord,
  StatusSequence: validateStatusSequence,
  SvidRequest: validateSvidRequest,
  TargetExpression: validateTargetExpression,
  Timestamp: validateTimestamp,
  TrustBundleState: validateTrustBundleState,
} as const;
