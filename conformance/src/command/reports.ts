import path from 'node:path';
import { compareReports } from '../compare/compare.js';
import { comparisonText } from '../compare/text.js';
import { matrixHtml } from '../matrix/html.js';
import { mergeReports } from '../matrix/matrix.js';
import { matrixText } from '../matrix/text.js';
import { readReport } from '../report/read.js';
import { replaceFile } from '../report/write.js';
import { jsonText } from '../text.js';
import { EXIT } from './exit.js';
import type { Output } from './output.js';

/** Shows what changed between two reports. @returns 1 when something got worse @throws SuiteError */
export async function compareFiles(
  before: string,
  after: string,
  options: { readonly json?: boolean },
  { write, colors }: Output,
): Promise<number> {
  const [earlier, later] = await Promise.all([readReport(before), readReport(after)]);
  const comparison = compareReports(earlier, later);
  write(options.json === true ? jsonText(comparison, 2) : comparisonText(comparison, colors));
  return comparison.isWorse ? EXIT.notConformant : EXIT.conformant;
}

/** Merges reports into one table, of who was judged with whom. @throws SuiteError */
export async function mergeFiles(
  files: readonly string[],
  options: { readonly json?: boolean; readonly html?: string },
  { write }: Output,
): Promise<void> {
  const reports = await Promise.all(files.map(async (file) => ({ file, report: await readReport(file) })));
  const matrix = mergeReports(reports);
  if (options.html !== undefined) {
    await replaceFile(path.dirname(options.html), path.basename(options.html), matrixHtml(matrix));
  }
  write(options.json === true ? jsonText(matrix, 2) : matrixText(matrix));
}
