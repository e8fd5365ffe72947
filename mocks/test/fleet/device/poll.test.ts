import { readCertificate, verifyRequest } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { PreparedPoll } from '../../../src/fleet/device/poll.js';
import { createCertificateMaker } from '../../../src/fleet/identity/certificates.js';

const ROOT = 'https://localhost:8443/plant7';
const CLIENT = '5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58';
const PATH = `/plant7/api/v1/clients/${CLIENT}/deployments`;

async function pollOf(clock: () => Date) {
  const { identity, signing, registration } = await (await createCertificateMaker())();
  const wfm = { rootUrl: ROOT, profile: identity.profile };
  const poll = new PreparedPoll({ wfm, clientId: CLIENT, signing, clock, windowSeconds: 60 });
  const { publicKey: key } = readCertificate('certificate' in registration ? registration.certificate : '');
  return { poll, key };
}

function parse(text: string) {
  const [first = '', ...lines] = text.slice(0, -4).split('\r\n');
  const fields = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name, value.join(': ')];
  });
  return { first, fields, get: (name: string) => fields.find(([own]) => own === name)?.[1] };
}

describe('a prepared poll', () => {
  it('is a conditional request whose signature the WFM verifies, whatever the ETag', async () => {
    const clock = () => new Date();
    const { poll, key } = await pollOf(clock);
    await poll.prepare();
    const { first, fields, get } = parse(await poll.next('"sha256:aa"'));
    expect(first).toBe(`GET ${PATH} HTTP/1.1`);
    expect([get('host'), get('if-none-match')]).toEqual(['localhost:8443', '"sha256:aa"']);
    const request = {
      method: 'GET',
      targetUri: `https://localhost:8443${PATH}`,
      requestTarget: PATH,
      fields,
    };
    const policy = { maximumAgeSeconds: 300, clockSkewSeconds: 60, clock };
    expect(() => verifyRequest({ request, key, policy })).not.toThrow();
  });

  it('sends each signature once', async () => {
    const { poll } = await pollOf(() => new Date());
    await poll.prepare();
    await poll.prepare();
    expect(poll.signaturesAhead).toBe(2);
    const sent = [await poll.next('"a"'), await poll.next('"a"'), await poll.next('"a"')];
    expect(poll.signaturesAhead).toBe(0);
    expect(new Set(sent.map((text) => parse(text).get('signature'))).size).toBe(3);
  });

  it('sends no signature that is older than it may be', async () => {
    let now = 1_000_000;
    const { poll } = await pollOf(() => new Date(now));
    await poll.prepare();
    now += 60_000;
    expect(parse(await poll.next('"a"')).get('signature-input')).toContain('created=1060;');
    expect(poll.signaturesAhead).toBe(0);
  });
});
