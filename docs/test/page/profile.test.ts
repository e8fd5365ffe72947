import { requirements } from '@margo-contract/generated';
import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../src/contract/from-generated.js';
import { profilePages } from '../../src/page/profile.js';
import { referenceOf } from '../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../fixtures/contract.js';

const whole = contractFromGenerated().then((contract) => profilePages(referenceOf(contract)));

describe('profilePages', () => {
  it.each([
    ['signature', 'mtls'],
    ['mtls', 'signature'],
  ])('lists for %s what holds there, and nothing that holds for %s only', async (profile, other) => {
    const pages = await whole;
    const text = pages.find(({ path }) => path === `requirements-${profile}.html`)?.content.text ?? '';
    const listed = [...text.matchAll(/<th scope="row"><code><a href="requirements\.html#([A-Z]+-\d+)"/g)].map(
      ([, id]) => id,
    );
    const expected = Object.values(requirements).filter((one) => one.profile !== other);
    expect(expected.length).toBeGreaterThan(100);
    expect(listed.sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('leads to the operations of its own profile', async () => {
    const pages = await whole;
    const mtls = pages.find(({ path }) => path === 'requirements-mtls.html')?.content.text ?? '';
    expect(mtls).toContain('href="mtls.html"');
    expect(mtls).toContain('href="trust-bundle.html"');
    expect(mtls).not.toContain('href="signature.html');
  });

  it('says which requirements hold there only, and how they are tested', () => {
    const [page] = profilePages(referenceOf(CONTRACT));
    expect(page?.content.text).toContain('2 requirements hold in this profile, 1 of them in no other');
    expect(page?.content.text).toMatch(/#TIDE-002"[\s\S]*this profile only[\s\S]*Nothing on the wire shows/);
    expect(page?.content.text).toMatch(/#TIDE-001"[\s\S]*1 case</);
  });

  it('escapes hostile text', () => {
    const texts = profilePages(referenceOf(HOSTILE_CONTRACT)).map(({ content }) => content.text);
    expect(texts.join('')).not.toMatch(/<script|<img/);
  });
});
