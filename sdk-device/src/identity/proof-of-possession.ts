import type { Certificate } from '@margo-contract/protocol/certificate';
import { SIGNATURE_ALGORITHMS, type Signer } from '@margo-contract/protocol/message-signature';
import { IdentityError } from '../error/index.js';

/** No signature base looks like this: a base ends with a line that begins with "@signature-params". */
const PROBE = new TextEncoder().encode('margo-contract: does this key belong to the certificate?');

/**
 * Lets the signer sign once and verifies that with the certificate. Works for keys that cannot be read, too.
 *
 * @throws IdentityError `identity-key-mismatch`
 */
export async function provePossession(signer: Signer, { publicKey }: Certificate): Promise<void> {
  const algorithm = Object.values(SIGNATURE_ALGORITHMS).find(({ name }) => name === signer.algorithm);
  if (algorithm?.accepts(publicKey) !== true)
    throw mismatch(`${signer.algorithm} does not go with the certificate’s key`);
  const signature = await signer.sign(PROBE);
  if (!algorithm.verify(PROBE, publicKey, signature))
    throw mismatch('It signs with another key than the certificate’s');
}

function mismatch(reason: string): IdentityError {
  return new IdentityError('identity-key-mismatch', `The key does not belong to the certificate: ${reason}`);
}
