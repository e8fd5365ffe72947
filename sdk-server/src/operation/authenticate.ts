import { checkClient, checkTrust } from '../check/client.js';
import { checkContentDigest } from '../check/content-digest.js';
import { isRemembered, refuseReplay, signatureName } from '../check/replay.js';
import { checkSignature } from '../check/signature.js';
import { type Call, parameter } from './context.js';

/**
 * The checks that every signed operation begins with, in the order of facts R-01: client known 404, Content-Digest
 * 400, signature and replay 401, certificate trusted 403.
 *
 * @returns the clientId, proven
 */
export async function authenticate(call: Call): Promise<string> {
  const { parts, request, body, trace } = call;
  const client = checkClient(await parts.clients.find(parameter(call, 'clientId')));
  trace.clientId = client.clientId;
  const content = checkContentDigest(request, body);
  const verified = checkSignature(request, content, client.publicKey, parts.signaturePolicy);
  if (isRemembered(request.method)) {
    const until = verified.created + parts.signaturePolicy.maximumAgeSeconds;
    const isNew = parts.replayMemory.remember(signatureName(verified), until);
    refuseReplay(typeof isNew === 'boolean' ? isNew : await isNew);
  }
  parts.clients.onProven?.(client.clientId);
  checkTrust(client);
  return client.clientId;
}
