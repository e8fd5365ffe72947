import { describe } from 'vitest';
import type { Store } from '../../../src/wfm/store/store.js';
import { describeClientStore } from './contract/clients.js';
import { describeDeploymentStore } from './contract/deployments.js';
import { describeDeviceStore } from './contract/devices.js';
import { describeLimits } from './contract/limits.js';
import { describeManifestStore } from './contract/manifests.js';
import { describeSharedState } from './contract/shared.js';
import { describeStatusStore } from './contract/statuses.js';

/** What every store promises. `open` gives a new, empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} store`, () => {
    describeClientStore(open);
    describeDeviceStore(open);
    describeDeploymentStore(open);
    describeManifestStore(open);
    describeStatusStore(open);
    describeSharedState(open);
    describeLimits(open);
  });
}
