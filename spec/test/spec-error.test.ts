import { describe, expect, it } from 'vitest';
import { collectSpecErrors, SpecError, SpecErrors, throwIfAny } from '../src/spec-error.js';

const at = (file: string, line: number, column = 1) => new SpecError({ file, line, column }, 'is wrong');

describe('SpecError', () => {
  it('says the place first and keeps the sentence apart', () => {
    const error = at('spec/a.yaml', 3, 7);
    expect(error.message).toBe('spec/a.yaml:3:7: is wrong');
    expect(error.reason).toBe('is wrong');
  });
});

describe('SpecErrors', () => {
  it('sorts by file, then line, then column', () => {
    const errors = new SpecErrors([at('b', 1), at('a', 10), at('a', 9, 2), at('a', 9, 1)]);
    expect(errors.message).toBe('a:9:1: is wrong\na:9:2: is wrong\na:10:1: is wrong\nb:1:1: is wrong');
  });
});

describe('throwIfAny', () => {
  it('does nothing without errors', () => {
    expect(() => throwIfAny([])).not.toThrow();
  });
});

describe('collectSpecErrors', () => {
  it('gives the values of tasks that all succeed', async () => {
    await expect(collectSpecErrors([Promise.resolve(1), Promise.resolve(2)])).resolves.toEqual([1, 2]);
  });

  it('reports the errors of all tasks together', async () => {
    const tasks = [
      Promise.reject(at('b', 1)),
      Promise.resolve(1),
      Promise.reject(new SpecErrors([at('a', 2), at('a', 1)])),
    ];
    const message = 'a:1:1: is wrong\na:2:1: is wrong\nb:1:1: is wrong';
    await expect(collectSpecErrors(tasks)).rejects.toThrow(
      new SpecErrors([at('a', 1), at('a', 2), at('b', 1)]),
    );
    await expect(collectSpecErrors(tasks)).rejects.toMatchObject({ message });
  });

  it('passes any other failure on', async () => {
    await expect(collectSpecErrors([Promise.reject(new TypeError('a bug'))])).rejects.toThrow(TypeError);
  });
});
