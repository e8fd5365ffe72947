import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Operation } from '@margo-contract/generated';
import document from '@margo-contract/generated/openapi/signature.json' with { type: 'json' };
import {
  type OperationId,
  operations,
  requestValidators,
  responseValidators,
  type StateManifest,
} from '@margo-contract/generated/signature';
import { computeDigest } from '@margo-contract/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPrism, startPrism } from '../../src/index.js';
// Loads Prism with this file, not within a test: what its libraries leave in the global scope is there beforehand.
import '../../src/prism/listener.js';
import { exchange, type ReceivedAnswer } from '../support/exchange.js';
import { slugOf } from '../support/operator.js';

const OPERATION_IDS = Object.keys(operations) as OperationId[];
const CLIENT = '5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58';

/** A value for each path parameter. */
const VALUES: Readonly<Record<string, string>> = {
  clientId: CLIENT,
  deviceId: 'bw-line3-edge07',
  deploymentId: '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11',
  digest: `sha256:${'0'.repeat(64)}`,
};

/** Headers that have the right shape; nobody looks at what they say. */
const SIGNED = {
  'signature-input': 'sig1=("@method" "@target-uri");created=1767225600',
  signature: 'sig1=:AAAA:',
};
const DIGESTED = { ...SIGNED, 'content-digest': `sha-256=:${'A'.repeat(43)}=:` };

let prism: RunningPrism;
beforeAll(async () => {
  prism = await startPrism();
});
afterAll(() => prism.close());

