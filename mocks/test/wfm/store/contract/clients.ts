import { describe, expect, it } from 'vitest';
import type { ClientState, StoredClient } from '../../../../src/wfm/store/client-store.js';
import type { Store } from '../../../../src/wfm/store/store.js';

function client(clientId: string, state: ClientState = 'registered'): StoredClient {
  return {
    clientId,
    state,
    certificate: Buffer.from(`certificate of ${clientId}`),
    fingerprint: `fingerprint of ${clientId}`,
    label: `label of ${clientId}`,
    registeredAt: new Date('2026-11-22T08:00:00Z'),
  };
}

export function describeClientStore(open: () => Promise<Store>): void {
  describe('clients', () => {
    it('keeps a client and finds it by id and by fingerprint', async () => {
      const { clients } = await open();
      expect(await clients.add(client('a'))).toEqual({ client: client('a'), added: true });
      expect(await clients.find('a')).toEqual(client('a'));
      expect(await clients.findByFingerprint('fingerprint of a')).toEqual(client('a'));
      expect(await clients.find('b')).toBeUndefined();
      expect(await clients.find('\0')).toBeUndefined();
      expect(await clients.findByFingerprint('fingerprint of b')).toBeUndefined();
    });

    it('keeps one client for one certificate', async () => {
      const { clients } = await open();
      await clients.add(client('a'));
      const second = { ...client('b', 'approved'), fingerprint: 'fingerprint of a' };
      expect(await clients.add(second)).toEqual({ client: client('a'), added: false });
      expect(await clients.find('b')).toBeUndefined();
    });

    it('keeps one client when two requests bring the same certificate at once', async () => {
      const { clients } = await open();
      const twins = ['a', 'b'].map((id) => clients.add({ ...client(id), fingerprint: 'the same' }));
      const results = await Promise.all(twins);
      expect(results.map(({ added }) => added).sort()).toEqual([false, true]);
      expect(new Set(results.map((result) => result.client.clientId)).size).toBe(1);
    });

    it('moves a client only out of the state it is in', async () => {
      const { clients } = await open();
      await clients.add(client('a', 'pending'));
      expect(await clients.move({ clientId: 'a', from: 'revoked', to: 'approved' })).toBeUndefined();
      const moved = await clients.move({ clientId: 'a', from: 'pending', to: 'approved' });
      expect(moved).toEqual(client('a', 'approved'));
      expect(await clients.find('a')).toEqual(client('a', 'approved'));
      expect(await clients.move({ clientId: 'nobody', from: 'pending', to: 'approved' })).toBeUndefined();
    });

    it('lets one of two opposite moves win', async () => {
      const { clients } = await open();
      await clients.add(client('a', 'pending'));
      const moves = await Promise.all([
        clients.move({ clientId: 'a', from: 'pending', to: 'approved' }),
        clients.move({ clientId: 'a', from: 'pending', to: 'rejected' }),
      ]);
      expect(moves.filter((moved) => moved !== undefined)).toHaveLength(1);
    });

    it('onboards a client once', async () => {
      const { clients } = await open();
      const [first, second] = [new Date('2026-11-22T09:00:00Z'), new Date('2026-11-22T10:00:00Z')];
      await clients.add(client('a'));
      await clients.move({ clientId: 'a', from: 'registered', to: 'approved', onboardedAt: first });
      const again = { clientId: 'a', from: 'approved', to: 'approved', onboardedAt: second } as const;
      expect(await clients.move(again)).toBeUndefined();
      await clients.move({ clientId: 'a', from: 'approved', to: 'revoked' });
      expect((await clients.find('a'))?.onboardedAt).toEqual(first);
    });

    it('remembers when a client was last seen, whatever the order of the calls', async () => {
      const { clients } = await open();
      const [early, late] = [new Date('2026-11-22T09:00:00Z'), new Date('2026-11-22T10:00:00Z')];
      await clients.add(client('a'));
      await clients.see('a', late);
      await clients.see('a', early);
      await clients.see('nobody', early);
      expect((await clients.find('a'))?.lastSeenAt).toEqual(late);
    });

    it('lists clients page by page in the order they came', async () => {
      const { clients } = await open();
      for (const id of ['c', 'a', 'b', 'e', 'd']) await clients.add(client(id));
      expect(await walk((after) => clients.list({ limit: 2, ...after }))).toEqual([
        ['c', 'a'],
        ['b', 'e'],
        ['d'],
      ]);
      expect(await walk((after) => clients.list({ limit: 5, ...after }))).toEqual([
        ['c', 'a', 'b', 'e', 'd'],
      ]);
    });

    it('lists the clients of one state', async () => {
      const { clients } = await open();
      for (const id of ['a', 'b', 'c', 'd']) await clients.add(client(id, id < 'c' ? 'pending' : 'approved'));
      const state = 'approved';
      expect(await walk((after) => clients.list({ limit: 1, state, ...after }))).toEqual([['c'], ['d']]);
      expect(await clients.list({ limit: 1, state: 'revoked' })).toEqual({ items: [] });
    });
  });

  describe('issuers', () => {
    it('keeps each issuer once', async () => {
      const { issuers } = await open();
      const issuer = { certificate: Buffer.from('ca'), fingerprint: 'of the ca', registeredAt: new Date(0) };
      expect(await issuers.add(issuer)).toBe(true);
      expect(await issuers.add({ ...issuer, label: 'again' })).toBe(false);
      expect(await issuers.list()).toEqual([issuer]);
    });
  });
}

type ListPage = (position: { after?: bigint }) => ReturnType<Store['clients']['list']>;

async function walk(list: ListPage): Promise<string[][]> {
  const pages: string[][] = [];
  let position: { after?: bigint } = {};
  for (;;) {
    const { items, next } = await list(position);
    pages.push(items.map(({ clientId }) => clientId));
    if (next === undefined) return pages;
    position = { after: next };
  }
}
