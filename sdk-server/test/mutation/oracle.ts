import { HOST } from '../support/client.js';
import type { Received } from './pool.js';

/**
 * Whether a changed request may still count as signed, decided without the code under test: everything that the
 * original's signature covers is the same octet for octet, and that signature is still there.
 */
export function mayBeAccepted(original: Received, changed: Received): boolean {
  return (
    original.method === changed.method &&
    uriOf(original) === uriOf(changed) &&
    Buffer.compare(original.body, changed.body) === 0 &&
    coveredValue(original, 'content-digest') === coveredValue(changed, 'content-digest') &&
    inputOf(changed).some((member) => inputOf(original).includes(member)) &&
    signaturesOf(changed).some((octets) => signaturesOf(original).includes(octets))
  );
}

function valuesOf({ fields }: Received, wanted: string): string[] {
  return fields.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
}

/** RFC 9421 section 2.1: line folds are one space, ends are trimmed, lines are joined. */
function coveredValue(received: Received, name: string): string {
  return valuesOf(received, name)
    .map((value) => value.replace(/[ \t]*\r\n[ \t]+/g, ' ').trim())
    .join(', ');
}

function uriOf(received: Received): string | undefined {
  if (/^https?:\/\//i.test(received.target)) return received.target;
  const hosts = valuesOf(received, 'host');
  return hosts.length === 1 && hosts[0] === HOST ? `https://${HOST}${received.target}` : undefined;
}

/** Members of Signature-Input without labels, and without what a structured field may be written with or without. */
function inputOf(received: Received): string[] {
  const text = valuesOf(received, 'signature-input').join(',');
  const parts = text.match(/"(?:[^"\\]|\\.)*"|[^"]+/g) ?? [];
  const plain = parts.map((part) => (part.startsWith('"') ? part : part.replace(/[ \t\r\n]/g, ''))).join('');
  const members = plain.match(/=\((?:"(?:[^"\\]|\\.)*"|[^",])*/g) ?? [];
  return members.map((member) => member.replace(/=0+(?=\d)/g, '='));
}

function signaturesOf(received: Received): string[] {
  const text = valuesOf(received, 'signature')
    .join(',')
    .replace(/[\r\n]/g, '');
  return [...text.matchAll(/:([A-Za-z0-9+/=]*):/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64').toString('hex'),
  );
}
