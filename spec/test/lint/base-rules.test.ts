import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseRules } from '../../src/lint/base-rules.js';
import { resolveDocument } from '../../src/lint/source/resolved-document.js';
import { readSources } from '../../src/lint/source/source-tree.js';
import { runSpectral } from '../../src/lint/spectral.js';
import { copyContract } from './contract-copy.js';

const nothing = {
  requirements: [],
  problems: { baseUri: '', statuses: new Map(), aboutBlank: new Map() },
};

describe('baseRules', () => {
  it.each([
    ['tags: [Onboarding]', 'tags: [Unknown]', 'certificate.yaml:3:10 warning spectral:operation-tag-defined'],
    ['tags: [Onboarding]', 'tags: []', 'certificate.yaml:3:3 warning spectral:operation-tags'],
    [
      'description: The only',
      'description: eval(The) only',
      'certificate.yaml:5:3 warning spectral:no-eval-in-markdown',
    ],
  ])('run on %s → %s', async (search, replacement, want) => {
    const copy = await copyContract();
    await copy.replace('openapi/paths/certificate.yaml', search, replacement);
    const entry = join(copy.directory, 'openapi', 'signature.yaml');
    const tree = await readSources([entry]);
    const findings = await runSpectral(resolveDocument(entry, tree), [], nothing, tree, baseRules);
    const told = findings.map(
      (found) => `${basename(found.file)}:${found.line}:${found.column} ${found.severity} ${found.rule}`,
    );
    expect(told.join()).toBe(want);
  });
});
