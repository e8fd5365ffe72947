import { runToExit } from './command/exit.js';
import { listenForInterrupts } from './command/interrupts.js';
import { processOutput } from './command/output.js';
import { runProgram } from './command/program.js';

const output = processOutput();
const interrupts = listenForInterrupts(process, (number) => {
  const next = 'the cases that run are waited for; press Ctrl-C again to leave at once';
  output.warn(number === 1 ? `Stopping: ${next}.` : 'Leaving.');
});

const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
const asks = isTerminal && process.argv.length === 2;
const questions = asks ? await askAtTerminal() : undefined;

await runToExit(process, output.warn, () =>
  runProgram(process.argv.slice(2), output, { interrupts, ...(questions !== undefined && { questions }) }),
);
interrupts.close();
// What was left running would keep the process alive.
if (interrupts.leave.aborted) process.exit();

async function askAtTerminal() {
  const { terminalQuestions } = await import('./setup/terminal-questions.js');
  return terminalQuestions(process.stdin, process.stdout);
}
