import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../src/reference/reference.js';
import { referenceLink, referenceText } from '../../src/reference/reference-text.js';
import { CONTRACT, HOSTILE } from '../fixtures/contract.js';

const reference = referenceOf(CONTRACT);
const markup = (text: string, from = 'errata.html'): string => referenceText(text, reference, from).text;

describe('referenceText', () => {
  it('makes links of names that exist', () => {
    expect(markup('See TIDE-001, invalid-tide and `reportTide`.')).toBe(
      'See <a href="requirements.html#TIDE-001" title="The WFM MUST keep every `heightMillimetres` it gets.">TIDE-001</a>, ' +
        '<a href="problem-types.html#invalid-tide" title="The height is below zero.">invalid-tide</a> and ' +
        '<a href="signature.html#tag/Desired-state/operation/reportTide" title="Report a tide"><code>reportTide</code></a>.',
    );
  });

  it('leaves other words alone', () => {
    expect(markup('UTF-16, port-forwarding, TIDE-999, `code`')).toBe(
      'UTF-16, port-forwarding, TIDE-999, <code>code</code>',
    );
  });

  it('links from pages in folders', () => {
    expect(markup('C-01', 'guides/x.html')).toContain('href="../errata.html#C-01"');
  });

  it('escapes text, code and titles', () => {
    const text = markup(`${HOSTILE} \`${HOSTILE}`);
    expect(text).not.toMatch(/<(?!\/?code>)/);
  });
});

describe('referenceLink', () => {
  it('gives the name alone when there is no such thing', () => {
    expect(referenceLink('TIDE-404', reference, 'errata.html').text).toBe('TIDE-404');
  });
});