interface Request {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function send(operationId: OperationId, request: Request = {}): Promise<ReceivedAnswer> {
  const { method, path } = operations[operationId];
  const target = path.replace(/\{(\w+)\}/g, (_match, name: string) => VALUES[name] ?? '');
  const body = request.body ?? exampleOf(operationId);
  return exchange({
    method,
    url: `${prism.url}${request.path ?? target}`,
    headers: request.headers ?? (body === undefined ? SIGNED : DIGESTED),
    ...(body !== undefined && { body }),
  });
}

/** The first example of an operation's request body, as JSON. */
function exampleOf(operationId: OperationId): string | undefined {
  const { method, path } = operations[operationId];
  const paths: Record<string, Record<string, unknown>> = document.paths;
  const operation = paths[path]?.[method.toLowerCase()] as OpenApiOperation | undefined;
  const [example] = Object.values(operation?.requestBody?.content['application/json']?.examples ?? {});
  return example === undefined ? undefined : JSON.stringify(example.value);
}

interface OpenApiOperation {
  requestBody?: { content: Record<string, { examples: Record<string, { value: unknown }> }> };
}

/** Fails unless the response is one that the contract gives for its status. */
function checkAnswer(operationId: OperationId, answer: ReceivedAnswer): void {
  const { responses }: Operation = operations[operationId];
  const response = responses[answer.status] ?? expect.fail(`${operationId} does not answer ${answer.status}`);
  for (const { name } of response.headers.filter(({ required }) => required)) {
    expect(answer.headers).toHaveProperty(name.toLowerCase());
  }
  if (response.mediaTypes.length === 0) {
    expect([answer.body.length, answer.headers['content-type']]).toEqual([0, undefined]);
    return;
  }
  expect(response.mediaTypes).toContain(answer.headers['content-type']);
  const validators: Readonly<Record<string, ((value: unknown) => boolean) & { errors: unknown }>> =
    responseValidators[operationId];
  const validate = validators[answer.status];
  if (validate === undefined) return;
  expect(validate(answer.json()) ? [] : validate.errors).toEqual([]);
  if (response.problemTypes.length > 0) expect(response.problemTypes).toContain(slugOf(answer));
}

describe.each(OPERATION_IDS)('%s', (operationId) => {
  const statuses = Object.keys(operations[operationId].responses);

  it('answers a request of the right shape with success', async () => {
    const answer = await send(operationId);
    expect(answer.status).toBeLessThan(300);
    checkAnswer(operationId, answer);
  });

  it.each(statuses)('shows the response %s when it is asked for it', async (status) => {
    const answer = await send(operationId, { headers: { prefer: `code=${status}` }, body: '' });
    expect(answer.status).toBe(Number(status));
    checkAnswer(operationId, answer);
  });
});

describe('an unsigned request', () => {
  const ids = OPERATION_IDS.filter((id) => operations[id].signed);

  it.each(ids)('to %s is answered with a problem', async (operationId) => {
    for (const name of ['signature', 'signature-input']) {
      const headers = Object.fromEntries(Object.entries(DIGESTED).filter(([key]) => key !== name));
      const answer = await send(operationId, { headers });
      expect([answer.status, slugOf(answer)]).toEqual([401, 'signature-verification-failed']);
      checkAnswer(operationId, answer);
    }
  });
});

describe('a bad body', () => {
  const ids = OPERATION_IDS.filter((id) => operations[id].requestBody !== null);

  it.each(ids)('for %s is answered with a problem', async (operationId) => {
    const noDigest = await send(operationId, { headers: SIGNED });
    expect([noDigest.status, slugOf(noDigest)]).toEqual([400, 'invalid-digest-header']);
    for (const body of ['{', '{}', '[]']) {
      const answer = await send(operationId, { body });
      expect([400, 422]).toContain(answer.status);
      checkAnswer(operationId, answer);
    }
    const other = { ...DIGESTED, 'content-type': 'text/plain' };
    const answer = await send(operationId, { headers: other, body: 'text' });
    expect(answer.status).toBe(415);
    checkAnswer(operationId, answer);
  });
});

describe('the example manifest', () => {
  async function manifest(): Promise<StateManifest & { bundle: object }> {
    const value: unknown = (await send('getStateManifest')).json();
    if (!responseValidators.getStateManifest[200](value)) expect.fail('no manifest');
    return { ...value, bundle: value.bundle ?? expect.fail('no bundle') };
  }

  it('has its own digest as ETag', async () => {
    const answer = await send('getStateManifest');
    expect(answer.headers.etag).toBe(`"${computeDigest(answer.body)}"`);
  });

  it('names the digest of the bundle that is served', async () => {
    const { bundle } = await manifest();
    const answer = await send('getBundle', { path: bundle.url });
    expect(answer.headers['content-type']).toBe('application/vnd.margo.bundle.v1+tar+gzip');
    expect([computeDigest(answer.body), BigInt(answer.body.length)]).toEqual([
      bundle.digest,
      bundle.sizeBytes,
    ]);
    expect(answer.headers.etag).toBe(`"${bundle.digest}"`);
  });

  it('names the digest of the document that is served', async () => {
    const [first] = (await manifest()).deployments;
    const answer = await send('getDeployment', { path: first?.url ?? '' });
    expect(answer.headers['content-type']).toBe('application/yaml');
    expect(computeDigest(answer.body)).toBe(first?.digest);
  });
});

describe('the Prism mock', () => {
  it.each(['bw-gw-02/valve-a', 'bw-gw-02%2Fvalve-a', 'a/b/c', 'a'])('takes the device id %s', async (id) => {
    const path = `/api/v1/clients/${CLIENT}/capabilities/${id}`;
    expect((await send('replaceDeviceCapabilities', { path })).status).toBeLessThan(300);
    expect((await send('deleteDeviceCapabilities', { path })).status).toBe(204);
  });

  it('shows a named example', async () => {
    const headers = { ...SIGNED, prefer: 'example=nothingAssigned' };
    const answer = await send('getStateManifest', { headers });
    expect(answer.json()).toEqual({ manifestVersion: 1, bundle: null, deployments: [] });
  });

  it.each(['example=unknown', 'code=503, example=unknown', 'code=418'])(
    'has nothing for %s',
    async (prefer) => {
      const response = await send('getStateManifest', { headers: { ...SIGNED, prefer } });
      expect([response.status, slugOf(response)]).toEqual([404, 'about:blank']);
    },
  );

  it.each(['a/b;', 'a/b;q', '*/*;q=', 'a/b;q=0.5;x="', '(/)', 'application/json;charset', 'é/b'])(
    'cannot negotiate %j, which the pattern of the contract allows',
    async (accept) => {
      const response = await send('getStateManifest', { headers: { ...SIGNED, accept } });
      expect(response.status).toBe(406);
      checkAnswer('getStateManifest', response);
    },
  );

  it('takes the readable part of an Accept header', async () => {
    const accept = 'a/b;q, application/vnd.margo.manifest.v1+json;q=0.5';
    expect((await send('getStateManifest', { headers: { ...SIGNED, accept } })).status).toBe(200);
  });

  it.each([
    [{ signature: 'x' }, 401, 'signature-verification-failed'],
    [{ signature: '' }, 401, 'signature-verification-failed'],
    [{ 'signature-input': 'x' }, 401, 'signature-verification-failed'],
    [{ 'content-digest': 'x' }, 400, 'invalid-digest-header'],
  ])('refuses the header %j as a WFM does', async (broken, status, slug) => {
    const response = await send('reportDeploymentStatus', { headers: { ...DIGESTED, ...broken } });
    expect([response.status, slugOf(response)]).toEqual([status, slug]);
    checkAnswer('reportDeploymentStatus', response);
  });

  it('negotiates where the contract does', async () => {
    const withAccept = (accept: string) => send('getStateManifest', { headers: { ...SIGNED, accept } });
    for (const accept of ['application/vnd.margo.manifest.v1+json', '*/*', 'application/*']) {
      expect((await withAccept(accept)).status).toBe(200);
    }
    const refused = await withAccept('text/html');
    expect(refused.status).toBe(406);
    checkAnswer('getStateManifest', refused);
    const elsewhere = await send('getDeployment', { headers: { ...SIGNED, accept: 'text/html' } });
    expect(elsewhere.status).toBe(200);
  });

  it('answers other paths with 404 and other methods with 405', async () => {
    const nowhere = await exchange({ method: 'GET', url: `${prism.url}/api/v2` });
    expect([nowhere.status, slugOf(nowhere)]).toEqual([404, 'about:blank']);
    const answer = await exchange({ method: 'PATCH', url: `${prism.url}/api/v1/onboarding` });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
  });

  it('answers what the contract does not have with a problem', async () => {
    const answer = await send('getStateManifest', { headers: { prefer: 'code=418' } });
    expect([answer.status, slugOf(answer)]).toEqual([404, 'about:blank']);
  });

  it('says which port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startPrism({ port })).rejects.toMatchObject({
      code: 'mock-port-taken',
      message: expect.stringContaining(`Port ${port}`),
    });
    await new Promise((resolve) => other.close(resolve));
  });

  it('is gone after it was closed', async () => {
    const short = await startPrism();
    await short.close();
    await expect(exchange({ method: 'GET', url: short.url })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('has the example of every request body that the contract validates', () => {
    for (const operationId of Object.keys(requestValidators) as OperationId[]) {
      expect(exampleOf(operationId), operationId).toBeDefined();
    }
  });
});
