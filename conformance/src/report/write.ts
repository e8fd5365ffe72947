import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SuiteError, sentenceOf } from '../error.js';
import { jsonText } from '../text.js';
import { renderHtml } from './html.js';
import { renderJunit } from './junit.js';
import type { Report } from './report.js';
import { faultOfReport } from './schema.js';

/** Every file of a report. */
export const REPORT_FILES = ['report.json', 'junit.xml', 'report.html', 'attestation.json'] as const;

/** Makes sure that a report can be written, before the run whose report it would be. @throws SuiteError */
export async function prepareFolder(folder: string): Promise<void> {
  const probe = path.join(folder, `.${process.pid}.probe`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    await Promise.all(REPORT_FILES.map((name) => refuseFolder(path.join(folder, name))));
  } catch (error) {
    throw unwritable(folder, error);
  }
}

async function refuseFolder(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true) throw new Error(`${file} is a folder`);
}

/** `report.json` as it is written. @throws TypeError when the report does not follow its schema */
export function reportJson(report: Report): string {
  const fault = faultOfReport(report);
  if (fault !== undefined) throw new TypeError(`the report does not follow its schema: ${fault}`);
  return `${jsonText(report, 2)}\n`;
}

/**
 * Writes `report.json`, `junit.xml` and `report.html` into a folder, each as a whole or not at all. A signed statement
 * about an earlier report goes.
 *
 * @param ca the file of certificates to trust, for the lines of the page that send a request again
 * @returns `report.json` as it was written
 * @throws SuiteError
 */
export async function writeReport(folder: string, report: Report, ca?: string): Promise<string> {
  const json = reportJson(report);
  await rm(path.join(folder, 'attestation.json'), { force: true });
  await replaceFile(folder, 'report.json', json);
  await replaceFile(folder, 'junit.xml', renderJunit(report));
  await replaceFile(folder, 'report.html', renderHtml(report, ca));
  return json;
}

/** Writes a file into a folder, as a whole or not at all. @throws SuiteError */
export async function replaceFile(folder: string, name: string, content: string): Promise<void> {
  const temporary = path.join(folder, `.${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path.join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const advice = 'name a folder that this user may write to';
    throw new SuiteError(
      'suite-report-unwritable',
      `The file ${name} cannot be written to ${folder} (${sentenceOf(error)}); ${advice}.`,
    );
  }
}

function unwritable(folder: string, error: unknown): SuiteError {
  const advice = 'name a folder with --report that this user may write to';
  return new SuiteError(
    'suite-report-unwritable',
    `The report cannot be written to ${folder} (${sentenceOf(error)}); ${advice}.`,
  );
}
