import { requirements } from '@margo-contract/generated';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../../../src/wfm/fault/catalogue.js';

describe('the catalogue of faults', () => {
  it('has at least forty, each with a name of its own', () => {
    const names = FAULTS.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(190);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
  });

  it('names with each a requirement that binds a WFM, or the operator who runs an identity service', () => {
    const strangers = FAULTS.filter(
      ({ name, requirement }) =>
        requirements[requirement].actor !== (name.startsWith('mis-') ? 'operator' : 'wfm'),
    );
    expect(strangers).toEqual([]);
  });

  it('says in a sentence what each does', () => {
    expect(FAULTS.filter(({ effect }) => !/^[A-Z][^|\n]+\.$/.test(effect))).toEqual([]);
  });

  /** Facts, end of section 17. A PUT that answers 201 is right in the signature profile (CAP-003). */
  it.each([
    ['wrong enum values accepted', 'unknown-values-accepted'],
    ['request without Accept fails', 'accept-demanded'],
    ['status for an unknown deployment 500', 'unknown-deployment-answered-500'],
    ['manifest marked public and immutable', 'manifest-immutable'],
    ['400 where 401 is due', 'unauthenticated-answered-400'],
    ['400 where 403 is due', 'revoked-clients-answered-400'],
    ['400 where 422 is due', 'wrong-capabilities-answered-400'],
    ['missing ETag', 'manifest-etag-missing'],
    ['unquoted ETag', 'manifest-etag-unquoted'],
  ])('has the known deviation: %s', (_deviation, name) => {
    expect(FAULTS.map((fault) => fault.name)).toContain(name);
  });
});
