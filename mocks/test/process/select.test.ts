import { isMargoError } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { selectByName } from '../../src/process/select.js';

const ITEMS = ['manifest-etag-missing', 'manifest-etag-weak', 'tls-1-2-accepted'].map((name) => ({ name }));

function refusalOf(name: string): string {
  try {
    selectByName([name], ITEMS, 'fault');
  } catch (error) {
    expect(isMargoError(error) && error.code).toBe('mock-option-invalid');
    return String((error as Error).message);
  }
  return expect.fail('nothing was refused');
}

describe('selectByName', () => {
  it('finds items in the order of the names, each once', () => {
    const names = ['tls-1-2-accepted', 'manifest-etag-weak', 'tls-1-2-accepted'];
    expect(selectByName(names, ITEMS, 'fault').map(({ name }) => name)).toEqual(names.slice(0, 2));
  });

  it('proposes names that are alike', () => {
    expect(refusalOf('manifest-etag-mising')).toBe(
      'There is no fault "manifest-etag-mising"; did you mean manifest-etag-missing, manifest-etag-weak?',
    );
    expect(refusalOf('tls-1-2')).toContain('did you mean tls-1-2-accepted?');
  });

  it('proposes nothing when nothing is alike', () => {
    expect(refusalOf('zzz')).toBe('There is no fault "zzz"');
    expect(refusalOf('')).toBe('There is no fault ""');
  });
});
