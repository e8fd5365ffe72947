import { existsSync } from 'node:fs';
import { SuiteError } from '../error.js';
import { callOperator } from '../provisioning/operator-request.js';
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
  async operator(url, given, caFile) {
    const token = given === '' ? process.env.MARGO_OPERATOR_TOKEN : given;
    if (!token) return 'There is no token: enter it, or set MARGO_OPERATOR_TOKEN.';
    try {
      const ca = await readCa(caFile);
      await callOperator(
        { url, token, ...(ca !== undefined && { ca }) },
        { method: 'GET', path: '/clients' },
      );
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
