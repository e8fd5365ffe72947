import { DeploymentDocumentError } from '../error/index.js';

/**
 * The text of a document that is UTF-8 and has no control characters but tabs and line breaks (YAML 1.2.2 §5.1).
 *
 * @throws DeploymentDocumentError `deployment-document-too-large`, `deployment-document-encoding`
 */
export function decodeText(octets: Uint8Array, maximumBytes: number): string {
  if (octets.length > maximumBytes) {
    throw new DeploymentDocumentError(
      'deployment-document-too-large',
      `The document is longer than ${maximumBytes} octets`,
    );
  }
  const text = decodeUtf8(octets);
  const control = /[^\t\n\r\u0020-\u{10ffff}]/u.exec(text);
  if (control === null) return text;
  const code = control[0].charCodeAt(0);
  throw new DeploymentDocumentError(
    'deployment-document-encoding',
    `The document holds the control character ${code} at offset ${control.index}`,
  );
}

function decodeUtf8(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch (cause) {
    throw new DeploymentDocumentError('deployment-document-encoding', 'The document is not UTF-8', { cause });
  }
}
