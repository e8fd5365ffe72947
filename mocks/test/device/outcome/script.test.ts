import { describe, expect, it } from 'vitest';
import { parseScript, readScript } from '../../../src/device/outcome/script.js';
import { WATCHER } from '../../support/documents.js';

const NAME = { deploymentId: WATCHER, component: 'watcher' };

describe('parseScript', () => {
  it('reads rules with states, codes and messages', () => {
    const text = `
rules:
  - deployment: ${WATCHER}
    component: watcher
    install:
      - pending
      - installing
      - { state: failed, code: 102, message: No space left }
    remove: [removing, { state: removed }]
`;
    expect(parseScript(text, 'script.yaml')(NAME)).toEqual({
      install: [
        { state: 'pending' },
        { state: 'installing' },
        { state: 'failed', error: { code: '102', message: 'No space left' } },
      ],
      remove: [{ state: 'removing' }, { state: 'removed' }],
    });
  });

  it('gives a failure without a reason one', () => {
    const { install } = parseScript('rules: [{ install: [failed] }]', 'script.yaml')(NAME);
    expect(install[0]?.error).toEqual({ code: 'simulated-failure', message: expect.any(String) });
  });

  it.each([
    ['', 1, 'mapping with rules'],
    ['{}', 1, 'member rules'],
    ['rules: []', 1, 'at least one'],
    ['rules:\n  install: []', 2, 'a list'],
    ['rules:\n  - installed', 2, 'mapping with deployment'],
    ['rules:\n  - component: a', 2, 'install, remove, or both'],
    ['rules:\n  - install: [installed]\n    remov: [removed]', 3, '"remov" is unknown'],
    [
      'rules:\n  - install:\n      - installing\n      - instaled',
      4,
      'pending, installing, installed or failed',
    ],
    ['rules:\n  - install: [removed]', 2, 'pending, installing'],
    ['rules:\n  - install: [installing]', 2, 'end with installed or failed'],
    ['rules:\n  - remove: [removing]', 2, 'end with removed or failed'],
    ['rules:\n  - install: [{ state: installed, code: 1 }]', 2, 'Only failed'],
    ['rules:\n  - component: [a]\n    install: [installed]', 2, 'A text'],
    ['rules:\n  - install: [', 2, ''],
    ['rules:\n  - install: [installed]\nrules: []', 3, 'unique'],
  ])('says where %j is wrong', (text, line, reason) => {
    expect(() => parseScript(text, 'dir/script.yaml')).toThrow(
      expect.objectContaining({
        code: 'mock-script-invalid',
        message: expect.stringMatching(new RegExp(`^dir/script\\.yaml:${line}: .*${reason}`)),
      }),
    );
  });
});

describe('readScript', () => {
  it('says which file cannot be read', async () => {
    await expect(readScript('no-such-script.yaml')).rejects.toMatchObject({
      code: 'mock-script-invalid',
      message: expect.stringContaining('no-such-script.yaml'),
    });
  });
});
