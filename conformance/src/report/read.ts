import { parseJson } from '@margo-contract/protocol';
import { SuiteError, sentenceOf } from '../error.js';
import { readBounded } from './read-bounded.js';
import type { Report } from './report.js';
import { faultOfReport, isReport } from './schema.js';

/** A larger file is no report, in octets. */
export const LARGEST_REPORT = 64 * 1024 * 1024;

/** Reads a `report.json` of somebody else's. @throws SuiteError `suite-report-unreadable` */
export async function readReport(file: string): Promise<Report> {
  const value = await readValue(file);
  if (isReport(value)) return value;
  const advice = 'give a report.json of this version of the suite';
  throw unreadable(file, `does not follow the schema of reports (${faultOfReport(value)}); ${advice}`);
}

async function readValue(file: string): Promise<unknown> {
  try {
    return parseJson(await readBounded(file, LARGEST_REPORT));
  } catch (error) {
    throw unreadable(file, `cannot be read (${sentenceOf(error)}); give a report.json of the suite`);
  }
}

function unreadable(file: string, reason: string): SuiteError {
  return new SuiteError('suite-report-unreadable', `The report ${file} ${reason}.`);
}
