import { fileURLToPath } from 'node:url';
import { arrange, type Finding } from '../../src/lint/finding.js';
import type { Rule } from '../../src/lint/rule.js';
import { resolveDocument } from '../../src/lint/source/resolved-document.js';
import { readSources } from '../../src/lint/source/source-tree.js';
import { type RuleCatalogues, runSpectral } from '../../src/lint/spectral.js';

/** The folder with one folder for each rule. */
export const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));

const catalogues: RuleCatalogues = {
  requirements: [
    { id: 'MAN-001', operations: ['getStateManifest'], headers: ['ETag'] },
    { id: 'SIG-001', operations: [], headers: ['Signature'] },
  ],
  problems: {
    baseUri: 'https://problems.example/types#',
    statuses: new Map([
      ['invalid-client', 404],
      ['certificate-not-trusted', 403],
    ]),
    aboutBlank: new Map([[404, ['signature', 'mtls']]]),
  },
};

/** What one rule, run alone, finds in a document of its fixture folder. */
export async function lintFixture(rule: Rule, name: 'good' | 'bad'): Promise<Finding[]> {
  const file = fileURLToPath(new URL(`./fixtures/${rule.name}/${name}.yaml`, import.meta.url));
  const tree = await readSources([file]);
  return arrange(await runSpectral(resolveDocument(file, tree), [rule], catalogues, tree));
}
