// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

import { validateBundle } from './Bundle.js';
import { validateBundleReference } from './BundleReference.js';
import { validateCertificate } from './Certificate.js';
import { validateClientId } from './ClientId.js';
import { validateCommunicationInterface } from './CommunicationInterface.js';
import { validateCommunicationInterfaceType } from './CommunicationInterfaceType.js';
import { validateComponentProperties } from './ComponentProperties.js';
import { validateComponentStatus } from './ComponentStatus.js';
import { validateCpu } from './Cpu.js';
import { validateDeploymentComponent } from './DeploymentComponent.js';
import { validateDeploymentDocument } from './DeploymentDocument.js';
import { validateDeploymentDocumentText } from './DeploymentDocumentText.js';
import { validateDeploymentId } from './DeploymentId.js';
import { validateDeploymentMetadata } from './DeploymentMetadata.js';
import { validateDeploymentParameter } from './DeploymentParameter.js';
import { validateDeploymentProfile } from './DeploymentProfile.js';
import { validateDeploymentReference } from './DeploymentReference.js';
import { validateDeploymentSpec } from './DeploymentSpec.js';
import { validateDeploymentState } from './DeploymentState.js';
import { validateDeploymentStatusManifest } from './DeploymentStatusManifest.js';
import { validateDeploymentType } from './DeploymentType.js';
import { validateDeviceCapabilitiesManifest } from './DeviceCapabilitiesManifest.js';
import { validateDeviceId } from './DeviceId.js';
import { validateDeviceProperties } from './DeviceProperties.js';
import { validateDigest } from './Digest.js';
import { validateExtension } from './Extension.js';
import { validateFieldError } from './FieldError.js';
import { validateManifestVersion } from './ManifestVersion.js';
import { validateNoStatusError } from './NoStatusError.js';
import { validateOnboardingRequest } from './OnboardingRequest.js';
import { validateOnboardingResult } from './OnboardingResult.js';
import { validateOverallStatus } from './OverallStatus.js';
import { validateParameterTarget } from './ParameterTarget.js';
import { validatePeripheral } from './Peripheral.js';
import { validateProblem } from './Problem.js';
import { validateRootCertificate } from './RootCertificate.js';
import { validateRuntime } from './Runtime.js';
import { validateSizeBytes } from './SizeBytes.js';
import { validateStateManifest } from './StateManifest.js';
import { validateStatusError } from './StatusError.js';
import { validateTargetExpression } from './TargetExpression.js';

/** Every validator, by the name of its component schema. */
export const validators = {
  Bundle: validateBundle,
  BundleReference: validateBundleReference,
  Certificate: validateCertificate,
  ClientId: validateClientId,
  CommunicationInterface: validateCommunicationInterface,
  CommunicationInterfaceType: validateCommunicationInterfaceType,
  ComponentProperties: validateComponentProperties,
  ComponentStatus: validateComponentStatus,
  Cpu: validateCpu,
  DeploymentComponent: validateDeploymentComponent,
  DeploymentDocument: validateDeploymentDocument,
  DeploymentDocumentText: validateDeploymentDocumentText,
  DeploymentId: validateDeploymentId,
  DeploymentMetadata: validateDeploymentMetadata,
  DeploymentParameter: validateDeploymentParameter,
  DeploymentProfile: validateDeploymentProfile,
  DeploymentReference: validateDeploymentReference,
  DeploymentSpec: validateDeploymentSpec,
  DeploymentState: validateDeploymentState,
  DeploymentStatusManifest: validateDeploymentStatusManifest,
  DeploymentType: validateDeploymentType,
  DeviceCapabilitiesManifest: validateDeviceCapabilitiesManifest,
  DeviceId: validateDeviceId,
  DeviceProperties: validateDeviceProperties,
  Digest: validateDigest,
  Extension: validateExtension,
  FieldError: validateFieldError,
  ManifestVersion: validateManifestVersion,
  NoStatusError: validateNoStatusError,
  OnboardingRequest: validateOnboardingRequest,
  OnboardingResult: validateOnboardingResult,
  OverallStatus: validateOverallStatus,
  ParameterTarget: validateParameterTarget,
  Peripheral: validatePeripheral,
  Problem: validateProblem,
  RootCertificate: validateRootCertificate,
  Runtime: validateRuntime,
  SizeBytes: validateSizeBytes,
  StateManifest: validateStateManifest,
  StatusError: validateStatusError,
  TargetExpression: validateTargetExpression,
};
