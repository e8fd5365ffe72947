import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Catalogues } from '../catalogue/catalogues.js';
import type { JsonObject } from '../generate/json-value.js';
import { baseRules } from './base-rules.js';
import { checkCatalogues, readCatalogues } from './catalogue-checks.js';
import { arrange, type Finding } from './finding.js';
import { checkListedValues } from './listed-values.js';
import { traitsOf } from './openapi/traits.js';
import { runRedocly } from './redocly.js';
import type { Rule } from './rule.js';
import { rules } from './rule-set.js';
import { slip } from './rules/examples.js';
import { brokenSources, unusedFiles } from './source/check-sources.js';
import { resolveDocument } from './source/resolved-document.js';
import { readSources, type SourceTree } from './source/source-tree.js';
import { type RuleCatalogues, runSpectral } from './spectral.js';

/** The outcome of a lint. */
export interface LintResult {
  /** Names of the entry documents. */
  readonly documents: readonly string[];
  /** How many files they are made of. */
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Holds the contract against every rule. Files that cannot be read as YAML, references that lead nowhere and broken
 * catalogues are told alone: whatever else were said would only follow from them.
 *
 * @param specDirectory the folder `spec/`, or a copy of it
 * @throws Error when there is nothing to lint, or a tool fails
 */
export async function lintSpec(specDirectory: string): Promise<LintResult> {
  const directory = resolve(specDirectory, 'openapi');
  const entries = await entryDocuments(directory);
  const tree = await readSources(entries);
  const catalogues = await readCatalogues(specDirectory);
  const broken = [...brokenSources(tree), ...(Array.isArray(catalogues) ? catalogues : [])];
  const findings =
    broken.length > 0 || Array.isArray(catalogues)
      ? broken
      : [
          ...(await unusedFiles(tree, directory)),
          ...(await lintDocuments(entries, tree, catalogues, specDirectory)),
        ];
  return { documents: entries.map(nameOf), files: tree.files.length, findings: arrange(findings) };
}

async function entryDocuments(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const documents = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'));
  if (documents.length === 0)
    throw new Error(`${directory} holds no OpenAPI document; name a folder like spec/`);
  return documents.map(({ name }) => join(directory, name)).sort();
}

function nameOf(file: string): string {
  return basename(file, '.yaml');
}

async function lintDocuments(
  entries: readonly string[],
  tree: SourceTree,
  catalogues: Catalogues,
  specDirectory: string,
): Promise<Finding[]> {
  const seen = ruleCatalogues(catalogues);
  const documents = new Map(entries.map((entry) => [nameOf(entry), resolveDocument(entry, tree)]));
  const [redocly, spectral] = await Promise.all([
    Promise.all(entries.map(runRedocly)),
    Promise.all(
      [...documents.values()].map((document) =>
        runSpectral(document, rulesFor(document.value), seen, tree, baseRules),
      ),
    ),
  ]);
  // A slip in one schema breaks every example of every schema that holds it; the slip alone is worth telling.
  const misspelt = redocly.flat().filter(({ rule }) => rule === 'redocly:struct');
  if (misspelt.length > 0) return misspelt;
  const broken = spectral.flat().filter(({ message }) => message.startsWith(slip));
  if (broken.length > 0) return broken;
  return [
    ...redocly.flat(),
    ...spectral.flat(),
    ...checkCatalogues(catalogues, documents, specDirectory),
    ...checkListedValues(catalogues, documents, specDirectory),
  ];
}

/** The rules that hold for an entry document. */
export function rulesFor(document: JsonObject): Rule[] {
  const traits = traitsOf(document);
  return rules.filter(({ trait }) => trait === undefined || traits.has(trait));
}

function ruleCatalogues({ requirements, problemTypes }: Catalogues): RuleCatalogues {
  return {
    requirements: requirements.entries.map(({ id, operations, headers = [] }) => ({
      id,
      operations: typeof operations === 'string' ? [] : operations,
      headers,
    })),
    problems: {
      baseUri: problemTypes.baseUri,
      statuses: new Map(problemTypes.problemTypes.entries.map(({ slug, status }) => [slug, status])),
      aboutBlank: new Map(problemTypes.aboutBlank.entries.map(({ status, profiles }) => [status, profiles])),
    },
  };
}
