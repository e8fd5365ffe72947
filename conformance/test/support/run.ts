import type { RequestListener } from 'node:http';
import { loadContract } from '../../src/contract/contract.js';
import { noProvisioning } from '../../src/provisioning/provisioning.js';
import { runCase } from '../../src/run/run-case.js';
import type { Subject } from '../../src/run/subject.js';
import type { RunContext } from '../../src/subject/wfm/context.js';
import { parseTarget } from '../../src/subject/wfm/http/target.js';
import { wfmSubject } from '../../src/subject/wfm/subject.js';
import type { CaseResult } from '../../src/verdict/verdict.js';
import { caseOf } from './cases.js';
import { startServer, type TestServer, type TestServerOptions } from './server.js';

export const contract = loadContract('signature', 'wfm');

/** A WFM that is a server of a test, without an operator. */
export function wfmFor(server: Pick<TestServer, 'url' | 'ca'>, changes: Partial<RunContext> = {}): Subject {
  return wfmSubject({
    target: parseTarget(server.url, server.ca),
    contract,
    provisioning: noProvisioning(),
    clock: () => new Date(),
    limits: { timeout: 5_000, body: 1024 * 1024 },
    ...changes,
  });
}

/** Runs steps against a server of their own. */
export async function runSteps(
  steps: readonly object[],
  listener: RequestListener,
  changes: { context?: Partial<RunContext>; members?: object; server?: TestServerOptions } = {},
): Promise<CaseResult> {
  const server = await startServer(listener, changes.server);
  try {
    return await runCase(await caseOf(steps, changes.members), wfmFor(server, changes.context));
  } finally {
    await server.close();
  }
}

/** A listener that gives the same response to everything. */
export function always(status: number, headers: Record<string, string> = {}, body = ''): RequestListener {
  return (request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(status, headers).end(body));
  };
}

/** A listener that onboards everybody as `it`, and leaves everything else to another. */
export function onboarding(then: RequestListener): RequestListener {
  return (request, response) => {
    if (!request.url?.endsWith('/onboarding')) return then(request, response);
    always(201, { 'content-type': 'application/json' }, '{"clientId":"it"}')(request, response);
  };
}
