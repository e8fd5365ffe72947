import { describe, expect, it } from 'vitest';
import { findLimit } from '../../bench/find-limit.js';

async function search(limit: number) {
  const tried: number[] = [];
  const found = await findLimit({ start: 250, halvings: 3 }, async (value) => {
    tried.push(value);
    return value <= limit;
  });
  return { found, tried };
}

describe('findLimit', () => {
  it('doubles, then halves the gap', async () => {
    expect(await search(1300)).toEqual({ found: 1250, tried: [250, 500, 1000, 2000, 1500, 1250, 1375] });
  });

  it('says when not even the first is carried', async () => {
    expect(await search(100)).toEqual({ found: 0, tried: [250] });
  });
});
