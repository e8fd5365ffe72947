import { expect, it } from 'vitest';
import { caughtOf, faultsPages } from '../../../src/page/faults/page.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

const [wfm, device] = faultsPages(referenceOf(CONTRACT));

it('has a page for each subject, which says how many faults are caught', () => {
  expect([wfm?.path, device?.path]).toEqual(['faults.html', 'faults-device.html']);
  expect(wfm?.content.text).toContain('all 1 are caught');
  expect(device?.content.text).toContain('0 of 1 are caught');
  expect(caughtOf(CONTRACT.faults ?? [], 'device')).toEqual({ all: 1, caught: 0 });
});

it('gives every fault a row, in which every id is a link', () => {
  for (const part of [
    '<tr id="tide-lost" data-entry data-area="tides-and-floods" data-caught="yes">',
    '<a href="requirements.html#TIDE-001"',
    '<a href="cases.html#tide-kept"',
  ]) {
    expect(wfm?.content.text).toContain(part);
  }
});

it('says why no case catches a fault', () => {
  expect(device?.content.text).toContain('nobody looks');
});

it('escapes hostile text', () => {
  for (const { content } of faultsPages(referenceOf(HOSTILE_CONTRACT))) {
    expect(content.text).not.toMatch(/<script|<img/);
  }
});
