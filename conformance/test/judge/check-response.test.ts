import { computeDigest } from '@margo-contract/protocol';
import { describe, expect, test } from 'vitest';
import type { ReceivedResponse } from '../../src/exchange/message.js';
import { type Accepted, checkResponse } from '../../src/judge/check-response.js';
import { answerOf, jsonAnswer } from '../support/context.js';
import { contract } from '../support/run.js';

const BASE = 'https://docs.margo.org/specification/problem-types#';
const NOTHING: Accepted = { statuses: [], problemTypes: [] };

function deviations(operationId: string | undefined, response: ReceivedResponse, accepted = NOTHING) {
  const request = { method: 'GET', target: '/', targetUri: 'https://wfm.example/', fields: [] };
  const meant = operationId === undefined ? request : { ...request, operationId };
  return checkResponse({ request: meant, response }, accepted, contract);
}

/** The requirements that a response violates, each once. */
function violated(operationId: string | undefined, response: ReceivedResponse): string[] {
  const found = deviations(operationId, response).flatMap(({ requirements = ['-'], level }) =>
    requirements.map((id) => (level === undefined ? id : `${id} ${level}`)),
  );
  return [...new Set(found)];
}

const good = {
  type: `${BASE}device-not-found`,
  title: 'Device Not Found',
  status: 404,
  retryable: false,
  backoffStrategy: 'none',
};

function problem(members: object = {}, type = 'application/problem+json'): ReceivedResponse {
  const value = { ...good, ...members };
  return jsonAnswer(value.status, value, type);
}

describe('errors', () => {
  const operation = 'deleteDeviceCapabilities';

  test.each<[string, ReceivedResponse, string[]]>([
    ['a right one', problem(), []],
    ['one without a body', answerOf(404), []],
    ['further members', problem({ traceId: 'x' }), []],
    ['another media type', problem({}, 'application/json'), ['ERR-001']],
    ['an older form', jsonAnswer(404, { error: 'No', message: 'So.' }), ['ERR-001']],
    ['HTML', answerOf(404, { 'content-type': 'text/html' }, '<h1>No</h1>'), ['ERR-001']],
    ['an array', jsonAnswer(404, [], 'application/problem+json'), ['ERR-001']],
    ['no title', problem({ title: undefined }), ['ERR-002']],
    ['no type', problem({ type: undefined }), ['ERR-002']],
    [
      'the status as text',
      jsonAnswer(404, { ...good, status: '404' }, 'application/problem+json'),
      ['ERR-002'],
    ],
    [
      'another status inside',
      jsonAnswer(404, { ...good, status: 400 }, 'application/problem+json'),
      ['ERR-002'],
    ],
    ['a type that the operation does not have', problem({ type: `${BASE}invalid-bundle` }), ['ERR-003']],
    ['an unknown type of Margo', problem({ type: `${BASE}no-such-thing` }), ['ERR-003', 'ERR-008']],
    ['a type of the supplier', problem({ type: 'https://wfm.example/p#x' }), []],
    ['about:blank', problem({ type: 'about:blank', title: 'Not Found', detail: 'So.' }), []],
    [
      'about:blank with another title',
      problem({ type: 'about:blank', title: 'Oops', detail: 'So.' }),
      ['ERR-004 SHOULD'],
    ],
    ['about:blank without detail', problem({ type: 'about:blank', title: 'Not Found' }), ['ERR-004 SHOULD']],
    ['retryable', problem({ retryable: true }), ['RETRY-003']],
    ['a back-off', problem({ backoffStrategy: 'fixed' }), ['RETRY-003']],
    ['nothing about repeating', problem({ retryable: undefined, backoffStrategy: undefined }), ['RETRY-007']],
  ])('%s', (_name, answer, expected) => {
    expect(violated(operation, answer)).toEqual(expected);
  });

  test('Retry-After where nothing is to be repeated', () => {
    const answer = { ...problem(), fields: [...problem().fields, ['Retry-After', '5'] as const] };
    expect(violated(operation, answer)).toEqual(['RETRY-003']);
  });

  test('422 without the members that are wrong', () => {
    const members = { type: `${BASE}semantic-error`, status: 422, title: 'Semantic Error' };
    expect(violated('createDeviceCapabilities', problem(members))).toEqual(['ERR-010']);
    const errors = [{ field: 'properties.vendor', message: 'is missing' }];
    expect(violated('createDeviceCapabilities', problem({ ...members, errors }))).toEqual([]);
    expect(violated('createDeviceCapabilities', problem({ ...members, errors: [{}] }))).toEqual(['ERR-010']);
  });

  test('405 without Allow warns', () => {
    const members = { type: 'about:blank', status: 405, title: 'Method Not Allowed', detail: 'So.' };
    expect(violated('getStateManifest', problem(members))).toEqual(['ERR-004 SHOULD']);
  });

  test.each([429, 503])('%i without Retry-After and the members', (status) => {
    const title = status === 429 ? 'Too Many Requests' : 'Service Unavailable';
    const members = { type: 'about:blank', status, title, detail: 'So.' };
    expect(violated('getStateManifest', problem(members))).toEqual(['RETRY-001']);
    const right = problem({ ...members, retryable: true, backoffStrategy: 'exponential' });
    expect(
      violated('getStateManifest', { ...right, fields: [...right.fields, ['Retry-After', '9']] }),
    ).toEqual([]);
  });

  test('500 should say when to come back', () => {
    const members = { type: 'about:blank', status: 500, title: 'Internal Server Error', detail: 'So.' };
    const right = { ...members, retryable: true, backoffStrategy: 'exponential' };
    expect(violated('getStateManifest', problem(right))).toEqual(['RETRY-002']);
  });

  test('on a path without operation too', () => {
    expect(violated(undefined, problem({}, 'text/plain'))).toEqual(['ERR-001']);
    expect(violated(undefined, problem({ type: `${BASE}invalid-bundle` }))).toEqual([]);
  });
});

