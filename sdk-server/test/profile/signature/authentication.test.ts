import type { Field } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { type Exchange, exchange, type Reply } from '../../support/client.js';
import { CLIENTS, capabilities, testWfm } from '../../support/wfm.js';

const REPORT = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify(capabilities('gw')),
};

type Tamper = NonNullable<Exchange['tamper']>;

async function send(tamper: Tamper): Promise<Reply & { readonly calls: number }> {
  const { wfm, key, calls } = testWfm();
  const answer = await exchange(wfm, key, { ...REPORT, tamper });
  return { ...answer, calls: calls.length };
}

/** Replaces the lines of a field by others. */
function relined(name: string, lines: (value: string) => readonly string[]): Tamper {
  return (fields) =>
    fields.flatMap(([key, value]): Field[] =>
      key === name ? lines(value).map((line) => [key, line]) : [[key, value]],
    );
}

function labelled(input: (value: string) => string, signature: (value: string) => string): Tamper {
  const first = relined('Signature-Input', (value) => [input(value)]);
  const second = relined('Signature', (value) => [signature(value)]);
  return (fields) => second([...first([...fields])]);
}

describe('a field that stands twice', () => {
  it.each([
    ['Host', 400],
    ['Content-Digest', 400],
    ['Signature-Input', 401],
    ['Signature', 401],
  ])('is refused even when both lines are the same: %s', async (name, status) => {
    for (const lines of [(value: string) => [value, value], (value: string) => [`${value}, ${value}`]]) {
      const answer = await send(relined(name, lines));
      expect([answer.status, answer.calls]).toEqual([status, 0]);
    }
  });

  it('is read as one list otherwise', async () => {
    const tamper: Tamper = (fields) => {
      const inputs = relined('Signature-Input', (value) => ['proxy=("@method");created=1', value]);
      const signatures = relined('Signature', (value) => ['proxy=:AAAA:', value]);
      return signatures([...inputs([...fields])]);
    };
    expect((await send(tamper)).status).toBe(201);
  });
});

describe('a field that is folded', () => {
  it('counts as what it says', async () => {
    const folded = relined('Signature-Input', (value) => [value.replace(' ', '\r\n ')]);
    expect((await send(folded)).status).toBe(201);
    const spoilt = relined('Signature-Input', (value) => [value.replace('target-uri', 'target\r\n -uri')]);
    expect((await send(spoilt)).status).toBe(401);
  });
});

describe('two labels', () => {
  const add = (member: string, isFirst: boolean) => (value: string) =>
    isFirst ? `${member}, ${value}` : `${value}, ${member}`;

  it.each([true, false])('of which one is bad count by the other (bad one first: %s)', async (isFirst) => {
    for (const signature of ['proxy=:AAAA:', 'proxy=x', 'other=:AAAA:']) {
      const tamper = labelled(add('proxy=("@method");created=1', isFirst), add(signature, isFirst));
      expect((await send(tamper)).status).toBe(201);
    }
  });

  it('are refused when both are bad, or the right signature has the other label', async () => {
    const input = add('proxy=("@method" "@target-uri");created=1', true);
    const bad = labelled(input, () => 'proxy=:AAAA:, sig1=:AAAA:');
    const moved = labelled(input, (value) => value.replace('sig1', 'proxy'));
    for (const tamper of [bad, moved]) expect((await send(tamper)).status).toBe(401);
  });
});

describe('signatures that the key is tried on', () => {
  const proper = (value: string) => value.slice(value.indexOf('='));

  it.each([
    [3, 201],
    [4, 401],
  ])('are at most four: with %i wrong ones first, a right one gets %i', async (count, status) => {
    const labels = Array.from({ length: count }, (_, index) => `wrong${index}`);
    const tamper = labelled(
      (value) => [...labels.map((label) => `${label}${proper(value)}`), value].join(', '),
      (value) => [...labels.map((label) => `${label}=:${'A'.repeat(86)}==:`), value].join(', '),
    );
    expect((await send(tamper)).status).toBe(status);
  });
});

describe('a huge dictionary', () => {
  const members = (count: number, member: string) =>
    Array.from({ length: count }, (_, index) => `m${index}${member}`).join(', ');

  it('of signatures is refused from the seventeenth on, though one is right', async () => {
    for (const [count, status] of [
      [15, 201],
      [16, 401],
      [20_000, 401],
    ] as const) {
      const tamper = labelled(
        (value) => `${members(count, '=("@method" "@target-uri" "content-digest");created=1')}, ${value}`,
        (value) => `${members(count, '=:AAAA:')}, ${value}`,
      );
      const answer = await send(tamper);
      expect([answer.status, answer.text.includes('more than 16')]).toEqual([status, status === 401]);
      expect(answer.text.length).toBeLessThan(10_000);
    }
  });

  it('of digests counts by those that are known', async () => {
    const tamper = relined('Content-Digest', (value) => [`${members(20_000, '=:AAAA:')}, ${value}`]);
    expect((await send(tamper)).status).toBe(401); // the signature is over the one digest
  });
});
