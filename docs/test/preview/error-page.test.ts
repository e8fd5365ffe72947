import { describe, expect, it } from 'vitest';
import { errorPage, messageOf } from '../../src/preview/error-page.js';
import { HOSTILE } from '../fixtures/contract.js';

describe('errorPage', () => {
  it('shows each problem with its place', () => {
    const text = errorPage(
      new Error('spec/errata.yaml:12:3: no reading\nspec/a.yaml:1: empty\nsomething else'),
      'errata.html',
    );
    expect(text).toContain('<code class="where">spec/errata.yaml:12:3</code>no reading');
    expect(text).toContain('<code class="where">spec/a.yaml:1</code>empty');
    expect(text).toContain('<li>something else</li>');
  });

  it('has styles wherever the page is that it stands in for', () => {
    expect(errorPage(new Error('x'), 'guides/a.html')).toContain('href="../assets/site.css"');
  });

  it('escapes what it shows', () => {
    expect(errorPage(new Error(`a.yaml:1: ${HOSTILE}`), HOSTILE)).not.toMatch(/<script>|<img/);
  });
});

it('has a message for whatever was thrown', () => {
  expect(messageOf('text')).toBe('text');
});
