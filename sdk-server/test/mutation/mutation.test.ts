import type { Operation } from '@margo-contract/generated';
import { operations, validators } from '@margo-contract/generated/signature';
import { parseJson } from '@margo-contract/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResponseMeasurement, Wfm, WireResponse } from '../../src/index.js';
import { testWfm } from '../support/wfm.js';
import type { Attempt, Category } from './attempt.js';
import { changesOf } from './changes.js';
import { forgeriesOf } from './forgeries.js';
import { mayBeAccepted } from './oracle.js';
import { createTestClients, intentsOf, publicKeyOf, type Received, sign, type TestClient } from './pool.js';
import { Random } from './random.js';

/** `.ci/long` asks for a hundred thousand. */
const ATTEMPTS = Number(process.env.MARGO_MUTATIONS ?? 20_000);
const SEED = 20_260_301;

let clients: TestClient[];
let pool: Received[];
let categories: Category[];
let wfm: Wfm;
let measured: ResponseMeasurement | undefined;
const errors: unknown[] = [];

const { stackTraceLimit } = Error;

afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

beforeAll(async () => {
  Error.stackTraceLimit = 0; // a hundred thousand stacks that nobody reads
  clients = await createTestClients();
  // What is slow to verify or to read is there, but not often: P-384, ed25519, certificates.
  const often = clients
    .filter(({ clientId }) => ['ec', 'ec-2', 'rsa'].includes(clientId))
    .map(({ clientId, key, algorithms }) => ({ clientId, key, algorithms }));
  const signers = [...clients, ...often, ...often, ...often, ...often, ...often];
  pool = await Promise.all(
    signers.flatMap((client) => intentsOf(client).map((intent) => sign(client, intent))),
  );
  categories = [...changesOf(pool), ...(await forgeriesOf(clients, often))];
  wfm = wfmOf(clients);
});

/** A WFM that knows the clients. Replays are let through here, lest they hide a signature that should not count. */
function wfmOf(known: readonly TestClient[]): Wfm {
  const records = known.map((client) => ({
    clientId: client.clientId,
    publicKey: publicKeyOf(client),
    trusted: true,
  }));
  const byId = new Map(records.map((record) => [record.clientId, record]));
  return testWfm({
    clients: { find: async (clientId) => byId.get(clientId) },
    replayMemory: { remember: async () => true },
    onboardingRateLimit: 'none', // every request comes from one address, at one time
    checkResponses: false, // the judgement here is independent of it
    onResponse: (measurement) => {
      measured = measurement;
    },
    onError: (error) => errors.push(error),
  }).wfm;
}

async function fire({ method, target, fields, body }: Received): Promise<WireResponse> {
  measured = undefined;
  return wfm.handle({
    method,
    target,
    fields,
    readBody: async (maximumBytes) => (body.length > maximumBytes ? 'too-large' : body),
  });
}

/** What is wrong with a response; undefined when nothing is. */
function judge({ original, sent, statuses }: Attempt, response: WireResponse): string | undefined {
  if (response.status >= 500) return `failed with ${response.status}`;
  if (statuses?.includes(response.status) === false) return `got ${response.status}`;
  if (response.status >= 400) return judgeRefusal(sent, response, measured?.operationId);
  const isAllowed = original !== undefined && mayBeAccepted(original, sent);
  return isAllowed ? undefined : `accepted with ${response.status}`;
}

function judgeRefusal(
  { method, fields }: Received,
  { status, headers, body }: WireResponse,
  operationId: string | undefined,
): string | undefined {
  if (headers['content-type'] !== 'application/problem+json') return `${status} is no problem`;
  if (operationId === undefined && !mayPrecedeOperation(status, fields)) return `${status} without operation`;
  if (method === 'HEAD') return undefined;
  const problem = parseJson(body ?? '');
  if (!validators.Problem(problem) || problem.status !== status)
    return `${status} is no problem of the contract`;
  return operationId === undefined ? undefined : judgeDeclaration(operationId, status, problem.type);
}

/** Before an operation is known: no such path, no such method, or not exactly one plain host. */
function mayPrecedeOperation(status: number, fields: Received['fields']): boolean {
  const hosts = fields.filter(([name]) => name.toLowerCase() === 'host').map(([, value]) => value);
  const isPlain = hosts.length === 1 && /^[a-z0-9.-]+$/i.test(hosts[0] ?? '');
  return status === 404 || status === 405 || (status === 400 && !isPlain);
}

function judgeDeclaration(operationId: string, status: number, type: string): string | undefined {
  const table: Readonly<Record<string, Operation>> = operations;
  const responses = table[operationId]?.responses ?? {};
  const slug = type.replace('https://docs.margo.org/specification/problem-types#', '');
  if (responses[status]?.problemTypes.includes(slug)) return undefined;
  return `${operationId} declares no ${status} ${slug}`;
}

describe('mutated requests', () => {
  it('start from requests that are accepted', async () => {
    const statuses = await Promise.all(pool.map(async (received) => (await fire(received)).status));
    expect(new Set(statuses)).toEqual(new Set([200, 201, 204]));
  });

  it(`${ATTEMPTS} of them: none accepted that should not be, no failure, every refusal a problem`, async () => {
    const random = new Random(SEED);
    const outcomes = new Map<string, Map<number, number>>();
    const faults: string[] = [];
    for (let index = 0; index < ATTEMPTS; index += 1) {
      const category = categories[index % categories.length] as Category;
      const attempt = category.next(random);
      const response = await fire(attempt.sent);
      count(outcomes, category.name, response.status);
      const fault = judge(attempt, response);
      if (fault !== undefined && faults.length < 20)
        faults.push(`${index} ${category.name}: ${fault} ${describeSent(attempt.sent)}`);
    }
    console.error(table(outcomes));
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }, 300_000);
});

function count(outcomes: Map<string, Map<number, number>>, name: string, status: number): void {
  const byStatus = outcomes.get(name) ?? new Map<number, number>();
  byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  outcomes.set(name, byStatus);
}

function describeSent({ method, target, fields }: Received): string {
  return JSON.stringify([method, target, fields]).slice(0, 800);
}

function table(outcomes: ReadonlyMap<string, ReadonlyMap<number, number>>): string {
  const rows = [...outcomes].map(([name, byStatus]) => {
    const counts = [...byStatus].sort(([one], [other]) => one - other);
    return `${name.padEnd(42)} ${counts.map(([status, number]) => `${status}: ${number}`).join('  ')}`;
  });
  return `${ATTEMPTS} mutated requests, seed ${SEED}\n${rows.join('\n')}`;
}
