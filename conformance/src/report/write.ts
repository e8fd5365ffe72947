import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import schema from '@margo-contract/spec/json-schema/conformance-report.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SuiteError, sentenceOf } from '../error.js';
import { renderHtml } from './html.js';
import type { Report } from './report.js';

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile<Report>(schema);

/** Makes sure that a report can be written, before the run whose report it would be. @throws SuiteError */
export async function prepareFolder(folder: string): Promise<void> {
  const probe = path.join(folder, `.${process.pid}.probe`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/**
 * Writes `report.json` and `report.html` into a folder, each as a whole or not at all.
 *
 * @throws SuiteError
 */
export async function writeReport(folder: string, report: Report): Promise<void> {
  if (!validate(report)) {
    const [error] = validate.errors ?? [];
    throw new TypeError(`the report does not follow its schema: ${error?.instancePath} ${error?.message}`);
  }
  await replaceFile(folder, 'report.json', `${JSON.stringify(report, null, 2)}\n`);
  await replaceFile(folder, 'report.html', renderHtml(report));
}

async function replaceFile(folder: string, name: string, content: string): Promise<void> {
  const temporary = path.join(folder, `.${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path.join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(folder, error);
  }
}

function unwritable(folder: string, error: unknown): SuiteError {
  const advice = 'name a folder with --report that this user may write to';
  return new SuiteError(
    'suite-report-unwritable',
    `The report cannot be written to ${folder} (${sentenceOf(error)}); ${advice}.`,
  );
}
