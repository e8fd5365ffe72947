import { describe, expect, it } from 'vitest';
import { prepareManifest } from '../../src/index.js';
import { exchange } from '../support/client.js';
import { CLIENTS, MANIFEST, testWfm } from '../support/wfm.js';

describe('prepareManifest', () => {
  it('makes what is sent of a manifest, so that answers are the same', async () => {
    const prepared = prepareManifest(MANIFEST);
    const first = testWfm();
    const second = testWfm({ override: { getStateManifest: async () => prepared } });
    const target = `${CLIENTS}/deployments`;
    const answer = await exchange(second.wfm, second.key, { target });
    expect(answer).toEqual(await exchange(first.wfm, first.key, { target }));
    expect(answer.headers.etag).toBe(prepared.etag);
    const fields = [['If-None-Match', prepared.etag]] as const;
    expect(await exchange(second.wfm, second.key, { target, fields })).toMatchObject({
      status: 304,
      text: '',
    });
  });

  it('refuses what breaks the contract', () => {
    expect(() => prepareManifest({ ...MANIFEST, manifestVersion: 0n })).toThrow(TypeError);
  });
});
