import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LiveLine } from '../../src/fleet/live-line.js';

function show(screen: PassThrough): string {
  const line = new LiveLine(screen);
  for (const text of ['0123456789', 'abc']) line.show(text);
  line.log('this stays');
  line.stop();
  return String(screen.read());
}

describe('a live line', () => {
  it('is one below the other where nothing can be replaced', () => {
    expect(show(new PassThrough())).toBe('0123456789\nabc\nthis stays\n');
  });

  it('is replaced in place on a terminal, and never wider than that', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 8 });
    const clear = '\u001b[1G\u001b[2K';
    expect(show(terminal)).toBe(`${clear}0123456${clear}abc${clear}this stays\n${clear}`);
  });

  it('comes more often on a terminal', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    expect(new LiveLine(terminal).interval).toBeLessThan(new LiveLine(new PassThrough()).interval);
  });
});
