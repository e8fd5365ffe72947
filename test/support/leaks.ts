/** Files of the project `shared` run one after the other in one process: whatever one of them leaves behind, the next one finds. */
import 'reflect-metadata';
// It loads tslib, which adds globals: loaded here, it is not the file's doing when code under test loads it in the middle of a test.
import '@peculiar/x509';
import { afterAll, beforeAll, expect } from 'vitest';

function state() {
  return {
    env: { ...process.env },
    exitCode: process.exitCode,
    folder: process.cwd(),
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    fetch: globalThis.fetch,
    now: Date.now,
    stackTraceLimit: Error.stackTraceLimit,
    stdout: process.stdout.write,
    stderr: process.stderr.write,
    signals: ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'].map((name) => process.listenerCount(name)),
  };
}

let before: ReturnType<typeof state>;

beforeAll(() => {
  before = state();
});

afterAll(() => {
  expect(state(), 'the file left something behind for the files after it').toEqual(before);
});
