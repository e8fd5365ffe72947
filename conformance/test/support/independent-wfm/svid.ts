import type { X509Certificate } from 'node:crypto';

const CURVES = ['prime256v1', 'secp384r1'];
/** keyCertSign and cRLSign in the first octet of the bits of a keyUsage (RFC 5280 section 4.2.1.3). */
const SIGNS_OTHERS = 0x06;
/** The object identifier of keyUsage, 2.5.29.15, as DER has it. */
const KEY_USAGE = Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x0f]);

/** The object identifier of basicConstraints, 2.5.29.19, and a value that begins with cA TRUE. */
const BASIC_CONSTRAINTS = Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x13]);
const IS_AUTHORITY = Buffer.from([0x30, 0x03, 0x01, 0x01, 0xff]);

/** The client that a leaf names, whose chain TLS has validated; undefined when it is no SVID of a client of this WFM. */
export function clientOf(leaf: X509Certificate, wfm: string): string | undefined {
  if (isAuthority(leaf.raw) || signsOthers(leaf.raw) || !isOfKnownKind(leaf)) return undefined;
  const names = (leaf.subjectAltName ?? '').split(', ').filter((name) => name.startsWith('URI:'));
  const [uri = ''] = names.map((name) => name.slice('URI:'.length));
  if (names.length !== 1 || !uri.startsWith(`${wfm}/client/`)) return undefined;
  const id = uri.slice(`${wfm}/client/`.length);
  return /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(id) ? uri : undefined;
}

/** What Node.js says of it depends on keyUsage as well. */
function isAuthority(der: Buffer): boolean {
  const at = der.indexOf(BASIC_CONSTRAINTS);
  return at >= 0 && der.subarray(at, at + 16).includes(IS_AUTHORITY);
}

function signsOthers(der: Buffer): boolean {
  const at = der.indexOf(KEY_USAGE);
  if (at < 0) return false;
  const bits = der.indexOf(0x03, at + KEY_USAGE.length + 3);
  return ((der[bits + 3] ?? 0) & SIGNS_OTHERS) !== 0;
}

function isOfKnownKind({ publicKey }: X509Certificate): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: { namedCurve = '', modulusLength = 0 } = {} } =
    publicKey;
  if (type === 'ec') return CURVES.includes(namedCurve);
  return type === 'ed25519' || (type === 'rsa' && modulusLength >= 3072);
}
