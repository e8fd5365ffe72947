import { describe, expect, it } from 'vitest';
import { errorPage, messageOf } from '../../src/preview/error-page.js';
import { HOSTILE } from '../fixtures/contract.js';

describe('errorPage', () => {
  it('shows each problem with its place', () => {
    const text = errorPage(
      new Error('spec/errata.yaml:12:3: no reading\nspec/a.yaml:1: empty\nsomething else'),
    );
    expect(text).toContain('<code class="where">spec/errata.yaml:12:3</code>no reading');
    expect(text).toContain('<code class="where">spec/a.yaml:1</code>empty');
    expect(text).toContain('<li>something else</li>');
  });

  it('escapes what it shows', () => {
    expect(errorPage(new Error(`a.yaml:1: ${HOSTILE}`))).not.toMatch(/<script|<img/);
  });
});

it('has a message for whatever was thrown', () => {
  expect(messageOf('text')).toBe('text');
});
