import { describe, expect, it } from 'vitest';
import { readCertificate } from '../src/certificate/index.js';
import { verifyContentDigest } from '../src/content-digest/index.js';
import { parseDeploymentDocument } from '../src/deployment-document/index.js';
import { parseDeviceIdPath } from '../src/device-id/index.js';
import { parseDigest } from '../src/digest/index.js';
import { isMargoError } from '../src/error/index.js';
import { parseJson } from '../src/json/index.js';
import {
  component,
  createSignatureBase,
  type RequestMessage,
  readSignatures,
} from '../src/message-signature/index.js';
import { findProblemType, parseProblem } from '../src/problem/index.js';
import { parseRetryAfter } from '../src/retry/index.js';
import { parseSpiffeId } from '../src/spiffe-id/index.js';
import { parseDictionary, parseItem, parseList } from '../src/structured-field/parse.js';

/**
 * Texts of this length take milliseconds when every character is looked at a fixed number of times, and a minute when each
 * is looked at for each, which is more than the limit on any machine.
 */
const LENGTH = 256_000;
const LIMIT_MILLISECONDS = 20_000;

function repeated(text: string): string {
  return text.repeat(LENGTH / text.length);
}

function requestWith(part: Partial<RequestMessage>): RequestMessage {
  return { method: 'GET', targetUri: 'https://wfm.example/', fields: [], ...part };
}

function baseOf(part: Partial<RequestMessage>, name: string, parameters = {}): string {
  return createSignatureBase(requestWith(part), {
    components: [component(name, parameters)],
    parameters: {},
  });
}

const clock = () => new Date(0);
const readers: readonly (readonly [name: string, read: () => unknown])[] = [
  ['Retry-After: spaces within', () => parseRetryAfter(`1${repeated(' ')}1`, clock)],
  ['Retry-After: digits', () => parseRetryAfter(repeated('1'), clock)],
  [
    'Content-Digest: base64',
    () => verifyContentDigest(`sha-256=:${repeated('A')}:`, Buffer.from('x'), { algorithms: ['sha-256'] }),
  ],
  ['digest of an artifact', () => parseDigest(`sha256:${repeated('a')}!`)],
  ['device id in a path', () => parseDeviceIdPath(repeated('%2F'))],
  ['SPIFFE ID', () => parseSpiffeId(`spiffe://a${repeated('/a')}`)],
  ['certificate: base64', () => readCertificate(repeated('A'))],
  [
    'certificate: PEM without end',
    () => readCertificate(`-----BEGIN CERTIFICATE-----${'A\n'.repeat(32_000)}`),
  ],
  ['problem: media type', () => parseProblem(400, `${repeated(' ')}x`, Buffer.from('{}'))],
  ['problem: type', () => findProblemType(`https://${repeated('a.')}margo.org/x`, [])],
  ['field: white space within', () => baseOf({ fields: [['x', `a${repeated(' ')}b`]] }, 'x')],
  ['field: folds', () => baseOf({ fields: [['x', `a${repeated('\n ')}b`]] }, 'x')],
  [
    'query',
    () => baseOf({ targetUri: `https://wfm.example/?${repeated('a=1&')}b=2` }, '@query-param', { name: 'b' }),
  ],
  ['target URI', () => baseOf({ targetUri: `https://${repeated('a:')}` }, '@authority')],
  [
    'Signature-Input',
    () =>
      readSignatures(
        requestWith({
          fields: [
            ['Signature-Input', `a=(${repeated('"a" ')})`],
            ['Signature', 'a=:AA==:'],
          ],
        }),
      ),
  ],
  ['JSON: white space', () => parseJson(`${repeated(' ')}\\`)],
  ['JSON: escapes', () => parseJson(`"${repeated('\\"')}"`)],
  ['JSON: digits', () => parseJson(`[${repeated('1')}]`)],
  ['YAML: blank lines', () => parseDeploymentDocument(Buffer.from(`a: |\n${repeated('\n')} b`))],
  ['YAML: white space', () => parseDeploymentDocument(Buffer.from(`a: "x${repeated(' ')}y"`))],
  ...(
    ['"', '"a\\', 'a,', 'a;', 'a=', '(', '("a" ', ':AAAA', 'a\t', '1', 'a=1.000', '-', 'a=?1,'] as const
  ).flatMap((text) => [
    [`dictionary of ${text}`, () => parseDictionary(repeated(text), 'refuse')] as const,
    [`list of ${text}`, () => parseList(repeated(text))] as const,
    [`item of ${text}`, () => parseItem(`a="${repeated(text)}"`)] as const,
  ]),
];

describe('text from outside is read in linear time', () => {
  it.each(readers)(
    '%s',
    (_, read) => {
      try {
        read();
      } catch (error) {
        expect(isMargoError(error)).toBe(true);
      }
    },
    LIMIT_MILLISECONDS,
  );
});
