import type { IncomingMessage } from 'node:http';

/** A request with its body. */
export interface Message {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly body: Buffer;
  /** All lines of a field joined by commas; undefined without any. */
  field(name: string): string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const LONGEST_BODY = 2_000_000;

export async function readMessage(incoming: IncomingMessage): Promise<Message> {
  const raw = incoming.rawHeaders;
  const field = (name: string) => {
    const values = raw.filter((_, index) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === name);
    return values.length === 0 ? undefined : values.map((value) => value.trim()).join(', ');
  };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LONGEST_BODY) chunks.push(chunk);
  }
  return {
    method: incoming.method ?? '',
    url: incoming.url ?? '',
    host: field('host') ?? '',
    body: length <= LONGEST_BODY ? Buffer.concat(chunks) : Buffer.alloc(LONGEST_BODY + 1),
    field,
  };
}

export function isTooLong({ body }: Message): boolean {
  return body.length > LONGEST_BODY;
}

/** The path of a request target in either form, without the query. */
export function pathOf(url: string): string {
  const afterOrigin = url.startsWith('/') ? url : `/${url.split('/').slice(3).join('/')}`;
  return afterOrigin.split('?')[0] ?? '';
}

export function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '?' : url.slice(at);
}
