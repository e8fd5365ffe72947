import { processOutput } from './command/output.js';
import { runProgram } from './command/program.js';

process.exitCode = await runProgram(process.argv.slice(2), processOutput());
