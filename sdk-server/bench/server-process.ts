import { createPublicKey } from 'node:crypto';
import { type ContestantName, loadContestant } from './contestant/index.js';

/** What a process of a server is told. */
export type ServerQuestion =
  | { readonly start: ContestantName; readonly publicKey: string }
  | { readonly usage: true };

/** What it says: its port; the CPU time that it took since it began, in microseconds. */
export type ServerAnswer = { readonly port: number } | { readonly cpuMicroseconds: number };

process.on('message', async (question: ServerQuestion) => {
  process.send?.(await answer(question));
});
process.on('disconnect', () => process.exit());

async function answer(question: ServerQuestion): Promise<ServerAnswer> {
  if ('usage' in question) {
    const { user, system } = process.cpuUsage();
    return { cpuMicroseconds: user + system };
  }
  const contestant = await loadContestant[question.start]();
  return { port: await contestant.start(createPublicKey(question.publicKey)) };
}
