import { describe, expectTypeOf, it } from 'vitest';
import { createWfm, type SignatureHandlers, type WfmOptions } from '../src/index.js';

/** Checked by the compiler: a line that should not compile, and does, is an error. */
describe('the types of handlers', () => {
  it('demand every operation', () => {
    type WithoutManifest = Omit<SignatureHandlers, 'getStateManifest'>;
    expectTypeOf<WithoutManifest>().not.toExtend<SignatureHandlers>();
    expectTypeOf<Partial<SignatureHandlers>>().not.toExtend<SignatureHandlers>();
    expectTypeOf(createWfm).parameter(0).toEqualTypeOf<WfmOptions>();
  });

  it('refuse a wrong response', () => {
    expectTypeOf<() => Promise<'third'>>().not.toExtend<SignatureHandlers['reportDeploymentStatus']>();
    expectTypeOf<() => Promise<void>>().not.toExtend<SignatureHandlers['reportDeploymentStatus']>();
    expectTypeOf<() => Promise<string>>().not.toExtend<SignatureHandlers['getDeployment']>();
    expectTypeOf<() => Promise<{ outcome: 'accepted' }>>().not.toExtend<SignatureHandlers['onboardClient']>();
    expectTypeOf<() => Promise<{ manifestVersion: number; bundle: null; deployments: [] }>>().not.toExtend<
      SignatureHandlers['getStateManifest']
    >();
  });

  it('take right ones', () => {
    expectTypeOf<() => Promise<'first'>>().toExtend<SignatureHandlers['reportDeploymentStatus']>();
    expectTypeOf<() => Promise<{ outcome: 'accepted'; clientId: string }>>().toExtend<
      SignatureHandlers['onboardClient']
    >();
    expectTypeOf<() => Promise<undefined>>().toExtend<SignatureHandlers['getDeployment']>();
  });
});
