import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, join, slugOf, unescapeHtml } from '../../src/html/html.js';
import { HOSTILE } from '../fixtures/contract.js';

describe('html', () => {
  it('escapes what is put between tags and into attributes', () => {
    const { text } = html`<a title="${HOSTILE}">${HOSTILE}</a>`;
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img');
    expect(text.match(/"/g)).toHaveLength(2);
  });

  it('keeps markup that it made itself, in lists too', () => {
    expect(html`<ul>${['a', 'b'].map((item) => html`<li>${item}</li>`)}</ul>`.text).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  it('leaves nothing of undefined and false', () => {
    expect(html`[${undefined}${false}${0}${''}]`.text).toBe('[0]');
  });
});

describe('join', () => {
  it('escapes values and separator', () => {
    expect(join(['<', html`<b>x</b>`], ' & ').text).toBe('&lt; &amp; <b>x</b>');
  });
});

describe('escapeHtml', () => {
  it('leaves no character that means something in markup', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))));
  });

  it('is undone by unescapeHtml', () => {
    fc.assert(fc.property(fc.string(), (text) => unescapeHtml(escapeHtml(text)) === text));
  });
});

it.each([
  ['Not there yet', 'not-there-yet'],
  ['profile – sign and verify', 'profile--sign-and-verify'],
  ['What is checked, in this order', 'what-is-checked-in-this-order'],
  ['@margo-contract/protocol', 'margo-contractprotocol'],
  ['Über die `Brücke`', 'über-die-brücke'],
])('makes an anchor of %j', (heading, anchor) => {
  expect(slugOf(heading)).toBe(anchor);
});
