import { expect, it } from 'vitest';
import { contractFromGenerated } from '../../src/contract/from-generated.js';
import { renderHandbook } from '../../src/page/handbook/pages.js';
import { referenceOf } from '../../src/reference/reference.js';
import { buildSearchIndex } from '../../src/search/build-index.js';
import { searcher } from '../../src/search/rank.js';
import { CONTRACT } from '../fixtures/contract.js';

const whole = contractFromGenerated().then((contract) => buildSearchIndex(referenceOf(contract), []));

it('has an entry for everything, with its address', () => {
  const reference = referenceOf(CONTRACT);
  const page = {
    file: 'docs/guides/a.md',
    page: 'guides/a.html',
    group: 'guides' as const,
    text: '# A\n\nlow `tide`\n\n## Ebb\n',
  };
  const entries = buildSearchIndex(reference, renderHandbook('.', [page], reference, []));
  expect(entries.map(({ kind, id, href }) => [kind, id, href])).toEqual([
    ['requirement', 'TIDE-001', 'requirements.html#TIDE-001'],
    ['requirement', 'TIDE-002', 'requirements.html#TIDE-002'],
    ['operation', 'reportTide', 'signature.html#tag/Desired-state/operation/reportTide'],
    ['erratum', 'C-01', 'errata.html#C-01'],
    ['problem type', 'invalid-tide', 'problem-types.html#invalid-tide'],
    ['problem type', 'about:blank', 'problem-types.html#about-blank-503'],
    ['case', 'tide-kept', 'cases.html#tide-kept'],
    ['case', 'gauge-dry', 'cases-device.html#gauge-dry'],
    ['fault', 'tide-lost', 'faults.html#tide-lost'],
    ['fault', 'gauge-wet', 'faults-device.html#gauge-wet'],
    ['parameter', 'gaugeId', 'signature.html#tag/Desired-state/operation/reportTide'],
    ['schema', 'Tide', 'signature.html#tag/Desired-state/operation/reportTide'],
    ['response', 'Bad', 'signature.html#tag/Desired-state/operation/reportTide'],
    ['handbook', '', 'guides/a.html'],
    ['handbook', '', 'guides/a.html#ebb'],
  ]);
  expect(entries.at(-2)?.text).toBe('A low tide');
  expect(entries.at(-1)?.title).toBe('A: Ebb');
});

it('finds what two documents share only once', () => {
  const [document] = CONTRACT.documents;
  if (document === undefined) throw new Error('the contract has no document');
  const contract = { ...CONTRACT, documents: [document, { ...document, name: 'operator' }] };
  const entries = buildSearchIndex(referenceOf(contract), []);
  expect(entries.filter(({ id }) => id === 'Tide').map(({ href }) => href)).toHaveLength(1);
});

it.each([
  ['SIG-009', 'SIG-009'],
  ['manifestVersion greater', 'MAN-005'],
  ['getBundle', 'getBundle'],
  ['invalid-digest-header', 'invalid-digest-header'],
  ['manifestVersion', 'ManifestVersion'],
  ['strong etag manifest', 'CACHE-001'],
  ['MGF1 salt', 'Signature'],
  ['max-age', 'ManifestCacheControl'],
  ['replay', 'C-06'],
  ['slash deviceId', 'CAP-011'],
  ['manifset-etag', 'manifest-etag'],
  ['hammers-with-capabilites', 'hammers-with-capabilities'],
])('finds for %j what people look for, among the first five', async (query, id) => {
  expect(
    searcher(await whole)(query)
      .entries.slice(0, 5)
      .map((entry) => entry.id),
  ).toContain(id);
});
