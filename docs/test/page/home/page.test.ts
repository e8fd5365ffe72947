import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../../src/contract/from-generated.js';
import { readExampleReport } from '../../../src/contract/read-report.js';
import type { MarkdownSource } from '../../../src/markdown/source.js';
import { homePage } from '../../../src/page/home/page.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, HOSTILE, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

function source(file: string, page: string, text: string): MarkdownSource {
  return { file, page, text, group: 'guides' };
}

const HOSTILE_MARKDOWN = [
  source('sdk-device/README.md', 'a.html', `\`\`\`ts\n${HOSTILE}\n\`\`\`\n`),
  source('docs/guides/build-a-device.md', 'b.html', `\`\`\`text\n${HOSTILE}\n\`\`\`\n`),
];

describe('homePage', () => {
  const reference = referenceOf(CONTRACT);

  it('leads to documents and catalogues, with numbers', () => {
    const { text } = homePage(reference, { markdown: [] }).content;
    expect(text).toContain('<a href="signature.html">Signature profile</a>');
    expect(text).toContain('1 operations');
    expect(text).toContain('<a href="requirements-signature.html">What it asks for</a>: 2 requirements');
    expect(text).toContain('<a href="requirements.html"><b>2</b> requirements</a>');
    expect(text).toContain('<a href="faults.html"><b>1</b> faults of WFMs, all caught</a>');
    expect(text).toContain('<a href="faults-device.html"><b>1</b> faults of devices, 0 caught</a>');
  });

  it('leads to all documents by profile, and to what changes between the two', async () => {
    const { text } = homePage(referenceOf(await contractFromGenerated()), { markdown: [] }).content;
    const order = [
      '<h3>Mutual-TLS profile</h3>',
      '<a href="migration.html">',
      '<a href="mtls.html">Mutual-TLS profile</a>',
      '<a href="trust-bundle.html">Trust bundle</a>',
      '<h3>Signature profile</h3>',
      '<a href="signature.html">Signature profile</a>',
      '<h3>Apart from the profiles</h3>',
      '<a href="operator.html">Operator interface</a>',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('leads to the guides that are there', () => {
    const markdown = [source('docs/guides/make-a-wfm.md', 'guides/make-a-wfm.html', '# A')];
    const { text } = homePage(reference, { markdown }).content;
    expect(text).toContain('href="guides/make-a-wfm.html"');
    expect(text).not.toContain('guides/build-a-device.html');
  });

  it('shows the device program of the README beside its output', () => {
    const readme = source(
      'sdk-device/README.md',
      'packages/sdk-device.html',
      'x\n\n```ts\nconst a = 1;\n```\n',
    );
    const guide = source(
      'docs/guides/build-a-device.md',
      'guides/build-a-device.html',
      '```text\nreached\n```\n',
    );
    const { text } = homePage(reference, { markdown: [readme, guide] }).content;
    expect(text).toContain('<span class="tok-keyword">const</span> a = <span class="tok-number">1</span>;');
    expect(text).toContain('<code>reached</code>');
    expect(homePage(reference, { markdown: [readme] }).content.text).not.toContain('device.mjs');
  });

  it('draws the exchange, and says what the drawing shows', () => {
    const { text } = homePage(reference, { markdown: [] }).content;
    expect(text).toMatch(
      /<svg [^>]*role="img" aria-labelledby="exchange-title">\n<title id="exchange-title">A device onboards/,
    );
    for (const part of ['POST onboarding', 'If-None-Match', '304']) expect(text).toContain(`>${part}</text>`);
  });

  it('shows what a real report found, and leads to all of it', async () => {
    const example = await readExampleReport();
    const { text } = homePage(referenceOf(await contractFromGenerated()), { markdown: [], example }).content;
    expect(text).toContain('<span class="badge tone-fail">not conformant</span>');
    expect(text).toContain('<a href="requirements.html#CACHE-001"');
    expect(text).toContain('<mark>W/</mark>');
    expect(text).toContain('<a href="example-report.html">');
    expect(example.html).toContain('<title>not conformant: Plant WFM 4.2</title>');
  });

  it('escapes hostile text', () => {
    expect(homePage(referenceOf(HOSTILE_CONTRACT), { markdown: HOSTILE_MARKDOWN }).content.text).not.toMatch(
      /<script|<img/,
    );
  });
});
