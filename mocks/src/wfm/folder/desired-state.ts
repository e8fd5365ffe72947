import { resolve } from 'node:path';
import type { Clock } from '@margo-contract/protocol';
import type { Log } from '../../process/log.js';
import type { DeploymentStore } from '../store/deployment-store.js';
import type { Store } from '../store/store.js';
import { createApply } from './apply.js';
import { DesiredFolder } from './desired-folder.js';
import { watchFolder } from './watch.js';

export interface DesiredStateParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Folder with deployments; nothing is watched when absent. */
  readonly desiredState?: string;
  /** How long a file has to stay as it is before it is read, in milliseconds. */
  readonly settledMilliseconds?: number;
}

/**
 * A store in which the clients have what the files of a folder say, besides what operators assign: each client is
 * brought up to date before anybody looks at its deployments or changes them. Closing the store ends the watching.
 *
 * @throws MargoError `mock-directory-unusable`
 */
export async function followFolder({ store, clock, log, ...options }: DesiredStateParts): Promise<Store> {
  const { desiredState, settledMilliseconds } = options;
  if (desiredState === undefined) return store;
  const folder = new DesiredFolder(resolve(desiredState), log);
  const onError = (error: unknown) => log(`desired state: watching failed: ${String(error)}`);
  const watcher = await watchFolder(folder, onError, settledMilliseconds);
  const apply = createApply({ state: folder.state, store, clock });
  return {
    ...store,
    deployments: upToDate(store.deployments, apply),
    close: async () => {
      await watcher.close();
      await store.close();
    },
  };
}

function upToDate(deployments: DeploymentStore, apply: (clientId: string) => Promise<void>): DeploymentStore {
  return {
    async assign(clientId, deployment) {
      await apply(clientId);
      return deployments.assign(clientId, deployment);
    },
    async withdraw(clientId, deploymentId) {
      await apply(clientId);
      return deployments.withdraw(clientId, deploymentId);
    },
    async getDesiredState(clientId) {
      await apply(clientId);
      return deployments.getDesiredState(clientId);
    },
    async wasAssigned(clientId, deploymentId) {
      await apply(clientId);
      return deployments.wasAssigned(clientId, deploymentId);
    },
    async findDocument(clientId, key) {
      await apply(clientId);
      return deployments.findDocument(clientId, key);
    },
  };
}