describe('statuses that the contract does not declare', () => {
  test('warn', () => {
    expect(violated('getStateManifest', answerOf(418))).toEqual(['ERR-012']);
  });

  test('are left alone when the case accepts them by an erratum', () => {
    expect(deviations('onboardClient', answerOf(422), { statuses: [422], problemTypes: [] })).toEqual([]);
  });

  test('so are types', () => {
    const accepted = { statuses: [404], problemTypes: ['invalid-bundle'] };
    expect(
      deviations('deleteDeviceCapabilities', problem({ type: `${BASE}invalid-bundle` }), accepted),
    ).toEqual([]);
  });
});

describe('good responses', () => {
  const MANIFEST = 'application/vnd.margo.manifest.v1+json';
  const digest = `sha256:${'0'.repeat(64)}`;
  /** With the right ETag, unless there is one. */
  const withDigest = (answer: ReceivedResponse): ReceivedResponse => {
    if (answer.fields.some(([name]) => name === 'etag')) return answer;
    return { ...answer, fields: [...answer.fields, ['etag', `"${computeDigest(answer.body)}"`]] };
  };
  const manifest = (value: unknown, headers: object = {}) =>
    withDigest(answerOf(200, { 'content-type': MANIFEST, ...headers }, JSON.stringify(value)));
  const empty = { manifestVersion: 1, bundle: null, deployments: [] };
  const url = `/api/v1/clients/c/bundles/${digest}`;
  const deploymentId = '0e7a1c9a-6b0f-4f0e-9d70-0d6e3a3c9f11';
  /** A manifest of one deployment, with changes to its bundle. */
  const full = (bundle: object) => ({
    manifestVersion: 1,
    bundle: { mediaType: 'application/vnd.margo.bundle.v1+tar+gzip', digest, url, ...bundle },
    deployments: [{ deploymentId, digest, url: `/api/v1/clients/c/deployments/${deploymentId}/${digest}` }],
  });

  test.each<[string, ReceivedResponse, string[]]>([
    ['a right manifest', manifest(empty), []],
    ['another media type', manifest(empty, { 'content-type': 'application/json' }), ['MAN-001']],
    ['no ETag', answerOf(200, { 'content-type': MANIFEST }, JSON.stringify(empty)), ['CACHE-001']],
    ['a bare ETag', manifest(empty, { etag: digest }), ['CACHE-001']],
    ['an immutable manifest', manifest(empty, { 'cache-control': 'public, immutable' }), ['CACHE-003']],
    ['a version as text', manifest({ ...empty, manifestVersion: '1' }), ['MAN-005']],
    ['the version 0', manifest({ ...empty, manifestVersion: 0 }), ['MAN-005']],
    ['no bundle', manifest({ ...empty, bundle: undefined }), ['MAN-006']],
    ['no deployments', manifest({ manifestVersion: 1, bundle: null }), ['MAN-009']],
    ['no JSON', withDigest(answerOf(200, { 'content-type': MANIFEST }, 'x')), ['MAN-001']],
    ['an ETag of other octets', manifest(empty, { etag: `"${digest}"` }), ['CACHE-001']],
    ['a bundle of another type', manifest(full({ mediaType: 'application/gzip' })), ['MAN-007']],
    ['a digest in capitals', manifest(full({ digest: `sha256:${'A'.repeat(64)}` })), ['DIG-004']],
    ['a digest without algorithm', manifest(full({ digest: '0'.repeat(64) })), ['DIG-003']],
    ['a URL with an encoded digest', manifest(full({ url: url.replace(':', '%3A') })), ['DIG-006']],
    ['a URL of nothing', manifest(full({ url: '/nowhere' })), ['MAN-008']],
    ['null in place of a bundle', manifest({ ...full({}), bundle: null }), ['MAN-006']],
    ['a bundle of nothing', manifest({ ...full({}), deployments: [] }), ['MAN-006']],
  ])('%s', (_name, answer, expected) => {
    expect(violated('getStateManifest', answer)).toEqual(expected);
  });

  test('the greatest version is right', () => {
    const body = '{"manifestVersion":18446744073709551615,"bundle":null,"deployments":[]}';
    const answer = withDigest(answerOf(200, { 'content-type': MANIFEST }, body));
    expect(violated('getStateManifest', answer)).toEqual([]);
  });

  test('304 without ETag only warns', () => {
    expect(violated('getStateManifest', answerOf(304))).toEqual(['CACHE-001 SHOULD']);
  });

  test('a document is read as YAML', () => {
    const text = String(contract.document.example('getDeployment', 'response', 'helm'));
    const headers = { 'content-type': 'application/yaml', etag: `"${digest}"` };
    expect(violated('getDeployment', answerOf(200, headers, text))).toEqual([]);
    const broken = text.replace('revision: 3.2.0', 'revision: v3').replace(/^id: .*$/m, 'id: x');
    expect(violated('getDeployment', answerOf(200, headers, broken)).sort()).toEqual(['DEP-003', 'DEP-008']);
  });

  test('a clientId that is not URL-safe', () => {
    expect(violated('onboardClient', jsonAnswer(201, { clientId: 'a/b' }))).toEqual(['CLI-001']);
    expect(violated('onboardClient', jsonAnswer(201, {}))).toEqual(['ONB-002']);
  });

  test('answers without a declared body may have one', () => {
    expect(
      violated('createDeviceCapabilities', answerOf(201, { 'content-type': 'text/plain' }, 'ok')),
    ).toEqual([]);
  });
});
