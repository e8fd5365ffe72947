import { isMargoError, MargoError } from '@margo-contract/protocol';

/** Says what became of a file of a store in one sentence, from an error of SQLite or of the file system. */
export function explain(cause: unknown, path: string): MargoError {
  if (isMargoError(cause)) return cause;
  const { code = '', message = String(cause) } = Object(cause) as { code?: string; message?: string };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return inUse(path, cause);
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) return damaged(path, cause);
  const reason = /^SQLITE_FULL|^ENOSPC/.test(code) ? 'no space is left on its disk; make room' : message;
  return new MargoError('mock-store-unusable', `The store cannot use its file ${path}: ${reason}`, { cause });
}

/** Something in the file is not what was written. */
export function damaged(path: string, cause?: unknown): MargoError {
  return new MargoError(
    'mock-store-damaged',
    `${path} is not as margo-mock left it; put it back from a copy of the folder, or choose another folder with --store`,
    { cause },
  );
}

function inUse(path: string, cause: unknown): MargoError {
  return new MargoError(
    'mock-store-in-use',
    `The store ${path} is in use by another process; stop that one, or choose another folder with --store`,
    { cause },
  );
}
