import type { Field } from '@margo-contract/protocol';
import { SuiteError } from '../error.js';
import { fieldValue } from '../exchange/message.js';
import { visibleLine } from '../text.js';

/** A request as it stands in a file or a report. */
export interface RecordedRequest {
  /** Where it stands, for people. */
  readonly name: string;
  readonly method: string;
  readonly target: string;
  readonly targetUri: string;
  readonly fields: readonly Field[];
  readonly body: Uint8Array;
  /** Whether octets of the body are missing, so that nothing can be said of its digest. */
  readonly isCut: boolean;
  /** When it was received; undefined when it is not known, so that its age says nothing. */
  readonly at?: Date;
}

/** Longest header section that is read, in octets: Node.js refuses one of a fourth of it. */
const MAXIMUM_HEAD = 65_536;
const MAXIMUM_FIELDS = 1_000;
const REQUEST_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}) ([^\s]{1,16384}) HTTP\/1\.[01]$/;

/**
 * Reads a request of HTTP/1.1 as it went over the wire (RFC 9112). Line ends may be LF, as editors make them.
 *
 * @throws SuiteError `suite-file-unreadable` for anything else
 */
export function readRawRequest(octets: Uint8Array, name: string): RecordedRequest {
  const text = Buffer.from(octets.subarray(0, MAXIMUM_HEAD)).toString('latin1');
  const blank = /\r?\n\r?\n/.exec(text);
  const lines = text.slice(0, blank?.index ?? text.length).split(/\r?\n/);
  const [first = '', ...rest] = lines;
  const [, method, target] = REQUEST_LINE.exec(first) ?? [];
  if (method === undefined || target === undefined) throw noRequest(name, first);
  if (blank === null && octets.length > MAXIMUM_HEAD)
    throw unreadable(name, 'has a header section that does not end');
  const fields = rest.filter((line) => line !== '').map((line) => readField(line, name));
  if (fields.length > MAXIMUM_FIELDS) throw unreadable(name, `has more than ${MAXIMUM_FIELDS} header fields`);
  const start = blank === null ? octets.length : blank.index + blank[0].length;
  const body = bodyOf(fields, octets.subarray(start));
  return { name, method, target, targetUri: targetUriOf(target, fields, name), fields, ...body };
}

function readField(line: string, name: string): Field {
  const [, key, value = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
  if (key !== undefined) return [key, value.trimEnd()];
  throw unreadable(
    name,
    `has a line that is no header field: ${JSON.stringify(visibleLine(line.slice(0, 80)))}`,
  );
}

/** What editors put behind the end of a body is left out; a body that ends too early is cut. */
function bodyOf(fields: readonly Field[], rest: Uint8Array): Pick<RecordedRequest, 'body' | 'isCut'> {
  if (/\bchunked\b/i.test(fieldValue(fields, 'transfer-encoding') ?? '')) return dechunked(rest);
  const length = fieldValue(fields, 'content-length');
  if (length === undefined || !/^\d{1,9}$/.test(length)) return { body: rest, isCut: false };
  return { body: rest.subarray(0, Number(length)), isCut: rest.length < Number(length) };
}

/** RFC 9112 §7.1; trailer fields are not read. */
function dechunked(rest: Uint8Array): Pick<RecordedRequest, 'body' | 'isCut'> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < rest.length; ) {
    const line = /^([0-9a-f]{1,7})[^\r\n]{0,200}\r\n/i.exec(
      Buffer.from(rest.subarray(at, at + 220)).toString('latin1'),
    );
    if (line === null) break;
    const size = Number.parseInt(line[1] ?? '', 16);
    const start = at + line[0].length;
    if (size === 0) return { body: Buffer.concat(parts), isCut: false };
    parts.push(rest.subarray(start, start + size));
    at = start + size + 2;
  }
  return { body: Buffer.concat(parts), isCut: true };
}

function targetUriOf(target: string, fields: readonly Field[], name: string): string {
  if (/^https?:\/\//i.test(target)) return target;
  const host = fieldValue(fields, 'host');
  if (host !== undefined && target.startsWith('/')) return `https://${host}${target}`;
  throw unreadable(name, 'does not say which host it goes to; a request needs a path and the field Host');
}

function noRequest(name: string, first: string): SuiteError {
  const shown = JSON.stringify(visibleLine(first.slice(0, 80)));
  const wanted =
    'give a request as it went over the wire, which begins like GET /api/v1/… HTTP/1.1, or a report.json';
  return unreadable(name, `is no HTTP request, as its first line is ${shown}; ${wanted}`);
}

function unreadable(name: string, reason: string): SuiteError {
  return new SuiteError('suite-file-unreadable', `The file ${name} ${reason}.`);
}
