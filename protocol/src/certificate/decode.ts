import { CertificateError } from '../error/index.js';

/** Longest input that is looked at, in bytes; certificates have a few kilobytes. */
const MAXIMUM_LENGTH = 65_536;
const PEM_BEGIN = '-----BEGIN ';

/** Finds the DER octets in DER, PEM, base64 of DER or base64 of PEM. @throws CertificateError */
export function decodeCertificate(input: string | Uint8Array): Uint8Array {
  if (input.length > MAXIMUM_LENGTH)
    throw malformed(`A certificate is not longer than ${MAXIMUM_LENGTH} bytes`);
  if (typeof input !== 'string') return fromBytes(input);
  return input.includes(PEM_BEGIN) ? fromPem(input) : fromBytes(fromBase64(input));
}

function fromBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return text.includes(PEM_BEGIN) ? fromPem(text) : bytes;
}

/** PEM as of RFC 7468; text around the block is explanatory and not looked at. */
function fromPem(text: string): Uint8Array {
  const labels = [...text.matchAll(/-----BEGIN ([^-\r\n]+)-----/g)].map((match) => match[1]);
  if (labels.length !== 1 || labels[0] !== 'CERTIFICATE') {
    throw new CertificateError(
      'certificate-not-single',
      `Expected one PEM block CERTIFICATE, got ${labels.join(', ')}`,
    );
  }
  const content = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/.exec(text)?.[1];
  if (content === undefined) throw malformed('The PEM block does not end');
  return fromBase64(content);
}

function fromBase64(text: string): Uint8Array {
  const compact = text.replace(/[ \t\r\n]+/g, '');
  if (compact.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(compact))
    return Buffer.from(compact, 'base64');
  throw malformed('The certificate is not base64');
}

function malformed(message: string): CertificateError {
  return new CertificateError('certificate-malformed', message);
}
