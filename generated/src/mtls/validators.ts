// Made by "npm run generate" from spec/openapi/mtls.yaml. Do not edit: change the source and run the command again.

import { validateAdoptedManifestVersion } from '../schema/mtls/AdoptedManifestVersion.js';
import { validateBundle } from '../schema/manifest/Bundle.js';
import { validateBundleReference } from '../schema/manifest/BundleReference.js';
import { validateCapacityRequirements } from '../schema/mtls/CapacityRequirements.js';
import { validateCommunicationInterface } from '../schema/capabilities/CommunicationInterface.js';
import { validateCommunicationInterfaceType } from '../schema/capabilities/CommunicationInterfaceType.js';
import { validateComponentProperties } from '../schema/deployment/ComponentProperties.js';
import { validateComponentStatus } from '../schema/status/ComponentStatus.js';
import { validateCpu } from '../schema/capabilities/Cpu.js';
import { validateCpuRequirement } from '../schema/mtls/CpuRequirement.js';
import { validateDeploymentComponent } from '../schema/deployment/DeploymentComponent.js';
import { validateDeploymentDocument } from '../schema/mtls/DeploymentDocument.js';
import { validateDeploymentDocumentText } from '../schema/mtls/DeploymentDocumentText.js';
import { validateDeploymentId } from '../schema/identifiers/DeploymentId.js';
import { validateDeploymentMetadata } from '../schema/deployment/DeploymentMetadata.js';
import { validateDeploymentParameter } from '../schema/deployment/DeploymentParameter.js';
import { validateDeploymentProfile } from '../schema/mtls/DeploymentProfile.js';
import { validateDeploymentReference } from '../schema/manifest/DeploymentReference.js';
import { validateDeploymentSpec } from '../schema/mtls/DeploymentSpec.js';
import { validateDeploymentState } from '../schema/status/DeploymentState.js';
import { validateDeploymentStatusManifest } from '../schema/mtls/DeploymentStatusManifest.js';
import { validateDeploymentType } from '../schema/mtls/DeploymentType.js';
import { validateDeviceCapabilitiesManifest } from '../schema/mtls/DeviceCapabilitiesManifest.js';
import { validateDeviceConstraints } from '../schema/mtls/DeviceConstraints.js';
import { validateDeviceId } from '../schema/identifiers/DeviceId.js';
import { validateDeviceLabel } from '../schema/mtls/DeviceLabel.js';
import { validateDeviceLabels } from '../schema/mtls/DeviceLabels.js';
import { validateDeviceProperties } from '../schema/mtls/DeviceProperties.js';
import { validateDigest } from '../schema/identifiers/Digest.js';
import { validateEligibilityRule } from '../schema/mtls/EligibilityRule.js';
import { validateExtension } from '../schema/identifiers/Extension.js';
import { validateFieldError } from '../schema/problem/FieldError.js';
import { validateItemExpression } from '../schema/mtls/ItemExpression.js';
import { validateItemSelector } from '../schema/mtls/ItemSelector.js';
import { validateManifestVersion } from '../schema/identifiers/ManifestVersion.js';
import { validateMatchExpression } from '../schema/mtls/MatchExpression.js';
import { validateNoStatusError } from '../schema/status/NoStatusError.js';
import { validateOverallStatus } from '../schema/status/OverallStatus.js';
import { validateParameterTarget } from '../schema/deployment/ParameterTarget.js';
import { validatePeripheral } from '../schema/capabilities/Peripheral.js';
import { validateProblem } from '../schema/problem/Problem.js';
import { validateRuntime } from '../schema/mtls/Runtime.js';
import { validateSelector } from '../schema/mtls/Selector.js';
import { validateSizeBytes } from '../schema/identifiers/SizeBytes.js';
import { validateStateManifest } from '../schema/manifest/StateManifest.js';
import { validateStatusError } from '../schema/status/StatusError.js';
import { validateSupportedDeploymentType } from '../schema/mtls/SupportedDeploymentType.js';
import { validateTargetExpression } from '../schema/identifiers/TargetExpression.js';

/** Every validator, by the name of its component schema. */
export const validators = {
  AdoptedManifestVersion: validateAdoptedManifestVersion,
  Bundle: validateBundle,
  BundleReference: validateBundleReference,
  CapacityRequirements: validateCapacityRequirements,
  CommunicationInterface: validateCommunicationInterface,
  CommunicationInterfaceType: validateCommunicationInterfaceType,
  ComponentProperties: validateComponentProperties,
  ComponentStatus: validateComponentStatus,
  Cpu: validateCpu,
  CpuRequirement: validateCpuRequirement,
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
  DeviceConstraints: validateDeviceConstraints,
  DeviceId: validateDeviceId,
  DeviceLabel: validateDeviceLabel,
  DeviceLabels: validateDeviceLabels,
  DeviceProperties: validateDeviceProperties,
  Digest: validateDigest,
  EligibilityRule: validateEligibilityRule,
  Extension: validateExtension,
  FieldError: validateFieldError,
  ItemExpression: validateItemExpression,
  ItemSelector: validateItemSelector,
  ManifestVersion: validateManifestVersion,
  MatchExpression: validateMatchExpression,
  NoStatusError: validateNoStatusError,
  OverallStatus: validateOverallStatus,
  ParameterTarget: validateParameterTarget,
  Peripheral: validatePeripheral,
  Problem: validateProblem,
  Runtime: validateRuntime,
  Selector: validateSelector,
  SizeBytes: validateSizeBytes,
  StateManifest: validateStateManifest,
  StatusError: validateStatusError,
  SupportedDeploymentType: validateSupportedDeploymentType,
  TargetExpression: validateTargetExpression,
} as const;
