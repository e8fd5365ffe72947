import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MargoError } from '@margo-contract/protocol';
import { createMemoryStore } from './memory/store.js';
import type { Store } from './store.js';

/**
 * Opens the store that a URL names: `memory:`, a folder or its `file:` URL, or `postgres://…`.
 *
 * @throws MargoError `mock-option-invalid`, `mock-directory-unusable`, `mock-store-in-use`, `mock-store-unusable`,
 *   `mock-store-damaged`, `mock-store-newer`, `mock-store-unreachable`, `mock-store-refused`
 */
export async function openStore(url: string): Promise<Store> {
  switch (schemeOf(url)) {
    case 'memory':
      return createMemoryStore();
    case 'postgres':
    case 'postgresql':
      return (await import('./postgres/store.js')).openPostgresStore(url);
    case 'file':
      return openFolder(readFileUrl(url));
    case undefined:
      return openFolder(resolve(url));
    default:
      throw notAStore();
  }
}

async function openFolder(path: string): Promise<Store> {
  return (await import('./file/store.js')).openFileStore(path);
}

/** One letter before a colon is a drive of Windows. */
function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
}

function readFileUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    throw notAStore(cause);
  }
}

/** The text is not repeated, since it may hold a password. */
function notAStore(cause?: unknown): MargoError {
  const forms = 'memory:, a folder, file:///folder, or postgres://user:password@host:port/database';
  return new MargoError('mock-option-invalid', `The store is none of ${forms}`, { cause });
}
