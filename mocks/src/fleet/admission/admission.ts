import type { Registration } from '../identity/identity.js';

/** Tells a WFM of devices before they come. */
export interface Admission {
  /** Resolves when all of them may come. @throws MargoError `mock-fleet-not-admitted` */
  admit(devices: readonly Registration[]): Promise<void>;
  close(): Promise<void>;
}

/** For a WFM that admits strangers, or knows these devices already. */
export const NO_ADMISSION: Admission = {
  admit: async () => undefined,
  close: async () => undefined,
};
