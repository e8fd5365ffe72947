import type { TLSSocket } from 'node:tls';

/** How octets travel between a device and the WFM. */
export interface Link {
  send(socket: TLSSocket, octets: string | Buffer): void;
  /** Whether reading goes on at once after so many octets came; if not, the link resumes it. */
  goesOn(socket: TLSSocket, octets: number): boolean;
}

/** A link that adds nothing. */
export const FAST_LINK: Link = {
  send: (socket, octets) => {
    // latin1, since a header section is ASCII and a body comes as octets.
    if (typeof octets === 'string') socket.write(octets, 'latin1');
    else socket.write(octets);
  },
  goesOn: () => true,
};

/** Octets per second, about those of a modem or a crowded radio cell, and how long each way takes, in milliseconds. */
const SLOW_LINK = { octetsPerSecond: 2_000, delayMilliseconds: 300 };
/** Time between two pieces, in milliseconds. */
const BEAT = 50;

/**
 * A thin link far away. A request leaves in small pieces, so that the server has to hold an unfinished one; a response is taken in no
 * faster than the link carries it, so that it stays in the server's buffers.
 */
export function createSlowLink({ octetsPerSecond, delayMilliseconds } = SLOW_LINK): Link {
  const piece = Math.max(1, Math.round((octetsPerSecond * BEAT) / 1000));
  return {
    send: (socket, octets) => {
      let rest = Buffer.from(octets as string, 'latin1');
      const step = () => {
        if (socket.destroyed) return;
        socket.write(rest.subarray(0, piece));
        rest = rest.subarray(piece);
        if (rest.length > 0) setTimeout(step, BEAT);
      };
      setTimeout(step, delayMilliseconds);
    },
    goesOn: (socket, octets) => {
      setTimeout(() => socket.resume(), (octets * 1000) / octetsPerSecond);
      return false;
    },
  };
}
