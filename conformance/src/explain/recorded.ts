import { isObject, parseJson } from '@margo-contract/protocol';
import { SuiteError, sentenceOf } from '../error.js';
import { type RecordedRequest, readRawRequest } from './raw-request.js';

/** The requests of a file, and the certificates that it holds itself. */
export interface Recording {
  readonly requests: readonly RecordedRequest[];
  /** Certificates by clientId, as base64 of DER or PEM. */
  readonly certificates: ReadonlyMap<string, string>;
}

/** Most requests of one file that are looked at. */
const MAXIMUM_REQUESTS = 10_000;

/**
 * Reads the requests of a file: one raw request, the report of a run, or what the console of a WFM in a box exports.
 *
 * @param caseId of a report: the case whose requests are wanted; all cases when absent
 * @throws SuiteError `suite-file-unreadable`, `suite-selection-unknown`
 */
export function readRecording(octets: Uint8Array, name: string, caseId: string | undefined): Recording {
  if (octets[0] !== 0x7b) return { requests: [readRawRequest(octets, name)], certificates: new Map() };
  const value = jsonOf(octets, name);
  if (Array.isArray(value.cases)) return readCases(value.cases, name, caseId);
  if (!Array.isArray(value.exchanges)) {
    const wanted = 'give a raw request, a report.json, or what the console of margo-mock wfm exports';
    throw new SuiteError(
      'suite-file-unreadable',
      `The JSON of ${name} has neither cases nor exchanges; ${wanted}.`,
    );
  }
  return {
    requests: requestsOf(value.exchanges, 'exchange'),
    certificates: certificatesOf(value.certificates),
  };
}

function jsonOf(octets: Uint8Array, name: string): Record<string, unknown> {
  try {
    return parseJson(octets) as Record<string, unknown>; // it begins with a brace
  } catch (error) {
    throw new SuiteError('suite-file-unreadable', `The file ${name} is no JSON: ${sentenceOf(error)}.`);
  }
}

function readCases(cases: readonly unknown[], name: string, caseId: string | undefined): Recording {
  const chosen = cases.filter(isObject).filter(({ id }) => caseId === undefined || id === caseId);
  if (chosen.length === 0) {
    const words = caseId === undefined ? 'holds no case' : `holds no case ${JSON.stringify(caseId)}`;
    throw new SuiteError('suite-selection-unknown', `The report ${name} ${words}.`);
  }
  const requests = chosen.flatMap(({ id, steps }) =>
    Array.isArray(steps) ? requestsOf(steps, `${String(id)}, step`) : [],
  );
  return { requests: requests.slice(0, MAXIMUM_REQUESTS), certificates: new Map() };
}

function certificatesOf(value: unknown): ReadonlyMap<string, string> {
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Steps of a report and exchanges of an export have the same form; what has none is passed over. */
function requestsOf(items: readonly unknown[], kind: string): RecordedRequest[] {
  return items.slice(0, MAXIMUM_REQUESTS).flatMap((item, at) => {
    if (!isObject(item) || !isObject(item.request)) return [];
    const { method, uri, fields, body } = item.request;
    if (typeof method !== 'string' || typeof uri !== 'string' || !Array.isArray(fields)) return [];
    const number = typeof item.step === 'number' ? item.step : at + 1;
    const received = typeof item.at === 'string' ? new Date(item.at) : new Date(Number.NaN);
    return [
      {
        name: `${kind} ${number}: ${method} ${targetOf(uri)}`,
        method,
        target: targetOf(uri),
        targetUri: uri,
        fields: fields.filter(isField),
        ...octetsOf(body),
        ...(Number.isFinite(received.getTime()) && { at: received }),
      },
    ];
  });
}

function targetOf(uri: string): string {
  return uri.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
}

function isField(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

function octetsOf(body: unknown): Pick<RecordedRequest, 'body' | 'isCut'> {
  if (!isObject(body)) return { body: new Uint8Array(), isCut: false };
  const { text, base64 } = body;
  const octets = typeof base64 === 'string' ? Buffer.from(base64, 'base64') : Buffer.from(String(text ?? ''));
  return { body: octets, isCut: body.cut === true };
}
