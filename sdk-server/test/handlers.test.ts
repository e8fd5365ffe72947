import { describe, expectTypeOf, it } from 'vitest';
import { createWfm, type WfmHandlers, type WfmOptions } from '../src/index.js';

/** Checked by the compiler: a line that should not compile, and does, is an error. */
describe('the types of handlers', () => {
  it('demand every operation', () => {
    type WithoutManifest = Omit<WfmHandlers, 'getStateManifest'>;
    expectTypeOf<WithoutManifest>().not.toExtend<WfmHandlers>();
    expectTypeOf<Partial<WfmHandlers>>().not.toExtend<WfmHandlers>();
    expectTypeOf(createWfm).parameter(0).toEqualTypeOf<WfmOptions>();
  });

  it('refuse a wrong answer', () => {
    expectTypeOf<() => Promise<'third'>>().not.toExtend<WfmHandlers['reportDeploymentStatus']>();
    expectTypeOf<() => Promise<void>>().not.toExtend<WfmHandlers['reportDeploymentStatus']>();
    expectTypeOf<() => Promise<string>>().not.toExtend<WfmHandlers['getDeployment']>();
    expectTypeOf<() => Promise<{ outcome: 'accepted' }>>().not.toExtend<WfmHandlers['onboardClient']>();
    expectTypeOf<() => Promise<{ manifestVersion: number; bundle: null; deployments: [] }>>().not.toExtend<
      WfmHandlers['getStateManifest']
    >();
  });

  it('take right ones', () => {
    expectTypeOf<() => Promise<'first'>>().toExtend<WfmHandlers['reportDeploymentStatus']>();
    expectTypeOf<() => Promise<{ outcome: 'accepted'; clientId: string }>>().toExtend<
      WfmHandlers['onboardClient']
    >();
    expectTypeOf<() => Promise<undefined>>().toExtend<WfmHandlers['getDeployment']>();
  });
});
