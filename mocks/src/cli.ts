import { isMargoError } from '@margo-contract/protocol';
import { createProgram } from './program.js';

try {
  await createProgram().parseAsync();
} catch (error) {
  const message = isMargoError(error) ? error.message : String((error as Error).stack ?? error);
  process.stderr.write(`margo-mock: ${message}\n`);
  process.exitCode = 1;
}
