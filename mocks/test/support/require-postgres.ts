/** Ends a test run before its first test when there is no server for it. It imports nothing: sources cannot be loaded this early. */
export function setup(): void {
  if (process.env.MARGO_TEST_POSTGRES_URL) return;
  throw new Error('Set MARGO_TEST_POSTGRES_URL, or run: .ci/with-postgres npm run test:postgres');
}
