import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../src/case/case.js';
import { type RunOptions, runCases } from '../../src/command/run-cases.js';
import { SuiteError } from '../../src/error.js';
import { caseOf } from '../support/cases.js';
import { always, wfmFor } from '../support/run.js';
import { startServer, type TestServer } from '../support/server.js';

const request = { request: { operation: 'getRootCertificate' } };
const failing = await caseOf([{ ...request, expect: { status: 404 } }]);
const passing = await caseOf([{ ...request, expect: { status: 500 } }]);
let server: TestServer;

beforeAll(async () => {
  server = await startServer(always(500));
});

afterAll(() => server.close());

function named(item: Case, ...ids: readonly string[]): Case[] {
  return ids.map((id) => ({ ...item, id }));
}

function run(
  cases: readonly Case[],
  options: Partial<RunOptions> = {},
  signals: Partial<RunOptions['signals']> = {},
) {
  const calm = () => new AbortController().signal;
  return runCases(cases, wfmFor(server), {
    concurrency: 1,
    onResult: () => undefined,
    signals: { stop: calm(), leave: calm(), broken: calm(), ...signals },
    ...options,
  });
}

test('a run that is left alone finishes', async () => {
  const { ended, results } = await run([...named(failing, 'a'), ...named(failing, 'b')]);
  expect([ended, results.length]).toEqual(['finished', 2]);
});

test('with bail it ends at the first failure', async () => {
  const cases = [...named(passing, 'a'), ...named(failing, 'b', 'c', 'd')];
  const { ended, results } = await run(cases, { bail: true });
  expect([ended, results.map(({ id }) => id)]).toEqual(['bailed', ['a', 'b']]);
});

test('when told to stop it lets the case that runs finish, and keeps what ran', async () => {
  const stop = new AbortController();
  const onResult = () => stop.abort();
  const { ended, results } = await run(named(failing, 'a', 'b'), { onResult }, { stop: stop.signal });
  expect([ended, results.map(({ id }) => id)]).toEqual(['interrupted', ['a']]);
});

test('when told to leave it does not wait for the case that runs, nor show what comes of it', async () => {
  const leave = new AbortController();
  const answering = await startServer((request, response) => {
    leave.abort();
    setImmediate(() => always(500)(request, response));
  });
  const shown: string[] = [];
  const onResult = ({ id }: Case) => shown.push(id);
  const signals = { stop: leave.signal, leave: leave.signal, broken: new AbortController().signal };
  const context = wfmFor(answering);
  const { ended, results } = await runCases([failing], context, {
    concurrency: 1,
    onResult,
    signals,
  });
  expect([ended, results]).toEqual(['interrupted', []]);
  await answering.close();
  await new Promise((resolve) => setImmediate(resolve));
  expect(shown).toEqual([]);
});

test('when what operators do cannot be done any more it ends', async () => {
  const broken = AbortSignal.abort(new SuiteError('suite-adapter-failed', 'gone'));
  const { ended, results } = await run(named(failing, 'a', 'b'), {}, { broken });
  expect([ended, results]).toEqual(['broken', []]);
});

test('a signal that comes after the last case changes nothing', async () => {
  const stop = new AbortController();
  const { ended } = await run(named(failing, 'a'), { onResult: () => stop.abort() }, { stop: stop.signal });
  expect(ended).toBe('finished');
});
