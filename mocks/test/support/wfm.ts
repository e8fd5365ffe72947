import { afterAll } from 'vitest';
import { type StartWfmOptions, startWfm } from '../../src/index.js';
import type { RunningWfm } from '../../src/wfm/start.js';

/** Starts a WFM that is closed when the tests of the file are done. */
export async function startTestWfm(options: StartWfmOptions = {}): Promise<RunningWfm> {
  const wfm = await startWfm(options);
  afterAll(() => wfm.close());
  return wfm;
}
