// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

import { validateBundle } from '../schema/manifest/Bundle.js';
import { validateBundleReference } from '../schema/manifest/BundleReference.js';
import { validateCertificate } from '../schema/identifiers/Certificate.js';
import { validateClientId } from '../schema/identifiers/ClientId.js';
import { validateCommunicationInterface } from '../schema/capabilities/CommunicationInterface.js';
import { validateCommunicationInterfaceType } from '../schema/capabilities/CommunicationInterfaceType.js';
import { validateComponentProperties } from '../schema/deployment/ComponentProperties.js';
import { validateComponentStatus } from '../schema/status/ComponentStatus.js';
import { validateCpu } from '../schema/capabilities/Cpu.js';
import { validateDeploymentComponent } from '../schema/deployment/DeploymentComponent.js';
import { validateDeploymentDocument } from '../schema/signature/DeploymentDocument.js';
import { validateDeploymentDocumentText } from '../schema/signature/DeploymentDocumentText.js';
import { validateDeploymentId } from '../schema/identifiers/DeploymentId.js';
import { validateDeploymentMetadata } from '../schema/deployment/DeploymentMetadata.js';
import { validateDeploymentParameter } from '../schema/deployment/DeploymentParameter.js';
import { validateDeploymentProfile } from '../schema/signature/DeploymentProfile.js';
import { validateDeploymentReference } from '../schema/manifest/DeploymentReference.js';
import { validateDeploymentSpec } from '../schema/signature/DeploymentSpec.js';
import { validateDeploymentState } from '../schema/status/DeploymentState.js';
import { validateDeploymentStatusManifest } from '../schema/signature/DeploymentStatusManifest.js';
import { validateDeploymentType } from '../schema/signature/DeploymentType.js';
import { validateDeviceCapabilitiesManifest } from '../schema/signature/DeviceCapabilitiesManifest.js';
import { validateDeviceId } from '../schema/identifiers/DeviceId.js';
import { validateDeviceProperties } from '../schema/signature/DeviceProperties.js';
import { validateDigest } from '../schema/identifiers/Digest.js';
import { validateExtension } from '../schema/identifiers/Extension.js';
import { validateFieldError } from '../schema/problem/FieldError.js';
import { validateManifestVersion } from '../schema/identifiers/ManifestVersion.js';
import { validateNoStatusError } from '../schema/status/NoStatusError.js';
import { validateOnboardingRequest } from '../schema/onboarding/OnboardingRequest.js';
import { validateOnboardingResult } from '../schema/onboarding/OnboardingResult.js';
import { validateOverallStatus } from '../schema/status/OverallStatus.js';
import { validateParameterTarget } from '../schema/deployment/ParameterTarget.js';
import { validatePeripheral } from '../schema/capabilities/Peripheral.js';
import { validateProblem } from '../schema/problem/Problem.js';
import { validateRootCertificate } from '../schema/onboarding/RootCertificate.js';
import { validateRuntime } from '../schema/signature/Runtime.js';
import { validateSizeBytes } from '../schema/identifiers/SizeBytes.js';
import { validateStateManifest } from '../schema/manifest/StateManifest.js';
import { validateStatusError } from '../schema/status/StatusError.js';
import { validateTargetExpression } from '../schema/identifiers/TargetExpression.js';

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
} as const;
