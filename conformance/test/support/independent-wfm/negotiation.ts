import type { Message, Reply } from './message.js';
import { Problem } from './problem.js';

/** Refuses with 406 when Accept leaves no way to the type. */
export function demandAccept(message: Message, type: string): void {
  const accept = message.field('accept');
  if (accept === undefined) return;
  const wanted = [type, `${type.split('/')[0]}/*`, '*/*'];
  const ranges = accept.toLowerCase().split(',').map(readRange);
  const best = wanted.map((name) => ranges.find((range) => range.name === name)).find(Boolean);
  if (best === undefined || best.quality === 0)
    throw new Problem('server-cannot-generate-response', `there is ${type} only`);
}

function readRange(text: string): { readonly name: string; readonly quality: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { name, quality: quality === undefined ? 1 : Number(quality) };
}

/** The response to a GET with a condition: 304 when the client has it. */
export function conditional(message: Message, etag: string, reply: Reply): Reply {
  const headers: Record<string, string> = { ...reply.headers, ETag: etag };
  const condition = message.field('if-none-match');
  const tags: readonly string[] = condition?.match(/"[^"]*"/g) ?? [];
  if (!tags.includes(etag) && condition?.trim() !== '*') return { ...reply, headers };
  return { status: 304, headers: { ETag: etag, 'Cache-Control': headers['Cache-Control'] ?? 'no-cache' } };
}
