import { createHash, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  BundleFile,
  BundleService,
  type BundleServiceOptions,
  type CredentialEvent,
} from '../../../src/index.js';
import { nodeFileSystem } from '../../../src/state/file-system.js';
import { temporaryFolder } from '../../support/agent-wfm.js';
import {
  type CertificateAuthority,
  createCertificateAuthority,
  type Issued,
} from '../../support/certificates.js';
import { type Answer, type ScriptedServer, startServer } from '../../support/server.js';
import { bundleOf, createRoot, type SvidAuthority } from '../../support/svid.js';

const JSON_TYPE = { 'content-type': 'application/json' };

let authority: CertificateAuthority;
let issued: Issued;
let first: SvidAuthority;
let second: SvidAuthority;
let mis: ScriptedServer;
let folder: string;
/** What the identity service responds with, by path. */
let served: Record<string, Answer | undefined>;
let time: number;
let due: { callback: () => void; milliseconds: number } | undefined;
let events: CredentialEvent[];

beforeAll(async () => {
  authority = await createCertificateAuthority();
  issued = await authority.issueServer();
  [first, second] = [await createRoot('first'), await createRoot('second')];
});

beforeEach(async () => {
  folder = await temporaryFolder();
  mis = await startServer({ ...issued, certificate: `${issued.certificate}\n${authority.certificate}` });
  onTestFinished(() => mis.stop());
  time = Date.parse('2026-11-27T10:00:00Z');
  due = undefined;
  events = [];
  served = { '/.well-known/margo': discovery('/b'), '/b': bundle([first], { spiffe_refresh_hint: 30 }) };
  mis.answer(({ target, fields }) => {
    const answer = served[target] ?? { status: 404 };
    const [, etag] = fields.find(([name]) => name.toLowerCase() === 'if-none-match') ?? [];
    return etag !== undefined && etag === answer.headers?.etag ? { status: 304, headers: { etag } } : answer;
  });
});

function bundle(anchors: readonly SvidAuthority[], members: object = {}): Answer {
  const body = bundleOf(anchors, members);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 8)}"`;
  return { status: 200, headers: { ...JSON_TYPE, etag, 'cache-control': 'max-age=86400' }, body };
}

