import { CertificateError } from '../error/index.js';

/** The tags that certificates are made of (X.690 §8.1.2, X.680 §8.6); none has a number above 30. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const;

/** One element of a DER encoding. Its views of the octets it was read from are made when they are asked for: few of them are. */
export class DerElement {
  readonly tag: number;
  /** What holds it, and where in that it begins, its content begins, and both end. */
  readonly source: Uint8Array;
  readonly start: number;
  readonly from: number;
  readonly end: number;

  constructor(tag: number, source: Uint8Array, [start, from, end]: readonly [number, number, number]) {
    this.tag = tag;
    this.source = source;
    this.start = start;
    this.from = from;
    this.end = end;
  }

  get content(): Uint8Array {
    return this.source.subarray(this.from, this.end);
  }

  /** The element with its tag and its length. */
  get octets(): Uint8Array {
    return this.source.subarray(this.start, this.end);
  }
}

/** Longest form of a length that is read: four octets, far more than any input has. */
const MAXIMUM_LENGTH_OCTETS = 4;

/**
 * Reads the one element that the octets hold (X.690 §10: definite lengths in their shortest form).
 *
 * @throws CertificateError `certificate-malformed`, also when something follows
 */
export function readDer(octets: Uint8Array, tag: number): DerElement {
  const element = elementAt(octets, 0, octets.length);
  if (element.end !== octets.length) throw malformed('something follows an element');
  return expectTag(element, tag);
}

/**
 * Reads the elements within a constructed one, in their order. Takes time in proportion to their number, which the
 * length of the input bounds, and goes no deeper.
 *
 * @throws CertificateError `certificate-malformed`
 */
export function readElements({ source, from, end }: DerElement): readonly DerElement[] {
  const elements: DerElement[] = [];
  for (let at = from; at < end; ) {
    const element = elementAt(source, at, end);
    elements.push(element);
    at = element.end;
  }
  return elements;
}

/** The element, if it is there and has the tag. @throws CertificateError `certificate-malformed` */
export function expectTag(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag === tag) return element;
  const found = element === undefined ? 'nothing' : `tag ${element.tag}`;
  throw malformed(`${found} stands where tag ${tag} is expected`);
}

/** An object identifier as the hexadecimal digits of its content: equal identifiers, equal digits. */
export function objectIdentifier(element: DerElement | undefined): string {
  return hex(expectTag(element, TAG.objectIdentifier).content);
}

/** The octets of a BIT STRING whose bits fill them (X.690 §8.6), such as a key. */
export function bitStringOctets(element: DerElement | undefined): Uint8Array {
  const { content } = expectTag(element, TAG.bitString);
  if (content[0] !== 0) throw malformed('a BIT STRING does not fill its octets');
  return content.subarray(1);
}

/** The octets of an INTEGER that is not negative, without the zero that keeps its sign (X.690 §8.3). */
export function unsignedOctets(element: DerElement | undefined): Uint8Array {
  const { content } = expectTag(element, TAG.integer);
  const [first = 0x80] = content;
  if (first >= 0x80) throw malformed('an INTEGER is empty or negative');
  return first === 0 ? content.subarray(1) : content;
}

const HEX = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/** For few octets; a Buffer would take longer to be made. */
export function hex(octets: Uint8Array): string {
  let digits = '';
  for (const octet of octets) digits += HEX[octet];
  return digits;
}

export function malformed(reason: string): CertificateError {
  return new CertificateError('certificate-malformed', `The certificate cannot be read: ${reason}`);
}

function elementAt(octets: Uint8Array, start: number, limit: number): DerElement {
  const tag = octets[start];
  const first = octets[start + 1];
  if (tag === undefined || first === undefined || start + 1 >= limit)
    throw malformed('it ends within an element');
  if ((tag & 0x1f) === 0x1f) throw malformed('a tag has a number above 30');
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  const length = first < 0x80 ? first : longLength(octets, start + 2, lengthOctets);
  const from = start + 2 + lengthOctets;
  if (from + length > limit) throw malformed('an element is longer than what holds it');
  return new DerElement(tag, octets, [start, from, from + length]);
}

function longLength(octets: Uint8Array, at: number, count: number): number {
  if (count === 0 || count > MAXIMUM_LENGTH_OCTETS) throw malformed('a length is indefinite or too long');
  let length = 0;
  for (const octet of octets.subarray(at, at + count)) length = length * 256 + octet;
  const shortest = count === 1 ? 0x80 : 256 ** (count - 1);
  if (length < shortest) throw malformed('a length is not in its shortest form');
  return length;
}
