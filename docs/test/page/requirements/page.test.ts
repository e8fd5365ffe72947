import { requirements } from '@margo-contract/generated';
import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../../src/contract/from-generated.js';
import { requirementsPage } from '../../../src/page/requirements/page.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

const small = requirementsPage(referenceOf(CONTRACT)).content.text;

describe('requirementsPage', () => {
  it('has an anchor for every requirement of the contract', async () => {
    const { text } = requirementsPage(referenceOf(await contractFromGenerated())).content;
    const ids = Object.keys(requirements);
    expect(ids.length).toBeGreaterThanOrEqual(179);
    expect(ids.filter((id) => !text.includes(`<tr id="${id}"`))).toEqual([]);
  });

  it('shows everything that is known of a requirement', () => {
    const entry = small.slice(small.indexOf('<tr id="TIDE-001"'), small.indexOf('<tr id="TIDE-002"'));
    for (const part of [
      '>MUST<',
      '>WFM<',
      'The WFM MUST keep every <code>heightMillimetres</code> it gets.',
      '200, or 400 <a href="problem-types.html#invalid-tide"',
      '<a href="signature.html#tag/Desired-state/operation/reportTide"',
      'Content-Digest',
      '<a href="errata.html#C-01"',
      '<code><a href="cases.html#tide-kept" title="A tide is kept">tide-kept</a></code>',
      '<code><a href="faults.html#tide-lost" title="Loses tides.">tide-lost</a></code>',
      'tides/book.md</span> at abc123, 4.2; follows from <a href="requirements.html#TIDE-002"',
    ]) {
      expect(entry).toContain(part);
    }
  });

  it('says why a requirement has no case', () => {
    expect(small).toContain('Nothing on the wire shows whether it is met.');
  });

  it('gives the filter what it looks at', () => {
    expect(small).toContain(
      'data-area="tides-and-floods" data-level="MUST" data-actor="wfm" data-profile="every" data-operation="reportTide" data-cases="yes"',
    );
    expect(small).toContain(
      'data-level="SHOULD" data-actor="device" data-profile="signature" data-operation="every" data-cases="no"',
    );
  });

  it('labels every field of the filter, and offers only what there is', () => {
    const fields = [...small.matchAll(/<(?:input|select) class="field" id="([^"]+)"/g)].map(([, id]) => id);
    expect(fields).toHaveLength(7);
    for (const id of fields) expect(small).toContain(`<label for="${id}">`);
    expect(small).toContain('<option value="SHOULD">');
    expect(small).not.toContain('<option value="MAY">');
  });

  it('escapes hostile text', () => {
    const { text } = requirementsPage(referenceOf(HOSTILE_CONTRACT)).content;
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&lt;script&gt;');
  });
});
