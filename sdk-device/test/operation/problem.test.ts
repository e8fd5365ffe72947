import { describe, expect, it } from 'vitest';
import { onboard, ProblemResponseError, pollManifest } from '../../src/index.js';
import { CLIENT_ID, catalogued, fakeWfm, problem } from '../support/fake-wfm.js';

const PROBLEM_TYPE = { 'Content-Type': 'application/problem+json' };

async function poll(answer: () => Response): Promise<unknown> {
  const { client } = await fakeWfm(answer);
  const polled = pollManifest(client, { clientId: CLIENT_ID });
  return polled.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function raw(status: number, body: string | Uint8Array, headers: Record<string, string> = PROBLEM_TYPE) {
  return () => new Response(body as string, { status, headers });
}

describe('readProblemResponse', () => {
  it.each([
    [404, 'invalid-client', 'response-client-unknown'],
    [403, 'certificate-not-trusted', 'response-certificate-not-trusted'],
    [401, 'signature-verification-failed', 'response-signature-refused'],
    [404, 'deployment-not-found', 'response-artifact-not-found'],
    [404, 'invalid-bundle', 'response-artifact-not-found'],
    [404, 'gateway-not-found', 'response-gateway-not-found'],
    [404, 'device-not-found', 'response-device-not-found'],
    [422, 'semantic-error', 'response-problem'],
  ])('gives %i %s the code %s (ERR-005)', async (status, slug, code) => {
    const error = await poll(problem(status, catalogued(slug)));
    expect(error).toBeInstanceOf(ProblemResponseError);
    expect(error).toMatchObject({ code, status, problem: { type: catalogued(slug) } });
  });

  it('knows a type by its last component, however the rest was spelled (C-21)', async () => {
    const error = await poll(problem(404, 'https://margo.org/docs/errors/invalid-client'));
    expect(error).toMatchObject({ code: 'response-client-unknown' });
  });

  it('does not take a vendor’s type for a catalogued one', async () => {
    const error = await poll(problem(404, 'https://vendor.example/problem-types#invalid-client'));
    expect(error).toMatchObject({ code: 'response-problem', status: 404 });
  });

  it('keeps what the problem says, unknown members too', async () => {
    const errors = [{ field: 'properties.id', message: 'is required' }];
    const error = await poll(problem(422, 'about:blank', { errors, ticket: 'BW-7' }));
    expect(error).toMatchObject({
      problem: { errors, ticket: 'BW-7' },
      retryable: false,
      retryAfterSeconds: undefined,
    });
  });
});

describe('retry members (RETRY-004 to RETRY-006)', () => {
  it.each([
    [429, true, 'exponential'],
    [500, true, 'exponential'],
    [503, true, 'exponential'],
    [404, false, 'none'],
    [401, false, 'none'],
  ])('assumes for a silent %i retryable %s, %s', async (status, retryable, backoffStrategy) => {
    expect(await poll(raw(status, '', {}))).toMatchObject({ status, retryable, backoffStrategy });
  });

  it('goes by the problem where it says something', async () => {
    const members = { retryable: false, backoffStrategy: 'none', retryAfterSeconds: 9 };
    expect(await poll(problem(503, 'about:blank', members))).toMatchObject(members);
  });

  it('lets Retry-After count', async () => {
    const error = await poll(problem(503, 'about:blank', { retryAfterSeconds: 9 }, { 'Retry-After': '40' }));
    expect(error).toMatchObject({ retryAfterSeconds: 40 });
  });
});

describe('hostile problems', () => {
  it.each([
    ['no JSON', raw(500, '<html>')],
    ['no UTF-8', raw(500, Uint8Array.from([0xff, 0xfe]))],
    ['an array', raw(500, '[1]')],
    ['null', raw(500, 'null')],
    ['wrong types', raw(500, '{"type":7,"title":[],"status":"x","retryable":"yes","errors":{}}')],
    ['another status', raw(500, '{"type":"about:blank","title":"OK","status":200}')],
    ['a member twice', raw(500, '{"type":"a","type":"b"}')],
    ['deep nesting', raw(500, '['.repeat(100_000))],
    ['a huge text', raw(500, JSON.stringify({ detail: 'x'.repeat(1_000_000) }))],
    ['another media type', raw(500, '{"type":"x"}', { 'Content-Type': 'text/html' })],
    ['__proto__', raw(500, '{"__proto__":{"retryable":true,"status":200}}')],
  ])('is an error all the same with %s', async (_, answer) => {
    const error = await poll(answer);
    expect(error).toBeInstanceOf(ProblemResponseError);
    expect(error).toMatchObject({ status: 500, retryable: true });
    expect(String(error).length).toBeLessThan(1000);
  });

  it('keeps long texts out of messages', async () => {
    const error = await poll(
      problem(403, 'about:blank', { title: 'T'.repeat(10_000), detail: 'D'.repeat(10_000) }),
    );
    expect(String(error).length).toBeLessThan(500);
    expect(error).toMatchObject({ problem: { detail: 'D'.repeat(10_000) } });
  });

  it('keeps control characters and line breaks out of messages', async () => {
    const detail = 'ok\r\n2026-11-22 root logged in \u001b[2J\u2028\u202e';
    const error = await poll(problem(403, 'about:blank', { title: 'A\nB', detail }));
    expect(String(error)).toBe(
      'ProblemResponseError: The WFM responded with 403: A B: ok 2026-11-22 root logged in  [2J ',
    );
  });
});

describe('errors without a problem', () => {
  it('keep the first octets of the body', async () => {
    const html = `<html><h1>nginx</h1>${'x'.repeat(2000)}`;
    const error = await poll(raw(502, html, { 'Content-Type': 'text/html' }));
    expect(error).toMatchObject({ code: 'response-problem', status: 502, body: html.slice(0, 500) });
    expect(String(error)).toContain('Bad Gateway: <html><h1>nginx</h1>');
  });

  it('have no body when there is a problem, or nothing', async () => {
    expect(await poll(problem(500, 'about:blank'))).toMatchObject({ body: undefined });
    expect(await poll(raw(500, '', {}))).toMatchObject({ body: undefined });
  });

  it('hint at the path prefix when onboarding is not found', async () => {
    const { client, identity } = await fakeWfm(raw(404, 'no such page', { 'Content-Type': 'text/plain' }));
    await expect(onboard(client, identity)).rejects.toThrow(/path prefix/);
  });
});
