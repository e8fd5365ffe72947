import { runToExit } from './command/exit.js';
import { listenForInterrupts } from './command/interrupts.js';
import { processOutput } from './command/output.js';
import { runProgram } from './command/program.js';
import { terminalQuestions } from './setup/terminal-questions.js';

const output = processOutput();
const interrupts = listenForInterrupts(process, (number) => {
  const next = 'the cases that run are waited for; press Ctrl-C again to leave at once';
  output.warn(number === 1 ? `Stopping: ${next}.` : 'Leaving.');
});

const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
const questions = isTerminal ? terminalQuestions(process.stdin, process.stdout) : undefined;

await runToExit(process, output.warn, () =>
  runProgram(process.argv.slice(2), output, { interrupts, ...(questions !== undefined && { questions }) }),
);
interrupts.close();
// What was left running would keep the process alive.
if (interrupts.leave.aborted) process.exit();
