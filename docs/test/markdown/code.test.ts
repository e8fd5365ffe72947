import { describe, expect, it } from 'vitest';
import { html } from '../../src/html/html.js';
import { codeBlock, highlighted } from '../../src/markdown/code.js';
import { HOSTILE } from '../fixtures/contract.js';

describe('highlighted', () => {
  it.each([
    ['ts', "const a = 'b';", '<span class="tok-keyword">const</span>'],
    ['sh', 'cd my-wfm # there', '<span class="tok-comment"># there</span>'],
    ['json', '{ "a": 1 }', '<span class="tok-number">1</span>'],
    ['yaml', 'a: b', '<span class="tok-name">a:</span>'],
    ['http', 'GET / HTTP/1.1\nHost: a', '<span class="tok-name">Host</span>'],
  ])('marks the parts of %s', (language, code, part) => {
    expect(highlighted(code, language).text).toContain(part);
  });

  it('has no class but those of the look', () => {
    const { text } = highlighted('class A extends B { /** @x */ c = `d`; }', 'ts');
    expect(text.match(/class="(?!tok-)/g)).toBeNull();
  });

  it.each(['', 'nonsense', 'ts', 'constructor'])('escapes code in the language %j', (language) => {
    expect(highlighted(HOSTILE, language).text).not.toMatch(/<script|<img/);
  });
});

it('makes a block that scrolls by itself', () => {
  expect(codeBlock(html`<i>x</i>`, '"<').text).toBe(
    '<figure class="code"><pre tabindex="0" data-language="&quot;&lt;"><code><i>x</i></code></pre></figure>\n',
  );
});
