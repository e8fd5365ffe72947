import { describe, expect, it } from 'vitest';
import { homePage } from '../../src/page/home.js';
import { referenceOf } from '../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../fixtures/contract.js';

describe('homePage', () => {
  const reference = referenceOf(CONTRACT);

  it('leads to documents and catalogues, with numbers', () => {
    const { text } = homePage(reference, new Set()).content;
    expect(text).toContain('<a href="signature.html">Signature profile</a>');
    expect(text).toContain('1 operations');
    expect(text).toContain('2: 1 MUST, 1 SHOULD, 0 MAY');
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
