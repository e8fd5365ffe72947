import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  describeBill,
  describeNotices,
  nodeComponent,
  readComponent,
} from '../../scripts/executables/contents.js';
import { ROOT } from '../../scripts/packages/package.js';

const commander = readComponent(join(ROOT, 'node_modules', 'commander'));
const PROGRAM = { name: 'margo-mock', version: '1.2.3', content: Buffer.from('program') };

describe('what is inside an executable', () => {
  it('has its licences told, each text once', () => {
    const same = { ...commander, name: 'another' };
    const notices = describeNotices('margo-mock', [nodeComponent(), commander, same]);
    expect(notices).toContain(`commander ${commander.version} (MIT)\nanother ${commander.version} (MIT)`);
    expect(notices.split(commander.texts[0] ?? '').length).toBe(2);
    expect(notices).toMatch(/^node \d+\.\d+\.\d+ \(MIT\)$/m);
  });

  it('says so when a package brings no text of its licence', () => {
    const notices = describeNotices('x', [{ name: 'bare', version: '1.0.0', license: 'ISC', texts: [] }]);
    expect(notices).toContain('Licence: ISC (the package brings no text of it)');
  });

  it('stands in a bill of materials, together with the digest of the whole', () => {
    const scoped = { name: '@libsql/linux', version: '1.0.0', license: 'MIT OR Apache-2.0', texts: [] };
    expect(describeBill(PROGRAM, [commander, scoped])).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: {
        component: {
          name: 'margo-mock',
          version: '1.2.3',
          hashes: [{ alg: 'SHA-256', content: expect.stringMatching(/^[0-9a-f]{64}$/) }],
        },
      },
      components: [
        {
          name: 'commander',
          purl: `pkg:npm/commander@${commander.version}`,
          licenses: [{ license: { id: 'MIT' } }],
        },
        { group: '@libsql', name: 'linux', licenses: [{ expression: 'MIT OR Apache-2.0' }] },
      ],
    });
  });
});
