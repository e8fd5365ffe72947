import { existsSync } from 'node:fs';
import { SuiteError } from '../error.js';
import { LIMITS } from '../subject/wfm/http/send.js';
import { parseTarget, readCa } from '../subject/wfm/http/target.js';
import { checkReachable } from '../subject/wfm/preflight.js';
import type { Checks } from './ask.js';

/** Checks against the files of this machine and the WFM itself. */
export const realChecks: Checks = {
  url: (text) => faultOf(() => parseTarget(text)),
  file: (path) =>
    existsSync(path) ? undefined : 'There is no such file; paths start at the working folder.',
  async reach(url, ca) {
    try {
      await checkReachable(parseTarget(url, await readCa(ca)), LIMITS);
      return undefined;
    } catch (error) {
      return sentence(error);
    }
  },
};

function faultOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return sentence(error);
  }
}

function sentence(error: unknown): string {
  if (error instanceof SuiteError) return error.message;
  throw error;
}
