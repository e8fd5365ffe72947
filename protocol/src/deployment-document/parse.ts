import type { DeploymentDocument } from '@margo-contract/generated/signature';
import { validateDeploymentDocument } from '@margo-contract/generated/signature/validators/DeploymentDocument';
import { DeploymentDocumentError } from '../error/index.js';
import { toFieldErrors } from '../problem/index.js';
import { decodeText } from './decode.js';
import { type DocumentLimits, PROPOSED_DOCUMENT_LIMITS } from './limits.js';
import { renewOlderForms } from './older-forms.js';
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
 * Reads a deployment document (facts 8.4): one YAML 1.2 document of the core schema in UTF-8, without custom tags and
 * repeated keys, that follows the contract. Integers outside ±(2^53−1) come out as bigint.
 *
 * Whether the octets are those that the manifest announced is not looked at: see `verifyDigest` and `verifyBundle`.
 *
 * @throws DeploymentDocumentError
 */
export function parseDeploymentDocument(
  octets: Uint8Array,
  { deploymentId, olderForms = 'refuse', limits = PROPOSED_DOCUMENT_LIMITS }: ParseDocumentOptions = {},
): DeploymentDocument {
  const value = parseYaml(decodeText(octets, limits.maximumBytes), limits);
  const document = validated(olderForms === 'accept' ? renewOlderForms(value) : value);
  if (deploymentId === undefined || document.id.toLowerCase() === deploymentId.toLowerCase()) return document;
  throw new DeploymentDocumentError(
    'deployment-document-id-mismatch',
    `The document has the id ${document.id}, but should be that of ${deploymentId}`,
  );
}

function validated(value: unknown): DeploymentDocument {
  if (validateDeploymentDocument(value)) return value;
  const errors = toFieldErrors(validateDeploymentDocument.errors);
  const [first] = errors;
  throw new DeploymentDocumentError(
    'deployment-document-invalid',
    `The document does not follow the contract: ${first?.field || 'it'} ${first?.message}`,
    { errors },
  );
}
