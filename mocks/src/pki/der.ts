/** Tags of X.690 section 8. */
export const SEQUENCE = 0x30;
export const BIT_STRING = 0x03;

/** An element in DER (X.690 section 10.1): tag, shortest length, content. */
export function derElement(tag: number, content: readonly Uint8Array[]): Buffer {
  const octets = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(octets.length)]), octets]);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  if (length < 0x100) return [0x81, length];
  return [0x82, length >> 8, length & 0xff];
}

/** Whole elements, headers included, of a sequence that is shorter than 64 KiB and well formed. */
export function readSequence(octets: Buffer): Buffer[] {
  const elements: Buffer[] = [];
  const outer = contentOf(octets, 0);
  for (let at = outer.start; at < outer.end; at = contentOf(octets, at).end) {
    elements.push(octets.subarray(at, contentOf(octets, at).end));
  }
  return elements;
}

function contentOf(octets: Buffer, at: number): { start: number; end: number } {
  const first = octets.readUInt8(at + 1);
  const lengthBytes = first & 0x80 ? first & 0x7f : 0;
  const start = at + 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : octets.readUIntBE(at + 2, lengthBytes);
  return { start, end: start + length };
}
