import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../../src/wfm/behaviour/behaviour.js';
import { type Behaviour, combineBehaviours, type Handle } from '../../../src/wfm/behaviour/behaviour.js';

const surroundings = {} as Surroundings; // none of these behaviours looks at it
const handle: Handle = async () => ({ status: 200, headers: {} });

function adding(digit: number): Behaviour {
  return {
    around: (inner) => async (request) => {
      const response = await inner(request);
      return { ...response, status: response.status * 10 + digit };
    },
  };
}

describe('combineBehaviours', () => {
  it('makes of none one that gives back the very parts, options and functions', () => {
    const none = combineBehaviours([]);
    const options = {};
    expect(none.tls(options)).toBe(options);
    expect(none.around(handle, surroundings)).toBe(handle);
  });

  it('puts the first innermost', async () => {
    const both = combineBehaviours([adding(1), adding(2)]);
    const response = await both.around(handle, surroundings)({} as Parameters<Handle>[0]);
    expect(response.status).toBe(20_012);
  });
});
