import type { ReportBody, ReportRequest } from './report.js';

/** Fields that curl makes itself; written out they would be wrong or sent twice. */
const BY_CURL = /^(content-length|connection|transfer-encoding)$/i;

/** Fields that curl adds unless it is told not to. */
const ADDED = ['Accept', 'User-Agent'];

/**
 * A line for a POSIX shell that sends a request again. A signature is only accepted for some minutes after it was
 * made; after that the answer is a 401.
 *
 * @param ca a file of certificates to trust
 */
export function curlLine({ method, uri, fields, body }: ReportRequest, ca?: string): string {
  const unwanted = ADDED.filter(
    (name) => !fields.some(([other]) => other.toLowerCase() === name.toLowerCase()),
  );
  const typed = fields.some(([name]) => /^content-type$/i.test(name)) || body === undefined;
  const authority = URL.canParse(uri) ? new URL(uri).host : '';
  const sent = fields.filter(
    ([name, value]) => !BY_CURL.test(name) && !(/^host$/i.test(name) && value === authority),
  );
  const words = [
    ...pipe(body),
    'curl -si --http1.1 --path-as-is',
    ...(ca === undefined ? [] : [`--cacert ${quote(ca)}`]),
    method === 'HEAD' ? '--head' : `-X ${quote(method)}`,
    quote(uri),
    ...sent.map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...[...unwanted, ...(typed ? [] : ['Content-Type'])].map((name) => `-H ${quote(`${name}:`)}`),
    ...data(body),
  ];
  return words.join(' ');
}

/** Octets that are no text go through base64. */
function pipe(body: ReportBody | undefined): string[] {
  return body?.base64 === undefined ? [] : [`printf %s ${quote(body.base64)} | base64 -d |`];
}

function data(body: ReportBody | undefined): string[] {
  if (body === undefined) return [];
  const cut = body.cut === true ? ` # the body had ${body.length} octets and is cut here` : '';
  if (body.text === undefined) return [`--data-binary @-${cut}`];
  // Data that begins with @ would be the name of a file.
  return [`${body.text.startsWith('@') ? '--data-raw' : '--data-binary'} ${quote(body.text)}${cut}`];
}

/** A word for a POSIX shell; control characters in the $'…' form that most shells know. */
function quote(text: string): string {
  if (/^[A-Za-z0-9_./:-]+$/.test(text)) return text;
  if (!/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = text
    .replace(/['\\]/g, '\\$&')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
      [...Buffer.from(character)].map((octet) => `\\x${octet.toString(16).padStart(2, '0')}`).join(''),
    );
  return `$'${escaped}'`;
}
