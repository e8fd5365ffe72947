import { createHash, timingSafeEqual } from 'node:crypto';
import { createToken, type Random } from '../random.js';

/** The tokens of the console: one that opens it once, and that of the session that comes of it. */
export class ConsoleTokens {
  readonly #random: Random;
  readonly #link: string;
  #isUsed = false;
  #session: string | undefined;

  constructor(random: Random) {
    this.#random = random;
    this.#link = createToken(random);
  }

  /** Opens the console once. */
  get link(): string {
    return this.#link;
  }

  /** A session for the token of the link, which is used up then; undefined for any other. */
  open(token: string): string | undefined {
    if (this.#isUsed || !isSame(token, this.#link)) return undefined;
    this.#isUsed = true;
    const session = createToken(this.#random);
    this.#session = session;
    return session;
  }

  isSession(token: string): boolean {
    return this.#session !== undefined && isSame(token, this.#session);
  }
}

/** Compares in constant time; hashing first makes the lengths alike. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(sha256(one), sha256(other));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
