import { array, assert, asyncProperty, nat, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAXIMUM_LINE_BYTES, readLines } from '../../../src/wfm/operator/lines.js';

async function linesOf(...chunks: string[]): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const { index, content } of readLines(octetsOf(chunks))) lines.push([index, content.toString()]);
  return lines;
}

async function* octetsOf(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
}

describe('lines of a stream', () => {
  it('come out without their line feeds, empty ones only count', async () => {
    expect(await linesOf('a\n\nb\n')).toEqual([
      [0, 'a'],
      [2, 'b'],
    ]);
    expect(await linesOf('a\nb')).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
    expect(await linesOf()).toEqual([]);
    expect(await linesOf('\n\n')).toEqual([]);
  });

  it('are the same however the stream is cut', async () => {
    const property = asyncProperty(array(string({ maxLength: 8 })), array(nat(40)), async (texts, cuts) => {
      const text = Buffer.from(texts.join('\n')).toString('latin1');
      const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
      const chunks = places.slice(1).map((place, index) => text.slice(places[index], place));
      expect(await linesOf(...chunks)).toEqual(await linesOf(text));
    });
    await assert(property);
  });

  it('are told to be too long beyond the limit, and the next one starts afresh', async () => {
    const long = 'x'.repeat(MAXIMUM_LINE_BYTES);
    const lines = await linesOf(`${long}\n${long}`, 'x', 'x\nb\n');
    expect(lines).toEqual([
      [0, long],
      [1, 'too-long'],
      [2, 'b'],
    ]);
  });
});
