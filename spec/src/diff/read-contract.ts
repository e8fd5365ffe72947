import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { loadCatalogues } from '../catalogue/catalogues.js';
import { type BundledDocument, bundleDocument } from '../generate/document/bundle.js';
import { stringOf } from '../generate/json-value.js';
import { type ComparedContract, compareOperationsOf } from './contract.js';

const run = promisify(execFile);

/** What cannot be compared, in a sentence for the one who asked. */
export class DiffError extends Error {
  override readonly name = 'DiffError';
}

/**
 * Reads one side of a comparison.
 *
 * @param subject a profile, which is all its documents, the name of a document in `openapi/`, or the path of one
 * @param specDirectory the folder `spec/` for profiles and names
 * @throws DiffError when there is no such profile or document; SpecErrors when it is broken
 */
export async function readContract(subject: string, specDirectory: string): Promise<ComparedContract> {
  if (/\.ya?ml$/.test(subject)) return readFromFile(resolve(subject));
  const all = await entryNames(specDirectory);
  const bundled = await Promise.all(all.map((name) => bundleDocument(specDirectory, name)));
  const ofProfile = bundled.filter(({ value }) => value['x-margo-profile'] === subject);
  const documents = ofProfile.length > 0 ? ofProfile : bundled.filter(({ name }) => name === subject);
  if (documents.length > 0) return describe(subject, specDirectory, documents);
  throw new DiffError(
    `${subject} is neither a profile nor a document of ${specDirectory}; there are ${all.join(', ')}`,
  );
}

async function readFromFile(file: string): Promise<ComparedContract> {
  await stat(file).catch(() => {
    throw new DiffError(`${file} cannot be read; name a document of OpenAPI 3.1`);
  });
  const directory = dirname(dirname(file));
  return describe(basename(file), directory, [
    await bundleDocument(directory, basename(file).replace(/\.ya?ml$/, '')),
  ]);
}

async function describe(
  name: string,
  specDirectory: string,
  documents: readonly BundledDocument[],
): Promise<ComparedContract> {
  const profiles = new Set(documents.map(({ value }) => stringOf(value['x-margo-profile'])));
  const { requirements, problemTypes } = await loadCatalogues(specDirectory);
  return {
    name,
    operations: compareOperationsOf(documents),
    problemTypes: problemTypes.problemTypes.entries.filter((type) =>
      type.profiles.some((profile) => profiles.has(profile)),
    ),
    requirements: requirements.entries.filter(
      ({ profile }) => profiles.has(profile) || (profile === 'both' && !profiles.has(undefined)),
    ),
  };
}

async function entryNames(specDirectory: string): Promise<string[]> {
  const entries = await readdir(join(specDirectory, 'openapi'), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) =>
    entry.isFile() && /\.yaml$/.test(entry.name) ? [basename(entry.name, '.yaml')] : [],
  );
}

/**
 * Reads one side as it stood in a revision of the repository that holds `specDirectory`.
 *
 * @throws DiffError when git knows no such revision, or it has no contract there
 */
export async function readContractAt(
  revision: string,
  subject: string,
  specDirectory: string,
): Promise<ComparedContract> {
  const folder = await mkdtemp(join(tmpdir(), 'margo-contract-'));
  try {
    await extract(revision, resolve(specDirectory), join(folder, 'spec'));
    const contract = await readContract(subject, join(folder, 'spec'));
    return { ...contract, name: `${contract.name} at ${revision}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function extract(revision: string, specDirectory: string, target: string): Promise<void> {
  const git = (...args: string[]) =>
    run('git', ['-C', specDirectory, ...args], { maxBuffer: 64 * 1024 * 1024 }).then(({ stdout }) => stdout);
  const parts = ['openapi', 'requirements', 'errata.yaml', 'problem-types.yaml'];
  // `--end-of-options`: a revision that starts with a hyphen is no option.
  const listed = await git(
    'ls-tree',
    '-r',
    '--name-only',
    '-z',
    '--end-of-options',
    revision,
    ...parts,
  ).catch(() => '');
  const files = listed.split('\0').filter((file) => file !== '');
  if (files.length === 0)
    throw new DiffError(`git has no contract at the revision ${revision}; name a commit, a branch or a tag`);
  for (const file of files) {
    const path = join(target, ...file.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await git('show', '--end-of-options', `${revision}:./${file}`));
  }
}
