import { describe, expect, it } from 'vitest';
import { matches, narrows } from '../../src/filter/matches.js';

const entry = {
  text: 'sig-001 the client must sign every request',
  words: { level: ['MUST'], operation: ['getBundle', 'getDeployment'] },
};

describe('matches', () => {
  it.each([
    ['', {}, true],
    ['SIGN request', {}, true],
    ['SIGN answer', {}, false],
    ['', { level: 'MUST' }, true],
    ['', { level: 'MAY' }, false],
    ['', { level: '', operation: 'getBundle' }, true],
    ['', { operation: 'getBund' }, false],
    ['', { unknown: 'x' }, false],
    ['sign', { level: 'MAY' }, false],
  ])('text %j and %j', (text, values, expected) => {
    expect(matches(entry, { text, values })).toBe(expected);
  });

  it('takes the word every for all values', () => {
    expect(
      matches({ ...entry, words: { operation: ['every'] } }, { text: '', values: { operation: 'x' } }),
    ).toBe(true);
  });
});

describe('narrows', () => {
  it('tells an empty choice from others', () => {
    expect(narrows({ text: ' ', values: { level: '' } })).toBe(false);
    expect(narrows({ text: 'a', values: {} })).toBe(true);
    expect(narrows({ text: '', values: { level: 'MUST' } })).toBe(true);
  });
});
