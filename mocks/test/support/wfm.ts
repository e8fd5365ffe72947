import { afterAll } from 'vitest';
import { type RunningWfm, type StartWfmOptions, startWfm } from '../../src/index.js';

const started: RunningWfm[] = [];

// Registered when a test file imports this module, since nothing can be registered while a test runs.
afterAll(() => Promise.all(started.map((wfm) => wfm.close())));

/** Starts a WFM that is closed when the tests of the file are done. */
export async function startTestWfm(options: StartWfmOptions = {}): Promise<RunningWfm> {
  const wfm = await startWfm(options);
  started.push(wfm);
  return wfm;
}
