import * as mtls from '@margo-contract/generated/schema/mtls/DeploymentDocument';
import * as signature from '@margo-contract/generated/schema/signature/DeploymentDocument';
import { DeploymentDocumentError } from '@margo-contract/protocol';
import { parseDocumentOf } from '@margo-contract/protocol/deployment-document';
import { Refusal } from '@margo-contract/sdk-server';
import { semanticError } from '@margo-contract/sdk-server/core';

/**
 * Reads a deployment document that follows the contract of a security profile and bears the id of the path.
 *
 * @throws Refusal 400 `invalid-request` when it cannot be read, 422 `semantic-error` when it says something wrong
 */
export function readDeploymentDocument(
  octets: Uint8Array,
  deploymentId: string,
  profile: 'signature' | 'mtls',
): mtls.DeploymentDocument | signature.DeploymentDocument {
  if (octets.length === 0) throw new Refusal('invalid-request', 400, { detail: 'The body is missing.' });
  try {
    if (profile === 'mtls') return parseDocumentOf(mtls.validateDeploymentDocument, octets, { deploymentId });
    return parseDocumentOf(signature.validateDeploymentDocument, octets, { deploymentId });
  } catch (error) {
    throw error instanceof DeploymentDocumentError ? toRefusal(error) : error;
  }
}

function toRefusal(error: DeploymentDocumentError): Refusal {
  const { code, errors, message } = error;
  if (code === 'deployment-document-invalid') return semanticError([...errors]);
  if (code === 'deployment-document-id-mismatch') {
    return semanticError([{ field: 'id', message: 'must be the deploymentId of the path' }]);
  }
  return new Refusal('invalid-request', 400, { detail: `${message}.`, cause: error });
}
