import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { memoryOutput } from '../src/command/output.js';
import { judgeWfm } from '../src/command/wfm.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { makePki, pkiFiles } from '../src/subject/wfm/identity/own-pki.js';
import { readWfmName } from '../src/subject/wfm/identity/trust.js';
import { startMutualWfm } from './support/independent-wfm/start-mutual.js';
import { open } from './support/judge.js';

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 240_000;
const NAME = 'spiffe://bench.example/margo/wfm/plant-7';

test('a WFM with mutual TLS that shares no code with this project is conformant, and the suite its identity service', {
  timeout: TIMEOUT,
}, async () => {
  const identities = await mkdtemp(path.join(tmpdir(), 'margo-identities-'));
  await makePki(identities, readWfmName(NAME), new Date());
  const wfm = await startMutualWfm(pkiFiles(identities), NAME);
  try {
    const { url, operatorUrl, operatorToken } = wfm;
    const access = { url, operatorUrl, operatorToken, identities, connectionAge: 0 };
    const options = { ...access, profile: 'mtls', only: [], group: [], concurrency: 8 } as const;
    // Of the cases that are derived from the contract each differs from the next by one member.
    const all = await loadWfmCases(undefined, 'mtls');
    const cases = all.filter(({ rule }, index) => rule === undefined || index % 10 === 0);
    const report = await judgeWfm(options, cases, memoryOutput());
    expect(open(report)).toEqual([]);
    expect(report.overall).toBe('conformant');
  } finally {
    await wfm.close();
    await rm(identities, { recursive: true, force: true });
  }
});
