import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** An entry as a vector describes it: fields are written as given, sensible or not. */
export interface EntrySpec {
  readonly name?: string;
  readonly nameHex?: string;
  readonly type?: string;
  readonly content?: string;
  /** How often the content stands there. */
  readonly times?: number;
  /** Records of an extended header; their lengths are added. */
  readonly records?: readonly string[];
  readonly size?: string;
  readonly sizeHex?: string;
  readonly checksum?: string;
  readonly linkname?: string;
  readonly magic?: string;
  readonly prefix?: string;
  /** How often the entry stands there. */
  readonly copies?: number;
}

/** A bundle as a vector describes it. */
export interface ArchiveSpec {
  readonly entries?: readonly EntrySpec[];
  /** Empty blocks at the end, by default two. */
  readonly trailer?: number;
  readonly entriesBehind?: readonly EntrySpec[];
  /** Octets in hexadecimal behind the end of the archive. */
  readonly append?: string;
  /** Octets to cut from the end of the archive. */
  readonly cutArchive?: number;
  readonly container?: 'gzip' | 'none' | 'zlib' | 'raw';
  readonly appendGzip?: string;
  readonly cutGzip?: number;
  /** Index, from the end when negative, of an octet to change. */
  readonly flip?: number;
  /** The whole bundle in base64; then nothing else counts. */
  readonly gzip?: string;
}

const CONTAINERS = {
  gzip: gzipSync,
  none: (archive: Buffer) => archive,
  zlib: deflateSync,
  raw: deflateRawSync,
} as const;

/** Builds what a vector describes. It shares no code with the package, so that both can be wrong only apart. */
export function buildBundle(spec: ArchiveSpec): Buffer {
  if (spec.gzip !== undefined) return Buffer.from(spec.gzip, 'base64');
  const packed = CONTAINERS[spec.container ?? 'gzip'](buildArchive(spec));
  const whole = Buffer.concat([packed, Buffer.from(spec.appendGzip ?? '', 'hex')]);
  const cut = Buffer.from(whole.subarray(0, whole.length - (spec.cutGzip ?? 0)));
  if (spec.flip === undefined) return cut;
  const at = spec.flip < 0 ? cut.length + spec.flip : spec.flip;
  cut.writeUInt8(cut.readUInt8(at) ^ 0xff, at);
  return cut;
}

function buildArchive({ entries = [], trailer = 2, entriesBehind = [], append = '', ...spec }: ArchiveSpec) {
  const archive = Buffer.concat([
    ...entries.map(buildEntry),
    Buffer.alloc(trailer * 512),
    ...entriesBehind.map(buildEntry),
    Buffer.from(append, 'hex'),
  ]);
  return archive.subarray(0, archive.length - (spec.cutArchive ?? 0));
}

function buildEntry(entry: EntrySpec): Buffer {
  const text = entry.records?.map(buildRecord).join('') ?? (entry.content ?? '').repeat(entry.times ?? 1);
  const content = Buffer.from(text);
  const header = Buffer.alloc(512);
  const put = (value: string, at: number) => header.write(value, at, 'latin1');
  header.set(entry.nameHex ? Buffer.from(entry.nameHex, 'hex') : Buffer.from(entry.name ?? ''));
  put('0000600\0', 100);
  header.set(sizeField(entry, content.length), 124);
  put('15123456701\0', 136);
  put(entry.type ?? '0', 156);
  put(entry.linkname ?? '', 157);
  put(entry.magic ?? 'ustar\u000000', 257);
  put('kestrel', 265);
  put(entry.prefix ?? '', 345);
  put('        ', 148);
  const sum = header.reduce((total, octet) => total + octet, 0);
  put(entry.checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const whole = Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
  return Buffer.concat(Array(entry.copies ?? 1).fill(whole));
}

function sizeField({ size, sizeHex }: EntrySpec, length: number): Buffer {
  if (sizeHex !== undefined) return Buffer.from(sizeHex, 'hex');
  return Buffer.from(size ?? `${length.toString(8).padStart(11, '0')}\0`, 'latin1');
}

/** The length counts its own digits. */
function buildRecord(record: string): string {
  const length = (digits: number) => digits + Buffer.byteLength(record) + 2;
  const digits = [1, 2, 3].find((count) => String(length(count)).length === count) ?? 4;
  return `${length(digits)} ${record}\n`;
}
