import { runToExit } from '../command/exit.js';
import { listenForInterrupts } from '../command/interrupts.js';
import { processOutput } from '../command/output.js';
import { operatorTokenOf } from './inputs.js';
import { runAction } from './run.js';

const { env } = process;

// The action starts in its own checkout, to find what is installed there; paths in inputs are those of the user's.
if (env.GITHUB_WORKSPACE) process.chdir(env.GITHUB_WORKSPACE);
// The suite reads it from there; an empty one, such as a secret that this run may not see, is none.
const token = operatorTokenOf(env);
if (token === undefined) delete env.MARGO_OPERATOR_TOKEN;
else env.MARGO_OPERATOR_TOKEN = token;

const output = processOutput();
const interrupts = listenForInterrupts(process, () => output.write('Stopping.'));

await runToExit(process, output.warn, () => runAction(env, output, { interrupts }));
interrupts.close();
// What was left running would keep the process alive.
if (interrupts.leave.aborted) process.exit();
