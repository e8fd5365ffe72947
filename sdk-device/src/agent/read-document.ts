import type { DeploymentDocument as MtlsDocument } from '@margo-contract/generated/mtls';
import type { DeploymentDocument } from '@margo-contract/generated/signature';

/** A deployment document of either profile; what it may ask of devices stands in those of the mutual-TLS profile alone. */
export type AnyDocument = DeploymentDocument | MtlsDocument;

/**
 * Reads a deployment document in the form of a security profile. Parsing YAML needs much code: it is loaded when there is something to parse.
 *
 * @param profile name of the security profile
 * @throws DeploymentDocumentError
 */
export async function readDocument(
  octets: Uint8Array,
  deploymentId: string,
  profile: string,
): Promise<AnyDocument> {
  const parsing = await import('@margo-contract/protocol/deployment-document');
  if (profile !== 'mtls') return parsing.parseDeploymentDocument(octets, { deploymentId });
  const { validateDeploymentDocument } = await import(
    '@margo-contract/generated/schema/mtls/DeploymentDocument'
  );
  return parsing.parseDocumentOf(validateDeploymentDocument, octets, { deploymentId });
}
