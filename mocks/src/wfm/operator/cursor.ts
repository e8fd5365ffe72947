import { createHmac } from 'node:crypto';
import { Refusal } from '@margo-contract/sdk-server/core';

/** What a cursor belongs to: the listing, and the parameters that decide what is in it. */
export type Listing = readonly (string | undefined)[];

/** Makes the cursors of paged listings and reads them again. */
export interface Cursors {
  write(listing: Listing, position: bigint): string;
  /** The position of a cursor of this very listing. @throws Refusal 400 for any other text */
  read(listing: Listing, cursor: string): bigint;
}

/** A cursor is a position and a seal, so that nobody else's and no other listing's is taken for one. */
export function createCursors(secret: Uint8Array): Cursors {
  const write = (listing: Listing, position: bigint): string => {
    const seal = createHmac('sha256', secret).update(JSON.stringify([...listing, String(position)]));
    return `${position}.${seal.digest('base64url')}`;
  };
  return {
    write,
    read(listing, cursor) {
      const position = /^([0-9]{1,20})\./.exec(cursor)?.[1];
      if (position !== undefined && write(listing, BigInt(position)) === cursor) return BigInt(position);
      throw new Refusal('invalid-request', 400, {
        detail: 'The cursor is not one of this listing. Start again without it.',
      });
    },
  };
}
