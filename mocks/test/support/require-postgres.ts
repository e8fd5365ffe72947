import { postgresUrl } from './postgres.js';

/** Ends a test run before its first test when there is no server for it. */
export function setup(): void {
  postgresUrl();
}
