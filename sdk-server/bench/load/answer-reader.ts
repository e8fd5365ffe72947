const END_OF_HEAD = '\r\n\r\n';

/** Reads the responses of one connection: of each only the status and where it ends. Chunked bodies are searched for their end. */
export class AnswerReader {
  readonly #onAnswer: (status: number) => void;
  #received = '';

  constructor(onAnswer: (status: number) => void) {
    this.#onAnswer = onAnswer;
  }

  read(chunk: Buffer): void {
    this.#received += chunk.toString('latin1');
    const end = endOfAnswer(this.#received);
    if (end === undefined || this.#received.length < end) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = this.#received.slice(end);
    this.#onAnswer(status);
  }
}

/** Where the first response ends; `undefined` while that is not known. */
function endOfAnswer(text: string): number | undefined {
  const head = text.indexOf(END_OF_HEAD);
  if (head < 0) return undefined;
  const body = head + END_OF_HEAD.length;
  const fields = text.slice(0, head);
  if (text.startsWith('304', 9) || text.startsWith('204', 9)) return body;
  if (/\r\ntransfer-encoding: chunked/i.test(fields)) return endOfChunks(text, body);
  const length = /\r\ncontent-length: (\d+)/i.exec(fields)?.[1];
  if (length === undefined) throw new Error(`A response without length: ${fields}`);
  return body + Number(length);
}

function endOfChunks(text: string, body: number): number | undefined {
  const last = text.indexOf('0\r\n\r\n', body);
  return last < 0 ? undefined : last + 5;
}
