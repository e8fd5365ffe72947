import { isObject, readCertificate } from '@margo-contract/protocol';
import { sentenceOf } from '../error.js';
import { jsonContent } from '../exchange/content.js';
import type { ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';

/** Checks that the body gives the certificate of a CA, as base64 of DER or in PEM (erratum C-07). */
export function checkRootCertificate(response: ReceivedResponse): readonly Deviation[] {
  const expected = 'an X.509 certificate of a CA in the member certificate';
  const content = jsonContent(response);
  if ('fault' in content) return [{ expected, actual: content.fault }];
  const text = isObject(content.value) ? content.value.certificate : undefined;
  if (typeof text !== 'string') return [{ expected, actual: 'no such member' }];
  try {
    const { x509 } = readCertificate(text);
    return x509.ca ? [] : [{ expected, actual: `a certificate that is not of a CA, for ${x509.subject}` }];
  } catch (error) {
    return [{ expected, actual: sentenceOf(error) }];
  }
}
