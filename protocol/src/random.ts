/** Gives random octets that nobody can foretell, as `randomBytes` of `node:crypto` does. */
export type RandomBytes = (size: number) => Uint8Array;
