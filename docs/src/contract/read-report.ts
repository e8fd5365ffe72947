import { readFile } from 'node:fs/promises';
import { type Report, renderHtml } from '@margo-contract/conformance';

/** A report of a run against a WFM in a box with a fault, kept as it was written, so that readers see what they will get. */
const EXAMPLE = new URL('../../data/example-report.json', import.meta.url);

/** An example of a report: what it says, and the page that the suite makes of it. */
export interface ExampleReport {
  readonly report: Report;
  readonly html: string;
}

/** Reads the example of a report. */
export async function readExampleReport(): Promise<ExampleReport> {
  const report = JSON.parse(await readFile(EXAMPLE, 'utf8')) as Report;
  return { report, html: renderHtml(report, 'ca.pem') };
}
