import type { Store } from '../store.js';

type Parts = Omit<Store, 'close'>;
type Call = (...values: readonly unknown[]) => Promise<unknown>;

/** The functions of each part that change something. All others only read. */
const CHANGES: { readonly [Part in keyof Parts]: readonly (keyof Parts[Part])[] } = {
  clients: ['add', 'move', 'see'],
  issuers: ['add'],
  devices: ['put', 'delete'],
  deployments: ['assign', 'withdraw'],
  manifests: ['append'],
  statuses: ['add'],
  maintenance: ['set'],
  replays: ['remember'],
  secrets: ['keep'],
};

/** One call that changed something: part, function, arguments. */
export type Change = readonly [part: string, name: string, ...values: unknown[]];

/** The same store, but `record` is called before each change; when it throws, nothing changes. */
export function recordChanges(store: Store, record: (change: Change) => void): Store {
  const parts = Object.entries(CHANGES).map(([part, names]) => {
    const calls = Object.fromEntries(
      names.map((name) => {
        const call: Call = async (...values) => {
          record([part, name, ...values]);
          return callOf(store, part, name)(...values);
        };
        return [name, call];
      }),
    );
    return [part, { ...store[part as keyof Parts], ...calls }];
  });
  return { ...store, ...Object.fromEntries(parts) };
}

/** Reads a recorded change. @throws TypeError when it is none */
export function readChange(content: unknown): Change {
  const [part, name, ...values] = Array.isArray(content) ? (content as unknown[]) : [];
  const names: readonly string[] | undefined = Object.entries(CHANGES).find(([known]) => known === part)?.[1];
  if (typeof part !== 'string' || typeof name !== 'string' || !names?.includes(name)) {
    throw new TypeError('There is no such change');
  }
  return [part, name, ...values];
}

/** Makes a recorded change again. */
export async function repeatChange(store: Store, [part, name, ...values]: Change): Promise<void> {
  await callOf(store, part, name)(...values);
}

function callOf(store: Store, part: string, name: string): Call {
  return (store as unknown as Record<string, Record<string, Call>>)[part]?.[name] ?? missing;
}

function missing(): never {
  throw new TypeError('The store lacks a function');
}
