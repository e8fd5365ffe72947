import type { ReportBody, ReportRequest } from './report.js';

/** Fields that curl makes itself; written out they would be wrong or sent twice. */
const BY_CURL = /^(content-length|connection|transfer-encoding)$/i;

/** Fields that curl adds unless it is told not to. */
const ADDED = ['Accept', 'User-Agent'];

/** Names of methods and fields (RFC 9110 §5.6.2); curl takes other words for file names, or for several fields. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * A line for any POSIX shell that sends a request again. A signature is only accepted for some minutes after it was
 * made; after that the response is a 401.
 *
 * With mutual TLS, `svid.pem` and `svid.key` stand for the SVID that was presented; curl does not check the SPIFFE ID of the other
 * side, and no host name is in its certificate.
 *
 * @param ca a file of certificates to trust
 * @returns undefined where a shell and curl cannot send the very same, such as a body that was cut
 */
export function curlLine(
  { method, uri, spiffeId, fields, body }: ReportRequest,
  ca?: string,
): string | undefined {
  const authority = URL.canParse(uri) ? new URL(uri).host : '';
  const sent = fields.filter(
    ([name, value]) => !BY_CURL.test(name) && !(/^host$/i.test(name) && value === authority),
  );
  const isSendable =
    TOKEN.test(method) && sent.every(([name, value]) => TOKEN.test(name) && isOneLine(value));
  if (!isSendable || !isOneLine(`${uri}${ca ?? ''}`) || body?.cut === true) return undefined;
  const words = [
    ...pipe(body),
    'curl -gsi --http1.1 --path-as-is',
    ...(ca === undefined ? [] : [`--cacert ${word(ca, 'utf8')}`]),
    ...(spiffeId === undefined ? [] : ['--cert svid.pem --key svid.key -k']),
    method === 'HEAD' ? '--head' : `-X ${word(method, 'latin1')}`,
    word(uri, 'utf8'),
    ...sent.map(([name, value]) => `-H ${word(value === '' ? `${name};` : `${name}: ${value}`, 'latin1')}`),
    ...unwanted(fields, body).map((name) => `-H ${name}:`),
    ...data(body),
  ];
  return words.join(' ');
}

function unwanted(fields: ReportRequest['fields'], body: ReportBody | undefined): string[] {
  const names = body === undefined ? ADDED : [...ADDED, 'Content-Type'];
  return names.filter((name) => !fields.some(([other]) => other.toLowerCase() === name.toLowerCase()));
}

/** Octets that are no text go through base64, and those that a shell would lose or show through printf. */
function pipe(body: ReportBody | undefined): string[] {
  if (body?.base64 !== undefined) return [`printf %s ${word(body.base64, 'utf8')} | base64 -d |`];
  return body?.text === undefined || isPlain(body.text) ? [] : [`${printed(body.text, 'utf8')} |`];
}

function data(body: ReportBody | undefined): string[] {
  if (body === undefined) return [];
  if (body.text === undefined || !isPlain(body.text)) return ['--data-binary @-'];
  // Data that begins with @ would be the name of a file.
  return [`${body.text.startsWith('@') ? '--data-raw' : '--data-binary'} ${word(body.text, 'utf8')}`];
}

/** A word of a POSIX shell: between single quotes, or what printf makes where a character must not stand for itself. */
function word(text: string, charset: BufferEncoding): string {
  if (/^[A-Za-z0-9_./:-]+$/.test(text)) return text;
  if (isPlain(text) && (charset === 'utf8' || isAscii(text))) return `'${text.replaceAll("'", "'\\''")}'`;
  return `"$(${printed(text, charset)})"`;
}

/** A command that prints a text; every octet that means something to printf or to a shell is written as a number. */
function printed(text: string, charset: BufferEncoding): string {
  const octets = Buffer.from(text, [...text].some((one) => one > '\u00ff') ? 'utf8' : charset);
  const written = [...octets].map((octet) => {
    const character = String.fromCharCode(octet);
    return /[\w ./:,;=+@"{}()<>?&[\]#*~^|-]/.test(character)
      ? character
      : `\\${octet.toString(8).padStart(3, '0')}`;
  });
  // A format that began with a hyphen would be an option.
  return `printf '${written.join('').replace(/^-/, '\\055')}'`;
}

/** Without anything that acts on a terminal, or that people could not see. */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(text);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** No shell keeps a NUL, or line ends at the end of what printf makes; curl takes a line end for the end of a field. */
function isOneLine(text: string): boolean {
  return !/[\0\r\n]/.test(text);
}
