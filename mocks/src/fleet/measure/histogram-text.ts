import { deflateSync, inflateSync } from 'node:zlib';
import { HIGHEST, Histogram } from './histogram.js';

/** Cookies of the encoding V2 of HdrHistogram, for counts of words of variable length. */
const COOKIE = 0x1c849313;
const COMPRESSED_COOKIE = 0x1c849314;
const HEADER_BYTES = 40;
/** No histogram of this program has more counters than this takes, in octets. */
const MAXIMUM_BYTES = 1_048_576;
const MAXIMUM_TEXT = 262_144;

/**
 * Writes a histogram as HdrHistogram does (encoding V2, compressed, base64), so that its tools read it: a header, then a number for each
 * counter, in which a negative one stands for so many empty ones.
 */
export function writeHistogram(histogram: Histogram): string {
  const numbers: number[] = [];
  let empty = 0;
  for (const count of histogram.counts) {
    if (count === 0) {
      empty += 1;
      continue;
    }
    if (empty > 0) pushNumber(numbers, -empty);
    empty = 0;
    pushNumber(numbers, count);
  }
  const octets = Buffer.alloc(HEADER_BYTES + numbers.length);
  octets.writeUInt32BE(COOKIE, 0);
  octets.writeUInt32BE(numbers.length, 4);
  octets.writeUInt32BE(0, 8);
  octets.writeUInt32BE(histogram.digits, 12);
  octets.writeBigInt64BE(1n, 16);
  octets.writeBigInt64BE(BigInt(HIGHEST), 24);
  octets.writeDoubleBE(1, 32);
  octets.set(numbers, HEADER_BYTES);
  const compressed = deflateSync(octets);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(COMPRESSED_COOKIE, 0);
  head.writeUInt32BE(compressed.length, 4);
  return Buffer.concat([head, compressed]).toString('base64');
}

/** Reads what `writeHistogram` wrote. @throws RangeError when it is anything else */
export function readHistogram(text: string): Histogram {
  if (text.length > MAXIMUM_TEXT) throw new RangeError('The histogram is too long');
  const received = Buffer.from(text, 'base64');
  if (received.length < 8 || received.readUInt32BE(0) !== COMPRESSED_COOKIE) throw noHistogram();
  const octets = inflate(received.subarray(8));
  if (octets.length < HEADER_BYTES || octets.readUInt32BE(0) !== COOKIE) throw noHistogram();
  const digits = octets.readUInt32BE(12);
  const isOurs = octets.readBigInt64BE(16) === 1n && octets.readBigInt64BE(24) === BigInt(HIGHEST);
  if ((digits !== 1 && digits !== 3) || !isOurs || octets.readUInt32BE(8) !== 0) throw noHistogram();
  const histogram = new Histogram(digits);
  readNumbers(octets.subarray(HEADER_BYTES), histogram);
  return histogram;
}

function inflate(octets: Buffer): Buffer {
  try {
    return inflateSync(octets, { maxOutputLength: MAXIMUM_BYTES });
  } catch {
    throw noHistogram();
  }
}

/** Seven bits an octet, the least first, the sign in the lowest bit (ZigZag). */
function pushNumber(to: number[], value: number): void {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  while (rest >= 0x80) {
    to.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  to.push(rest);
}

function readNumbers(octets: Buffer, histogram: Histogram): void {
  let [index, value, weight] = [0, 0, 1];
  for (const octet of octets) {
    value += (octet & 0x7f) * weight;
    weight *= 0x80;
    if (weight > 2 ** 49) throw noHistogram();
    if (octet & 0x80) continue;
    const isEmpty = value % 2 === 1;
    const count = isEmpty ? (value + 1) / 2 : value / 2;
    if (index + (isEmpty ? count : 1) > histogram.counts.length) throw noHistogram();
    if (!isEmpty) histogram.addCount(index, count);
    index += isEmpty ? count : 1;
    [value, weight] = [0, 1];
  }
}

function noHistogram(): RangeError {
  return new RangeError('This is no histogram of a fleet');
}
