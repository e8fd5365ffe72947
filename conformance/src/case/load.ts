import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SuiteError, sentenceOf } from '../error.js';
import { resolveFile } from '../resolve-file.js';
import type { Case } from './case.js';
import { findFaults } from './check.js';
import { readCases } from './read.js';
import { checkCaseFile } from './schema.js';
import { readYamlFile } from './yaml-file.js';

/** The folder of the cases that come with the suite, of one kind of subject. */
export function ownCaseFolder(subject: string): string {
  return path.join(path.dirname(resolveFile('@margo-contract/conformance/package.json')), 'cases', subject);
}

/**
 * Reads every case file of a folder and of the folders in it, in the order of their names.
 *
 * @param derived cases from elsewhere, to be checked with those of the files and to come after them
 * @throws SuiteError with a line `file:line: …` for each fault in any of the files
 */
export async function loadCases(folder: string, derived: readonly Case[] = []): Promise<Case[]> {
  const cases = [...(await readFolder(folder)), ...derived];
  const faults = findFaults(cases);
  if (faults.length > 0) throw new SuiteError('suite-case-malformed', faults.join('\n'));
  return cases;
}

async function readFolder(folder: string): Promise<Case[]> {
  const files = await listFiles(folder);
  const results = await Promise.allSettled(files.map((file) => loadFile(folder, file)));
  const cases = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const faults = results.flatMap((result) =>
    result.status === 'rejected' ? [sentenceOf(result.reason)] : [],
  );
  if (faults.length === 0) return cases;
  throw new SuiteError('suite-case-malformed', [...faults, ...findFaults(cases)].join('\n'));
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    const advice = 'install the suite again, or check the path';
    throw new SuiteError(
      'suite-case-malformed',
      `The folder of cases ${folder} cannot be read (${sentenceOf(error)}); ${advice}.`,
    );
  }
}

async function loadFile(folder: string, name: string): Promise<Case[]> {
  const yaml = await readYamlFile(path.join(folder, name));
  const content = checkCaseFile(yaml);
  if (content.group !== groupOf(name)) {
    const fault = `the group ${content.group} must be the name of the file without .yaml, or of the folder it stands in`;
    throw new SuiteError('suite-case-malformed', `${yaml.name}:${yaml.lineOf(['group'])}: ${fault}`);
  }
  return readCases(content, yaml);
}

/** A group is a folder of files, or one file. */
function groupOf(name: string): string {
  const folder = path.dirname(name);
  return folder === '.' ? path.basename(name, '.yaml') : folder;
}
