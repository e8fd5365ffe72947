import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type OutputStream, streamOutput } from '../../src/command/output.js';

function stream(isTTY: boolean, columns = 20): OutputStream & { text: string } {
  return {
    text: '',
    isTTY,
    columns,
    write(text) {
      this.text += text;
    },
  };
}

function colored(isTTY: boolean, env: Record<string, string>): boolean {
  const { colors } = streamOutput(stream(isTTY), stream(isTTY), env);
  return colors.red('x') !== 'x';
}

test.each<[boolean, Record<string, string>, boolean]>([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { CI: 'true' }, false],
])('colours on a terminal (%s) with %j: %s', (isTTY, env, expected) => {
  expect(colored(isTTY, env)).toBe(expected);
});

test('there is a line that is written over only on a terminal', () => {
  expect(streamOutput(stream(false), stream(false), {}).status).toBeUndefined();
  const stdout = stream(true);
  const { status, write } = streamOutput(stdout, stream(true), {});
  status?.('one');
  status?.('two');
  write('a line');
  expect(stdout.text).toBe('\r\u001b[2Kone\r\u001b[2Ktwo\r\u001b[2Ka line\n');
});

test('the line fits the terminal and holds no control characters of others', () => {
  const stdout = stream(true, 10);
  streamOutput(stdout, stream(true), {}).status?.('\u001b[2J and much more\nthan fits');
  expect(stdout.text).toBe('\r\u001b[2K\\u{1b}[2J');
});

test('the line is gone before something goes to standard error', () => {
  const [stdout, stderr] = [stream(true), stream(true)];
  const { status, warn } = streamOutput(stdout, stderr, {});
  status?.('one');
  warn('no');
  expect(stdout.text).toBe('\r\u001b[2Kone\r\u001b[2K');
  expect(stderr.text).toBe('no\n');
});

test('nothing that others wrote acts on the terminal, on neither stream', () => {
  const [stdout, stderr] = [stream(true), stream(true)];
  const { write, warn, colors } = streamOutput(stdout, stderr, {});
  write(`${colors.red('no')} \u001b[2J\u202e`);
  warn('\u001b]0;title\u0007');
  expect(stdout.text).toBe('\u001b[31mno\u001b[39m \\u{1b}[2J\\u{202e}\n');
  expect(stderr.text).toBe('\\u{1b}]0;title\\u{7}\n');
});

test('a reader that leaves ends the output; another fault of the stream is thrown', () => {
  const pipe = Object.assign(new PassThrough(), { text: '' });
  const written: string[] = [];
  pipe.on('data', (chunk) => written.push(String(chunk)));
  const { write } = streamOutput(pipe, stream(false), {});
  write('one');
  pipe.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }));
  write('two');
  expect(written.join('')).toBe('one\n');
  expect(() => pipe.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full');
});
