import { open } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol';
import { mergeSummaries } from './measure/merge.js';
import { checkSamePlan, MAXIMUM_LENGTH, readSummary } from './measure/read-summary.js';
import type { FleetSummary } from './measure/summary.js';

/** Merges the results in files. @throws MargoError `mock-fleet-result-unusable` */
export async function mergeFiles(files: readonly string[]): Promise<FleetSummary> {
  const results = [];
  for (const name of files) results.push({ name, summary: readSummary(await readText(name), name) });
  checkSamePlan(results);
  const [first, ...others] = results.map(({ summary }) => summary);
  if (first === undefined) throw new TypeError('The command line asks for one file at least');
  return mergeSummaries([first, ...others]);
}

/** Reads no more of a file than a result may have. */
async function readText(name: string): Promise<string> {
  try {
    const file = await open(name);
    try {
      const buffer = Buffer.alloc(MAXIMUM_LENGTH + 1);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MargoError('mock-fleet-result-unusable', `${name} cannot be read: ${reason}`, { cause });
  }
}
