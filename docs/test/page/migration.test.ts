import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../src/contract/from-generated.js';
import { migrationPages } from '../../src/page/migration.js';
import { referenceOf } from '../../src/reference/reference.js';
import { CONTRACT, HOSTILE } from '../fixtures/contract.js';

const part = (heading: string, ...lines: string[]) => ({ heading, lines, sections: [] });

function pageOf(...lines: string[]): string {
  const device = { ...part('For makers of devices'), sections: [part('Operations that are gone', ...lines)] };
  const [page] = migrationPages(referenceOf({ ...CONTRACT, migration: new Map([['device', device]]) }));
  return page?.content.text ?? '';
}

describe('migrationPages', () => {
  it('tells makers of devices and of WFMs apart, each with what they have to change', async () => {
    const [page] = migrationPages(referenceOf(await contractFromGenerated()));
    const text = page?.content.text ?? '';
    const [, device = '', wfm = ''] = text.split(/<h2 id="(?:device|wfm)">/);
    expect(device).toContain('POST /api/v1/onboarding (onboardClient)');
    expect(device).toMatch(/What a device sends[\s\S]*header Signature-Input is gone/);
    expect(device).not.toContain('What a WFM takes in');
    expect(wfm).toMatch(/What a WFM takes in[\s\S]*header Signature-Input is gone/);
    expect(wfm).not.toContain('What a device sends');
    for (const side of [device, wfm]) {
      expect(side).toContain('Requirements that fall away');
      expect(side).toContain('Requirements that come');
    }
  });

  it('links what a line names, and the parts of each side', () => {
    const text = pageOf('`reportTide`, see TIDE-001');
    expect(text).toContain('href="requirements.html#TIDE-001"');
    expect(text).toContain('href="signature.html#tag/Desired-state/operation/reportTide"');
    expect(text).toContain('<a href="#device-operations-that-are-gone">');
    expect(text).toContain('<h3 id="device-operations-that-are-gone">');
  });

  it('is not there without two profiles', () => {
    expect(migrationPages(referenceOf(CONTRACT))).toEqual([]);
  });

  it('escapes hostile text', () => {
    expect(pageOf(HOSTILE)).not.toMatch(/<script|<img/);
  });
});
