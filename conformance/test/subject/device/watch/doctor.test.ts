import { createHash, createPrivateKey, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { judgeContentDigest } from '../../../../src/subject/device/watch/content-digest.js';
import { judgeSignature } from '../../../../src/subject/device/watch/signature.js';
import type { DeviceExchange } from '../../../../src/subject/device/wfm/exchange.js';
import { makeThrowaway } from '../../../support/certificate.js';

const device = await makeThrowaway();
const keys = { certificate: device.certificate, clockOffset: 0 };
const AT = Date.parse('2026-11-27T12:00:00Z');
const HOST = 'wfm.example:8443';
const TARGET = '/api/v1/clients/bw-01/deployments/6f0cfd4e-77dc-4b6c-9ac0-5f5cb7f35a4e/status';

interface Habits {
  readonly authority?: string;
  readonly encoding?: 'der' | 'ieee-p1363';
  readonly hashed?: string;
}

/** A status report as it came in, signed by hand. */
function received({ authority = HOST, encoding = 'ieee-p1363', hashed = '{"a":1}' }: Habits): DeviceExchange {
  const digest = `sha-256=:${createHash('sha256').update(hashed).digest('base64')}:`;
  const input = `("@method" "@target-uri" "@authority" "content-digest");created=${AT / 1000};keyid="7f"`;
  const base = [
    '"@method": POST',
    `"@target-uri": https://${HOST}${TARGET}`,
    `"@authority": ${authority}`,
    `"content-digest": ${digest}`,
    `"@signature-params": ${input}`,
  ].join('\n');
  const key = createPrivateKey(device.key);
  const signature = sign('sha256', Buffer.from(base), { key, dsaEncoding: encoding }).toString('base64');
  return {
    index: 0,
    at: AT,
    life: 1,
    endpoint: 'primary',
    connection: 1,
    method: 'POST',
    target: TARGET,
    targetUri: `https://${HOST}${TARGET}`,
    fields: [
      ['Host', HOST],
      ['Content-Digest', digest],
      ['Signature-Input', `sig1=${input}`],
      ['Signature', `sig1=:${signature}:`],
    ],
    body: Buffer.from('{"a":1}'),
    aborted: false,
    route: { operation: 'reportDeploymentStatus', clientId: 'bw-01' },
  };
}

it('a DER signature is told what to change', () => {
  const [found] = judgeSignature(received({ encoding: 'der' }), keys);
  expect(found?.requirements).toEqual(['SIG-005']);
  expect(found?.actual).toMatch(/verifies if the signature is read as ASN\.1 DER\. To do: Send r and s/);
});

it('a wrong port in @authority is told what to change', () => {
  const [found] = judgeSignature(received({ authority: 'wfm.example' }), keys);
  expect(found?.actual).toMatch(/verifies if @authority has no port\. To do: Take the value of @authority/);
});

it('a digest over JSON that is written anew is told what to change', () => {
  const [found] = judgeContentDigest(received({ hashed: '{"a": 1}' }));
  expect(found?.requirements).toEqual(['DIG-001']);
  expect(found?.actual).toMatch(
    /the JSON written with a space after , and :\. To do: Serialise the JSON once/,
  );
});

it('nothing is said of what is right', () => {
  expect([...judgeSignature(received({}), keys), ...judgeContentDigest(received({}))]).toEqual([]);
});
