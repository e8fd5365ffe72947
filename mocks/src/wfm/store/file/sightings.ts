import type { Change } from './changes.js';

/** How much older than the truth a recorded sighting may be, in milliseconds. */
const TOLERANCE = 3_600_000;

/**
 * Tells which changes go into a journal: all, but of the moments at which a client was seen only one an hour. Devices
 * poll all the time, and a journal that nobody changes anything in is not to grow.
 */
export function createSightings(): (change: Change) => boolean {
  const recorded = new Map<unknown, number>();
  return ([part, name, clientId, at]) => {
    if (part !== 'clients' || name !== 'see' || !(at instanceof Date)) return true;
    const before = recorded.get(clientId) ?? Number.NEGATIVE_INFINITY;
    if (at.getTime() < before + TOLERANCE) return false;
    recorded.set(clientId, at.getTime());
    return true;
  };
}
