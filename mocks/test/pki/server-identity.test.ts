import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServerIdentity } from '../../src/pki/server-identity.js';
import { createIdentity } from '../support/certificate.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-mock-test-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the identity of a WFM', () => {
  it('is a certificate for the loopback names, issued by a CA of its own', async () => {
    const { server, ca, close } = await createServerIdentity(undefined);
    const [root, leaf] = [new X509Certificate(ca), new X509Certificate(server.certificate)];
    expect([root.ca, leaf.ca]).toEqual([true, false]);
    expect(leaf.checkIssued(root) && leaf.verify(root.publicKey)).toBe(true);
    expect([leaf.checkHost('localhost'), leaf.checkHost('example.com')]).toEqual(['localhost', undefined]);
    expect([leaf.checkIP('127.0.0.1'), leaf.checkIP('::1')]).toEqual(['127.0.0.1', undefined]);
    await close();
  });

  it('leaves no private key on disk and no file behind when it was given no directory', async () => {
    const identity = await createServerIdentity(undefined);
    expect(await readdir(identity.directory)).toEqual(['ca.pem', 'server.pem']);
    for (const name of ['ca.pem', 'server.pem']) {
      expect(await readFile(join(identity.directory, name), 'utf8')).not.toContain('PRIVATE');
    }
    await identity.close();
    await expect(stat(identity.directory)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps its CA in a directory, the key for its owner only', async () => {
    const target = join(directory, 'new', 'one');
    const first = await createServerIdentity(target);
    await first.close();
    expect(await readdir(target)).toEqual(['ca-key.pem', 'ca.pem', 'server.pem']);
    const { mode } = await stat(join(target, 'ca-key.pem'));
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);

    const second = await createServerIdentity(target);
    expect(second.ca).toBe(first.ca);
    const leaf = new X509Certificate(second.server.certificate);
    expect(leaf.verify(new X509Certificate(first.ca).publicKey)).toBe(true);
  });

  it('differs from one WFM to the next', async () => {
    const [one, other] = [await createServerIdentity(undefined), await createServerIdentity(undefined)];
    expect(one.ca).not.toBe(other.ca);
    await Promise.all([one.close(), other.close()]);
  });

  it('refuses a CA that has expired, is damaged, or lost one of its files, and changes nothing', async () => {
    await createServerIdentity(directory);
    const [ca, key] = [join(directory, 'ca.pem'), join(directory, 'ca-key.pem')];
    const [good, expired] = [
      await readFile(ca, 'utf8'),
      await createIdentity({ notAfter: new Date('2021-01-01') }),
    ];
    for (const broken of [expired.certificate, 'no certificate', good.replace('END', 'DNE')]) {
      await writeFile(ca, broken);
      await expect(createServerIdentity(directory)).rejects.toMatchObject({ code: 'mock-ca-unusable' });
      expect(await readFile(ca, 'utf8')).toBe(broken);
    }
    await writeFile(ca, good);
    await writeFile(key, 'no key');
    await expect(createServerIdentity(directory)).rejects.toMatchObject({ code: 'mock-ca-unusable' });
    await rm(key);
    await expect(createServerIdentity(directory)).rejects.toMatchObject({ code: 'mock-ca-unusable' });
  });

  it('says when a directory cannot be used', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'below')]) {
      await expect(createServerIdentity(path)).rejects.toMatchObject({
        code: 'mock-directory-unusable',
        message: expect.stringContaining(path),
      });
    }
  });
});
