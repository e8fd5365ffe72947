import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SitePath } from '../link/site-path.js';

/** A Markdown file that becomes a page. */
export interface MarkdownSource {
  /** Path from the root of the repository, with `/`. */
  readonly file: string;
  readonly page: SitePath;
  readonly group: MarkdownGroup;
  readonly text: string;
}

/** What a page written by people is for, in the order of the handbook. */
export const MARKDOWN_GROUPS = {
  guides: 'Guides',
  packages: 'Packages',
  reference: 'Reference',
  decisions: 'Decisions',
  project: 'Project',
} as const;

/** Name of a group, and of its folder on the site. */
export type MarkdownGroup = keyof typeof MARKDOWN_GROUPS;

const PACKAGES = [
  'spec',
  'generated',
  'protocol',
  'sdk-device',
  'sdk-server',
  'mocks',
  'conformance',
  'docs',
];
const PROJECT_FILES = ['CONTRIBUTING.md', 'SECURITY.md'];

/**
 * Reads every Markdown file that is part of the handbook.
 *
 * @param root the root of the repository, or of a folder laid out like it; files that are not there are left out
 */
export async function readMarkdown(root: string): Promise<MarkdownSource[]> {
  const [guides, reference, decisions] = await Promise.all([
    folder(root, 'guides'),
    folder(root, 'reference'),
    folder(root, 'decisions'),
  ]);
  const packages = PACKAGES.map((name) => place('packages', `${name}/README.md`, name));
  const project = PROJECT_FILES.map((file) => place('project', file, file.replace('.md', '').toLowerCase()));
  const places = [...guides, ...packages, ...reference, ...decisions, ...project];
  return (await Promise.all(places.map((one) => read(root, one)))).flat();
}

type Place = Omit<MarkdownSource, 'text'>;

function place(group: MarkdownGroup, file: string, name: string): Place {
  return { group, file, page: `${group}/${name}.html` };
}

async function folder(root: string, group: MarkdownGroup): Promise<Place[]> {
  const files = await readdir(join(root, 'docs', group)).catch(absent);
  const names = files.flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []).sort();
  return names.map((name) => place(group, `docs/${group}/${name}.md`, name));
}

async function read(root: string, one: Place): Promise<MarkdownSource[]> {
  const text = await readFile(join(root, one.file), 'utf8').catch(absent);
  return typeof text === 'string' ? [{ ...one, text: text.replaceAll('\r\n', '\n') }] : [];
}

function absent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
