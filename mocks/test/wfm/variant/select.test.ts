import { describe, expect, it } from 'vitest';
import { selectVariants } from '../../../src/wfm/variant/select.js';

describe('selectVariants', () => {
  it('finds variants by name', () => {
    const found = selectVariants(['base-path', 'replays-done', 'base-path'], {});
    expect(found.map(({ name }) => name)).toEqual(['base-path', 'replays-done']);
  });

  it.each([
    [
      ['known-certificate-answered-409', 'known-certificate-answered-201'],
      {},
      /exclude each other: both decide/,
    ],
    [['status-always-answered-200', 'status-always-answered-201'], {}, /response to a status report/],
    [['base-path'], { basePath: '/mine' }, /option basePath exclude each other/],
    [['opaque-client-id'], {}, /There is no variant "opaque-client-id"; did you mean opaque-client-ids/],
  ])('refuses %j with %j', (names, options, message) => {
    expect(() => selectVariants(names, options)).toThrow(message);
  });
});
