import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createForwardedReader } from '../../../src/profile/mtls/forwarded.js';
import type { Fields } from '../../../src/wire/request.js';
import { mtlsWfm, send } from '../../support/mtls.js';
import { CLIENT_ID, type TestSvid, testAuthority, WFM_ID } from '../../support/pki.js';

let svid: TestSvid;
let other: TestSvid;
beforeAll(async () => {
  const authority = await testAuthority();
  svid = await authority.issue(CLIENT_ID);
  other = await authority.issue(`${WFM_ID}/client/other`);
});

const header = ({ cert }: TestSvid) => `:${new X509Certificate(cert).raw.toString('base64')}:`;
const clientCertProxies = ['10.0.0.7', 'fd00::/8', '192.168.0.0/16'];

describe('Client-Cert', () => {
  it.each(['10.0.0.7', '::ffff:10.0.0.7', 'fd12::1', '192.168.3.4'])(
    'counts from the proxy %s',
    async (peerAddress) => {
      const { wfm, calls } = mtlsWfm({ clientCertProxies });
      const fields = [['Client-Cert', header(svid)]] as const;
      expect((await send(wfm, '/api/v1/deployments', { fields, peerAddress })).status).toBe(200);
      expect(calls).toEqual([{ clientId: CLIENT_ID }]);
    },
  );

  it.each(['10.0.0.8', '::1', undefined])('does not count from %s', async (peerAddress) => {
    const { wfm, calls } = mtlsWfm({ clientCertProxies });
    const fields = [
      ['client-cert', header(other)],
      ['X-Forwarded-Client-Cert', 'Hash=x'],
    ] as const;
    const from = peerAddress === undefined ? {} : { peerAddress };
    expect((await send(wfm, '/api/v1/deployments', { fields, ...from })).status).toBe(401);
    expect((await send(wfm, '/api/v1/deployments', { fields, svid, ...from })).status).toBe(200);
    expect(calls).toEqual([{ clientId: CLIENT_ID }]);
  });

  it('takes the place of what the proxy itself presents', async () => {
    const { wfm, calls } = mtlsWfm({ clientCertProxies });
    const from = { peerAddress: '10.0.0.7', svid: other };
    await send(wfm, '/api/v1/deployments', { ...from, fields: [['Client-Cert', header(svid)]] });
    expect(calls).toEqual([{ clientId: CLIENT_ID }]);
    expect((await send(wfm, '/api/v1/deployments', from)).status).toBe(401);
  });

  it.each<[string, (value: string) => Fields]>([
    [
      'twice',
      (value) => [
        ['Client-Cert', value],
        ['Client-Cert', value],
      ],
    ],
    ['as a list', (value) => [['Client-Cert', `${value}, ${value}`]]],
    ['as text', () => [['Client-Cert', '"x"']]],
    ['without colons', (value) => [['Client-Cert', value.slice(1, -1)]]],
    ['empty', () => [['Client-Cert', '::']]],
    ['of octets that are no certificate', () => [['Client-Cert', ':AAAA:']]],
    ['endless', () => [['Client-Cert', `:${'A'.repeat(40_000)}:`]]],
  ])('does not count %s', async (_, fieldsOf) => {
    const { wfm } = mtlsWfm({ clientCertProxies });
    const fields = fieldsOf(header(svid));
    expect((await send(wfm, '/api/v1/deployments', { fields, peerAddress: '10.0.0.7' })).status).toBe(401);
  });

  it.each(['', 'proxy.example', '10.0.0.0/33', '10.0.0.0/', 'fd00::/8/8', '10.0.0.1/-1'])(
    'cannot be trusted from %j',
    (proxy) => {
      expect(() => createForwardedReader([proxy])).toThrow(
        expect.objectContaining({ code: 'server-proxy-malformed' }),
      );
    },
  );

  it('is kept from what follows', () => {
    const fields: Fields = [
      ['Host', 'a'],
      ['CLIENT-CERT', 'x'],
      ['Client-Cert-Chain', 'x'],
      ['X-Forwarded-Client-Cert', 'x'],
    ];
    const request = { method: 'GET', target: '/', fields, readBody: () => new Uint8Array() };
    expect(createForwardedReader([])(request).fields).toEqual([['Host', 'a']]);
    expect(createForwardedReader(['10.0.0.7'])({ ...request, peerAddress: '10.0.0.7' }).fields).toEqual([
      ['Host', 'a'],
    ]);
  });
});
