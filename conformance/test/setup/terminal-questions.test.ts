import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { SetupCancelled } from '../../src/setup/questions.js';
import { terminalQuestions } from '../../src/setup/terminal-questions.js';

/** A terminal into which keys are typed as soon as the question is on the screen. */
function terminal(...keys: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  // The listener for keys is there once the first drawing has come to its end.
  output.once('data', () => setImmediate(() => keys.forEach((key) => void input.write(key))));
  return { questions: terminalQuestions(input, output), shown: () => shown };
}

test('a line is taken without the blanks around it', async () => {
  const { questions, shown } = terminal(' https://wfm.example ', '\r');
  expect(await questions.text({ message: 'What is its URL?' })).toBe('https://wfm.example');
  expect(shown()).toContain('What is its URL?');
});

test('an empty line means what is said of it', async () => {
  expect(await terminal('\r').questions.text({ message: 'Folder?', otherwise: 'reports' })).toBe('reports');
});

test('a line that is refused is asked for again', async () => {
  const { questions, shown } = terminal('a', '\r', 'b', '\r');
  const refuse = (line: string) => (line === 'ab' ? undefined : 'There is more to it.');
  expect(await questions.text({ message: 'Text?', refuse })).toBe('ab');
  expect(shown()).toContain('There is more to it.');
});

test('one of several is chosen', async () => {
  const choices = [
    { value: 'wfm', label: 'A WFM' },
    { value: 'device', label: 'A device' },
  ] as const;
  expect(await terminal('\u001b[B', '\r').questions.choose('Which?', choices)).toBe('device');
});

test('yes and no', async () => {
  expect(await terminal('n').questions.confirm('Sure?')).toBe(false);
  expect(await terminal('y').questions.confirm('Sure?')).toBe(true);
});

test('Ctrl-C gives up', async () => {
  await expect(terminal('\u0003').questions.text({ message: 'Text?' })).rejects.toThrow(SetupCancelled);
  await expect(terminal('\u0003').questions.confirm('Sure?')).rejects.toThrow(SetupCancelled);
});
