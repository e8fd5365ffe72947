import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../src/contract/from-generated.js';
import { homePage } from '../../src/page/home.js';
import { referenceOf } from '../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../fixtures/contract.js';

describe('homePage', () => {
  const reference = referenceOf(CONTRACT);

  it('leads to documents and catalogues, with numbers', () => {
    const { text } = homePage(reference, new Set()).content;
    expect(text).toContain('<a href="signature.html">Signature profile</a>');
    expect(text).toContain('1 operations');
    expect(text).toContain('<a href="requirements-signature.html">What it asks for</a>: 2 requirements');
    expect(text).toContain('2: 1 MUST, 1 SHOULD, 0 MAY');
  });

  it('leads to all documents by profile, and to what changes between the two', async () => {
    const { text } = homePage(referenceOf(await contractFromGenerated()), new Set()).content;
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
    const { text } = homePage(reference, new Set(['guides/make-devices.html'])).content;
    expect(text).toContain('href="guides/make-devices.html"');
    expect(text).not.toContain('guides/make-a-wfm.html');
  });

  it('escapes hostile text', () => {
    expect(homePage(referenceOf(HOSTILE_CONTRACT), new Set()).content.text).not.toMatch(/<script|<img/);
  });
});
