import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isObject } from '@margo-contract/protocol';
import { stringify } from 'yaml';
import type { Case } from '../../src/case/case.js';
import { loadCases } from '../../src/case/load.js';

/** Does something with a folder of case files, and removes it. The keys are file names, the values their text. */
export async function withCaseFiles<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-cases-'));
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Steps as a case file writes them, made into a case. Its requirement is SIG-011 unless given. */
export async function caseOf(steps: readonly object[], members: object = {}): Promise<Case> {
  const written = { id: 'bench-case', title: 'A case', requirements: ['SIG-011'], steps, ...members };
  const text = stringify({ group: 'bench', title: 'Bench', cases: [written] });
  const [item] = await withCaseFiles({ 'bench.yaml': text }, (folder) => loadCases(folder));
  if (item === undefined) throw new Error('there is no case');
  return item;
}

/** Whether a case makes an RSA key, which takes long. */
export function usesRsa({ steps }: Case): boolean {
  return steps.some(({ action }) => isObject(action.input) && String(action.input.key).startsWith('rsa'));
}