function discovery(path: string, trustDomain = 'plant.example', origin = mis.origin): Answer {
  const body = JSON.stringify({ trustDomain, trustBundleUri: `${origin}${path}`, unknown: 1 });
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

async function open(options: Partial<BundleServiceOptions> = {}): Promise<BundleService> {
  const service = await BundleService.open({
    trustDomain: 'plant.example',
    origin: mis.origin,
    https: { ca: authority.certificate },
    cacheFile: join(folder, 'bundle'),
    clock: () => new Date(time),
    schedule: (callback, milliseconds) => {
      due = { callback, milliseconds };
      return () => {
        due = undefined;
      };
    },
    timeoutMilliseconds: 20_000,
    ...options,
  });
  service.subscribe((event) => events.push(event));
  onTestFinished(service.retain());
  return service;
}

/** Lets the time pass until the next look is due, and waits for its end. */
async function lookAgain(): Promise<void> {
  const { callback, milliseconds } = due ?? expect.fail('nothing is due');
  time += milliseconds;
  const before = due;
  callback();
  await looked(before);
}

/** Waits until it is known when the next look is due. */
async function looked(before?: typeof due): Promise<void> {
  while (due === before || due === undefined) await new Promise(setImmediate);
}

function anchorsOf({ current }: { readonly current: BundleService['current'] }): string[] | undefined {
  return current?.anchors.map(({ pem }) => new X509Certificate(pem).subject);
}

describe('an identity service', () => {
  it('is asked by discovery, with the first request, and again when the bundle says so', async () => {
    const service = await open();
    expect(mis.requests).toHaveLength(0);
    await service.prepare();
    expect(anchorsOf(service)).toEqual(['CN=first']);
    expect(due?.milliseconds).toBe(30_000);
    await lookAgain();
    const requests = mis.requests.map(({ target, fields }) => [target, new Map(fields).get('if-none-match')]);
    const { etag } = served['/b']?.headers ?? {};
    expect(requests).toEqual([
      ['/.well-known/margo', undefined],
      ['/b', undefined],
      ['/.well-known/margo', undefined],
      ['/b', etag],
    ]);
    expect(events).toEqual([{ type: 'bundle-replaced', anchors: 1, sequence: undefined }]);
  });

  it('has its bundle replaced, never merged, in both steps of a rotation', async () => {
    const service = await open();
    await service.prepare();
    served['/b'] = bundle([first, second], { spiffe_sequence: 2 });
    await lookAgain();
    expect(anchorsOf(service)).toEqual(['CN=first', 'CN=second']);
    expect(due?.milliseconds).toBe(300_000);
    served['/b'] = bundle([second], { spiffe_sequence: 3 });
    await lookAgain();
    expect([anchorsOf(service), service.generation]).toEqual([['CN=second'], 3]);
  });

  it.each<[string, object]>([
    ['a URL that is configured', { origin: undefined, bundleUri: '/b' }],
    ['a URL that is configured when there is no discovery document', { bundleUri: '/b' }],
  ])('is asked at %s', async (_, { bundleUri, ...options }: { bundleUri?: string }) => {
    served['/.well-known/margo'] = undefined;
    const service = await open({ ...options, bundleUri: `${mis.origin}${bundleUri}` });
    await service.prepare();
    expect(anchorsOf(service)).toEqual(['CN=first']);
  });

  it.each<[string, string, () => void, Partial<BundleServiceOptions>?]>([
    [
      'a discovery document about another domain',
      'discovery-trust-domain-foreign',
      () => {
        served['/.well-known/margo'] = discovery('/b', 'other.example');
      },
    ],
    [
      'an http URI, which is no reason to fall back',
      'discovery-uri-not-https',
      () => {
        served['/.well-known/margo'] = discovery('/b', 'plant.example', 'http://x');
      },
      { bundleUri: 'https://127.0.0.1:1/b' },
    ],
    [
      'no discovery document and no URL',
      'mis-bundle-unknown',
      () => {
        served['/.well-known/margo'] = undefined;
      },
    ],
    [
      'a redirect',
      'mis-problem',
      () => {
        served['/b'] = { status: 307, headers: { location: '/c' } };
        served['/c'] = bundle([second]);
      },
    ],
    [
      'HTML',
      'mis-content-type',
      () => {
        served['/b'] = { status: 200, headers: { 'content-type': 'text/html' }, body: bundleOf([second]) };
      },
    ],
    [
      'a bundle without anchors',
      'trust-bundle-empty',
      () => {
        served['/b'] = bundle([]);
      },
    ],
    [
      'a bundle that is no JSON',
      'trust-bundle-malformed',
      () => {
        served['/b'] = { status: 200, headers: JSON_TYPE, body: '{' };
      },
    ],
    [
      '503',
      'mis-problem',
      () => {
        served['/b'] = { status: 503 };
      },
    ],
  ])('that responds with %s changes nothing', async (_, code, spoil, options = {}) => {
    const service = await open({ ...options, ...(options.bundleUri && {}) });
    await service.prepare();
    spoil();
    await lookAgain();
    expect(events.slice(1)).toMatchObject([{ type: 'bundle-refused', error: { code } }]);
    expect([anchorsOf(service), service.generation]).toEqual([['CN=first'], 1]);
    // What is wrong is no reason to wait for a whole refresh interval.
    expect(due?.milliseconds).toBe(1000);
    served = { '/.well-known/margo': discovery('/b'), '/b': bundle([second]) };
    await lookAgain();
    expect(anchorsOf(service)).toEqual(['CN=second']);
  });

  it('that is away is tolerated for ever, with growing waits, and Retry-After is kept to', async () => {
    const service = await open();
    await service.prepare();
    const away = () => mis.answer(() => 'break');
    away();
    const waits: (number | undefined)[] = [];
    for (let times = 0; times < 11; times++) {
      await lookAgain();
      waits.push(due?.milliseconds);
    }
    expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(waits.slice(-2)).toEqual([300_000, 300_000]);
    expect(events.slice(1).every(({ type }) => type === 'bundle-unreachable')).toBe(true);
    expect(anchorsOf(service)).toEqual(['CN=first']);
    mis.answer(() => ({ status: 429, headers: { 'retry-after': '1000' } }));
    await lookAgain();
    expect(due?.milliseconds).toBe(1_000_000);
  });

  it('without a bundle so far lets no connection be made', async () => {
    served['/b'] = undefined;
    const service = await open();
    await expect(service.prepare()).rejects.toMatchObject({ code: 'transport-trust-awaited' });
    served['/b'] = bundle([first]);
    // Its wait has not passed.
    await expect(service.prepare()).rejects.toMatchObject({ code: 'transport-trust-awaited' });
    time += 1000;
    await service.prepare();
    expect(anchorsOf(service)).toEqual(['CN=first']);
  });

  it('is not asked in a downtime', async () => {
    const service = await open();
    await service.prepare();
    const requests = mis.requests.length;
    const end = time + 100_000;
    service.limitTo((now) => (now < end ? end : undefined));
    const { callback, milliseconds } = due ?? expect.fail('nothing is due');
    time += milliseconds;
    callback();
    expect([due?.milliseconds, mis.requests.length]).toEqual([70_000, requests]);
    await lookAgain();
    expect(mis.requests.length).toBe(requests + 2);
  });

  it('may be refused an older bundle, when the operator says so', async () => {
    served['/b'] = bundle([first], { spiffe_sequence: 5 });
    const service = await open({ refuseOlder: true });
    await service.prepare();
    served['/b'] = bundle([second], { spiffe_sequence: 4 });
    await lookAgain();
    expect(events.at(-1)).toMatchObject({ type: 'bundle-refused', error: { code: 'mis-bundle-older' } });
    expect(anchorsOf(service)).toEqual(['CN=first']);
  });
});

describe('the HTTPS server of an identity service', () => {
  const pinOf = (pem: string) =>
    createHash('sha256')
      .update(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64');

  it('counts by its own CA, or by a pin, and a pin needs no name for an address', async () => {
    const elsewhere = await authority.issueServer('192.0.2.7');
    const other = await startServer({
      ...elsewhere,
      certificate: `${elsewhere.certificate}\n${authority.certificate}`,
    });
    onTestFinished(() => other.stop());
    other.answer(() => bundle([first]));
    const at = { origin: undefined, bundleUri: `${other.origin}/b` };
    const pin = pinOf(authority.certificate);
    const service = await open({ ...at, https: { publicKeySha256: [pin] } });
    await service.prepare();
    expect(anchorsOf(service)).toEqual(['CN=first']);
    // Either suffices.
    const either = await open({
      ...at,
      cacheFile: join(folder, 'two'),
      https: { ca: authority.certificate, publicKeySha256: pin },
    });
    await either.prepare();
    expect(anchorsOf(either)).toEqual(['CN=first']);
  });

  it.each<[string, () => BundleServiceOptions['https'], string]>([
    ['another CA', () => ({ ca: first.pem }), 'transport-server-untrusted'],
    ['another pin', () => ({ publicKeySha256: pinOf(first.pem) }), 'trust-pin-mismatch'],
  ])('gets no request with %s, the trust bundle included', async (_, https, code) => {
    const service = await open({ https: https() });
    await expect(service.prepare()).rejects.toMatchObject({ code: 'transport-trust-awaited' });
    expect(events).toMatchObject([{ type: 'bundle-refused', error: { code } }]);
    expect(mis.requests).toHaveLength(0);
  });

  it('is not trusted on first use', async () => {
    await expect(open({ https: {} })).rejects.toMatchObject({ code: 'trust-anchor-malformed' });
  });
});

describe('the bundle that was kept', () => {
  it('goes before a delivered one, and serves while the identity service is away', async () => {
    const deliveredFile = join(folder, 'delivered.json');
    await writeFile(deliveredFile, bundleOf([second]));
    mis.answer(() => 'break');
    const delivered = await open({ deliveredFile });
    await delivered.prepare();
    expect(anchorsOf(delivered)).toEqual(['CN=second']);
    mis.answer(({ target }) => served[target] ?? { status: 404 });
    await looked();
    await lookAgain();
    mis.answer(() => 'break');
    const later = await open({ deliveredFile });
    await later.prepare();
    expect(anchorsOf(later)).toEqual(['CN=first']);
  });

  it('that is damaged is named, and fetched anew', async () => {
    await (await open()).prepare();
    const kept = await readFile(join(folder, 'bundle'));
    await writeFile(join(folder, 'bundle'), kept.subarray(0, 100));
    events = [];
    const service = await open();
    await service.prepare();
    expect(events[0]).toMatchObject({ type: 'bundle-refused', error: { code: 'mis-cache-damaged' } });
    expect(anchorsOf(service)).toEqual(['CN=first']);
  });

  it('is not kept on a full disk, and the new bundle counts all the same', async () => {
    const files = { ...nodeFileSystem, open: () => Promise.reject(new Error('ENOSPC')) };
    const service = await open({ files });
    await service.prepare();
    expect(events).toMatchObject([
      { type: 'bundle-replaced' },
      { type: 'bundle-refused', error: { code: 'state-unwritable' } },
    ]);
    expect(anchorsOf(service)).toEqual(['CN=first']);
  });
});

describe('a bundle in a file', () => {
  it('is replaced while the device runs, and a wrong or absent file changes nothing', async () => {
    const path = join(folder, 'bundle.json');
    await writeFile(path, bundleOf([first]));
    const source = await BundleFile.open(path, { clock: () => new Date(time) });
    source.subscribe((event) => events.push(event));
    for (const text of ['{"keys":', bundleOf([second])]) {
      await writeFile(path, text);
      time += 5000;
      await source.prepare();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(events).toMatchObject([
      { type: 'bundle-refused', error: { code: 'trust-bundle-malformed' } },
      { type: 'bundle-replaced', anchors: 1 },
    ]);
    expect(source.current?.anchors).toHaveLength(1);
  });

  it('that cannot be used at the start is refused', async () => {
    await expect(BundleFile.open(join(folder, 'no'))).rejects.toMatchObject({
      code: 'identity-file-unreadable',
    });
  });
});
