import { describe, expect, it } from 'vitest';
import { loadProblemTypes } from '../../src/catalogue/problem-types.js';
import { copyCatalogues, messageOf, specDirectory } from './spec-copy.js';

const name = 'problem-types.yaml';

describe('loadProblemTypes', () => {
  it('gives the types with their statuses and profiles', async () => {
    const { baseUri, problemTypes } = await loadProblemTypes(specDirectory);
    expect(baseUri).toBe('https://docs.margo.org/specification/problem-types#');
    expect(Object.fromEntries(problemTypes.entries.map(({ slug, status }) => [slug, status]))).toEqual({
      'invalid-request': 400,
      'invalid-digest-header': 400,
      'invalid-certificate-format': 400,
      'signature-verification-failed': 401,
      'certificate-not-trusted': 403,
      'invalid-client': 404,
      'not-authorized': 403,
      'gateway-not-found': 404,
      'device-not-found': 404,
      'invalid-bundle': 404,
      'deployment-not-found': 404,
      'server-cannot-generate-response': 406,
      'semantic-error': 422,
      'discovery-document-not-found': 404,
      'spiffe-bundle-not-found': 404,
    });
    const slugsOf = (profile: 'signature' | 'mtls') =>
      problemTypes.entries.flatMap(({ slug, profiles }) => (profiles.includes(profile) ? [slug] : []));
    expect([slugsOf('signature').length, slugsOf('mtls').length]).toEqual([12, 10]);
  });

  it('gives one type that a client may repeat a request for', async () => {
    const { problemTypes } = await loadProblemTypes(specDirectory);
    const repeatable = problemTypes.entries.filter(({ retryable }) => retryable);
    expect(repeatable.map(({ slug, backoffStrategy }) => [slug, backoffStrategy])).toEqual([
      ['spiffe-bundle-not-found', 'exponential'],
    ]);
    const others = problemTypes.entries.filter(({ retryable }) => !retryable);
    expect(new Set(others.map(({ backoffStrategy }) => backoffStrategy))).toEqual(new Set(['none']));
  });

  it('gives about:blank its statuses and their retry members', async () => {
    const { aboutBlank } = await loadProblemTypes(specDirectory);
    const rows = aboutBlank.entries.map((entry) =>
      [entry.status, entry.retryable, entry.backoffStrategy, entry.retryAfter].join(' '),
    );
    expect(rows).toEqual([
      '401 false none absent',
      '404 false none absent',
      '405 false none absent',
      '409 false none absent',
      '413 false none absent',
      '415 false none absent',
      '429 true exponential required',
      '500 true exponential recommended',
      '501 false none absent',
      '503 true exponential required',
    ]);
  });

  const broken = [
    {
      title: 'a slug in capitals',
      search: 'slug: invalid-bundle',
      replacement: 'slug: InvalidBundle',
      at: 'slug: InvalidBundle',
      reason: 'lower-case words joined by hyphens',
    },
    {
      title: 'an unknown profile',
      search: 'profiles: [signature, mtls]\n    when: None',
      replacement: 'profiles: [mls]\n    when: None',
      at: 'mls]',
      reason: 'must be one of signature, mtls, not "mls"',
    },
    {
      title: 'a slug that is taken',
      search: 'slug: device-not-found',
      replacement: 'slug: gateway-not-found #',
      at: 'slug: gateway-not-found #',
      reason: 'the slug gateway-not-found is already taken at spec/problem-types.yaml:',
    },
    {
      title: 'a status of about:blank that is taken',
      search: 'status: 501',
      replacement: 'status: 500 #',
      at: 'status: 500 #',
      reason: 'the status 500 is already taken at spec/problem-types.yaml:',
    },
    {
      title: 'a base without #',
      search: 'problem-types#\n',
      replacement: 'problem-types/\n',
      at: 'baseUri',
      reason: "the base ends in '#'",
    },
  ];
  it.each(broken)('refuses $title with its line', async ({ search, replacement, at, reason }) => {
    const copy = await copyCatalogues();
    await copy.replace(name, search, replacement);
    const message = await messageOf(loadProblemTypes(copy.directory));
    expect(message).toContain(reason);
    expect(message.startsWith(`spec/${name}:${await copy.find(name, at)}: `)).toBe(true);
  });
});
