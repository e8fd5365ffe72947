import { expect, it } from 'vitest';
import { slugOf } from '../../src/html/slug.js';

it.each([
  ['Not there yet', 'not-there-yet'],
  ['profile – sign and verify', 'profile--sign-and-verify'],
  ['What is checked, in this order', 'what-is-checked-in-this-order'],
  ['@margo-contract/protocol', 'margo-contractprotocol'],
  ['Über die `Brücke`', 'über-die-brücke'],
])('makes an anchor of %j', (heading, anchor) => {
  expect(slugOf(heading)).toBe(anchor);
});
