import { type RuleDefinition, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { type JsonObject, withoutBigints } from '../generate/json-value.js';
import type { Finding } from './finding.js';
import type { JsonPath, Rule, RuleContext } from './rule.js';
import type { ResolvedDocument } from './source/resolved-document.js';
import type { SourceTree } from './source/source-tree.js';

/** What rules look at besides the document and its files. */
export type RuleCatalogues = Pick<RuleContext, 'requirements' | 'problems'>;

/**
 * Runs rules over a document. It is resolved beforehand: Spectral's own resolver leaves some references of documents
 * in many files alone, and rounds large integers. Findings are placed in the file that needs the change.
 *
 * @param base rules of Spectral itself to run as well
 */
export async function runSpectral(
  document: ResolvedDocument,
  rules: readonly Rule[],
  catalogues: RuleCatalogues,
  tree: SourceTree,
  base?: RulesetDefinition,
): Promise<Finding[]> {
  const context = { ...catalogues, schemaName: (path: JsonPath) => schemaName(path, document, tree) };
  const own = Object.fromEntries(
    rules.map((rule) => [rule.name, definitionOf(rule, document.value, context)]),
  );
  const spectral = new Spectral();
  spectral.setRuleset(base === undefined ? { rules: own } : { extends: [base], rules: own });
  const results = await spectral.run(parsed(document));
  return results.map(({ code, message, severity, path }) => {
    const place = document.locate(path);
    const rule = rules.find(({ name }) => name === code);
    return {
      file: place.file,
      ...(tree.file(place.file)?.position(place.path) ?? { line: 1, column: 1 }),
      severity: severity === 0 ? 'error' : 'warning',
      rule: rule?.name ?? `spectral:${code}`,
      message,
      fix: rule?.fix ?? 'see https://docs.stoplight.io/docs/spectral, "OpenAPI rules"',
    };
  });
}

/** Rules get the document with exact integers; Spectral's copy of it has none beyond a double. */
function definitionOf(rule: Rule, document: JsonObject, context: RuleContext): RuleDefinition {
  const check = () =>
    [...rule.check(document, context)].map(({ path, message }) => ({ path: [...path], message }));
  // biome-ignore lint/suspicious/noThenProperty: Spectral's name for what to do with the given value.
  return { message: '{{error}}', severity: 'error', given: '$', then: { function: check } };
}

/** A document without a text of its own: places are looked up by path afterwards. */
function parsed({ value }: ResolvedDocument): Parameters<Spectral['run']>[0] {
  return {
    parsed: { data: withoutBigints(value), diagnostics: [], ast: undefined, lineMap: undefined },
    getLocationForJsonPath: () => undefined,
  };
}

function schemaName(path: JsonPath, document: ResolvedDocument, tree: SourceTree): string | undefined {
  const isComponent = path.length === 3 && path[0] === 'components' && path[1] === 'schemas';
  return isComponent ? String(path[2]) : tree.nameOf(document.locate(path));
}
