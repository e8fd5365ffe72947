import { gunzipSync, gzipSync } from 'node:zlib';
import { createBundle, extractBundle } from '@margo-contract/protocol/bundle';
import { expect, it } from 'vitest';
import { renameTarFiles } from '../../../src/wfm/behaviour/tar.js';
import { WATCHER } from '../../support/documents.js';

it('gives files other names and leaves their octets alone', () => {
  const octets = Buffer.from('a: 1\n'.repeat(200));
  const bundle = createBundle([{ deploymentId: WATCHER, octets }]);
  const renamed = gzipSync(renameTarFiles(gunzipSync(bundle), (name) => `x-${name.length}.yml`));
  expect(JSON.stringify(extractBundle(renamed))).toContain('x-41.yml');
  expect(gunzipSync(renamed).includes(octets)).toBe(true);
});
