import { beforeAll, describe, expect, test } from 'vitest';
import { bundleDocument } from '../../src/generate/document/bundle.js';
import { emitSchemas } from '../../src/generate/emit/schemas.js';
import { describeOperations } from '../../src/generate/operations/describe.js';
import { compileValidator } from '../../src/generate/schema/compile.js';
import { rootSchemaOf } from '../../src/generate/schema/prepare.js';
import { findViolation, type Schema } from '../../src/templates/schema.js';
import type { Validator } from '../../src/templates/validator.js';
import { loadModule } from '../generate/load-module.js';
import { specDirectory } from '../generate/spec-copy.js';

const digest = `sha256:${'0a'.repeat(32)}`;
const id = '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11';
const reference = {
  deploymentId: id,
  digest,
  sizeBytes: 957,
  url: `/base/api/v1/clients/c/deployments/${id}/${digest}`,
};
const bundle = {
  mediaType: 'application/vnd.margo.bundle.v1+tar+gzip',
  digest,
  sizeBytes: 2n ** 64n - 1n,
  url: `/api/v1/bundles/${digest}`,
};

/** Instances that are good, or nearly so. */
const INSTANCES: Readonly<Record<string, readonly unknown[]>> = {
  ClientId: ['c', '', 'a/b', '~'.repeat(300)],
  DeploymentId: [id, `${id}0`, 'x'],
  DeviceId: ['gw/child', 'a'.repeat(512), 'a'.repeat(513), '/a', 'a//b', '😀'],
  Digest: [digest, digest.toUpperCase(), `${digest}\n`],
  OnboardingResult: [{ clientId: 'c', more: 1 }],
  RootCertificate: [{ certificate: '' }],
  ManifestVersion: [1],
  SizeBytes: [0],
  Certificate: ['x'],
  BundleReference: [bundle],
  DeploymentReference: [reference],
  StateManifest: [
    { manifestVersion: 1, bundle: null, deployments: [] },
    {
      manifestVersion: 2n ** 64n - 1n,
      bundle,
      deployments: [reference, { ...reference, sizeBytes: 2 ** 53 }],
    },
    { manifestVersion: 3, bundle: null, deployments: [reference] },
    { manifestVersion: 3, bundle, deployments: [] },
  ],
};

/** What is put in place of every part of an instance, one at a time. */
const ODD: readonly unknown[] = [
  ...[null, true, '', 'x', 0, 1, -1, 1.5, 2 ** 53 - 1, 2 ** 53, Number.NaN],
  ...[0n, 1n, -1n, 2n ** 64n - 1n, 2n ** 64n, [], [null], {}, digest, '😀'.repeat(71), bundle],
];

/** Every copy of a value with one part replaced, left out or added. */
function* neighbours(value: unknown): Generator<unknown> {
  yield* ODD;
  if (typeof value !== 'object' || value === null) return;
  const copy = (changed: Record<string, unknown>) =>
    Array.isArray(value) ? Object.values(changed) : changed;
  for (const [name, member] of Object.entries(value)) {
    const { [name]: _, ...others } = value as Record<string, unknown>;
    yield copy(others);
    for (const other of neighbours(member)) yield copy({ ...value, [name]: other });
  }
  yield copy({ ...value, extra: null });
}

const document = await bundleDocument(specDirectory, 'signature');
const constants = [...emitSchemas(document, describeOperations(document))].flatMap(([path, text]) =>
  path.endsWith('.schema.ts') ? [text.replaceAll(/^import .*$/gm, '')] : [],
);
const schemas = await loadModule(constants.join('\n'));
const names = Object.keys(schemas).map(
  (key) => `${key.charAt(0).toUpperCase()}${key.slice(1, -'Schema'.length)}`,
);

test('every schema that devices check has instances here', () => {
  expect(names.sort()).toEqual(Object.keys(INSTANCES).sort());
});

describe.each(names)('%s', (name) => {
  const schema = schemas[`${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`] as Schema;
  let validate: Validator<unknown>;
  beforeAll(async () => {
    const source = await compileValidator(rootSchemaOf(document.value, name), 'validate');
    validate = (await loadModule(source)).validate as Validator<unknown>;
  });

  test('is as strict as the compiled validator, and makes the same values bigint', () => {
    const verdicts = { good: 0, bad: 0 };
    for (const instance of INSTANCES[name] ?? []) {
      for (const value of [instance, ...neighbours(instance)]) {
        const [one, other] = [structuredClone(value), structuredClone(value)];
        const isGood = validate(one);
        expect(findViolation(schema, other) === undefined, show(value)).toBe(isGood);
        if (isGood) expect(other, show(value)).toEqual(one);
        verdicts[isGood ? 'good' : 'bad']++;
      }
    }
    expect(verdicts.good).toBeGreaterThan(0);
    expect(verdicts.bad).toBeGreaterThan(5);
  });
});

test('says where, and which keyword', () => {
  const schema = schemas.stateManifestSchema as Schema;
  const wrong = (change: object) =>
    findViolation(schema, { manifestVersion: 1, bundle, deployments: [reference], ...change });
  expect(wrong({})).toBeUndefined();
  expect(wrong({ manifestVersion: 0 })).toBe('/manifestVersion uint64');
  expect(wrong({ deployments: [reference, { ...reference, digest: '' }] })).toBe(
    '/deployments/1/digest minLength',
  );
  expect(wrong({ deployments: [{}] })).toBe('/deployments/0 required');
  expect(wrong({ deployments: [] })).toBe('/bundle type');
  expect(findViolation(schema, [])).toBe(' type');
});

function show(value: unknown): string {
  return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? `${member}n` : member)) ?? '';
}
