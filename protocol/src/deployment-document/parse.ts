import type { Validator } from '@margo-contract/generated';
import { validateDeploymentDocument } from '@margo-contract/generated/schema/signature/DeploymentDocument';
import type { DeploymentDocument } from '@margo-contract/generated/signature';
import { DeploymentDocumentError } from '../error/index.js';
import { isObject } from '../json/index.js';
import { toFieldErrors } from '../problem/index.js';
import { type DocumentLimits, PROPOSED_DOCUMENT_LIMITS } from './bounds.js';
import { parseYaml } from './parse-yaml.js';

/** What a deployment document has to be, beyond its form. */
export interface ParseDocumentOptions {
  /** The deployment that the document must be of; case does not matter. */
  readonly deploymentId?: string;
  /** What to do with the forms of older pages (C-30, C-31, C-64): `refuse` by default. */
  readonly olderForms?: 'refuse' | 'accept';
  /** By default `PROPOSED_DOCUMENT_LIMITS`. */
  readonly limits?: DocumentLimits;
}

/**
 * Reads a deployment document (DEP-001): one YAML 1.2 document of the core schema in UTF-8, without custom tags and
 * repeated keys, that follows the contract. Integers outside ±(2^53−1) come out as bigint.
 *
 * Whether the octets are those that the manifest announced is not looked at: see `verifyDigest` and `verifyBundle`.
 *
 * @throws DeploymentDocumentError
 */
export function parseDeploymentDocument(
  octets: Uint8Array,
  options: ParseDocumentOptions = {},
): DeploymentDocument {
  return parseDocumentOf(validateDeploymentDocument, octets, options);
}

/**
 * Reads a deployment document like `parseDeploymentDocument`, in the form of another security profile.
 *
 * @param validate the validator of that form, `validators.DeploymentDocument` of the profile's tables
 * @throws DeploymentDocumentError
 */
export function parseDocumentOf<Document extends { readonly id: string }>(
  validate: Validator<Document>,
  octets: Uint8Array,
  { deploymentId, olderForms = 'refuse', limits = PROPOSED_DOCUMENT_LIMITS }: ParseDocumentOptions = {},
): Document {
  const value = parseYaml(octets, limits);
  const document = validated(validate, olderForms === 'accept' ? renewOlderForms(value) : value);
  if (deploymentId === undefined || document.id.toLowerCase() === deploymentId.toLowerCase()) return document;
  throw new DeploymentDocumentError(
    'deployment-document-id-mismatch',
    `The document has the id ${document.id}, but should be that of ${deploymentId}`,
  );
}

function validated<Document>(validate: Validator<Document>, value: unknown): Document {
  if (validate(value)) return value;
  const errors = toFieldErrors(validate.errors);
  const [first] = errors;
  throw new DeploymentDocumentError(
    'deployment-document-invalid',
    `The document does not follow the contract: ${first?.field || 'it'} ${first?.message}`,
    { errors },
  );
}

/** What documents bear in this profile, and those of other revisions may lack (C-31). */
const ENVELOPE = { apiVersion: 'application.margo.org/v1alpha1', kind: 'ApplicationDeployment' } as const;

/**
 * Brings a document into the present form where older pages had another one: the ids among the annotations (C-30),
 * no apiVersion and kind (C-31), `wait` as a string (C-64). What stands at its present place counts.
 *
 * @returns a new value; one that is no document at all is returned as it is
 */
function renewOlderForms(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { metadata, spec } = value;
  const annotations = isObject(metadata) && isObject(metadata.annotations) ? metadata.annotations : {};
  return {
    ...ENVELOPE,
    ...pick(annotations, 'id'),
    ...value,
    ...(isObject(spec) && {
      spec: { ...pick(annotations, 'applicationId'), ...spec, ...renewProfile(spec) },
    }),
  };
}

function renewProfile({ deploymentProfile }: Record<string, unknown>): object {
  if (!isObject(deploymentProfile) || !Array.isArray(deploymentProfile.components)) return {};
  const components = deploymentProfile.components.map(renewComponent);
  return { deploymentProfile: { ...deploymentProfile, components } };
}

function renewComponent(component: unknown): unknown {
  if (!isObject(component) || !isObject(component.properties)) return component;
  const { wait } = component.properties;
  if (wait !== 'true' && wait !== 'false') return component;
  return { ...component, properties: { ...component.properties, wait: wait === 'true' } };
}

function pick(members: Record<string, unknown>, name: string): object {
  return name in members ? { [name]: members[name] } : {};
}
