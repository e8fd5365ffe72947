import assert from 'node:assert/strict';
import { errata } from '@margo-contract/generated/errata';
import { operations as operatorOperations } from '@margo-contract/generated/operator';
import { problemTypes } from '@margo-contract/generated/problem-types';
import { requirements } from '@margo-contract/generated/requirements';
import { validateStateManifest } from '@margo-contract/generated/schema/manifest/StateManifest';
import { operations, type StateManifest } from '@margo-contract/generated/signature';

const value: unknown = { manifestVersion: 7, bundle: null, deployments: [] };
assert(validateStateManifest(value));
const { manifestVersion }: StateManifest = value;
assert.equal(manifestVersion, 7n);
assert.equal(operations.getStateManifest.method, 'GET');
assert(Object.keys(operatorOperations).includes('putDeployment'));
assert(Object.keys(requirements).length > 100 && Object.keys(errata).length > 0);
assert.equal(problemTypes['invalid-client'].status, 404);
