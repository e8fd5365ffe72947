/** Where the random numbers of the tests that kill processes begin. */
export const KILL_SEED = Number(process.env.MARGO_KILL_SEED ?? 20_261_122);

/** How often a test is to kill: so often, unless whoever runs it wants otherwise. */
export function killRounds(usual: number): number {
  return Number(process.env.MARGO_KILL_ROUNDS ?? usual);
}
