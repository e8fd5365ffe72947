import { expect, it } from 'vitest';
import { STYLE } from '../src/style.js';

it('uses no token that is not there', () => {
  const defined = new Set([...STYLE.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const used = new Set([...STYLE.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});

it('takes every colour of its components from a token', () => {
  const components = STYLE.slice(STYLE.indexOf('*, ::before'));
  expect(components.match(/#[0-9a-f]{3,8}\b|rgb|hsl/gi)).toBeNull();
});

it('can stand in a style element, and loads nothing', () => {
  expect(STYLE).not.toMatch(/<|url\(|@import/);
});
